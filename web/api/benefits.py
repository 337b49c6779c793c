"""GET /api/benefits, one of them, and POST /api/eligibility."""

from http import HTTPStatus

from flask import Response
from flask_babel import gettext as _
from pydantic import BaseModel

from models.benefit_items import BenefitItem, get_benefit
from models.benefits import BenefitSearch, list_benefits
from models.eligibility import EligibilityQuery, judge_benefits
from models.lists import RecordPage
from models.rules.facts import BadFacts
from models.verdicts import Eligibility
from web.api.answering import answer, part_of_api, problems
from web.database import session
from web.problems import FieldProblem, problem

blueprint = part_of_api("benefits")


class BenefitPath(BaseModel):
    """Which benefit."""

    id: str


@blueprint.get("/benefits", responses={200: RecordPage[BenefitItem]})
def benefits(query: BenefitSearch) -> Response:
    """What residents, institutions and staff can get by the plans."""
    return answer(list_benefits(session(), query))


@blueprint.get("/benefits/<id>", responses={200: BenefitItem, **problems(404)})
def benefit(path: BenefitPath) -> Response:
    """One benefit."""
    return answer(get_benefit(session(), path.id))


@blueprint.post("/eligibility", responses={200: Eligibility, **problems(403, 413)})
def eligibility(body: EligibilityQuery) -> Response:
    """Verdicts on all benefits of an area for a person's facts, and what to ask next; nothing is stored."""
    try:
        return answer(judge_benefits(session(), body))
    except BadFacts as error:
        return _refuse(error)


def _refuse(error: BadFacts) -> Response:
    told = "；".join(sentence for _fact, sentence in error.problems)
    refused = problem(HTTPStatus.BAD_REQUEST, _("这些情况里有对不上的地方：%(told)s", told=told))
    errors = [FieldProblem(field=f"facts.{fact}", detail=sentence) for fact, sentence in error.problems]
    return refused.model_copy(update={"errors": errors}).response()
