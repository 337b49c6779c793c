"""Signing in and out, passwords, one-time links, the first day."""

from urllib.parse import urlsplit

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models import accounts
from models.accounts import TooManyGuesses, WeakPassword, WrongPassword
from models.passwords import matches
from models.permission import Right
from models.worker import Worker
from web.database import session
from web.desk.carrying import ENVELOPE, destination, kept, sign_in_page
from web.desk.carrying_words import about, in_words
from web.desk.forms import Problems, wrong_password
from web.desk.guard import begin, current_worker, end, me, needs, part_of_desk
from web.limits import limiter

blueprint = part_of_desk("account")


@blueprint.get("/sign-in")
@needs(Right.ANYBODY)
def sign_in() -> ResponseReturnValue:
    """The sign-in page; who has signed in goes on."""
    if current_worker():
        return redirect(_next(), 303)
    return sign_in_page(_next(), [])


@blueprint.post("/sign-in")
@limiter.limit(lambda: current_app.config["SIGN_IN_LIMIT"])
@needs(Right.ANYBODY)
def try_to_sign_in() -> ResponseReturnValue:
    """Check name and password; guesses have to wait longer and longer. What was typed before is not lost."""
    request.max_content_length = current_app.config["MAX_CONTENT_LENGTH"] + ENVELOPE
    login, password = request.form.get("login", ""), request.form.get("password", "")
    try:
        worker = accounts.sign_in(session(), login, password, request.remote_addr or "")
    except WrongPassword:
        return _not_in(login, _("登录名或密码不对。忘了密码，请管理员给您一个一次性链接。"), 400)
    except TooManyGuesses as error:
        told = _("试得太多了，请等%(seconds)s秒再试。账号没有被锁，等一等就行。", seconds=error.seconds)
        return _not_in(login, told, 429)
    begin(worker)
    if (fields := kept()) and (named := destination(_next())) is not None:
        told = {"about": about(named), "lines": in_words(fields)}
        return render_template("desk/unsaved.html", target=_next(), fields=fields, **told)
    return redirect(_next() if worker.welcomed else url_for(".welcome"), 303)


def _not_in(login: str, told: str, status: int) -> ResponseReturnValue:
    return sign_in_page(_next(), kept(), login, {"password": told}), status


def _next() -> str:
    """Where the person wanted to go: a page of the desk, never another site's."""
    wanted = request.values.get("next", "")
    parts = urlsplit(wanted)
    inside = not parts.scheme and not parts.netloc and wanted.startswith("/desk")
    return wanted if inside and "\\" not in wanted else url_for("desk_home.today")


@blueprint.post("/sign-out")
@needs(Right.LOOK)
def sign_out() -> ResponseReturnValue:
    """End every session of this person, so that none is left open in an office."""
    accounts.end_sessions(session(), me())
    end()
    return redirect(url_for(".sign_in"), 303)


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
    return redirect(url_for(".welcome"), 303)


def _link_page(worker: Worker | None, problems: Problems) -> ResponseReturnValue:
    status = 410 if worker is None else 400 if problems else 200
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


@blueprint.get("/welcome")
@needs(Right.LOOK)
def welcome() -> ResponseReturnValue:
    """The first day: what there is to do, and how."""
    return render_template("desk/welcome.html")


@blueprint.post("/welcome")
@needs(Right.LOOK)
def welcomed() -> ResponseReturnValue:
    """Do not show it again by itself."""
    worker = me()
    worker.welcomed = True
    session().add(worker)
    session().commit()
    return redirect(url_for("desk_home.today"), 303)
