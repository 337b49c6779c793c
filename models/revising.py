"""The one way in which people change a record: what differs is written with its revision, in one commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from models.change import Act, Change, Kept, Revision
from models.clock import now
from models.errors import DirectoryError

Values = dict[str, Any]


class Overtaken(DirectoryError):
    """Somebody else has saved since the record was read."""


@dataclass(frozen=True)
class Author:
    """Who does it, and for which office; `worker` is the account."""

    worker: int | None
    name: str
    office: str


class Keeper(Protocol):
    """How a kind of record is read as plain values (JSON), and how changed values are written."""

    kind: Kept

    def read(self, session: Session, key: str) -> Values:
        """All fields that people can change. Raises NotFound."""

    def write(self, session: Session, key: str, changed: Values, author: Author) -> None:
        """Put the changed fields into the record; does not commit."""


@dataclass(frozen=True)
class Save:
    """One person's wish: `seen` is the number of the revision that was shown to them.

    `passed`: the doubts that they confirmed, as a Revision keeps them.
    """

    keeper: Keeper
    key: str
    values: Values
    seen: int
    author: Author
    act: Act = Act.EDIT
    reason: str | None = None
    passed: list[list[Any]] | None = None


def newest(session: Session, kind: Kept, key: str) -> int:
    """The number of a record's last revision; 0 where nobody has changed it."""
    query = select(func.max(Revision.number)).where(Revision.record_kind == kind, Revision.record == key)
    return session.exec(query).one() or 0


def save(session: Session, wish: Save) -> Revision | None:
    """Write what differs, with its revision; None where nothing does. Raises Overtaken, InvalidRecord.

    A confirmation is written with all of its values: whose word they are differs, and since when.
    """
    return save_together(session, wish)[0]


def save_together(session: Session, *wishes: Save) -> list[Revision | None]:
    """The same for several records in one commit: either all of it stands, or nothing of it."""
    try:
        revisions = [_write(session, wish) for wish in wishes]
        if any(revisions):
            session.commit()
    except IntegrityError:
        session.rollback()
        for wish in wishes:  # somebody saved at the same moment, or else the error is our own
            _see_whether_overtaken(session, wish)
        raise
    except DirectoryError:
        session.rollback()
        raise
    return revisions


def _see_whether_overtaken(session: Session, wish: Save) -> None:
    if newest(session, wish.keeper.kind, wish.key) != wish.seen:
        raise Overtaken(wish.key)


def _write(session: Session, wish: Save) -> Revision | None:
    _see_whether_overtaken(session, wish)
    standing = {} if wish.act is Act.ADD else wish.keeper.read(session, wish.key)
    whole = wish.act is Act.CONFIRM
    changed = {name: value for name, value in wish.values.items() if whole or standing.get(name) != value}
    if not changed:
        return None
    revision = Revision(
        record_kind=wish.keeper.kind,
        record=wish.key,
        number=wish.seen + 1,
        act=wish.act,
        worker=wish.author.worker,
        name=wish.author.name,
        office=wish.author.office,
        at=now(),
        reason=wish.reason,
        passed=wish.passed,
        changes=[Change(field=name, old=standing.get(name), new=new) for name, new in changed.items()],
    )
    session.add(revision)
    session.flush()
    wish.keeper.write(session, wish.key, changed, wish.author)
    return revision


def history(session: Session, kind: Kept, key: str) -> Sequence[Revision]:
    """All revisions of a record, the newest first."""
    query = select(Revision).where(Revision.record_kind == kind, Revision.record == key)
    return session.exec(query.order_by(col(Revision.number).desc())).all()


def values_at(session: Session, keeper: Keeper, key: str, number: int) -> Values:
    """The record as it stood after its revision of this number (0: before anybody changed it)."""
    values = dict(keeper.read(session, key))
    for revision in history(session, keeper.kind, key):
        if revision.number > number:
            values |= {change.field: change.old for change in revision.changes}
    return values


@dataclass(frozen=True)
class Merged:
    """A late save set against what others saved meanwhile.

    `values` keep what this person changed, and take the others' changes elsewhere; `clashes` are the fields
    that both changed: (field, theirs, mine).
    """

    values: Values
    clashes: list[tuple[str, Any, Any]]
    taken: list[tuple[str, Any]]


def merge(base: Values, theirs: Values, mine: Values) -> Merged:
    """Set a late save against what stands now; `base` is what this person was shown. Pure."""
    values, clashes, taken = dict(mine), [], []
    for name, wanted in mine.items():
        other, before = theirs.get(name), base.get(name)
        if other in (before, wanted):
            continue
        if wanted == before:
            values[name] = other
            taken.append((name, other))
        else:
            clashes.append((name, other, wanted))
    return Merged(values, clashes, taken)


def changed_by_people(session: Session, kind: Kept) -> dict[str, set[str]]:
    """The fields of each record of a kind that somebody at the desk has changed."""
    query = select(Revision.record, Change.field).join(Change, col(Change.revision) == col(Revision.id))
    found: dict[str, set[str]] = {}
    for record, name in session.exec(query.where(Revision.record_kind == kind)):
        found.setdefault(record, set()).add(name)
    return found
