"""How something is applied for (办事指南): who, with which documents, in which steps, how long, where."""

from datetime import date as Date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, StringConstraints, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError
from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from models.record import Record, one_of
from models.words import Typed, visible

Line = Annotated[str, StringConstraints(min_length=1, max_length=200), BeforeValidator(visible)]


class ProcedureStatus(StrEnum):
    """Only published ones are shown to residents; nothing is deleted, it is closed."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


class ProcedureText(SQLModel):
    """What it says. An empty list or None is what nobody has said yet, and pages say so.

    `place` is where one goes; `document` the name and number of the document that it follows, `link` where
    that is to be read.
    """

    name: str = Field(min_length=2, max_length=60)
    who: str = Field(min_length=2, max_length=300)
    documents: list[Line] = Field(default_factory=list, max_length=20, sa_type=JSON)
    steps: list[Line] = Field(default_factory=list, max_length=20, sa_type=JSON)
    time_limit: str | None = Field(default=None, max_length=120)
    place: str | None = Field(default=None, max_length=300)
    document: str | None = Field(default=None, max_length=200)
    link: str | None = Field(default=None, max_length=300)
    status: ProcedureStatus = Field(default=ProcedureStatus.DRAFT, sa_type=one_of(ProcedureStatus))

    @field_validator("link")
    @classmethod
    def _leads_to_a_page(cls, link: str | None) -> str | None:
        if link is not None and not link.startswith(("https://", "http://")):
            raise PydanticCustomError("bad_link", "no address of a page")
        return link

    @field_validator("status")
    @classmethod
    def _says_how(cls, status: ProcedureStatus, known: ValidationInfo) -> ProcedureStatus:
        if status is ProcedureStatus.PUBLISHED and not (known.data.get("steps") or known.data.get("place")):
            raise PydanticCustomError("says_nothing", "neither steps nor a place")
        return status


class ProcedureEdit(Typed, ProcedureText):
    """The same as people type it: `area`, `benefit` and `department` are names or ids."""

    model_config = {"validate_default": True}
    area: str = Field(min_length=2, max_length=40)
    benefit: str | None = Field(default=None, max_length=80)
    department: str | None = Field(default=None, max_length=80)
    reason: str | None = Field(default=None, max_length=200)

    @field_validator("reason")
    @classmethod
    def _says_why_it_closes(cls, reason: str | None, known: ValidationInfo) -> str | None:
        if known.data.get("status") is ProcedureStatus.CLOSED and reason is None:
            raise PydanticCustomError("why_closed", "closed without a reason")
        return reason


class ProcedureForm(ProcedureText):
    """One procedure of an area, perhaps for a benefit, at a department; `said_by` is whose word it is."""

    id: str
    area: str
    benefit: str | None = None
    department: str | None = None
    said_by: str = Field(min_length=2, max_length=40)
    said_on: Date


class Procedure(Record, ProcedureForm, table=True):
    """Table of procedures."""

    form: ClassVar[type[SQLModel]] = ProcedureForm
    id: str = Field(primary_key=True)
    area: str = Field(foreign_key="area.id", index=True)
    benefit: str | None = Field(default=None, foreign_key="benefit.id", index=True)
    department: str | None = Field(default=None, foreign_key="department.id", index=True)
