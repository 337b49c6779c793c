"""The ground every table stands on: a row that does not validate cannot be written.

`table=True` models of SQLModel accept anything when they are made in Python, so the check is hung on
SQLAlchemy's flush, where no caller can go round it.
"""

from enum import StrEnum
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
        try:
            checked = self.form.model_validate(values)
        except ValidationError as error:
            raise InvalidRecord.of(type(self).__name__, values, error) from error
        for name, value in values.items():
            understood = getattr(checked, name)
            if type(value) is not type(understood):
                setattr(self, name, understood)


@event.listens_for(Record, "before_insert", propagate=True)
@event.listens_for(Record, "before_update", propagate=True)
def _check_before_write(mapper: Mapper[Any], connection: Any, target: Record) -> None:
    target.check()
