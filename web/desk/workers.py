"""Accounts, for the administrator: who is at the desk, for which office and areas; one-time links."""

from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlmodel import col, select

from models import accounts
from models.area import Area
from models.errors import NotFound
from models.permission import Right
from models.revising import Overtaken, Save, history, save
from models.worker import Role, Worker
from models.worker_keeper import NewWorker, WorkerEdit, WorkerKeeper, is_last_administrator
from web.database import session
from web.desk.entries import made_from
from web.desk.forms import Problems, areas_named, checked
from web.desk.guard import author, needs, part_of_desk

blueprint = part_of_desk("workers")
KEEPER = WorkerKeeper()


@blueprint.get("/workers")
@needs(Right.GOVERN)
def workers() -> ResponseReturnValue:
    """Everybody with an account."""
    everybody = session().exec(select(Worker).order_by(col(Worker.active).desc(), col(Worker.login))).all()
    names = dict(session().exec(select(Area.id, Area.name)).all())
    return render_template("desk/workers.html", workers=everybody, names=names)


@blueprint.get("/workers/new")
@needs(Right.GOVERN)
def new() -> ResponseReturnValue:
    """The form for a new account."""
    return _page(None, {"role": Role.WORKER.value, "active": "true"}, {})


@blueprint.post("/workers/new")
@needs(Right.GOVERN)
def add() -> ResponseReturnValue:
    """Make the account and show its one-time link."""
    typed = request.form.to_dict()
    form, problems = checked(NewWorker, typed)
    areas = areas_named(session(), typed.get("areas", ""), "areas", problems)
    if form is None or problems:
        return _page(None, typed, problems)
    try:
        worker = accounts.create_worker(
            session(),
            login=form.login,
            name=form.name,
            office=form.office,
            role=form.role,
            areas=[area.id for area in areas],
        )
    except accounts.LoginTaken:
        return _page(None, typed, {"login": _("已经有人用这个登录名，请换一个。")})
    return _link_page(worker)


@blueprint.get("/workers/<int:worker_id>")
@needs(Right.GOVERN)
def worker(worker_id: int) -> ResponseReturnValue:
    """One account."""
    one = _worker(worker_id)
    names = [area.name for area in session().exec(select(Area).where(col(Area.id).in_(one.areas)))]
    values = {
        **one.model_dump(mode="json"),
        "areas": "、".join(names),
        "active": "true" if one.active else "",
    }
    return _page(one, values, {})


@blueprint.post("/workers/<int:worker_id>")
@needs(Right.GOVERN)
def change(worker_id: int) -> ResponseReturnValue:
    """Change an account, unless it is the last that could."""
    one, typed = _worker(worker_id), {"active": "false", **request.form.to_dict()}
    form, problems = checked(WorkerEdit, typed)
    areas = areas_named(session(), typed.get("areas", ""), "areas", problems)
    if form is None or problems:
        return _page(one, typed, problems)
    if is_last_administrator(session(), one) and (form.role is not Role.ADMINISTRATOR or not form.active):
        return _page(one, typed, {"role": _("这是最后一个管理员账号，请先让另一个人当管理员。")})
    values = form.model_dump(mode="json") | {"areas": [area.id for area in areas]}
    try:
        seen = int(request.form.get("seen", "0"))
        save(session(), Save(KEEPER, str(worker_id), values, seen, author()))
    except (Overtaken, ValueError):
        return _page(one, typed, {"form": _("别人刚改过这个账号，请核对以后再保存。")})
    return redirect(url_for(".workers", done="worker"), 303)


@blueprint.post("/workers/<int:worker_id>/link")
@needs(Right.GOVERN)
def give_link(worker_id: int) -> ResponseReturnValue:
    """A one-time link for who forgot the password."""
    return _link_page(_worker(worker_id))


def _link_page(one: Worker) -> ResponseReturnValue:
    token = accounts.give_link(session(), one)
    url = url_for("desk_passwords.link", token=token, _external=True)
    return render_template("desk/link_given.html", worker=one, url=url)


def _worker(worker_id: int) -> Worker:
    one = session().get(Worker, worker_id)
    if one is None:
        raise NotFound(str(worker_id))
    return one


def _page(one: Worker | None, values: dict[str, Any], problems: Problems) -> ResponseReturnValue:
    key = str(one.id) if one else ""
    page = render_template(
        "desk/worker.html",
        worker=one,
        values=values,
        problems=problems,
        seen=made_from(KEEPER, key, "form" in problems),
        history=history(session(), KEEPER.kind, key),
    )
    return page, 400 if problems else 200
