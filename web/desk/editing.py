"""The whole entry as a form: edited, or added on an office's word."""

from flask.typing import ResponseReturnValue

from models.change import Act
from models.doubts import Doubtful, Sure, save_sure
from models.facility_edit import FacilityEdit, NewFacility
from models.permission import Right
from models.revising import Save, Values
from web.database import session
from web.desk.edit_page import edit_page
from web.desk.entries import KEEPER, here, keep, new_id, onward, refused_places
from web.desk.facility_forms import counted_in, shown, written
from web.desk.forms import Problems, as_typed, checked, typed
from web.desk.guard import author, needs, part_of_desk
from web.desk.states import second

blueprint = part_of_desk("editing")


@blueprint.get("/facilities/<facility_id>/edit")
@needs(Right.RECORD, here)
def edit(facility_id: str) -> ResponseReturnValue:
    """The form, with what is known."""
    return edit_page(facility_id, shown(session(), KEEPER.read(session(), facility_id)))


@blueprint.post("/facilities/<facility_id>/edit")
@needs(Right.RECORD, here)
def save_edit(facility_id: str) -> ResponseReturnValue:
    """Keep what was changed; where somebody was quicker, show the difference and overwrite nothing."""
    raw = typed()
    form, values, problems = _checked(FacilityEdit, raw)
    if form is None:
        return edit_page(facility_id, raw, problems)
    if refused := refused_places(values, raw):
        return edit_page(facility_id, raw, refused, status=403)
    try:
        return keep(facility_id, values, form) or _second(facility_id, values, form)
    except Doubtful as error:
        return edit_page(facility_id, raw, doubts=error.doubts)


def _checked[Form: FacilityEdit](kind: type[Form], raw: Values) -> tuple[Form | None, Values, Problems]:
    """The checked form with the values to keep; or None with what is wrong."""
    form, problems = checked(kind, raw)
    if form is None:
        return None, {}, problems
    values = written(session(), form, problems)
    told = {as_typed(field, raw): words for field, words in problems.items()}
    return (None, {}, told) if told else (form, values, {})


def _second(facility_id: str, mine: Values, said: Sure) -> ResponseReturnValue:
    """What somebody else saved meanwhile, beside what this person wrote."""
    merged = second(KEEPER, facility_id, mine)
    values = shown(session(), merged.values) | said.model_dump(include={"reason", "sure"})
    return edit_page(facility_id, values, others=merged)


@blueprint.get("/facilities/new")
@needs(Right.RECORD)
def new() -> ResponseReturnValue:
    """The form for an entry that no plan lists."""
    return edit_page(None, {"status": "open", "kind": "elder"})


@blueprint.post("/facilities/new")
@needs(Right.RECORD)
def add() -> ResponseReturnValue:
    """Add it, on the office's word."""
    raw = typed()
    form, values, problems = _checked(NewFacility, raw)
    if form is None:
        return edit_page(None, raw, problems)
    if refused := refused_places(values, raw):
        return edit_page(None, raw, refused, status=403)
    facility_id = new_id(form.kind.value)
    values["counted_in"] = counted_in(session(), values["places"][0]["area"])
    # What nobody has said needs no source.
    values = {name: value for name, value in values.items() if value != []}
    try:
        save_sure(session(), Save(KEEPER, facility_id, values, 0, author(), Act.ADD), form)
    except Doubtful as error:
        return edit_page(None, raw, doubts=error.doubts)
    return onward(facility_id, "saved")
