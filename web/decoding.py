"""Reading JSON that may have been written to do harm."""

from typing import Any

from flask import Flask
from flask.json.provider import DefaultJSONProvider


class Decoder(DefaultJSONProvider):
    """Flask's own, to which brackets within brackets without end are no JSON rather than a fault of ours."""

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """Raises ValueError for whatever is no JSON."""
        try:
            return super().loads(s, **kwargs)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


def init_app(app: Flask) -> None:
    """Read every request's JSON with it."""
    app.json = Decoder(app)
