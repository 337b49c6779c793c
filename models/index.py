"""Keeps what is derived from the records in step with every write that goes through a session.

What a facility's records say is derived anew with every flush, what a plan's say once before the commit,
since one clause changes the passages of several records.
"""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, event, inspect
from sqlalchemy.orm import Session, UOWTransaction
from sqlmodel import col, select

from models.alias import Alias, NameKind
from models.area import Area
from models.benefit import Benefit
from models.duty import Duty, DutyDepartment
from models.facility import Facility, FacilityArea, FacilityPlace
from models.facility_index import derive_facilities
from models.hotline import Hotline
from models.passage import Passage
from models.plan import Plan
from models.plan_index import derive_plan
from models.procedure import Procedure
from models.published import PublishedAnswer
from models.source import Cited, Source


@dataclass
class Touched:
    """What was written since it was last derived from: ids, and the names of areas."""

    facilities: set[str] = field(default_factory=set)
    areas: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    plans: set[str | None] = field(default_factory=set)
    duties: set[str] = field(default_factory=set)


def derive_everything(session: Session) -> None:
    """Derive all of it, as when the rules of deriving have changed."""
    session.flush()
    derive_facilities(session, session.scalars(select(Facility.id)).all())
    for plan in (*session.scalars(select(Plan.id)), None):
        derive_plan(session, plan)
    session.info.pop("touched", None)


def touch(session: Session, record: Any) -> None:
    """Remember what has to be derived anew, since this record was added, changed or deleted."""
    touched: Touched = session.info.setdefault("touched", Touched())
    if isinstance(record, Facility):
        touched.facilities.add(record.id)
    elif isinstance(record, FacilityPlace | Source):
        touched.facilities |= _now_and_before(record, "facility")
    elif isinstance(record, Alias) and record.kind == NameKind.FACILITY:
        touched.facilities |= _now_and_before(record, "target")
    elif isinstance(record, Area) and session.is_modified(record):
        touched.areas.add(record.id)
        touched.names |= _now_and_before(record, "name")
    else:
        _touch_plan(touched, record)


def _touch_plan(touched: Touched, record: Any) -> None:
    if isinstance(record, Plan):
        touched.plans.add(record.id)
    elif isinstance(record, Hotline | PublishedAnswer | Procedure):
        touched.plans.add(None)
    elif isinstance(record, DutyDepartment):
        touched.duties |= _now_and_before(record, "duty")
    elif isinstance(record, Cited | Benefit):
        touched.plans |= _now_and_before(record, "plan")


def _now_and_before(record: Any, name: str) -> set[str]:
    history = inspect(record).attrs[name].history
    return {getattr(record, name), *(history.deleted or ())} - {None}


def settle(session: Session) -> None:
    """Derive the facilities that were touched, themselves or by their areas."""
    touched: Touched | None = session.info.get("touched")
    if touched is None or not (touched.facilities or touched.areas):
        return
    counted = select(Facility.id).where(col(Facility.counted_in).in_(touched.names))
    inside = select(FacilityArea.facility).where(col(FacilityArea.area).in_(touched.areas))
    ids = {*touched.facilities, *session.scalars(counted), *session.scalars(inside)}
    session.info["touched"] = Touched(plans=touched.plans, duties=touched.duties)
    derive_facilities(session, sorted(ids))


@event.listens_for(Session, "before_flush")
def _let_go_of_what_will_be_deleted(session: Session, *_: Any) -> None:
    for record in session.deleted:
        if isinstance(record, Facility):
            session.execute(delete(FacilityArea).where(col(FacilityArea.facility) == record.id))
        elif isinstance(record, Plan):
            session.execute(delete(Passage).where(col(Passage.plan) == record.id))
        elif isinstance(record, Area):
            session.execute(delete(FacilityArea).where(col(FacilityArea.area) == record.id))
            session.execute(delete(Passage).where(col(Passage.area) == record.id))


@event.listens_for(Session, "after_flush")
def _see_what_changed(session: Session, _: UOWTransaction) -> None:
    for record in (*session.new, *session.dirty, *session.deleted):
        touch(session, record)


@event.listens_for(Session, "after_flush_postexec")
def _derive_facilities(session: Session, _: UOWTransaction) -> None:
    settle(session)


@event.listens_for(Session, "before_commit")
def _derive_plans(session: Session) -> None:
    session.flush()
    touched: Touched = session.info.pop("touched", Touched())
    above = session.scalars(select(Duty.plan).where(col(Duty.id).in_(touched.duties)))
    for plan in touched.plans | set(above):
        derive_plan(session, plan)
