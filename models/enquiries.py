"""Recording what the assistant could not answer."""

import re
from datetime import UTC, datetime

from pydantic import Field, field_validator
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from models.enquiry import Enquiry
from models.masking import mask
from models.numbers import new_number
from models.terms import fold
from models.words import Typed


class NewEnquiry(Typed):
    """A question in the resident's words, and the assistant's best guess at its kind."""

    question: str = Field(min_length=1, max_length=500)
    guess: str | None = Field(default=None, max_length=200)
    area: str | None = Field(default=None, max_length=40)

    @field_validator("question", "guess", "area")
    @classmethod
    def _masked(cls, value: str | None) -> str | None:
        return value and mask(value)


def record_enquiry(session: Session, new: NewEnquiry) -> Enquiry:
    """Store a question once; asked again, in the same words, it is counted."""
    key = re.sub(r"\W+", "", fold(new.question))[:200] or new.question
    now = datetime.now(UTC)
    if not _count_again(session, key, now):
        try:
            asked = new.model_dump()
            number = new_number(session)
            session.add(Enquiry(key=key, number=number, first_asked=now, last_asked=now, **asked))
            session.commit()
        except IntegrityError:  # somebody asked the same a moment ago
            session.rollback()
            _count_again(session, key, now)
    return session.exec(select(Enquiry).where(Enquiry.key == key)).one()


def _count_again(session: Session, key: str, now: datetime) -> bool:
    """Count in the database, where two who ask at once do not overwrite each other."""
    again = update(Enquiry).where(col(Enquiry.key) == key)
    session.execute(again.values(count=col(Enquiry.count) + 1, last_asked=now))
    known = session.exec(select(Enquiry.id).where(Enquiry.key == key)).first() is not None
    session.commit()
    return known
