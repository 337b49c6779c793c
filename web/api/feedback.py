"""POST /api/feedback: thumbs, and "this is wrong"; GET /api/feedback/<number>: what became of it."""

from flask import Response, current_app
from pydantic import BaseModel

from models.feedbacks import NewFeedback, Outcome, get_outcome, record_feedback
from web.api.answering import answer, part_of_api, problems
from web.database import session
from web.limits import limiter

blueprint = part_of_api("feedback")


class Received(BaseModel):
    """`number` looks the outcome up."""

    id: int
    number: str


class FeedbackPath(BaseModel):
    """Which feedback."""

    number: str


@blueprint.post("/feedback", responses={201: Received, **problems(403, 404, 413, 429)})
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def feedback(body: NewFeedback) -> Response:
    """Record a judgement, masked; no account is needed, and nothing is kept of who it comes from."""
    recorded = record_feedback(session(), body)
    assert recorded.id is not None
    return answer(Received(id=recorded.id, number=recorded.number), 201)


@blueprint.get("/feedback/<number>", responses={200: Outcome, **problems(404, 429)})
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def outcome(path: FeedbackPath) -> Response:
    """What became of a feedback."""
    return answer(get_outcome(session(), path.number))
