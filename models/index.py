"""Keeps what is derived from a facility (where it is found, its passage) in step with every write."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, event, insert
from sqlalchemy.orm import Session as BaseSession
from sqlalchemy.orm import UOWTransaction
from sqlmodel import Session, col, select

from models import passages
from models.alias import Alias
from models.area import Area
from models.duty import Duty
from models.errors import InvalidRecord
from models.facility import Facility, FacilityArea, FacilityPlace
from models.hotline import Hotline
from models.indicator import Indicator
from models.mention import Mention
from models.passage import Passage
from models.plan import Clause, Plan, Point
from models.policy import Policy
from models.source import Source


@event.listens_for(BaseSession, "before_flush")
def _every_facility_has_a_source(session: BaseSession, *_: Any) -> None:
    cited = {record.facility for record in session.new if isinstance(record, Source)}
    for record in session.new:
        # Reading the relation itself would fix an empty list to a facility whose sources come as rows.
        if isinstance(record, Facility) and not record.__dict__.get("sources") and record.id not in cited:
            raise InvalidRecord("Facility", record.id, [("sources", "nothing is shown without its source")])


@event.listens_for(BaseSession, "after_flush")
def _see_what_changed(session: BaseSession, _: UOWTransaction) -> None:
    touched: set[str] = session.info.setdefault("touched", set())
    for record in (*session.new, *session.dirty, *session.deleted):
        if isinstance(record, Facility):
            touched.add(record.id)
        elif isinstance(record, FacilityPlace | Source):
            touched.add(record.facility)


@event.listens_for(BaseSession, "after_flush_postexec")
def _index_what_changed(session: BaseSession, _: UOWTransaction) -> None:
    touched = session.info.pop("touched", None)
    if touched:
        _forget(session, sorted(touched))
        found = (session.get(Facility, facility_id) for facility_id in sorted(touched))
        _index(session, [facility for facility in found if facility is not None])


def _forget(session: BaseSession, ids: list[str]) -> None:
    for chunk in (ids[at : at + 500] for at in range(0, len(ids), 500)):
        session.execute(delete(FacilityArea).where(col(FacilityArea.facility).in_(chunk)))
        session.execute(
            delete(Passage).where(col(Passage.kind) == "facility", col(Passage.record).in_(chunk))
        )


def _index(session: BaseSession, facilities: Iterable[Facility]) -> None:
    areas = {area.id: area for area in session.scalars(select(Area))}
    aliases = _aliases(session)
    found_under, texts = [], []
    for facility in facilities:
        under = areas_of(facility, areas)
        found_under += [{"area": area.id, "facility": facility.id} for area in under]
        names = [*aliases.get(facility.id, []), *(area.name for area in under)]
        texts.append(passages.of_facility(facility, names).model_dump(exclude={"number"}))
    if found_under:
        session.execute(insert(FacilityArea), found_under)
    if texts:
        session.execute(insert(Passage), texts)


def _aliases(session: BaseSession) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for alias in session.scalars(select(Alias).where(Alias.kind == "facility")):
        found.setdefault(alias.target, []).append(alias.name)
    return found


def areas_of(facility: Facility, areas: dict[str, Area]) -> list[Area]:
    """The area that counts it, and every area at or above one of its places."""
    start = [place.area for place in facility.places]
    start += [area.id for area in areas.values() if area.name == facility.counted_in]
    found: dict[str, Area] = {}
    while start:
        area = areas.get(start.pop())
        if area is not None and area.id not in found:
            found[area.id] = area
            start += [area.parent] if area.parent else []
    return list(found.values())


DERIVED_KINDS = ("clause", "point", "duty", "indicator", "policy", "mention", "hotline", "plan")


def write_all_passages(session: Session) -> None:
    """Derive the passages of everything but facilities anew; those are indexed as they are written."""
    session.flush()
    plans = {plan.id: plan for plan in session.exec(select(Plan))}
    clauses = {clause.id: clause for clause in session.exec(select(Clause))}
    fresh = [passages.of_clause(clause, plans[clause.plan]) for clause in clauses.values()]
    for point in session.exec(select(Point)):
        clause = clauses[f"{point.plan}:{point.locator}"]
        fresh.append(passages.of_point(point, clause, plans[point.plan]))
    for duty in session.exec(select(Duty)):
        own = clauses.get(f"{duty.plan}:{duty.locator}")
        fresh.append(passages.of_duty(duty, plans[duty.plan], own.summary if own else ""))
    fresh += [passages.of_indicator(indicator) for indicator in session.exec(select(Indicator))]
    fresh += [passages.of_policy(policy, plans[policy.plan]) for policy in session.exec(select(Policy))]
    fresh += [passages.of_mention(mention) for mention in session.exec(select(Mention))]
    fresh += [passages.of_hotline(hotline) for hotline in session.exec(select(Hotline))]
    fresh += [passages.of_plan(plan) for plan in plans.values()]
    session.execute(delete(Passage).where(col(Passage.kind).in_(DERIVED_KINDS)))
    session.execute(insert(Passage), [passage.model_dump(exclude={"number"}) for passage in fresh])
