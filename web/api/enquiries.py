"""POST /api/enquiries: what the assistant could not answer; GET with a number: what became of it."""

from flask import Response, current_app
from pydantic import BaseModel

from models.enquiries import NewEnquiry, record_enquiry
from models.outcomes import EnquiryOutcome, enquiry_outcome
from web.api.answering import answer, part_of_api, problems
from web.database import session
from web.limits import limiter

blueprint = part_of_api("enquiries")


class Recorded(BaseModel):
    """How often a question was asked, and the number by which whoever asks it looks its outcome up."""

    id: int
    count: int
    number: str


class EnquiryPath(BaseModel):
    """Which question."""

    number: str


@blueprint.post("/enquiries", responses={201: Recorded, **problems(403, 413, 429)})
@limiter.limit(lambda: current_app.config["ENQUIRY_LIMIT"])
def enquiries(body: NewEnquiry) -> Response:
    """Record a question, masked; the same words again are counted."""
    enquiry = record_enquiry(session(), body)
    assert enquiry.id is not None
    return answer(Recorded(id=enquiry.id, count=enquiry.count, number=enquiry.number), 201)


@blueprint.get("/enquiries/<number>", responses={200: EnquiryOutcome, **problems(404, 429)})
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def outcome(path: EnquiryPath) -> Response:
    """What became of a question; its words are not told."""
    return answer(enquiry_outcome(session(), path.number))
