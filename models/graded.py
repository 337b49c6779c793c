"""What a worker is shown of grades: answers all together, and the entries of one's areas, the worst first."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session

from models.errors import NotFound
from models.feedback import About
from models.feedbacks import areas_of_record, named
from models.grading import Figures, grades_by_record

MOST = 8


@dataclass(frozen=True)
class GradedThing:
    """An entry by its name, or the assistant's answers (no name)."""

    about: About
    record: str | None
    name: str | None
    figures: Figures


def graded_things(session: Session, areas: Collection[str] | None) -> list[GradedThing]:
    """Answers, then the least satisfying entries within these areas (None: everywhere)."""
    found = []
    for (about, record), figures in grades_by_record(session).items():
        if record is None:
            found.append(GradedThing(about, None, None, figures))
        elif areas is None or not set(areas_of_record(session, about, record) or ()).isdisjoint(areas):
            found.append(GradedThing(about, record, _name(session, about, record), figures))
    return sorted(found, key=lambda one: (one.record is not None, one.figures.satisfied))[:MOST]


def _name(session: Session, about: About, record: str) -> str:
    try:
        return named(session, about, record)
    except NotFound:
        return record
