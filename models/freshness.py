"""What should be seen to today: how stale an entry and its facts are, times how often people ask for it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from models.facility import Facility, FacilityArea, Status
from models.setting import Interest, settings
from models.source import Source

# Nobody has ever seen to it: as stale as an entry whose term has run out four times.
NEVER = 4.0
# Facts that age by themselves once an office has said them, each with the setting of its term.
TERMS = {
    "vacancies": "review_vacancies_days",
    "fees": "review_fees_days",
    "status": "review_days",
    "phone": "review_phone_days",
    "hours": "review_phone_days",
    "places": "review_places_days",
}


@dataclass(frozen=True)
class Due:
    """An entry to see to: when it was last seen to (None: never), how often it is asked for.

    `facts` are those whose own term has run out, the stalest first, each with the day it was last said.
    """

    facility: str
    last: date | None
    asked: int
    urgency: float
    facts: dict[str, date]


def staleness(last: date | None, term: int, on: date) -> float:
    """How many terms ago it was seen to; 1 and above is due. Pure."""
    return NEVER if last is None else max((on - last).days, 0) / term


def stale_facts(said: Mapping[str, date], terms: Mapping[str, int], on: date) -> dict[str, float]:
    """The facts that are due, the stalest first; `said` is when each was last said. Pure."""
    stale = {fact: staleness(day, terms[TERMS[fact]], on) for fact, day in said.items() if fact in TERMS}
    due = {fact: terms_ago for fact, terms_ago in stale.items() if terms_ago >= 1}
    return dict(sorted(due.items(), key=lambda one: -one[1]))


def urgency(stale: float, asked: int) -> float:
    """The staler and the more asked for, the sooner; what nobody asks for still has its turn. Pure."""
    return stale * (1 + asked)


def due_today(session: Session, areas: Collection[str] | None, on: date, most: int = 20) -> list[Due]:
    """The most urgent entries within these areas (None: everywhere)."""
    terms, asked, said = settings(session), _asked(session), _last_said(session)
    found = []
    for key, own, checked in session.execute(_entries(areas)):
        days = said.get(key, {})
        last = max(filter(None, (checked, *days.values())), default=None)
        facts = stale_facts(days, terms, on)
        stale = max(staleness(last, own or terms["review_days"], on), *facts.values(), 0)
        if stale >= 1:
            times = asked.get(key, 0)
            told = {fact: days[fact] for fact in facts}
            found.append(Due(key, last, times, urgency(stale, times), told))
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


def _last_said(session: Session) -> dict[str, dict[str, date]]:
    """The day on which a worker last said each fact of each entry."""
    query = select(col(Source.facility), col(Source.field), col(Source.recorded_on))
    found: dict[str, dict[str, date]] = {}
    for facility, fact, day in session.execute(query.where(col(Source.worker).is_not(None))):
        found.setdefault(facility, {})[fact] = day
    return found


def count_interest(session: Session, times: Iterable[tuple[str, int]]) -> None:
    """Add how often entries were asked for; ids of none are left out."""
    for key, more in times:
        if session.get(Facility, key) is not None:
            known = session.get(Interest, key) or Interest(facility=key, times=0)
            known.times += more
            session.add(known)
    session.commit()
