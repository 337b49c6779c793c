"""What the directory knows and what not, in figures: by plan, by what nobody has published, by source."""

import re
from collections import Counter
from typing import Any

from pydantic import BaseModel
from sqlalchemy import func
from sqlmodel import Session, col, select

from models.area import Area
from models.duty import Duty
from models.errors import NotFound
from models.facility import Facility, Fee, Status, Vacancy
from models.indicator import Indicator
from models.lists import ListSearch, PlanItem, list_plans
from models.mention import Mention
from models.note import Note, Severity
from models.plan import Clause
from models.policy import Policy
from models.source import Source


class PlanCounts(BaseModel):
    """A plan, and how many records of each sort were read out of it."""

    plan: PlanItem
    facilities: int
    mentions: int
    indicators: int
    duties: int
    policies: int
    clauses: int
    notes: int


class Known(BaseModel):
    """Of how many facilities somebody has recorded what no plan publishes."""

    facilities: int
    open: int
    phone: int
    fee: int
    vacancy: int
    ages: int


_GEONAMES_ID = re.compile(r"GeoNames \d+")
_COUNTED: dict[str, Any] = {
    "facilities": Source,
    "mentions": Mention,
    "indicators": Indicator,
    "duties": Duty,
    "policies": Policy,
    "clauses": Clause,
    "notes": Note,
}


def count_plans(session: Session) -> list[PlanCounts]:
    """Every plan with its counts."""
    counts = {name: _by_plan(session, table) for name, table in _COUNTED.items()}
    plans = list_plans(session, ListSearch(per_page=200)).items
    return [
        PlanCounts(plan=plan, **{name: found.get(plan.id, 0) for name, found in counts.items()})
        for plan in plans
    ]


def count_plan(session: Session, plan_id: str) -> PlanCounts:
    """One plan with its counts. Raises NotFound."""
    for counts in count_plans(session):
        if counts.plan.id == plan_id:
            return counts
    raise NotFound(plan_id)


def _by_plan(session: Session, table: Any) -> dict[str, int]:
    # A project has a source for each field that a worker confirmed: it still counts once.
    what = func.count(func.distinct(table.facility if table is Source else table.id))
    query = select(col(table.plan), what).where(col(table.plan).is_not(None)).group_by(col(table.plan))
    return dict(session.exec(query).all())


def count_known(session: Session) -> Known:
    """How far workers have filled in what the plans leave out."""
    return Known(
        facilities=_count(session, select(Facility.id)),
        open=_count(session, select(Facility.id).where(Facility.status == Status.OPEN)),
        phone=_count(session, select(Facility.id).where(col(Facility.phone).is_not(None))),
        fee=_count(session, select(Fee.facility).distinct()),
        vacancy=_count(session, select(Vacancy.facility).distinct()),
        ages=_count(session, select(Facility.id).where(col(Facility.age_from_months).is_not(None))),
    )


def _count(session: Session, query: Any) -> int:
    return session.scalar(select(func.count()).select_from(query.subquery())) or 0


def grave_notes(session: Session) -> list[Note]:
    """What does not add up badly enough to mislead, plan by plan."""
    query = select(Note).where(Note.severity == Severity.HIGH).order_by(col(Note.plan), col(Note.id))
    return list(session.exec(query))


def area_sources(session: Session) -> list[tuple[str, int]]:
    """Whose the names and points of the places are, and of how many; the most used first."""
    told: Counter[str] = Counter()
    for source in session.exec(select(Area.source)):
        told.update(_GEONAMES_ID.sub("GeoNames", part.strip()) for part in source.split("；"))
    return told.most_common()
