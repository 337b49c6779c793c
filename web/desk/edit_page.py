"""The page with the whole entry as a form: for who opens it, mends it, or comes back to it from a picture."""

from collections.abc import Collection

from flask import render_template
from flask.typing import ResponseReturnValue

from models.doubts import Doubt
from models.revising import Merged, Values
from web.desk.doubting import beside_fields, doubt_problems
from web.desk.entries import KEEPER, made_from
from web.desk.facility_forms import options
from web.desk.forms import Problems, with_blank


def edit_page(
    facility_id: str | None,
    values: Values,
    problems: Problems | None = None,
    doubts: Collection[Doubt] = (),
    others: Merged | None = None,
    status: int | None = None,
) -> ResponseReturnValue:
    """The form with what is known or was typed; `status`: the answer's, where it is no ordinary problem."""
    problems = (problems or {}) | doubt_problems(beside_fields(doubts, values), values)
    page = render_template(
        "desk/edit.html",
        facility_id=facility_id,
        values={**values, **{name: with_blank(values.get(name)) for name in ("places", "credit_notes")}},
        problems=problems,
        doubts=beside_fields(doubts, values),
        second=others,
        options=options(),
        seen=made_from(KEEPER, facility_id, others is not None) if facility_id else 0,
    )
    return page, status or (409 if others else 400 if problems else 200)
