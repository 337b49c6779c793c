"""An entry of the desk as tests work on it: what the API says of it, what its form holds."""

from typing import Any

from tests.support.client import LookingClient
from tests.support.pages import Page

ENTRY = "dazhou-elder-12"


def api(client: LookingClient, key: str = ENTRY) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/facilities/{key}").get_json()
    return found


def fields(client: LookingClient, key: str = ENTRY) -> dict[str, str]:
    """What the form of an entry holds, as a browser would post it."""
    return fields_of(client.page(f"/desk/facilities/{key}/edit"))


def fields_of(page: Page) -> dict[str, str]:
    """The same of a form that is open already."""
    form = page.all("form")[-1]
    typed = {one.get("name"): one.get("value") for one in form.all("input") if one.get("type") != "checkbox"}
    for area in form.all("textarea"):
        typed[area.get("name")] = area.text
    for select in form.all("select"):
        chosen = [one for one in select.all("option") if "selected" in one.attributes] or select.all("option")
        typed[select.get("name")] = chosen[0].get("value")
    return typed


def sure(page: Page) -> list[str]:
    """What the ticks of a page's warnings say."""
    return [one.get("value") for one in page.all("input") if one.get("name") == "sure"]


def carried(page: Page) -> dict[str, Any]:
    """Every hidden field of the page's form, as a browser sends them."""
    sent: dict[str, Any] = {}
    for one in page.all("form")[-1].all("input"):
        if one.get("type") == "hidden":
            sent.setdefault(one.get("name"), []).append(one.get("value"))
    return sent
