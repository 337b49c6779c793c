"""Filling the database from data/facts: every row validated, all or nothing, and again without harm.

Only the columns of the files are written, and only what an earlier loading brought is ever deleted, so what
workers add stays; so does what they have changed, field by field.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from data.benefits.facts import Facts
from data.checks import BadFacts, read
from data.rows import Fact
from models.benefit import Benefit, Term
from models.change import Kept
from models.duty import Department
from models.errors import InvalidRecord
from models.facility import Facility, FacilityPlace
from models.index import derive_everything
from models.loaded import Loaded
from models.record import Record
from models.revising import changed_by_people
from models.source import Source

FACTS = Path(__file__).parent / "facts"
# Tables whose records are changed at the desk; a facility's places are kept under the facility.
KEPT = {
    Facility: Kept.FACILITY,
    FacilityPlace: Kept.FACILITY,
    Benefit: Kept.BENEFIT,
    Term: Kept.TERM,
    Department: Kept.CONTACT,
}


def load(session: Session, folder: Path = FACTS) -> dict[str, int]:
    """Load every file of the folder; returns rows by table. Raises BadFacts, and loads nothing then."""
    facts = read(folder)
    try:
        with session.no_autoflush:
            _forget_absent(session, facts)
            for table, rows in facts.items():
                _write(session, table, rows)
                if table is not Facility:  # which goes in together with its sources
                    session.flush()
        derive_everything(session)
        session.commit()
    except (IntegrityError, InvalidRecord) as error:
        session.rollback()
        raise BadFacts([str(error)]) from error
    except BadFacts:
        session.rollback()
        raise
    return {table.__name__: len(rows) for table, rows in facts.items()}


def _write(session: Session, table: type[Record], rows: list[Fact]) -> None:
    standing = {inspect(record).identity[0]: record for record in session.exec(select(table))}
    kept = changed_by_people(session, KEPT[table]) if table in KEPT else {}
    for fact in rows:
        old = standing.get(fact.key)
        if table is FacilityPlace and "places" in kept.get(fact.key.rpartition(":")[0], ()):
            continue
        if old is None:
            session.add(fact.record())
        else:
            _update(old, fact, kept.get(fact.key, set()))
    session.merge(Loaded(name=table.__name__, keys="\n".join(fact.key for fact in rows)))


def _update(old: Any, fact: Fact, kept: set[str]) -> None:
    for field in fact.given - kept:
        value = getattr(fact.form, field)
        if getattr(old, field) != value:
            setattr(old, field, value)


def _forget_absent(session: Session, facts: Facts) -> None:
    """Delete what an earlier loading brought and the files no longer hold."""
    for table in reversed(facts):
        brought = session.get(Loaded, table.__name__)
        gone = set(brought.keys.splitlines() if brought else ()) - {fact.key for fact in facts[table]}
        # The longer keys of towns before those of the counties above them.
        for key in sorted(gone, reverse=True):
            record = session.get(table, key)
            if record is not None and not _stays_with_its_facility(session, record, facts):
                _delete(session, record, key)


def _stays_with_its_facility(session: Session, record: Any, facts: Facts) -> bool:
    """Whether a worker vouches for the facility, or it takes the record with it."""
    if not isinstance(record, Facility | FacilityPlace | Source):
        return False
    facility = record.id if isinstance(record, Facility) else record.facility
    worker = select(Source.id).where(Source.facility == facility, col(Source.worker).is_not(None))
    if session.exec(worker).first():
        return True
    return not isinstance(record, Facility) and facility not in {fact.key for fact in facts[Facility]}


def _delete(session: Session, record: Record, key: str) -> None:
    session.delete(record)
    try:
        session.flush()
    except IntegrityError as error:
        raise BadFacts([f"{type(record).__name__} {key} left the files, but is still referred to"]) from error
