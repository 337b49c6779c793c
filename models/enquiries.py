"""Recording what the assistant could not answer."""

import re
from datetime import UTC, datetime
from typing import Any

from pydantic import BaseModel, Field, field_validator
from sqlmodel import Session, select

from models.enquiry import Enquiry
from models.masking import mask
from models.terms import fold
from models.words import visible


class NewEnquiry(BaseModel):
    """A question in the resident's words, and the assistant's best guess at its kind."""

    question: str = Field(min_length=1, max_length=500)
    guess: str | None = Field(default=None, max_length=200)
    area: str | None = Field(default=None, max_length=40)

    @field_validator("question", "guess", "area", mode="before")
    @classmethod
    def _visible_and_masked(cls, value: Any) -> Any:
        value = visible(value)
        return mask(value) if isinstance(value, str) else value


def record_enquiry(session: Session, new: NewEnquiry) -> Enquiry:
    """Store a question once; asked again, in the same words, it is counted."""
    key = re.sub(r"\W+", "", fold(new.question))[:200] or new.question
    now = datetime.now(UTC)
    enquiry = session.exec(select(Enquiry).where(Enquiry.key == key)).first()
    if enquiry is None:
        enquiry = Enquiry(
            key=key, question=new.question, guess=new.guess, area=new.area, first_asked=now, last_asked=now
        )
    else:
        enquiry.count += 1
        enquiry.last_asked = now
    session.add(enquiry)
    session.commit()
    return enquiry
