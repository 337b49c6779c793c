"""Who is at the desk, and the check before every page of it; models/permission.py decides what is allowed."""

import time
from collections.abc import Callable, Collection
from typing import Any

from flask import Blueprint, Flask, Response, current_app, g, redirect, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from models.errors import NotAllowed
from models.permission import Right, allows, is_inside
from models.revising import Author
from models.worker import Worker
from web.database import session
from web.desk.carrying import posted, sign_in_page

Scope = Callable[..., Collection[str] | None]


def init_app(app: Flask) -> None:
    """Tell templates who is signed in and what they may."""
    app.jinja_env.globals.update(current_worker=current_worker, may=may, Right=Right)


def part_of_desk(name: str) -> Blueprint:
    """An area of the desk; each of its views says with `needs` what it asks for, or nobody gets there."""
    blueprint = Blueprint(f"desk_{name}", __name__, url_prefix="/desk")
    blueprint.before_request(_check)
    blueprint.after_request(_leave_no_copy)
    return blueprint


def needs[View: Callable[..., Any]](right: Right, scope: Scope | None = None) -> Callable[[View], View]:
    """What a view asks for; `scope` gives the areas of the thing in the address (None: of no place)."""

    def mark(view: View) -> View:
        view.right, view.scope = right, scope  # type: ignore[attr-defined]
        return view

    return mark


def _check() -> ResponseReturnValue | None:
    view = current_app.view_functions[request.endpoint or ""]
    right: Right | None = getattr(view, "right", None)
    if right is None:
        raise NotAllowed(request.path)
    if right is Right.ANYBODY:
        return None
    if current_worker() is None:
        return _led_to_sign_in()
    scope: Scope | None = getattr(view, "scope", None)
    require(right, scope(**(request.view_args or {})) if scope else None)
    return None


def _led_to_sign_in() -> ResponseReturnValue:
    """To the page to sign in, which carries what was typed into a form meanwhile."""
    here = request.full_path.rstrip("?")
    if request.method == "POST" and (fields := posted()):
        return sign_in_page(here, fields), 403
    return redirect(url_for("desk_account.sign_in", next=here if request.method == "GET" else None), 303)


def _leave_no_copy(response: Response) -> Response:
    # On a shared computer, "back" after signing out must not show what was there.
    response.headers["Cache-Control"] = "no-store"
    return response


def may(right: Right, areas: Collection[str] | None = None) -> bool:
    """Whether the person at the desk may; `areas`: the thing's own and all above, None where it has none."""
    worker = current_worker()
    if worker is None:
        return allows(None, right)
    return allows(worker.role, right, inside=areas is None or is_inside(areas, worker.areas))


def require(right: Right, areas: Collection[str] | None = None) -> None:
    """Raise NotAllowed unless the person at the desk may."""
    if not may(right, areas):
        raise NotAllowed(request.path)


def current_worker() -> Worker | None:
    """Who is signed in with a session that has not ended."""
    if "worker" not in g:
        g.worker = _worker_of_cookie()
    found: Worker | None = g.worker
    return found


def _worker_of_cookie() -> Worker | None:
    if "worker" not in cookie or cookie.get("until", 0) < time.time():
        return None
    worker = session().get(Worker, cookie["worker"])
    return worker if worker and worker.active and worker.stamp == cookie.get("stamp") else None


def me() -> Worker:
    """The person at the desk, on a page that only they can reach."""
    worker = current_worker()
    if worker is None:
        raise NotAllowed(request.path)
    return worker


def author() -> Author:
    """The person at the desk as the author of a change."""
    worker = me()
    return Author(worker.id, worker.name, worker.office)


def begin(worker: Worker) -> None:
    """Open a session."""
    cookie.clear()
    cookie.permanent = True
    lasts = current_app.config["SESSION_LASTS"]
    cookie.update(worker=worker.id, stamp=worker.stamp, until=time.time() + lasts)
    g.worker = worker


def end() -> None:
    """Close it in this browser."""
    cookie.clear()
    g.pop("worker", None)
