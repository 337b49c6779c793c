"""Every change of a record that people keep: which field, from what to what, by whom, when and why."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel

from models.record import Record, one_of


class Kept(StrEnum):
    """Kinds of record whose changes are kept."""

    FACILITY = "facility"
    BENEFIT = "benefit"
    TERM = "term"
    PARAMETER = "parameter"
    CONTACT = "contact"
    PROCEDURE = "procedure"
    ANSWER = "answer"
    WORKER = "worker"
    SETTING = "setting"


class Act(StrEnum):
    """What somebody did."""

    ADD = "add"
    EDIT = "edit"
    CONFIRM = "confirm"
    CLOSE = "close"
    MERGE = "merge"
    RESTORE = "restore"
    APPROVE = "approve"


class RevisionForm(SQLModel):
    """One save: `number` counts a record's revisions from 1; `name` and `office` stay as they were then.

    `worker` is the account; `at` is UTC; `passed`: what was doubtful and confirmed, each as the list of its
    sort and its figures (models/doubts.py).
    """

    id: int | None = None
    record_kind: Kept = Field(sa_type=one_of(Kept))
    record: str = Field(max_length=80)
    number: int = Field(ge=1)
    act: Act = Field(sa_type=one_of(Act))
    worker: int | None = None
    name: str
    office: str
    at: datetime
    reason: str | None = Field(default=None, max_length=200)
    passed: list[list[Any]] | None = Field(default=None, sa_type=JSON)


class Revision(Record, RevisionForm, table=True):
    """Table of revisions; two saves upon the same state would have the same number, which cannot be."""

    __table_args__ = (UniqueConstraint("record_kind", "record", "number"),)
    form: ClassVar[type[SQLModel]] = RevisionForm
    id: int | None = Field(default=None, primary_key=True)
    record: str = Field(index=True)
    worker: int | None = Field(default=None, foreign_key="worker.id")
    changes: list["Change"] = Relationship(sa_relationship_kwargs={"order_by": "Change.id"})


class ChangeForm(SQLModel):
    """A field's value before and after, as plain data."""

    id: int | None = None
    revision: int | None = None
    field: str
    old: Any = Field(default=None, sa_type=JSON)
    new: Any = Field(default=None, sa_type=JSON)


class Change(Record, ChangeForm, table=True):
    """Table of changes."""

    form: ClassVar[type[SQLModel]] = ChangeForm
    id: int | None = Field(default=None, primary_key=True)
    revision: int | None = Field(default=None, foreign_key="revision.id", index=True)
