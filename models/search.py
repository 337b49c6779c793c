"""Searching facilities: a validated set of filters, and the one statement it becomes."""

from enum import StrEnum
from typing import Any

from pydantic import Field
from sqlalchemy import Select, case, false, func, or_
from sqlmodel import Session, col, select

from models.area import find_areas
from models.facility import CareMode, Facility, FacilityArea, FacilityCareMode, Kind, Status
from models.near import Near, distance_order, find_near, within_reach
from models.passage import Passage, passage_matches
from models.terms import runs
from models.words import Typed


class Sort(StrEnum):
    """Orders of a list; `-` turns one round. The default keeps the plan's own order."""

    PLAN = "plan"
    NAME = "name"
    CAPACITY = "capacity"
    CAPACITY_DOWN = "-capacity"
    YEAR = "year"
    YEAR_DOWN = "-year"
    INVESTMENT = "investment"
    INVESTMENT_DOWN = "-investment"


class Filters(Typed):
    """What facilities can be filtered by; every field may be left out."""

    kind: Kind | None = None
    area: str | None = Field(default=None, max_length=40, description="name or code of an area, or 市本级")
    q: str | None = Field(default=None, max_length=100, description="words")
    year: int | None = Field(default=None, ge=2000, le=2100, description="the year it is listed under")
    status: Status | None = None
    affordable: bool | None = None
    age_months: int | None = Field(default=None, ge=0, le=84)
    care_mode: CareMode | None = None
    min_capacity: int | None = Field(default=None, ge=1, le=100_000)
    near: str | None = Field(default=None, max_length=60, description="lng,lat or the name of a place")


class FacilitySearch(Filters):
    """Filters with an order and a page of the result."""

    sort: Sort = Sort.PLAN
    page: int = Field(default=1, ge=1, le=10_000)
    per_page: int = Field(default=20, ge=1, le=200)


ORDERS: dict[Sort, list[Any]] = {
    Sort.PLAN: [],
    Sort.NAME: [col(Facility.name)],
    Sort.CAPACITY: [col(Facility.capacity).asc().nulls_last()],
    Sort.CAPACITY_DOWN: [col(Facility.capacity).desc().nulls_last()],
    Sort.YEAR: [col(Facility.plan_year).asc().nulls_last()],
    Sort.YEAR_DOWN: [col(Facility.plan_year).desc().nulls_last()],
    Sort.INVESTMENT: [col(Facility.total_investment_wan).asc().nulls_last()],
    Sort.INVESTMENT_DOWN: [col(Facility.total_investment_wan).desc().nulls_last()],
}


def conditions(session: Session, filters: Filters, near: Near | None = None) -> list[Any]:
    """The filters as SQL conditions on Facility. Raises UnknownArea.

    A filter on something that nobody may have stated (age, care mode, affordable, capacity) drops a facility
    only where the opposite is known; see `unstated`. A double that was merged into another is never found.
    """
    where: list[Any] = [col(Facility.merged_into).is_(None)]
    for column, value in (
        (Facility.kind, filters.kind),
        (Facility.plan_year, filters.year),
        (Facility.status, filters.status),
    ):
        if value is not None:
            where.append(col(column) == value)
    if filters.area:
        where.append(_in_area(session, filters.area))
    if filters.q:
        where.append(_holds(filters.q))
    if near is not None:
        where.append(within_reach(near))
    return where + [or_(known, blank) for known, blank in stated_or_blank(filters)]


def _in_area(session: Session, name: str) -> Any:
    if name == "市本级":
        return col(Facility.counted_in) == name
    meant = [area.id for area in find_areas(session, name)]
    found = select(FacilityArea.facility).where(col(FacilityArea.area).in_(meant))
    return col(Facility.id).in_(found)


def _holds(words: str) -> Any:
    if not runs(words):
        return false()
    found = select(Passage.record).where(Passage.kind == "facility", passage_matches(words))
    return col(Facility.id).in_(found)


def stated_or_blank(filters: Filters) -> list[tuple[Any, Any]]:
    """For each filter on something the plans leave out: (it is known to fit, nobody wrote it down)."""
    pairs: list[tuple[Any, Any]] = []
    if filters.affordable is not None:
        column = col(Facility.affordable)
        pairs.append((column.is_(filters.affordable), column.is_(None)))
    if filters.age_months is not None:
        low, high = col(Facility.age_from_months), col(Facility.age_to_months)
        above, below = low <= filters.age_months, high > filters.age_months
        blank = (low.is_(None) & high.is_(None)) | (low.is_(None) & below) | (high.is_(None) & above)
        pairs.append((above & below, blank))
    if filters.care_mode is not None:
        modes = select(FacilityCareMode.facility)
        offered = col(Facility.id).in_(modes.where(FacilityCareMode.mode == filters.care_mode))
        pairs.append((offered, col(Facility.id).not_in(modes)))
    if filters.min_capacity is not None:
        capacity = col(Facility.capacity)
        pairs.append((capacity >= filters.min_capacity, capacity.is_(None)))
    return pairs


def statement(session: Session, search: FacilitySearch) -> tuple[Select[Any], Near | None]:
    """The search as one SELECT of Facility in order, without its page. Raises UnknownArea."""
    near = find_near(session, search.near) if search.near else None
    query = select(Facility).where(*conditions(session, search, near))
    groups = [case((blank, 1), else_=0) for _, blank in stated_or_blank(search)]
    nearest = distance_order(near) if near else []
    return query.order_by(*groups, *nearest, *ORDERS[search.sort], col(Facility.id)), near


def count(session: Session, query: Select[Any]) -> int:
    """How many rows a statement would give."""
    return session.scalar(select(func.count()).select_from(query.order_by(None).subquery())) or 0
