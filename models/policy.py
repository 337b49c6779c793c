"""Documents that a plan names, and rows of its lists of policies, reforms, pilots and the like."""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record
from models.source import Cited


class PolicyForm(Cited):
    """A named document or listed measure; `number` only where one is printed."""

    id: str
    series: str
    category: str | None = None
    title: str = Field(min_length=2, max_length=200)
    number: str | None = None
    issuer: str | None = None
    year: int | None = Field(default=None, ge=1949, le=2100)
    jurisdiction: str | None = None
    role: str | None = None
    departments: str | None = None


class Policy(Record, PolicyForm, table=True):
    """Table of policies."""

    form: ClassVar[type[SQLModel]] = PolicyForm
    id: str = Field(primary_key=True)
