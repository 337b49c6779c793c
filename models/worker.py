"""The people at the desk: who they are, for which office they speak, where they may record."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from models.record import Record, one_of


class Role(StrEnum):
    """What a person at the desk is there for."""

    ADMINISTRATOR = "administrator"
    WORKER = "worker"
    READER = "reader"


class WorkerForm(SQLModel):
    """`login` is what is typed to sign in; `office` is whose word a recorded fact is shown as.

    `areas` are ids: a worker records there and in all below. `stamp` is renewed to end every session.
    A one-time link is kept as its hash only, until `link_until` (UTC).
    """

    id: int | None = None
    login: str = Field(schema_extra={"pattern": r"^[a-z0-9][a-z0-9._-]{1,39}$"})
    name: str = Field(min_length=2, max_length=20)
    office: str = Field(min_length=2, max_length=40)
    role: Role = Field(sa_type=one_of(Role))
    areas: list[str] = Field(default_factory=list, sa_type=JSON)
    password: str | None = None
    stamp: str
    active: bool = True
    link: str | None = None
    link_until: datetime | None = None
    welcomed: bool = False


class Worker(Record, WorkerForm, table=True):
    """Table of workers; `password` is argon2's hash, null until the person has chosen one."""

    form: ClassVar[type[SQLModel]] = WorkerForm
    id: int | None = Field(default=None, primary_key=True)
    login: str = Field(unique=True)
    link: str | None = Field(default=None, index=True)


class GuessForm(SQLModel):
    """How often a sign-in failed for a name from an address, and until when the next try waits (UTC)."""

    id: str
    failures: int = Field(ge=0)
    last: datetime
    wait_until: datetime


class Guess(Record, GuessForm, table=True):
    """Table of failed sign-ins; `id` is name and address, so that nobody elsewhere is kept waiting."""

    form: ClassVar[type[SQLModel]] = GuessForm
    id: str = Field(primary_key=True)
