"""看看能享受什么: one question a page, any answer changed later, nothing kept on the server.

All answers travel in the form itself, and only in posts, so that none ends up in an address or a log.
"""

from collections.abc import Mapping
from http import HTTPStatus

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from models.eligibility import Eligibility, judge_benefits, question
from models.errors import UnknownArea
from models.estimates import estimate_for
from models.rules.facts import FACTS, BadFacts, FactKind
from models.rules.verdict import Verdict
from web.answers_given import Answers
from web.database import session
from web.errors import unknown_area_sentence

blueprint = Blueprint("checker", __name__)
FIRST = "age_months"


@blueprint.get("/check")
def start() -> ResponseReturnValue:
    """For whom, and where; `?area=` comes from a shared link, which carries nothing else."""
    answers = Answers(area=request.args.get("area", "")[:40], facility=request.args.get("facility", "")[:60])
    return render_template("check/start.html", answers=answers, problems={})


@blueprint.post("/check")
def go_on() -> ResponseReturnValue:
    """The next question, the one to be changed, or the results."""
    answers = Answers.read(request.form)
    if not answers.area:
        return _again(answers, {"area": _("请写上住在哪个区县。")})
    try:
        found = judge_benefits(session(), answers.query())
    except UnknownArea as error:
        return _again(answers, {"area": unknown_area_sentence(error)})
    except BadFacts as error:
        return _ask(answers, error.problems[0][0], dict(error.problems), HTTPStatus.BAD_REQUEST)
    if answers.problem:
        return _ask(answers, answers.asked, {answers.asked: answers.problem}, HTTPStatus.BAD_REQUEST)
    if answers.change:
        return _ask(answers.without(answers.change), answers.change, {})
    if found.next_question and not answers.finish:
        return _ask(answers, found.next_question.fact, {})
    left = estimate_for(session(), answers.facility, found) if answers.facility else None
    return render_template(
        "check/results.html", answers=answers, groups=_groups(found), found=found, left=left
    )


def _again(answers: Answers, problems: Mapping[str, str]) -> ResponseReturnValue:
    return render_template("check/start.html", answers=answers, problems=problems), HTTPStatus.BAD_REQUEST


def _ask(
    answers: Answers, fact: str, problems: Mapping[str, str], status: HTTPStatus = HTTPStatus.OK
) -> ResponseReturnValue:
    name = fact if fact in FACTS else FIRST
    rest = answers.without(name)
    page = render_template(
        "check/question.html",
        answers=rest,
        question=question(name),
        problem=problems.get(fact),
        kinds=FactKind,
    )
    return page, status


def _groups(found: Eligibility) -> list[tuple[Verdict, list[object]]]:
    order = (Verdict.LIKELY, Verdict.NEED, Verdict.UNSTATED, Verdict.NO)
    return [(verdict, [one for one in found.results if one.verdict is verdict]) for verdict in order]
