"""Flask's client with an eye: whatever page a test opens with it is looked at."""

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.support.pages import Page, look


class LookingClient(FlaskClient):
    """Flask's client, which looks at every page that it is given."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Send a request; fails where the answer is a page with something wrong with it."""
        response = super().open(*args, **kwargs)
        if response.mimetype == "text/html" and not 300 <= response.status_code < 400 and response.data:
            typed = [*_typed(response), *_sent(kwargs.get("data"))]
            look(response.text, f"{response.request.method} {response.request.path}", typed)
        return response

    def page(self, path: str, status: int = 200, **kwargs: Any) -> Page:
        """Get a page that must have this status."""
        response = self.get(path, **kwargs)
        assert response.status_code == status, f"{path} answered {response.status}"
        return Page(response.text, _typed(response))


def _typed(response: TestResponse) -> list[str]:
    """Give what the reader typed into the address: its values, and the path itself."""
    request = response.request
    return [*(value for values in request.args.listvalues() for value in values), request.path]


def _sent(form: object) -> list[str]:
    """Give what the reader typed into a form; the request itself has been read by the time of the answer."""
    values = form.values() if isinstance(form, dict) else []
    return [str(one) for value in values for one in (value if isinstance(value, list) else [value])]
