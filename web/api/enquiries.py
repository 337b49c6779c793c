"""POST /api/enquiries: what the assistant could not answer."""

from flask import Response, current_app
from pydantic import BaseModel

from models.enquiries import NewEnquiry, record_enquiry
from web.api.answering import answer, part_of_api, problems
from web.database import session
from web.limits import limiter

blueprint = part_of_api("enquiries")


class Recorded(BaseModel):
    """Under which number a question is kept, and how often it was asked."""

    id: int
    count: int


@blueprint.post("/enquiries", responses={201: Recorded, **problems(403, 413, 429)})
@limiter.limit(lambda: current_app.config["ENQUIRY_LIMIT"])
def enquiries(body: NewEnquiry) -> Response:
    """Record a question, masked; the same words again are counted."""
    enquiry = record_enquiry(session(), body)
    assert enquiry.id is not None
    return answer(Recorded(id=enquiry.id, count=enquiry.count), 201)
