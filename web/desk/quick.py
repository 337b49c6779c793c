"""The one-line update, made for a phone: how many are free, what it costs."""

from collections.abc import Collection

from flask.typing import ResponseReturnValue

from models.doubts import Doubt, Doubtful
from models.facility_edit import QuickEdit
from models.permission import Right
from models.revising import Values
from web.database import session
from web.desk.entries import KEEPER, here, keep, made_from, overtaken
from web.desk.forms import Problems, checked, typed
from web.desk.guard import author, needs, part_of_desk
from web.desk.quick_form import quick_page, quick_values

blueprint = part_of_desk("quick")


@blueprint.get("/facilities/<facility_id>/quick")
@needs(Right.RECORD, here)
def quick(facility_id: str) -> ResponseReturnValue:
    """The form, with what is known."""
    return _page(facility_id, KEEPER.read(session(), facility_id), {})


@blueprint.post("/facilities/<facility_id>/quick")
@needs(Right.RECORD, here)
def save_quick(facility_id: str) -> ResponseReturnValue:
    """Keep it as of today."""
    raw = typed()
    form, problems = checked(QuickEdit, raw)
    if form is None:
        return _page(facility_id, raw, problems)
    changed = quick_values(form, KEEPER.read(session(), facility_id), author().office)
    try:
        kept = keep(facility_id, changed, form)
    except Doubtful as error:
        return _page(facility_id, raw, {}, error.doubts)
    return kept or _page(facility_id, raw, overtaken())


def _page(
    facility_id: str, values: Values, problems: Problems, doubts: Collection[Doubt] = ()
) -> ResponseReturnValue:
    seen = made_from(KEEPER, facility_id, "form" in problems)
    return quick_page("desk/quick.html", facility_id, values, problems, doubts, seen=seen)
