"""Plans, and the numbered places (clauses) in them with what each says in plain words."""

from datetime import date as Date
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record, one_of
from models.source import Cited


class PlanStatus(StrEnum):
    """What the document says of itself."""

    ISSUED = "issued"
    DRAFT = "draft"
    UNDATED = "undated"


class PlanForm(SQLModel):
    """A government document; `number`, `issuer` and `date` stay empty where it prints none."""

    id: str = Field(schema_extra={"pattern": r"^[a-z][a-z0-9-]{1,39}$"})
    area: str
    title: str = Field(min_length=4, max_length=120)
    number: str | None = None
    issuer: str | None = None
    date: Date | None = None
    status: PlanStatus = Field(sa_type=one_of(PlanStatus))
    status_printed: str | None = None
    note: str | None = None


class Plan(Record, PlanForm, table=True):
    """Table of plans."""

    form: ClassVar[type[SQLModel]] = PlanForm
    id: str = Field(primary_key=True)
    area: str = Field(foreign_key="area.id", index=True)


class ClauseKind(StrEnum):
    """What sort of place in a plan a clause is."""

    PREAMBLE = "preamble"
    CHAPTER = "chapter"
    SECTION = "section"
    ITEM = "item"
    ROW = "row"


class ClauseForm(Cited):
    """A numbered place; `summary` is ours, `text` the plan's own where a worker has loaded it."""

    id: str
    parent: str | None = None
    position: int = Field(ge=0)
    kind: ClauseKind = Field(sa_type=one_of(ClauseKind))
    heading: str = Field(max_length=120)
    summary: str = Field(min_length=4, max_length=300)
    text: str | None = None


class Clause(Record, ClauseForm, table=True):
    """Table of clauses; `id` is `plan:locator`, `parent` the locator of the clause above."""

    form: ClassVar[type[SQLModel]] = ClauseForm
    id: str = Field(primary_key=True)


class PointForm(Cited):
    """One single fact of a clause as a plain sentence of our own."""

    id: str
    position: int = Field(ge=0)
    text: str = Field(min_length=4, max_length=200)


class Point(Record, PointForm, table=True):
    """Table of points."""

    form: ClassVar[type[SQLModel]] = PointForm
    id: str = Field(primary_key=True)
