"""Norms that residents ask about: which class takes which ages, how many children and carers."""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record


class NormForm(SQLModel):
    """A class; ages in months, the upper end excluded; no jurisdiction means the whole country."""

    id: str
    name: str = Field(min_length=2, max_length=40)
    jurisdiction: str | None = None
    age_from_months: int = Field(ge=0)
    age_to_months: int = Field(gt=0)
    most_children: int | None = Field(default=None, gt=0)
    children_per_carer: int | None = Field(default=None, gt=0)
    source: str = Field(min_length=2, max_length=200)


class Norm(Record, NormForm, table=True):
    """Table of norms."""

    form: ClassVar[type[SQLModel]] = NormForm
    id: str = Field(primary_key=True)
    jurisdiction: str | None = Field(default=None, foreign_key="area.id")
