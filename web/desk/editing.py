"""The whole entry as a form: edited, or added on an office's word."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from models.change import Act
from models.facility_edit import FacilityEdit, NewFacility
from models.permission import Right
from models.revising import Merged, Save, Values, save
from web.database import session
from web.desk.entries import KEEPER, here, keep, new_id, onward, require_places, standing
from web.desk.facility_forms import counted_in, options, shown, written
from web.desk.forms import Problems, checked, typed
from web.desk.guard import author, needs, part_of_desk
from web.desk.states import second

blueprint = part_of_desk("editing")
LISTS = ("services", "care_modes")


@blueprint.get("/facilities/<facility_id>/edit")
@needs(Right.RECORD, here)
def edit(facility_id: str) -> ResponseReturnValue:
    """The form, with what is known; `?place=1&point=` is a point picked for the first place, not kept yet."""
    values = shown(session(), KEEPER.read(session(), facility_id))
    position, point = request.args.get("place", ""), request.args.get("point", "")[:40]
    for number, place in enumerate(values["places"], 1):
        if point and position == str(number):
            place["point"] = point
    return _page(facility_id, values, {})


@blueprint.post("/facilities/<facility_id>/edit")
@needs(Right.RECORD, here)
def save_edit(facility_id: str) -> ResponseReturnValue:
    """Keep what was changed; where somebody was quicker, show the difference and overwrite nothing."""
    form, values, problems = _sent(FacilityEdit)
    if form is None:
        return _page(facility_id, values, problems)
    require_places(values)
    return keep(facility_id, values, form.reason) or _second(facility_id, values)


def _sent[Form: FacilityEdit](kind: type[Form]) -> tuple[Form | None, Values, Problems]:
    """The checked form with the values to keep; or None with what was typed, and what is wrong with it."""
    raw = typed(*LISTS)
    form, problems = checked(kind, raw)
    values = written(session(), form, problems) if form else {}
    return (None, raw, problems) if problems else (form, values, {})


def _second(facility_id: str, mine: Values) -> ResponseReturnValue:
    """What somebody else saved meanwhile, beside what this person wrote."""
    merged = second(KEEPER, facility_id, mine)
    return _page(facility_id, shown(session(), merged.values), {}, merged)


@blueprint.get("/facilities/new")
@needs(Right.RECORD)
def new() -> ResponseReturnValue:
    """The form for an entry that no plan lists."""
    return _page(None, {"status": "open", "kind": "elder"}, {})


@blueprint.post("/facilities/new")
@needs(Right.RECORD)
def add() -> ResponseReturnValue:
    """Add it, on the office's word."""
    form, values, problems = _sent(NewFacility)
    if form is None:
        return _page(None, values, problems)
    require_places(values)
    facility_id = new_id(form.kind.value)
    values["counted_in"] = counted_in(session(), values["places"][0]["area"])
    # What nobody has said needs no source.
    values = {name: value for name, value in values.items() if value != []}
    save(session(), Save(KEEPER, facility_id, values, 0, author(), Act.ADD, form.reason))
    return onward(facility_id, "saved")


def _page(
    facility_id: str | None, values: Values, problems: Problems, others: Merged | None = None
) -> ResponseReturnValue:
    page = render_template(
        "desk/edit.html",
        facility_id=facility_id,
        values=values,
        problems=problems,
        second=others,
        options=options(),
        seen=standing(facility_id) if facility_id else 0,
    )
    return page, 409 if others else 400 if problems else 200
