"""看看能享受什么: one question a page, any answer changed later, nothing kept on the server.

All answers travel in the form itself, and only in posts, so that none ends up in an address or a log.
"""

from collections.abc import Mapping
from datetime import date
from http import HTTPStatus

from flask import Blueprint, Response, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.area import county_of, find_area
from models.benefit_areas import covered_areas
from models.eligibility import judge_benefits
from models.errors import NotFound, UnknownArea
from models.estimates import estimate_for
from models.facility import Kind
from models.items import FacilityItem, get_facility
from models.rules.fact import FactKind, Whom
from models.rules.facts import FACTS, BadFacts
from models.verdicts import Eligibility, question
from web.answers_given import START, Answers
from web.check_results import groups, offices, one_line
from web.database import session
from web.errors import unknown_area_sentence

blueprint = Blueprint("checker", __name__)
FIRST = "age_months"
# For whom one probably asks who comes from a facility's page.
_WHOM = {Kind.CHILDCARE: Whom.CHILD, Kind.ELDER: Whom.PARENT}


@blueprint.after_request
def _kept_by_nobody(response: Response) -> Response:
    # Not no-store: with it a browser asks to send the form again when somebody goes back, and an old person
    # is lost there. So the page stays in the window's own history (and the results say to close it on a
    # shared machine), but no proxy may keep it, and nobody else's request is ever answered with it.
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@blueprint.get("/check")
def start() -> ResponseReturnValue:
    """For whom, and where; `?area=` and `?facility=` come from links, which carry nothing else."""
    area, facility = request.args.get("area", "")[:40], request.args.get("facility", "")[:60]
    house = _house(facility)
    whom = _WHOM[house.kind] if house else Whom.SELF
    return _start(Answers(area=_name_of(area), facility=facility if house else "", whom=whom), {})


@blueprint.post("/check")
def go_on() -> ResponseReturnValue:
    """The next question, the one to be changed, or the results."""
    answers = Answers.read(request.form)
    if answers.change == START:
        return _start(answers, {})
    if not answers.area:
        return _start(answers, {"area": _("请选一个地方，或者写上乡镇、街道。")})
    try:
        found = judge_benefits(session(), answers.query())
    except UnknownArea as error:
        return _start(answers, {"place": unknown_area_sentence(error)})
    except BadFacts as error:
        fact, sentence = error.problems[0]
        return _ask(answers, fact, sentence)
    if answers.problem:
        return _ask(answers, answers.asked, answers.problem)
    if answers.change:
        return _ask(answers, answers.change)
    if found.next_question and not answers.finish:
        return _ask(answers, found.next_question.fact, left=found.open_questions)
    return _results(answers, found)


def _start(answers: Answers, problems: Mapping[str, str]) -> ResponseReturnValue:
    areas = [area.name for area in covered_areas(session())]
    page = render_template(
        "check/start.html",
        answers=answers,
        areas=areas,
        house=_house(answers.facility),
        problems=problems,
        everyone=Whom,
    )
    return page, HTTPStatus.BAD_REQUEST if problems else HTTPStatus.OK


def _name_of(area: str) -> str:
    """An area as people call it, whether it was given by name or by code."""
    try:
        return find_area(session(), area).name
    except UnknownArea:
        return area


def _house(facility: str) -> FacilityItem | None:
    """The facility for which an estimate is wanted, if there is such a one."""
    try:
        return get_facility(session(), facility) if facility else None
    except NotFound:
        return None


def _ask(answers: Answers, fact: str, problem: str = "", left: int | None = None) -> ResponseReturnValue:
    name = fact if fact in FACTS else FIRST
    page = render_template(
        "check/question.html",
        answers=answers.without(name),
        question=question(name, answers.whom),
        now=answers.facts.get(name),
        answered_before=name in answers.facts,
        typed=request.form if problem else {},
        problem=problem,
        left=left,
        kinds=FactKind,
    )
    return page, HTTPStatus.BAD_REQUEST if problem else HTTPStatus.OK


def _results(answers: Answers, found: Eligibility) -> ResponseReturnValue:
    page = render_template(
        "check/results.html",
        answers=answers,
        found=found,
        groups=groups(found),
        offices=offices(found),
        left=estimate_for(session(), answers.facility, found) if answers.facility else None,
        # A link to be shared does not tell in which village somebody lives.
        county=county_of(session(), answers.area).name,
        one_line=one_line,
        today=date.today(),
    )
    return make_response(page)
