"""What one can get: the catalogue of benefits, and each in plain words."""

from http import HTTPStatus

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from models.benefit import Audience, BenefitKind, Standing
from models.benefits import BenefitItem, BenefitSearch, get_benefit, list_benefits
from models.errors import UnknownArea
from models.lists import ListSearch, RecordPage, list_plans
from web.database import session
from web.errors import unknown_area_sentence
from web.problems import field_problems

blueprint = Blueprint("benefits", __name__)


@blueprint.get("/benefits")
def benefits() -> ResponseReturnValue:
    """The catalogue, by area, audience, kind, standing and words."""
    typed = {name: value for name, value in request.args.items() if name in BenefitSearch.model_fields}
    found = RecordPage[BenefitItem](items=[], total=0, page=1, per_page=20)
    problems: dict[str, str] = {}
    try:
        found = list_benefits(
            session(), BenefitSearch.model_validate({"audience": Audience.RESIDENTS, **typed})
        )
    except ValidationError as error:
        problems = {problem.field: problem.detail for problem in field_problems(error)}
    except UnknownArea as error:
        problems = {"area": unknown_area_sentence(error)}
    page = render_template(
        "benefits/list.html",
        typed=typed,
        found=found,
        problems=problems,
        areas=sorted({plan.area for plan in list_plans(session(), ListSearch(per_page=200)).items}),
        kinds=BenefitKind,
        standings=Standing,
        audiences=Audience,
    )
    return page, HTTPStatus.BAD_REQUEST if problems else HTTPStatus.OK


@blueprint.get("/benefits/<benefit_id>")
def benefit(benefit_id: str) -> ResponseReturnValue:
    """One benefit: what, who, how much, how, where, and the source."""
    return render_template("benefits/one.html", benefit=get_benefit(session(), benefit_id))
