"""Recording what the assistant could not answer."""

import re
from datetime import UTC, datetime

from pydantic import BaseModel, Field, field_validator
from sqlmodel import Session, select

from models.enquiry import Enquiry
from models.masking import mask
from models.terms import fold


class NewEnquiry(BaseModel):
    """A question in the resident's words, and the assistant's best guess at its kind."""

    question: str = Field(min_length=1, max_length=500)
    guess: str | None = Field(default=None, max_length=200)
    area: str | None = Field(default=None, max_length=40)

    @field_validator("question")
    @classmethod
    def _says_something(cls, value: str) -> str:
        if not re.search(r"\w", value):
            raise ValueError("a question needs words")
        return mask(value.strip())


def record_enquiry(session: Session, new: NewEnquiry) -> Enquiry:
    """Store a question once; asked again, in the same words, it is counted."""
    key = re.sub(r"\W+", "", fold(new.question))[:200]
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
