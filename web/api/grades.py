"""POST /api/grades: 好差评 of an answer or an entry; GET: the figures of an entry, once there are enough."""

from http import HTTPStatus

from flask import Response, current_app
from flask_babel import gettext as _
from pydantic import BaseModel, Field

from models.feedback import About, Judgement
from models.grading import AlreadyGraded, Figures, NewGrade, public_figures, record_grade
from web.api.answering import answer, part_of_api, problems
from web.assistant import CONVERSATION
from web.database import session
from web.limits import limiter
from web.once import mark
from web.problems import problem

blueprint = part_of_api("grades")


class GradeBody(NewGrade):
    """A grade, and the conversation in which the answer was given."""

    conversation: str | None = Field(default=None, max_length=64, pattern=CONVERSATION)


class Taken(BaseModel):
    """`number` looks the outcome up of what has to be seen to; null where nothing has."""

    number: str | None


class GradesOf(BaseModel):
    """Which entry."""

    about: About
    record: str = Field(max_length=60)


class GradesKnown(BaseModel):
    """Null while fewer than five were given."""

    figures: Figures | None


@blueprint.post("/grades", responses={201: Taken, **problems(403, 404, 409, 413, 429)})
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def grade(body: GradeBody) -> Response:
    """Take a grade from 5 (非常满意) to 1 (非常不满意), once; nothing is kept of who it comes from."""
    new = NewGrade.model_validate(body.model_dump(exclude={"conversation"}))
    try:
        kept = record_grade(session(), new, mark(new, body.conversation))
    except AlreadyGraded:
        return problem(HTTPStatus.CONFLICT, _("今天已经评过这一条了，谢谢您。")).response()
    return answer(Taken(number=kept.number if kept.kind is Judgement.DOWN else None), 201)


@blueprint.get("/grades", responses={200: GradesKnown})
def grades(query: GradesOf) -> Response:
    """How many gave each grade to an entry, and how many of a hundred are satisfied."""
    return answer(GradesKnown(figures=public_figures(session(), query.about, query.record)))
