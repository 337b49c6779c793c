"""Totals that a plan prints itself, kept beside the ones we count."""

from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.facility import Kind
from models.record import Record, one_of
from models.source import Cited


class Dimension(StrEnum):
    """Over what a printed total sums."""

    ALL = "all"
    YEAR = "year"
    COUNTY = "county"


class PrintedTotalForm(Cited):
    """A printed sum over all projects of a kind, a year's, or a county's ("10个/401万元")."""

    id: str
    kind: Kind = Field(sa_type=one_of(Kind))
    dimension: Dimension = Field(sa_type=one_of(Dimension))
    key: str
    projects: int | None = None
    capacity: int | None = None
    total_investment_wan: float | None = None
    central_budget_wan: float | None = None
    printed: str


class PrintedTotal(Record, PrintedTotalForm, table=True):
    """Table of printed totals."""

    form: ClassVar[type[SQLModel]] = PrintedTotalForm
    id: str = Field(primary_key=True)
