"""Public numbers that everybody may call."""

from datetime import date as Date
from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record


class HotlineForm(SQLModel):
    """A number, what it is for, who says so and since when."""

    number: str = Field(schema_extra={"pattern": r"^\d{3,11}$"})
    name: str
    purpose: str
    source: str
    date: Date


class Hotline(Record, HotlineForm, table=True):
    """Table of public numbers."""

    form: ClassVar[type[SQLModel]] = HotlineForm
    number: str = Field(primary_key=True)
