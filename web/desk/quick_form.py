"""The short form of vacancies and fees: the worker's quick update, and what an operator sends by a link."""

from collections.abc import Collection
from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue

from models.clock import today
from models.doubts import Doubt
from models.facility import Kind
from models.facility_edit import QuickEdit
from models.revising import Values
from web.database import session
from web.desk.doubting import doubt_problems
from web.desk.entries import KEEPER, status_of
from web.desk.facility_forms import options
from web.desk.forms import Problems, with_blank

# What families ask for: beds by what they are for, slots by the age class.
GROUPS = {Kind.ELDER: ("普通床位", "护理型床位"), Kind.CHILDCARE: ("乳儿班", "托小班", "托大班")}


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
    template: str,
    facility_id: str,
    values: Values,
    problems: Problems,
    doubts: Collection[Doubt] = (),
    **more: Any,
) -> ResponseReturnValue:
    """The form on the worker's page or the operator's, with what is wrong or doubtful beside its fields."""
    problems = problems | doubt_problems(doubts, values)
    known = KEEPER.read(session(), facility_id)
    page = render_template(
        template,
        facility_id=facility_id,
        known=known,
        values=values,
        rows=vacancy_rows(known["kind"], values.get("vacancies", [])),
        fees=with_blank(values.get("fees")),
        problems=problems,
        doubts=doubts,
        options=options(),
        **more,
    )
    return page, status_of(problems)
