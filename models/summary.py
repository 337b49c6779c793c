"""Counting and adding up facilities, with the plan's own printed total beside ours."""

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, Field, field_validator
from pydantic_core import PydanticCustomError
from sqlalchemy import case, func, select
from sqlmodel import Session, col

from models.facility import Facility, Kind
from models.near import find_near
from models.search import Filters, conditions
from models.source import Citation, Source
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
    where = conditions(session, search, near)
    columns: list[Any] = [col(getattr(Facility, group.value)).label(group.value) for group in search.groups]
    sums = [func.sum(col(getattr(Facility, name))).label(name) for name in _SUMS]
    counted_in = col(Facility.counted_in)
    only = case((func.min(counted_in) == func.max(counted_in), func.min(counted_in))).label("only")
    query = select(*columns, func.count().label("projects"), *sums, only).where(*where).group_by(*columns)
    items = []
    for row in session.execute(query.order_by(func.min(col(Facility.id)))).mappings():
        item = SummaryItem.model_validate({name: row[name] for name in row if name != "only"})
        if not _narrowed(search):
            item.printed = _printed(session, item, search, row["only"] if search.area else item.counted_in)
        items.append(item)
    return items


def _narrowed(search: SummarySearch) -> bool:
    """Whether a filter makes our sums something that no plan prints."""
    free = {"kind", "area", "year", "group_by"}
    return any(value is not None for name, value in search if name not in free)


def _printed(
    session: Session, item: SummaryItem, search: SummarySearch, county: str | None
) -> PrintedItem | None:
    """What the plan prints for what the item sums up; `county` where all of that is counted in one."""
    kind, year = item.kind or search.kind, item.plan_year or search.year
    if kind is None or (county and year):
        return None
    dimension = Dimension.COUNTY if county else Dimension.YEAR if year else Dimension.ALL
    query = select(PrintedTotal).where(
        col(PrintedTotal.kind) == kind, col(PrintedTotal.dimension) == dimension
    )
    if dimension != Dimension.ALL:
        query = query.where(col(PrintedTotal.key) == str(county or year))
    total = session.scalars(query).first()
    if total is None or (search.area and not _whole(session, total, search.area)):
        return None
    told = ("projects", *_SUMS)
    agrees = all(getattr(total, name) in (None, getattr(item, name)) for name in told)
    return PrintedItem(
        **{name: getattr(total, name) for name in (*told, "printed")}, agrees=agrees, sources=total.sources
    )


def _whole(session: Session, total: PrintedTotal, area: str) -> bool:
    """Whether the area holds everything that the plan's total is over."""
    query = select(func.count()).select_from(Facility).where(col(Facility.kind) == total.kind)
    if total.dimension is Dimension.COUNTY:
        query = query.where(col(Facility.counted_in) == total.key)
    if total.dimension is Dimension.YEAR:
        query = query.where(col(Facility.plan_year) == int(total.key))
    own = select(col(Source.facility)).where(col(Source.plan) == total.plan)
    query = query.where(col(Facility.id).in_(own))
    inside = query.where(*conditions(session, Filters(area=area)))
    return session.scalar(inside) == session.scalar(query)
