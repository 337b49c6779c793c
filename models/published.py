"""Questions that an office has answered, for everybody who asks the same."""

from datetime import date as Date
from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record


class PublishedAnswerForm(SQLModel):
    """`area`: the id of the area for which it holds, None for all; `facility`: the entry it is about."""

    id: str
    question: str = Field(min_length=2, max_length=200)
    text: str = Field(min_length=4, max_length=500)
    area: str | None = None
    facility: str | None = None
    said_by: str = Field(min_length=2, max_length=40)
    said_on: Date
    published: bool = True


class PublishedAnswer(Record, PublishedAnswerForm, table=True):
    """Table of published answers; the assistant finds one as soon as it is written."""

    form: ClassVar[type[SQLModel]] = PublishedAnswerForm
    id: str = Field(primary_key=True)
    area: str | None = Field(default=None, foreign_key="area.id", index=True)
    facility: str | None = Field(default=None, foreign_key="facility.id")
