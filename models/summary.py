"""Counting and adding up facilities, with the plan's own printed total beside ours."""

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, Field, field_validator
from pydantic_core import PydanticCustomError
from sqlalchemy import func, select
from sqlmodel import Session, col

from models.area import find_area
from models.facility import Facility, Kind
from models.near import find_near
from models.plan import Plan
from models.search import Filters, conditions
from models.source import Citation
from models.total import Dimension, PrintedTotal


class GroupBy(StrEnum):
    """What sums can be split by."""

    COUNTED_IN = "counted_in"
    PLAN_YEAR = "plan_year"
    KIND = "kind"


class SummarySearch(Filters):
    """Filters, and up to three groupings joined by commas."""

    group_by: str = Field(
        default="kind", max_length=60, description="counted_in, plan_year, kind; joined by ,"
    )

    @field_validator("group_by")
    @classmethod
    def _known_groups(cls, value: str) -> str:
        known = [group.value for group in GroupBy]
        if any(name.strip() not in known for name in value.split(",")):
            raise PydanticCustomError("enum", "unknown group", {"expected": "、".join(known)})
        return value

    @property
    def groups(self) -> list[GroupBy]:
        """The groupings, in the order asked for."""
        return list(dict.fromkeys(GroupBy(name.strip()) for name in self.group_by.split(",")))


class PrintedItem(BaseModel):
    """A total as the plan prints it; null where it prints none."""

    printed: str
    projects: int | None
    capacity: int | None
    total_investment_wan: float | None
    central_budget_wan: float | None
    agrees: bool
    sources: list[Citation]


class SummaryItem(BaseModel):
    """One group's counts and sums; the group's own fields are null where not grouped by."""

    kind: Kind | None = None
    counted_in: str | None = None
    plan_year: int | None = None
    projects: int
    capacity: int | None
    total_investment_wan: float | None
    central_budget_wan: float | None
    printed: PrintedItem | None = None


_SUMS = ("capacity", "total_investment_wan", "central_budget_wan")


def summarise(session: Session, search: SummarySearch) -> list[SummaryItem]:
    """Counts and sums of each group, in the groups' order. Raises UnknownArea."""
    near = find_near(session, search.near) if search.near else None
    columns: list[Any] = [col(getattr(Facility, group.value)).label(group.value) for group in search.groups]
    sums = [func.sum(col(getattr(Facility, name))).label(name) for name in _SUMS]
    query = select(*columns, func.count().label("projects"), *sums).where(*conditions(session, search, near))
    rows = session.execute(query.group_by(*columns).order_by(func.min(col(Facility.id)))).mappings()
    items = [SummaryItem.model_validate(dict(row)) for row in rows]
    if not _narrowed(search):
        for item in items:
            item.printed = _printed(session, item, search)
    return items


def _narrowed(search: SummarySearch) -> bool:
    """Whether a filter makes our sums something that no plan prints."""
    free = {"kind", "area", "year", "group_by"}
    return any(value is not None for name, value in search if name not in free)


def _whole_plan(session: Session, total: PrintedTotal, area: str) -> bool:
    plan = session.get(Plan, total.plan)
    return plan is not None and plan.area == find_area(session, area).id


def _printed(session: Session, item: SummaryItem, search: SummarySearch) -> PrintedItem | None:
    kind, county, year = item.kind or search.kind, item.counted_in, item.plan_year or search.year
    if kind is None or (county and year):
        return None
    dimension = Dimension.COUNTY if county else Dimension.YEAR if year else Dimension.ALL
    query = select(PrintedTotal).where(
        col(PrintedTotal.kind) == kind, col(PrintedTotal.dimension) == dimension
    )
    if dimension != Dimension.ALL:
        query = query.where(col(PrintedTotal.key) == str(county or year))
    total = session.scalars(query).first()
    if total is None or (search.area and not county and not _whole_plan(session, total, search.area)):
        return None
    told = ("projects", *_SUMS)
    agrees = all(getattr(total, name) in (None, getattr(item, name)) for name in told)
    return PrintedItem(
        **{name: getattr(total, name) for name in (*told, "printed")}, agrees=agrees, sources=total.sources
    )
