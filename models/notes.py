"""Looking up what does not add up about a record."""

from collections.abc import Sequence
from functools import cache

from pydantic import BaseModel
from sqlalchemy import bindparam
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from models.note import Note, NotedKind, Severity
from models.source import Citation


class NoteItem(BaseModel):
    """A note as people see it: in words, with both values and the place."""

    kind: str
    severity: Severity
    text: str
    printed: str | None
    other: str | None
    sources: list[Citation]


def notes_on(session: Session, kind: NotedKind, records: Sequence[str]) -> dict[str, list[NoteItem]]:
    """The notes on each of these records, the gravest first; records without one are left out."""
    said = session.exec(_said(), params={"kind": kind, "records": records})
    found: dict[str, list[NoteItem]] = {}
    for note in sorted(said, key=lambda note: list(Severity).index(note.severity)):
        found.setdefault(note.record, []).append(NoteItem.model_validate(note, from_attributes=True))
    return found


@cache
def _said() -> SelectOfScalar[Note]:
    """The notes on `records` of a `kind`. Built once, since that takes longer than to run it."""
    on_these = col(Note.record).in_(bindparam("records", expanding=True))
    return select(Note).where(col(Note.record_kind) == bindparam("kind"), on_these).order_by(col(Note.id))
