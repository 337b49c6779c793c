"""Places that a plan names without listing them as projects."""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record
from models.source import Cited


class MentionForm(Cited):
    """A named place; nothing is known of it but what `summary` says."""

    id: str
    name: str = Field(min_length=2, max_length=80)
    area: str | None = None
    printed_place: str | None = None
    summary: str = Field(min_length=4, max_length=300)


class Mention(Record, MentionForm, table=True):
    """Table of mentions."""

    form: ClassVar[type[SQLModel]] = MentionForm
    id: str = Field(primary_key=True)
    area: str | None = Field(default=None, foreign_key="area.id", index=True)
