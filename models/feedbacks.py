"""Taking feedback, and looking up what became of it."""

from datetime import UTC, datetime
from typing import Self

from pydantic import BaseModel, Field, field_validator, model_validator
from sqlmodel import Session, select

from models.area import lineage
from models.benefit import Benefit
from models.errors import NotFound
from models.facility import Facility
from models.facility_keeper import areas_of
from models.feedback import About, Feedback, FeedbackStatus, Judgement
from models.masking import mask
from models.numbers import new_number
from models.plan import Plan
from models.procedure import Procedure
from models.words import Typed

_TABLES: dict[str, type[Facility] | type[Benefit] | type[Plan] | type[Procedure]] = {
    About.FACILITY: Facility,
    About.BENEFIT: Benefit,
    About.PLAN: Plan,
    About.PROCEDURE: Procedure,
}


class Said(Typed):
    """Said of an answer (with the question and the answer) or of a record (with its id); masked."""

    about: About = About.ANSWER
    record: str | None = Field(default=None, max_length=60)
    question: str | None = Field(default=None, max_length=500)
    answer: str | None = Field(default=None, max_length=4000)
    comment: str | None = Field(default=None, max_length=1000)

    @field_validator("record", "question", "answer", "comment")
    @classmethod
    def _masked(cls, value: str | None) -> str | None:
        return value and mask(value)

    @model_validator(mode="after")
    def _names_what_it_is_about(self) -> Self:
        if self.about is not About.ANSWER and not self.record:
            raise ValueError("record is needed where about is a record")
        return self


class NewFeedback(Said):
    """A thumb, or that something is wrong."""

    kind: Judgement


class Outcome(BaseModel):
    """What became of a feedback."""

    number: str
    kind: Judgement
    about: About
    record: str | None
    status: FeedbackStatus
    outcome: str | None
    said_at: datetime
    settled_at: datetime | None


def record_feedback(session: Session, new: NewFeedback) -> Feedback:
    """Store it under a number that nobody can guess. Raises NotFound where there is no such record."""
    if new.about is not About.ANSWER:
        named(session, new.about, new.record or "")
    feedback = Feedback(number=new_number(session), said_at=datetime.now(UTC), **new.model_dump())
    session.add(feedback)
    session.commit()
    session.refresh(feedback)
    return feedback


def named(session: Session, about: str, record: str) -> str:
    """What the facility, benefit, plan or procedure of this id is called. Raises NotFound."""
    table = _TABLES.get(about)
    found = session.get(table, record) if table else None
    if found is None:
        raise NotFound(record)
    assert isinstance(found, Facility | Benefit | Plan | Procedure)
    return found.title if isinstance(found, Plan) else found.name


def areas_of_record(session: Session, about: About, record: str | None) -> list[str] | None:
    """The areas of what something is said of, and all above; None where it is of none, or gone."""
    table = _TABLES.get(about)
    found = session.get(table, record) if table else None
    if found is None:
        return None
    if isinstance(found, Facility):
        return areas_of(session, found.id)
    area = found.jurisdiction if isinstance(found, Benefit) else found.area  # type: ignore[attr-defined]
    return [one.id for one in lineage(session, area)]


def get_outcome(session: Session, number: str) -> Outcome:
    """By its number; raises NotFound."""
    found = session.exec(select(Feedback).where(Feedback.number == number)).first()
    if found is None:
        raise NotFound(number)
    return Outcome.model_validate(found, from_attributes=True)
