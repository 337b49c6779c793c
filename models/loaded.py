"""What the last loading of data/facts brought, so that the next can tell it from what workers added."""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record


class LoadedForm(SQLModel):
    """The keys that were brought into a table, one a line."""

    name: str
    keys: str


class Loaded(Record, LoadedForm, table=True):
    """Table of what was loaded, a row a table."""

    form: ClassVar[type[SQLModel]] = LoadedForm
    name: str = Field(primary_key=True)
