"""Where a fact comes from: a place in a plan, or a worker and the day."""

from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator
from sqlmodel import Field, SQLModel

from models.record import Record


class Cited(SQLModel):
    """Part of every record read out of a plan: which plan, and where in it ("附件3 养老第4项")."""

    plan: str = Field(foreign_key="plan.id", index=True)
    locator: str = Field(min_length=1, max_length=60)

    @property
    def sources(self) -> list["Citation"]:
        """The one place this record was read from, in the shape the API shows."""
        return [Citation(plan=self.plan, locator=self.locator)]


class Citation(SQLModel):
    """A source as people see it; either `plan` and `locator`, or `worker` and `recorded_on`."""

    plan: str | None = None
    locator: str | None = None
    worker: str | None = None
    recorded_on: date | None = None


class SourceForm(Citation):
    """A further source of a facility, or of one of its fields."""

    id: str
    facility: str
    field: str | None = None

    @model_validator(mode="after")
    def _someone_said_so(self) -> Self:
        if not (self.plan and self.locator) and not (self.worker and self.recorded_on):
            raise ValueError("a source is a plan with its locator, or a worker with the day")
        return self


class Source(Record, SourceForm, table=True):
    """Table of facilities' sources."""

    form: ClassVar[type[SQLModel]] = SourceForm
    id: str = Field(primary_key=True)
    facility: str = Field(foreign_key="facility.id", index=True)
    plan: str | None = Field(default=None, foreign_key="plan.id")
