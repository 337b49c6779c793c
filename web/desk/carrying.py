"""What was typed into a form, carried as hidden fields through the pages that come before it is kept.

To a picture and back, or over a sign-in in the middle; the macro is `carried` in macros/desk.html. Nothing is
kept on the server: who closes the page has thrown it away.
"""

from typing import Any
from urllib.parse import urlsplit

from flask import current_app, render_template, request
from werkzeug.exceptions import HTTPException

from models.permission import Right
from web.desk.forms import Problems

Fields = list[tuple[str, str]]
# On the sign-in page, what is carried has this before its names, apart from the page's own.
KEPT = "kept."
PASSWORDS = frozenset(("password", "present", "again"))
# How much longer the form that carries another may be: the names grow, and the page has fields of its own.
ENVELOPE = 16 * 1024


def posted() -> Fields:
    """What was typed into the form that was sent; never a password."""
    return [(name, value) for name, value in request.form.items(multi=True) if name not in PASSWORDS]


def kept() -> Fields:
    """What the sign-in page carries."""
    return [(name.removeprefix(KEPT), value) for name, value in posted() if name.startswith(KEPT)]


def destination(address: str) -> dict[str, Any] | None:
    """What the address names, where somebody who has signed in sends a form to it at this desk; else None."""
    parts = urlsplit(address)
    adapter = current_app.create_url_adapter(request)
    if parts.scheme or parts.netloc or "\\" in address or adapter is None:
        return None
    try:
        endpoint, named = adapter.match(parts.path, method="POST")
    except HTTPException:
        return None
    right = getattr(current_app.view_functions[endpoint], "right", Right.ANYBODY)
    return None if right is Right.ANYBODY else dict(named)


def sign_in_page(onward: str, fields: Fields, login: str = "", problems: Problems | None = None) -> str:
    """The page to sign in, from which it goes on to an address, with what was typed before."""
    return render_template(
        "desk/sign_in.html", login=login, problems=problems or {}, next=onward, fields=fields, before=KEPT
    )
