"""What should be seen to today: how stale an entry is, times how often residents ask for it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from models.facility import Facility, FacilityArea, Status
from models.setting import Interest, settings
from models.source import Source

# Nobody has ever seen to it: as stale as an entry whose term has run out four times.
NEVER = 4.0


@dataclass(frozen=True)
class Due:
    """An entry whose term has run out: when it was last seen to (None: never), how often it is asked for."""

    facility: str
    last: date | None
    asked: int
    urgency: float


def staleness(last: date | None, term: int, on: date) -> float:
    """How many terms ago it was seen to; 1 and above is due. Pure."""
    return NEVER if last is None else max((on - last).days, 0) / term


def urgency(stale: float, asked: int) -> float:
    """The staler and the more asked for, the sooner; what nobody asks for still has its turn. Pure."""
    return stale * (1 + asked)


def due_today(session: Session, areas: Collection[str] | None, on: date, most: int = 20) -> list[Due]:
    """The most urgent entries within these areas (None: everywhere)."""
    term, asked, said = settings(session)["review_days"], _asked(session), _last_said(session)
    found = []
    for key, own, checked in session.execute(_entries(areas)):
        last = max(filter(None, (checked, said.get(key))), default=None)
        stale = staleness(last, own or term, on)
        if stale >= 1:
            found.append(Due(key, last, asked.get(key, 0), urgency(stale, asked.get(key, 0))))
    return sorted(found, key=lambda one: (-one.urgency, one.facility))[:most]


def _entries(areas: Collection[str] | None) -> Any:
    # Typed as plain values by SQLModel, these are columns at run time.
    columns: list[Any] = [Facility.id, Facility.review_days, Facility.checked_on]
    query: Any = select(*columns)
    query = query.where(col(Facility.merged_into).is_(None), Facility.status != Status.CLOSED)
    if areas is None:
        return query
    inside = select(FacilityArea.facility).where(col(FacilityArea.area).in_(areas))
    return query.where(col(Facility.id).in_(inside))


def _asked(session: Session) -> dict[str, int]:
    return dict(session.execute(select(col(Interest.facility), col(Interest.times))).all())


def _last_said(session: Session) -> dict[str, date]:
    """The last day on which a worker said anything about each entry."""
    query = select(col(Source.facility), func.max(Source.recorded_on)).where(col(Source.worker).is_not(None))
    return dict(session.execute(query.group_by(col(Source.facility))).all())


def count_interest(session: Session, times: Iterable[tuple[str, int]]) -> None:
    """Add how often entries were asked for; ids of none are left out."""
    for key, more in times:
        if session.get(Facility, key) is not None:
            known = session.get(Interest, key) or Interest(facility=key, times=0)
            known.times += more
            session.add(known)
    session.commit()
