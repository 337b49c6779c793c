"""The short form of vacancies and fees: the worker's quick update, and what an operator sends by a link."""

from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.clock import today
from models.facility import Kind
from models.facility_edit import QuickEdit
from models.facility_keeper import too_many
from models.revising import Values
from web.database import session
from web.desk.entries import KEEPER, status_of
from web.desk.facility_forms import options
from web.desk.forms import Problems, checked

# What families ask for: beds by what they are for, slots by the age class.
GROUPS = {Kind.ELDER: ("普通床位", "护理型床位"), Kind.CHILDCARE: ("乳儿班", "托小班", "托大班")}


def checked_quick(raw: Values, most: int | None) -> tuple[QuickEdit | None, Problems]:
    """The checked form; more free than there is (`most`) wants a reason."""
    form, problems = checked(QuickEdit, raw)
    if form is None or form.reason or not too_many(most, form.free):
        return form, problems
    told = _("空位%(free)s个，比登记的%(most)s个还多。如果属实，请写明原因。", free=form.free, most=most)
    return None, {"reason": told}


def quick_values(form: QuickEdit, standing: Values, office: str) -> Values:
    """Vacancies as of today; a fee keeps whose word it is and since when, unless it changed."""
    said = {"recorded_on": today().isoformat(), "said_by": office}
    vacancies = [{"group": one.group, "free": one.free, **said} for one in form.vacancies]
    before = {_what(fee): fee for fee in standing["fees"]}
    fees = []
    for one in form.fees:
        fee = {**one.model_dump(mode="json"), "said_by": office}
        fees.append(before.get(_what(fee), fee))
    return {"vacancies": vacancies, "fees": fees}


def _what(fee: Values) -> tuple[Any, ...]:
    return fee["item"], fee["yuan"], fee["per"], fee["includes"]


def vacancy_rows(kind: str, standing: list[Values]) -> list[Values]:
    """A row for each class of its kind, and for each that was recorded."""
    known = {row["group"]: row for row in standing}
    groups = dict.fromkeys([*GROUPS[Kind(kind)], *known])
    return [known.get(group, {"group": group, "free": None}) for group in groups]


def quick_page(
    template: str, facility_id: str, values: Values, problems: Problems, **more: Any
) -> ResponseReturnValue:
    """The form on the worker's page or the operator's, with what is wrong beside its fields."""
    known = KEEPER.read(session(), facility_id)
    page = render_template(
        template,
        facility_id=facility_id,
        known=known,
        values=values,
        rows=vacancy_rows(known["kind"], values.get("vacancies", [])),
        problems=problems,
        options=options(),
        **more,
    )
    return page, status_of(problems)
