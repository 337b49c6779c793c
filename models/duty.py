"""Who answers for what: tasks of a plan, the offices' standing duties, and the departments."""

from datetime import date as Date
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, Relationship, SQLModel

from models.record import Record, one_of
from models.source import Cited


class Role(StrEnum):
    """A department's part; LEAD only where the plan prints 牵头: the first of a list is not the lead."""

    LEAD = "lead"
    SUPPORT = "support"
    JOINT = "joint"
    LOCAL = "local"


class DutyKind(StrEnum):
    """A task of the plan, or what an office does anyway."""

    TASK = "task"
    OFFICE = "office"


class DepartmentForm(SQLModel):
    """An office; `phone` stays empty until a worker records it, `said_by` whom and when."""

    id: str
    area: str
    name: str = Field(min_length=2, max_length=80)
    phone: str | None = None
    said_by: str | None = None
    said_on: Date | None = None


class Department(Record, DepartmentForm, table=True):
    """Table of departments."""

    form: ClassVar[type[SQLModel]] = DepartmentForm
    id: str = Field(primary_key=True)
    area: str = Field(foreign_key="area.id", index=True)


class DutyForm(Cited):
    """A task (a row of a division of labour) or an office's standing duty."""

    id: str
    number: str | None = None
    section: str | None = None
    title: str = Field(min_length=2, max_length=120)
    kind: DutyKind = Field(sa_type=one_of(DutyKind))


class Duty(Record, DutyForm, table=True):
    """Table of duties; what it says in plain words is the summary of the clause at its locator."""

    form: ClassVar[type[SQLModel]] = DutyForm
    id: str = Field(primary_key=True)
    departments: list["DutyDepartment"] = Relationship(
        sa_relationship_kwargs={"order_by": "DutyDepartment.position", "lazy": "selectin"}
    )


class DutyDepartmentForm(SQLModel):
    """A department's part in a duty, in printed order."""

    id: str
    duty: str
    position: int = Field(ge=0)
    department: str = Field(min_length=2, max_length=80)
    role: Role = Field(sa_type=one_of(Role))


class DutyDepartment(Record, DutyDepartmentForm, table=True):
    """Table of departments' parts in duties; `department` is the full printed name."""

    form: ClassVar[type[SQLModel]] = DutyDepartmentForm
    id: str = Field(primary_key=True)
    duty: str = Field(foreign_key="duty.id", index=True)
