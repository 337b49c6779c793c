"""收托标准: which childcare class takes which ages, with how many children and carers, by which document."""

from http import HTTPStatus
from itertools import groupby

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from models.norms import NormSearch, list_norms, norms_for_age
from web.database import session
from web.problems import field_problems

blueprint = Blueprint("norms", __name__)


@blueprint.get("/norms")
def norms() -> ResponseReturnValue:
    """All classes; with a child's age, which of them it belongs to."""
    typed = {name: value for name, value in request.args.items() if name == "age_months"}
    problems: dict[str, str] = {}
    age = None
    try:
        age = NormSearch.model_validate(typed).age_months
    except ValidationError as error:
        problems = {problem.field: problem.detail for problem in field_problems(error)}
    found = list_norms(session())
    page = render_template(
        "norms.html",
        tables=[(area, list(classes)) for area, classes in groupby(found, lambda norm: norm.of)],
        age=age,
        fitting=norms_for_age(found, age) if age is not None else [],
        typed=typed,
        problems=problems,
    )
    return page, HTTPStatus.BAD_REQUEST if problems else HTTPStatus.OK
