"""A page with a rule on it as a browser without scripts works on it: its fields, and its buttons."""

from typing import Any

from tests.support.client import LookingClient
from tests.support.pages import Page

Sent = dict[str, Any]


def fields(page: Page) -> Sent:
    """What a browser would send of a page's last form."""
    form, sent = page.all("form")[-1], Sent()
    for one in form.all("input"):
        if one.get("type") != "checkbox" or "checked" in one.attributes:
            sent.setdefault(one.get("name"), []).append(one.get("value"))
    for one in form.all("select"):
        chosen = [option for option in one.all("option") if "selected" in option.attributes]
        sent.setdefault(one.get("name"), []).append((chosen or one.all("option"))[0].get("value"))
    return sent


def press(worker: LookingClient, path: str, sent: Sent, do: str, **more: Any) -> tuple[Page, Sent]:
    """The page after a button, and what it would send next."""
    answer = worker.post(path, data=sent | more | {"do": do})
    assert answer.status_code in (200, 400, 409)
    page = Page(answer.text)
    return page, fields(page)
