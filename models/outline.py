"""A plan from top to bottom: chapters with what is below them, annexes with their rows."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel
from sqlmodel import Session, col, select

from models.duty import Duty
from models.indicator import Indicator
from models.lists import ListSearch, RecordPage
from models.note import Note, Severity
from models.notes import NoteItem
from models.plan import Clause, ClauseKind, Point
from models.policy import Policy
from models.source import Source


class ClauseItem(BaseModel):
    """A numbered place; `facility` is the id of the project that an annex row lists.

    `opens` are the anchors of tables that begin with this row and have no other element of their own.
    """

    locator: str
    anchor: str
    kind: ClauseKind
    heading: str
    summary: str
    text: str | None
    points: list[str]
    notes: list[NoteItem]
    facility: str | None
    opens: list[str] = []
    below: list["ClauseItem"]


class Part(BaseModel):
    """A chapter, or the rows of a table that has no clause of its own ("附件3 养老").

    `holds` says what such rows are: facility, duty, indicator or policy.
    """

    name: str
    anchor: str
    chapter: ClauseItem | None
    holds: str | None = None
    notes: list[NoteItem] = []
    rows: list[ClauseItem]


def anchor(locator: str) -> str:
    """A locator as the id of an element; sources link to it."""
    return locator.replace(" ", "_")


def every[Item](
    listed: Callable[[Session, ListSearch], RecordPage[Item]], session: Session, plan_id: str
) -> list[Item]:
    """All pages of a list, of one plan's records only."""
    items: list[Item] = []
    while True:
        page = len(items) // 200 + 1
        found = listed(session, ListSearch(plan=plan_id, page=page, per_page=200))
        items += found.items
        if not found.items or len(items) >= found.total:
            return items


def read_outline(session: Session, plan_id: str) -> list[Part]:
    """The plan's clauses in printed order, each under the one above it."""
    clauses = session.exec(select(Clause).where(Clause.plan == plan_id).order_by(col(Clause.position))).all()
    points = _points(session, plan_id)
    notes = _by_place(plan_notes(session, plan_id))
    projects = _projects(session, plan_id)
    items = {
        clause.locator: ClauseItem(
            **clause.model_dump(include={"locator", "kind", "heading", "summary", "text"}),
            anchor=anchor(clause.locator),
            points=points.get(clause.locator, []),
            notes=notes.get(clause.locator, []),
            facility=projects.get(clause.locator),
            below=[],
        )
        for clause in clauses
    }
    top: list[ClauseItem] = []
    for clause in clauses:
        above = items.get(clause.parent or "")
        (above.below if above else top).append(items[clause.locator])
    parts = _parts(top)
    for part in parts:
        part.notes = [] if part.chapter else notes.get(part.name, [])
    _say_what_tables_hold(parts, recorded(session, plan_id))
    _open_tables(items, {part.name for part in parts}, notes)
    return parts


def _say_what_tables_hold(parts: list[Part], recorded: dict[str, set[str]]) -> None:
    rows = {row.locator: part for part in parts if part.chapter is None for row in part.rows}
    for kind, locators in recorded.items():
        for locator in locators & rows.keys():
            rows[locator].holds = kind


def _open_tables(items: dict[str, ClauseItem], named: set[str], notes: dict[str, list[NoteItem]]) -> None:
    """Give a table as a whole ("表1", "附件2") a place to link to: its first row."""
    taken = {*items, *named, ""}
    for item in items.values():
        if item.kind == ClauseKind.ROW:
            table = table_of(item.locator)
            for name in dict.fromkeys((table, table.split(" ")[0])):
                if name not in taken:
                    taken.add(name)
                    item.opens.append(anchor(name))
                    item.notes += notes.get(name, [])


def table_of(locator: str) -> str:
    """The table that a row stands in: "附件3 养老" of "附件3 养老第4项"."""
    return locator.rpartition("第")[0].strip()


def recorded(session: Session, plan_id: str) -> dict[str, set[str]]:
    """The places that records of each kind were read from; the kind that tells most comes last."""
    tables: dict[str, Any] = {"indicator": Indicator, "policy": Policy, "duty": Duty}
    found = {
        kind: set(session.exec(select(table.locator).where(table.plan == plan_id)).all())
        for kind, table in tables.items()
    }
    return {**found, "facility": set(_projects(session, plan_id))}


def _parts(top: list[ClauseItem]) -> list[Part]:
    parts: dict[str, Part] = {}
    for item in top:
        if item.kind != ClauseKind.ROW:
            name = item.locator
            parts[name] = Part(name=name, anchor=item.anchor, chapter=item, rows=item.below)
        else:
            name = table_of(item.locator) or item.locator
            part = parts.setdefault(name, Part(name=name, anchor=anchor(name), chapter=None, rows=[]))
            part.rows.append(item)
    return list(parts.values())


def _points(session: Session, plan_id: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for point in session.exec(select(Point).where(Point.plan == plan_id).order_by(col(Point.position))):
        found.setdefault(point.locator, []).append(point.text)
    return found


def plan_notes(session: Session, plan_id: str) -> list[NoteItem]:
    """What does not add up in a plan, the gravest first."""
    notes = session.exec(select(Note).where(Note.plan == plan_id).order_by(col(Note.id))).all()
    ranks = list(Severity)
    notes = sorted(notes, key=lambda note: ranks.index(note.severity))
    return [NoteItem.model_validate(note, from_attributes=True) for note in notes]


def _by_place(notes: list[NoteItem]) -> dict[str, list[NoteItem]]:
    found: dict[str, list[NoteItem]] = {}
    for note in notes:
        for source in note.sources:
            found.setdefault(source.locator or "", []).append(note)
    return found


def _projects(session: Session, plan_id: str) -> dict[str, str]:
    query = select(Source.locator, Source.facility).where(Source.plan == plan_id, col(Source.field).is_(None))
    return {locator: facility for locator, facility in session.exec(query) if locator}
