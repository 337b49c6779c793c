"""A password: chosen anew by who knows the present one, or by who was given a one-time link."""

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_limiter import RateLimitExceeded

from models import accounts
from models.accounts import WeakPassword
from models.passwords import matches
from models.permission import Right
from models.worker import Worker
from web.database import session
from web.desk.forms import Problems, wrong_password
from web.desk.guard import begin, me, needs, part_of_desk
from web.limits import limiter

blueprint = part_of_desk("passwords")


@blueprint.get("/password")
@needs(Right.LOOK)
def password() -> ResponseReturnValue:
    """The form for another password."""
    return render_template("desk/password.html", problems={})


@blueprint.post("/password")
@needs(Right.LOOK)
def change_password() -> ResponseReturnValue:
    """Choose another password, given the present one."""
    worker = me()
    if not matches(worker.password, request.form.get("present", "")):
        return render_template("desk/password.html", problems={"present": _("现在的密码不对。")}), 400
    if problems := _choose(worker):
        return render_template("desk/password.html", problems=problems), 400
    return redirect(url_for("desk_home.today", done="password"), 303)


@blueprint.get("/link/<token>")
@needs(Right.ANYBODY)
def link(token: str) -> ResponseReturnValue:
    """Where somebody with a one-time link chooses a password."""
    return _link_page(accounts.worker_of_link(session(), token), {})


@blueprint.post("/link/<token>")
@limiter.limit(lambda: current_app.config["SIGN_IN_LIMIT"])
@needs(Right.ANYBODY)
def use_link(token: str) -> ResponseReturnValue:
    """Choose the password; the link is used up, the person signed in."""
    worker = accounts.worker_of_link(session(), token)
    if worker is None:
        return _link_page(None, {})
    if problems := _choose(worker):
        return _link_page(worker, problems)
    return redirect(url_for("desk_account.welcome"), 303)


@blueprint.errorhandler(RateLimitExceeded)
def too_fast(_error: RateLimitExceeded) -> ResponseReturnValue:
    """The same page again; the link is not used up."""
    worker = accounts.worker_of_link(session(), (request.view_args or {})["token"])
    return _link_page(worker, {"password": _("试得太快了，请等一分钟再试。链接还能用。")}, 429)


def _link_page(worker: Worker | None, problems: Problems, refused: int = 400) -> ResponseReturnValue:
    status = 410 if worker is None else refused if problems else 200
    return render_template("desk/link.html", worker=worker, problems=problems), status


def _choose(worker: Worker) -> Problems:
    """Set the password that was typed twice and open a new session, or say what is wrong with it."""
    chosen = request.form.get("password", "")
    if chosen != request.form.get("again", ""):
        return {"again": _("两次写的密码不一样，请再写一遍。")}
    try:
        accounts.set_password(session(), worker, chosen)
    except WeakPassword as error:
        return {"password": wrong_password(error.why)}
    begin(worker)
    return {}
