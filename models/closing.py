"""Closing an entry, or merging it into the one that it doubles; nothing is ever deleted."""

from pydantic import Field
from sqlmodel import Session, or_, select

from models.change import Act
from models.facility import Facility, Status
from models.facility_keeper import FacilityKeeper
from models.revising import Author, Save, Values, newest, save, save_together
from models.words import Typed

# What goes over to the entry that stays where that one does not know it; the rest is each entry's own.
CARRIED = (
    *("phone", "hours", "services", "licence", "inspection", "inspected_on", "star_rating", "capacity"),
    *("age_from_months", "age_to_months", "affordable", "vacancies", "fees", "credit_notes", "care_modes"),
)


class Closing(Typed):
    """Why it closes; `into`: id or name of the entry that goes on for it."""

    reason: str = Field(min_length=2, max_length=200)
    into: str | None = Field(default=None, max_length=120)


def entry_called(session: Session, text: str) -> Facility | None:
    """The one entry with this id or name; None where there is none, or several."""
    found = session.exec(
        select(Facility).where(or_(Facility.id == text, Facility.name == text)).limit(2)
    ).all()
    return found[0] if len(found) == 1 else None


def close(session: Session, key: str, seen: int, reason: str, author: Author) -> None:
    """Say that it is closed. Raises Overtaken."""
    wish = Save(FacilityKeeper(), key, {"status": Status.CLOSED.value}, seen, author, Act.CLOSE, reason)
    save(session, wish)


def merge_into(session: Session, key: str, other: str, seen: int, reason: str, author: Author) -> None:
    """Close a double, and carry over what it knows and the other does not, at once. Raises Overtaken."""
    keeper = FacilityKeeper()
    missing = _missing(keeper.read(session, other), keeper.read(session, key))
    gone = {"status": Status.CLOSED.value, "merged_into": other}
    save_together(
        session,
        Save(keeper, other, missing, newest(session, keeper.kind, other), author, Act.MERGE, reason),
        Save(keeper, key, gone, seen, author, Act.MERGE, reason),
    )


def _missing(stays: Values, goes: Values) -> Values:
    return {
        name: goes[name] for name in CARRIED if stays[name] in (None, []) and goes[name] not in (None, [])
    }
