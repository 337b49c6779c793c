"""The one-line update, made for a phone: how many are free, what it costs."""

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.facility_edit import QuickEdit
from models.facility_keeper import facility_called, too_many
from models.permission import Right
from models.revising import Values
from web.database import session
from web.desk.entries import KEEPER, here, keep, overtaken, standing, status_of
from web.desk.facility_forms import options, quick_values, vacancy_rows
from web.desk.forms import Problems, checked, typed
from web.desk.guard import author, needs, part_of_desk

blueprint = part_of_desk("quick")


@blueprint.get("/facilities/<facility_id>/quick")
@needs(Right.RECORD, here)
def quick(facility_id: str) -> ResponseReturnValue:
    """The form, with what is known."""
    return _page(facility_id, KEEPER.read(session(), facility_id), {})


@blueprint.post("/facilities/<facility_id>/quick")
@needs(Right.RECORD, here)
def save_quick(facility_id: str) -> ResponseReturnValue:
    """Keep it as of today; more free than there is wants a reason."""
    values = typed()
    form, problems = checked(QuickEdit, values)
    most = facility_called(session(), facility_id).capacity
    if form and not form.reason and too_many(most, form.free):
        told = _("空位%(free)s个，比登记的%(most)s个还多。如果属实，请写明原因。", free=form.free, most=most)
        problems["reason"] = told
    if form is None or problems:
        return _page(facility_id, values, problems)
    changed = quick_values(form, KEEPER.read(session(), facility_id), author().office)
    return keep(facility_id, changed, form.reason) or _page(facility_id, values, overtaken())


def _page(facility_id: str, values: Values, problems: Problems) -> ResponseReturnValue:
    known = KEEPER.read(session(), facility_id)
    page = render_template(
        "desk/quick.html",
        facility_id=facility_id,
        known=known,
        values=values,
        rows=vacancy_rows(known["kind"], values.get("vacancies", [])),
        problems=problems,
        options=options(),
        seen=standing(facility_id),
    )
    return page, status_of(problems)
