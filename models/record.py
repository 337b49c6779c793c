"""The ground every table stands on: a row that does not validate cannot be written.

`table=True` models of SQLModel accept anything when they are made in Python, so the check is hung on
SQLAlchemy's flush, where no caller can go round it; statements are seen to in models/statements.py. (The
session's legacy `bulk_` methods have neither, and a test holds that nobody calls them.)
"""

from enum import StrEnum
from math import isfinite
from typing import Any, ClassVar

from pydantic import ValidationError
from sqlalchemy import Enum, event
from sqlalchemy.orm import Mapper
from sqlmodel import SQLModel

from models.errors import InvalidRecord


def one_of(words: type[StrEnum]) -> Any:
    """Column type of an enum: its plain words in the database, checked there too."""
    return Enum(
        words,
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=lambda cls: [w.value for w in cls],
    )


class Record(SQLModel):
    """Base of all tables; `form` is the plain model (fields and validators) that a row must satisfy."""

    form: ClassVar[type[SQLModel]]

    def check(self) -> None:
        """Raise InvalidRecord, which names table, key and field, unless the row satisfies its form.

        What the form understood ("80" as 80, "elder" as Kind.ELDER) is what is written.
        """
        values = {name: getattr(self, name) for name in self.form.model_fields}
        if problems := [(name, "cannot be stored") for name, value in values.items() if _unfit(value)]:
            raise InvalidRecord(type(self).__name__, values.get("id"), problems)
        try:
            checked = self.form.model_validate(values)
        except ValidationError as error:
            raise InvalidRecord.of(type(self).__name__, values, error) from error
        for name, value in values.items():
            understood = getattr(checked, name)
            if type(value) is not type(understood):
                setattr(self, name, understood)


def _unfit(value: object) -> bool:
    """Whether it is text with a NUL, which PostgreSQL refuses, or a number that is none."""
    return (isinstance(value, str) and "\0" in value) or (isinstance(value, float) and not isfinite(value))


@event.listens_for(Record, "before_insert", propagate=True)
@event.listens_for(Record, "before_update", propagate=True)
def _check_before_write(mapper: Mapper[Any], connection: Any, target: Record) -> None:
    target.check()
