"""The one-line update, made for a phone: how many are free, what it costs."""

from flask.typing import ResponseReturnValue

from models.permission import Right
from models.revising import Values
from web.database import session
from web.desk.entries import KEEPER, here, keep, overtaken, standing
from web.desk.forms import Problems, typed
from web.desk.guard import author, needs, part_of_desk
from web.desk.quick_form import checked_quick, quick_page, quick_values

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
    raw, known = typed(), KEEPER.read(session(), facility_id)
    form, problems = checked_quick(raw, known["capacity"])
    if form is None:
        return _page(facility_id, raw, problems)
    changed = quick_values(form, known, author().office)
    return keep(facility_id, changed, form.reason) or _page(facility_id, raw, overtaken())


def _page(facility_id: str, values: Values, problems: Problems) -> ResponseReturnValue:
    return quick_page("desk/quick.html", facility_id, values, problems, seen=standing(facility_id))
