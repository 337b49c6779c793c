"""How many facilities would remain: for each choice that a filter offers, with all other filters kept."""

from typing import Any

from pydantic import BaseModel
from sqlalchemy import Select, func, select
from sqlmodel import Session, col

from models.area import Area, Level
from models.facility import Facility, FacilityArea, Kind
from models.near import find_near
from models.search import Filters, conditions, stated_or_blank


class AreaCount(BaseModel):
    """An area that holds facilities, and how many of those that the filters leave."""

    id: str
    name: str
    level: Level
    parent: str | None
    facilities: int


def count_facilities(session: Session, filters: Filters) -> int:
    """How many facilities fit. Raises UnknownArea."""
    return session.scalar(_counting(session, filters)) or 0


def count_stated(session: Session, filters: Filters) -> int:
    """How many are known to fit, what nobody wrote down left out. Raises UnknownArea."""
    known = [stated for stated, _ in stated_or_blank(filters)]
    return session.scalar(_counting(session, filters).where(*known)) or 0


def count_by_kind(session: Session, filters: Filters) -> dict[Kind, int]:
    """How many of each kind, whatever kind is filtered by."""
    return dict(_by(session, col(Facility.kind), without(filters, "kind")))


def count_by_year(session: Session, filters: Filters) -> dict[int, int]:
    """How many listed under each year, whatever year is filtered by; those without a year are left out."""
    years = _by(session, col(Facility.plan_year), without(filters, "year"))
    return {year: count for year, count in years if year is not None}


def count_by_area(session: Session, filters: Filters) -> list[AreaCount]:
    """How many in each area at any level, whatever area is filtered by, in the order of their codes."""
    counts = (
        select(col(FacilityArea.area), func.count().label("facilities"))
        .join(Facility, col(Facility.id) == col(FacilityArea.facility))
        .where(*_conditions(session, without(filters, "area")))
        .group_by(col(FacilityArea.area))
        .subquery()
    )
    columns = (Area.id, Area.name, Area.level, Area.parent, counts.c.facilities)
    rows = session.execute(select(*columns).join(counts, counts.c.area == Area.id).order_by(Area.id))  # type: ignore[call-overload]
    return [AreaCount.model_validate(dict(row)) for row in rows.mappings()]


def active(filters: Filters) -> list[str]:
    """The filters that are set, in their order."""
    return [name for name in Filters.model_fields if getattr(filters, name) is not None]


def without[F: Filters](filters: F, name: str) -> F:
    """The same filters but one."""
    return filters.model_copy(update={name: None})


def _conditions(session: Session, filters: Filters) -> list[Any]:
    near = find_near(session, filters.near) if filters.near else None
    return conditions(session, filters, near)


def _counting(session: Session, filters: Filters) -> Select[Any]:
    return select(func.count()).select_from(Facility).where(*_conditions(session, filters))


def _by(session: Session, column: Any, filters: Filters) -> list[Any]:
    query = select(column, func.count()).where(*_conditions(session, filters))
    return [tuple(row) for row in session.execute(query.group_by(column).order_by(column))]
