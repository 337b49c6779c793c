"""What one can get: the catalogue of benefits, and each in plain words."""

from http import HTTPStatus
from urllib.parse import urlencode

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from models.area import lineage
from models.benefit import Audience
from models.benefit_items import BenefitItem, get_benefit, related_benefits
from models.benefit_rules import rule_in_words, terms_here
from models.benefits import BenefitSearch, list_benefits
from models.errors import UnknownArea
from models.feedback import About
from models.grading import public_figures
from models.lists import RecordPage
from models.note import NotedKind
from models.notes import NoteItem, notes_on
from models.procedures import procedures_of
from web.benefit_filters import Choices, choices
from web.database import session
from web.errors import unknown_area_sentence
from web.problems import field_problems

blueprint = Blueprint("benefits", __name__)


@blueprint.get("/benefits")
def benefits() -> ResponseReturnValue:
    """The catalogue, by area, for whom, kind, standing and words; without any, what is for residents."""
    typed = {name: value for name, value in request.args.items() if name in BenefitSearch.model_fields}
    asked = {"audience": Audience.RESIDENTS.value} | typed
    try:
        search = BenefitSearch.model_validate(asked)
        return _page(asked, list_benefits(session(), search), choices(session(), search))
    except ValidationError as error:
        problems = {problem.field: problem.detail for problem in field_problems(error)}
    except UnknownArea as error:
        problems = {"area": unknown_area_sentence(error)}
    nothing = RecordPage[BenefitItem](items=[], total=0, page=1, per_page=20)
    return _page(asked, nothing, choices(session(), BenefitSearch()), problems)


def _page(
    typed: dict[str, str],
    found: RecordPage[BenefitItem],
    offered: Choices,
    problems: dict[str, str] | None = None,
) -> ResponseReturnValue:
    page = render_template(
        "benefits/list.html",
        typed=typed,
        found=found,
        choices=offered,
        problems=problems or {},
        page_url=lambda page: f"{url_for('.benefits')}?{urlencode(typed | {'page': page})}",
    )
    return page, HTTPStatus.BAD_REQUEST if problems else HTTPStatus.OK


@blueprint.get("/benefits/<benefit_id>")
def benefit(benefit_id: str) -> ResponseReturnValue:
    """One benefit: what, who, how much, how, where, its conditions in words, and the source."""
    item = get_benefit(session(), benefit_id)
    above = [area.id for area in lineage(session(), item.jurisdiction)]
    return render_template(
        "benefits/one.html",
        benefit=item,
        rule=rule_in_words(item.rule, terms_here(session(), above)),
        notes=_notes(item),
        related=related_benefits(session(), item),
        procedures=procedures_of(session(), benefit=item.id),
        grades=public_figures(session(), About.BENEFIT, item.id),
    )


def _notes(item: BenefitItem) -> list[NoteItem]:
    """What does not add up in the clauses that it was read from."""
    clauses = [f"{source.plan}:{source.locator}" for source in item.sources]
    found = notes_on(session(), NotedKind.CLAUSE, clauses)
    return [note for clause in clauses for note in found.get(clause, [])]
