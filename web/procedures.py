"""办事指南: how something is applied for, as an office published it; said plainly where none is."""

from http import HTTPStatus
from urllib.parse import urlencode

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from models.errors import UnknownArea
from models.feedback import About
from models.grading import public_figures
from models.lists import RecordPage
from models.procedures import (
    ProcedureItem,
    ProcedureSearch,
    areas_with_procedures,
    get_procedure,
    list_procedures,
)
from web.database import session
from web.errors import unknown_area_sentence
from web.problems import field_problems

blueprint = Blueprint("procedures", __name__)


@blueprint.get("/procedures")
def procedures() -> ResponseReturnValue:
    """All that are published, by area and words; an area's include those of the areas above it."""
    typed = {name: value for name, value in request.args.items() if name in ProcedureSearch.model_fields}
    found, problems = RecordPage[ProcedureItem](items=[], total=0, page=1, per_page=20), {}
    try:
        found = list_procedures(session(), ProcedureSearch.model_validate(typed))
    except ValidationError as error:
        problems = {problem.field: problem.detail for problem in field_problems(error)}
    except UnknownArea as error:
        problems = {"area": unknown_area_sentence(error)}
    page = render_template(
        "procedures/list.html",
        typed=typed,
        found=found,
        problems=problems,
        areas=areas_with_procedures(session()),
        page_url=lambda page: f"{url_for('.procedures')}?{urlencode(typed | {'page': page})}",
    )
    return page, HTTPStatus.BAD_REQUEST if problems else HTTPStatus.OK


@blueprint.get("/procedures/<procedure_id>")
def procedure(procedure_id: str) -> ResponseReturnValue:
    """One: who, documents, steps, how long, where, and whose word it is. Raises NotFound."""
    item = get_procedure(session(), procedure_id)
    grades = public_figures(session(), About.PROCEDURE, item.id)
    return render_template("procedures/one.html", item=item, grades=grades)
