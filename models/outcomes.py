"""What became of a question that nobody could answer, by the number that was given for it.

The words of the question are not told: the number is shared by all who asked it.
"""

from datetime import date

from pydantic import BaseModel
from sqlmodel import Session, select

from models.answers import passage_sources, passage_url
from models.enquiry import Enquiry, EnquiryStatus
from models.errors import NotFound
from models.passage import Passage
from models.published import PublishedAnswer
from models.source import Citation


class Answered(BaseModel):
    """What answers a question: an office's answer, or what stands in the directory."""

    kind: str
    title: str
    text: str
    sources: list[Citation]
    url: str | None


class EnquiryOutcome(BaseModel):
    """`outcome` says why it was put aside; `answer` is null also where an answer was taken back."""

    number: str
    status: EnquiryStatus
    outcome: str | None
    answer: Answered | None
    asked_on: date


def enquiry_outcome(session: Session, number: str) -> EnquiryOutcome:
    """By its number. Raises NotFound."""
    found = session.exec(select(Enquiry).where(Enquiry.number == number)).first()
    if found is None:
        raise NotFound(number)
    return EnquiryOutcome(
        number=number,
        status=found.status,
        outcome=found.outcome,
        answer=_answer(session, found.answer) if found.answer else None,
        asked_on=found.last_asked.date(),
    )


def _answer(session: Session, key: str) -> Answered | None:
    passage = session.exec(select(Passage).where(Passage.id == key)).first()
    if passage is None:
        return None
    return Answered(
        kind=passage.kind,
        title=passage.title,
        text=passage.text,
        sources=passage_sources(passage),
        url=_entry_of_answer(session, passage) or passage_url(passage),
    )


def _entry_of_answer(session: Session, passage: Passage) -> str | None:
    """The page of the entry that an office's answer is attached to."""
    answer = session.get(PublishedAnswer, passage.record) if passage.kind == "answer" else None
    return f"/facilities/{answer.facility}" if answer and answer.facility else None
