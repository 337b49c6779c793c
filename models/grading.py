"""好差评: one of five grades for an answer or an entry, taken once; figures once there are enough.

Nothing is kept of who gave it. That the same visitor gives no second one on the same day is known by a mark
(web/once.py) that stands in a table of its own, beside no grade, until the day is over.
"""

from datetime import date

from pydantic import BaseModel, Field
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from models.clock import CHINA, now, today
from models.errors import DirectoryError
from models.feedback import About, Feedback, Grade, Graded
from models.feedbacks import Said, named
from models.numbers import new_number

# Fewer say nothing, and may say who.
ENOUGH = 5


class AlreadyGraded(DirectoryError):
    """The same visitor has graded it today."""


class NewGrade(Said):
    """A grade from 5 (非常满意) to 1 (非常不满意), with words or without."""

    grade: Grade
    comment: str | None = Field(default=None, max_length=300)


class Figures(BaseModel):
    """How many gave each grade, `satisfied` of 100 the first three of the five, since the first was given."""

    counts: dict[Grade, int]
    total: int
    satisfied: int
    since: date


def record_grade(session: Session, new: NewGrade, mark: str) -> Feedback:
    """Keep it under a number; bad ones wait in the inbox. Raises NotFound, AlreadyGraded."""
    if new.about is not About.ANSWER:
        named(session, new.about, new.record or "")
    session.execute(delete(Graded).where(col(Graded.day) < today()))
    kept = Feedback(number=new_number(session), kind=new.grade.judgement, said_at=now(), **new.model_dump())
    session.add_all([Graded(mark=mark, day=today()), kept])
    try:
        session.commit()
    except IntegrityError as error:
        session.rollback()
        raise AlreadyGraded(mark) from error
    session.refresh(kept)
    return kept


def grades_by_record(session: Session) -> dict[tuple[About, str | None], Figures]:
    """The figures of everything that was ever graded; of answers all together, under no record."""
    columns = (Feedback.about, Feedback.record, Feedback.grade, func.count(), func.min(Feedback.said_at))
    query = select(*columns).where(col(Feedback.grade).is_not(None))  # type: ignore[call-overload]
    found: dict[tuple[About, str | None], Figures] = {}
    for about, record, grade, count, first in session.execute(
        query.group_by(Feedback.about, Feedback.record, Feedback.grade)
    ):
        key = (about, record if about is not About.ANSWER else None)
        since = first.astimezone(CHINA).date()
        figures = found.setdefault(key, Figures(counts={}, total=0, satisfied=0, since=since))
        figures.counts[Grade(grade)] = figures.counts.get(Grade(grade), 0) + count
        figures.total += count
        figures.since = min(figures.since, since)
    for figures in found.values():
        good = sum(count for grade, count in figures.counts.items() if grade >= Grade.FAIRLY_SATISFIED)
        figures.satisfied = round(100 * good / figures.total)
    return found


def public_figures(session: Session, about: About, record: str) -> Figures | None:
    """What residents are shown of an entry's grades; None while there are too few."""
    figures = grades_by_record(session).get((about, record))
    return figures if figures and figures.total >= ENOUGH else None
