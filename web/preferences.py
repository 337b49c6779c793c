"""Large type: ?size=large on any page remembers it in a cookie, ?size=normal forgets it; no script needed."""

from urllib.parse import quote, urlencode

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue

SIZES = ("large", "normal")
A_YEAR = 365 * 24 * 3600


def init_app(app: Flask) -> None:
    """Remember a size that is asked for; tell templates which is set, and how to change it."""
    app.before_request(_remember_size)
    app.context_processor(_size)


def _remember_size() -> ResponseReturnValue | None:
    size = request.args.get("size")
    if request.method != "GET" or size not in SIZES:
        return None
    response = redirect(_here(), 303)
    response.set_cookie("size", size, max_age=A_YEAR, samesite="Lax", httponly=True)
    return response


def _here(**more: str) -> str:
    """This page's address within the site, its size parameter replaced."""
    asked = [(name, value) for name, value in request.args.items(multi=True) if name != "size"]
    query = urlencode(asked + list(more.items()))
    # One slash exactly: a path of two would lead to another site.
    path = "/" + quote(request.path.lstrip("/\\"))
    return f"{path}?{query}" if query else path


def _size() -> dict[str, object]:
    large = request.cookies.get("size") == "large"
    return {"large_type": large, "size_switch": _here(size="normal" if large else "large")}
