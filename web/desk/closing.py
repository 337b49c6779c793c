"""Closing an entry or merging it into the one it doubles; nothing is ever deleted."""

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.closing import Closing, close, entry_called, merge_into
from models.facility import Facility
from models.facility_keeper import areas_of
from models.permission import Right
from models.revising import Overtaken, Values
from web.database import session
from web.desk.entries import KEEPER, here, made_from, onward, overtaken, seen, status_of
from web.desk.forms import Problems, checked, typed
from web.desk.guard import author, needs, part_of_desk, require

blueprint = part_of_desk("closing")


@blueprint.get("/facilities/<facility_id>/close")
@needs(Right.RECORD, here)
def close_form(facility_id: str) -> ResponseReturnValue:
    """Why it closes, and perhaps into which other entry it goes."""
    return _page(facility_id, {}, {})


@blueprint.post("/facilities/<facility_id>/close")
@needs(Right.RECORD, here)
def close_entry(facility_id: str) -> ResponseReturnValue:
    """Close it, or merge it."""
    raw = typed()
    form, problems = checked(Closing, raw)
    other = entry_called(session(), form.into) if form and form.into else None
    if form and form.into and (problem := _no_goal(facility_id, other)):
        problems["into"] = problem
    if form is None or problems:
        return _page(facility_id, raw, problems)
    try:
        _do(facility_id, other, form.reason)
    except Overtaken:
        return _page(facility_id, raw, overtaken())
    return onward(facility_id, "merged" if other else "closed")


def _do(facility_id: str, other: Facility | None, reason: str) -> None:
    if other is None:
        close(session(), facility_id, seen(), reason, author())
        return
    require(Right.RECORD, areas_of(session(), other.id))
    merge_into(session(), facility_id, other.id, seen(), reason, author())


def _no_goal(facility_id: str, other: Facility | None) -> str | None:
    """Why an entry cannot be merged into this one; None where it can."""
    if other is None:
        return _("没有找到唯一的一条叫这个名字，请写编号或完整的名称。")
    if other.id == facility_id:
        return _("不能并入它自己，请写另一条。")
    if other.merged_into:
        return _("那一条已经并入别的，请写现在还在用的一条。")
    known = KEEPER.read(session(), facility_id)
    return None if other.kind == known["kind"] else _("一条是养老，一条是托育，不能合并。")


def _page(facility_id: str, values: Values, problems: Problems) -> ResponseReturnValue:
    page = render_template(
        "desk/close.html",
        facility_id=facility_id,
        known=KEEPER.read(session(), facility_id),
        values=values,
        problems=problems,
        seen=made_from(KEEPER, facility_id, "form" in problems),
    )
    return page, status_of(problems)
