"""Looking up what does not add up about a record."""

from collections.abc import Sequence

from pydantic import BaseModel
from sqlmodel import Session, col, select

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
    query = select(Note).where(Note.record_kind == kind, col(Note.record).in_(records)).order_by(col(Note.id))
    found: dict[str, list[NoteItem]] = {}
    for note in sorted(session.exec(query), key=lambda note: list(Severity).index(note.severity)):
        found.setdefault(note.record, []).append(NoteItem.model_validate(note, from_attributes=True))
    return found
