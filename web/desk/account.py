"""Signing in and out, and the first day."""

from urllib.parse import urlsplit

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_limiter import RateLimitExceeded

from models import accounts
from models.accounts import TooManyGuesses, WrongPassword
from models.permission import Right
from web.database import session
from web.desk.carrying import ENVELOPE, destination, kept, sign_in_page
from web.desk.carrying_words import about, in_words
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
    _let_carry()
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


@blueprint.errorhandler(RateLimitExceeded)
def too_fast(_error: RateLimitExceeded) -> ResponseReturnValue:
    """The same page again for who tries faster than anybody types, with what was written."""
    _let_carry()
    return _not_in(request.form.get("login", ""), _("试得太快了，请等一分钟再试。"), 429)


def _let_carry() -> None:
    """A form that carries another is longer than any other."""
    request.max_content_length = current_app.config["MAX_CONTENT_LENGTH"] + ENVELOPE


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
