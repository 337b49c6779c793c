"""What does not add up: a contradiction or oddity of a plan, attached to the record it concerns."""

from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record, one_of
from models.source import Cited


class NotedKind(StrEnum):
    """What a note can be attached to."""

    PLAN = "plan"
    FACILITY = "facility"
    INDICATOR = "indicator"
    DUTY = "duty"
    CLAUSE = "clause"
    POLICY = "policy"


class Severity(StrEnum):
    """How far the oddity can mislead a reader."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class NoteForm(Cited):
    """`printed` and `other` are the two values that disagree; neither is silently chosen."""

    id: str
    record_kind: NotedKind = Field(sa_type=one_of(NotedKind))
    record: str
    kind: str
    severity: Severity = Field(sa_type=one_of(Severity))
    text: str = Field(min_length=4, max_length=400)
    printed: str | None = None
    other: str | None = None


class Note(Record, NoteForm, table=True):
    """Table of notes."""

    form: ClassVar[type[SQLModel]] = NoteForm
    id: str = Field(primary_key=True)
    record: str = Field(index=True)
