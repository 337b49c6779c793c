"""Other names by which people and plans call a thing."""

from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record, one_of


class NameKind(StrEnum):
    """What a name can be a name of."""

    AREA = "area"
    FACILITY = "facility"
    DEPARTMENT = "department"
    POLICY = "policy"
    PLAN = "plan"
    BENEFIT = "benefit"


class AliasForm(SQLModel):
    """`name` also means the record `target` of this kind."""

    id: str
    kind: NameKind = Field(sa_type=one_of(NameKind))
    target: str
    name: str = Field(min_length=1, max_length=80)
    note: str | None = None


class Alias(Record, AliasForm, table=True):
    """Table of aliases; one name may mean several records (two towns called 石桥镇)."""

    form: ClassVar[type[SQLModel]] = AliasForm
    id: str = Field(primary_key=True)
    name: str = Field(index=True)
