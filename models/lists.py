"""Listing the plans' records (indicators, duties, policies, mentions, plans), by area and words."""

from datetime import date
from typing import Any

from pydantic import BaseModel, Field
from sqlalchemy import Row
from sqlmodel import Session, SQLModel, col, select

from models.answers import rank_passages
from models.area import Area, find_areas
from models.duty import Duty, DutyKind, Role
from models.indicator import Indicator
from models.mention import Mention
from models.note import NotedKind
from models.notes import NoteItem, notes_on
from models.passage import Passage, passage_matches
from models.plan import Clause, Plan, PlanStatus
from models.policy import Policy
from models.source import Citation
from models.terms import runs
from models.words import Typed


class ListSearch(Typed):
    """Filters and page of a list; an area stands for itself and everything below it."""

    area: str | None = Field(default=None, max_length=40)
    q: str | None = Field(default=None, max_length=200)
    plan: str | None = Field(default=None, max_length=40, description="id of a plan (places have none)")
    page: int = Field(default=1, ge=1, le=10_000)
    per_page: int = Field(default=20, ge=1, le=200)


class IndicatorItem(BaseModel):
    """A figure with its area and source; values as printed."""

    id: str
    area: str
    name: str
    baseline: str | None
    baseline_year: str | None
    target: str | None
    target_year: str | None
    unit: str | None
    nature: str | None
    departments: str | None
    note: str | None
    notes: list[NoteItem]
    sources: list[Citation]


class DutyPart(BaseModel):
    """A department's part in a duty."""

    department: str
    role: Role


class DutyItem(BaseModel):
    """A duty in plain words, with who answers for it; nobody leads unless the plan prints 牵头."""

    id: str
    area: str
    number: str | None
    section: str | None
    title: str
    summary: str
    kind: DutyKind
    departments: list[DutyPart]
    notes: list[NoteItem]
    sources: list[Citation]


class PolicyItem(BaseModel):
    """A document or measure that a plan names."""

    id: str
    area: str
    series: str
    category: str | None
    title: str
    number: str | None
    issuer: str | None
    year: int | None
    jurisdiction: str | None
    role: str | None
    departments: str | None
    summary: str | None
    notes: list[NoteItem]
    sources: list[Citation]


class MentionItem(BaseModel):
    """A place that a plan only names."""

    id: str
    name: str
    area: str | None
    printed_place: str | None
    summary: str
    sources: list[Citation]


class PlanItem(BaseModel):
    """A plan; `status` says whether it is issued, a draft for comment, or undated."""

    id: str
    area: str
    title: str
    number: str | None
    issuer: str | None
    date: date | None
    status: PlanStatus
    status_printed: str | None
    note: str | None
    notes: list[NoteItem]
    url: str


class RecordPage[Item](BaseModel):
    """One page of a list."""

    items: list[Item]
    total: int
    page: int
    per_page: int


def list_indicators(session: Session, search: ListSearch) -> RecordPage[IndicatorItem]:
    """Indicators of an area, or best matching the words. Raises UnknownArea."""
    rows, total = _rows(session, Indicator, "indicator", search)
    return _page(IndicatorItem, _with_notes(session, rows, NotedKind.INDICATOR), total, search, session)


def list_duties(session: Session, search: ListSearch) -> RecordPage[DutyItem]:
    """Duties of an area, or best matching the words (task, department). Raises UnknownArea."""
    rows, total = _rows(session, Duty, "duty", search)
    noted = _with_notes(session, rows, NotedKind.DUTY)
    summaries = _summaries(session, rows)
    for row, values in noted:
        values["summary"] = summaries.get((row.plan, row.locator), row.title)
        values["departments"] = [
            DutyPart.model_validate(part, from_attributes=True) for part in row.departments
        ]
    return _page(DutyItem, noted, total, search, session)


def list_policies(session: Session, search: ListSearch) -> RecordPage[PolicyItem]:
    """Named documents and measures. Raises UnknownArea."""
    rows, total = _rows(session, Policy, "policy", search)
    noted = _with_notes(session, rows, NotedKind.POLICY)
    summaries = _summaries(session, rows)
    for row, values in noted:
        own = row.locator.endswith("项")
        values["summary"] = summaries.get((row.plan, row.locator)) if own else None
    return _page(PolicyItem, noted, total, search, session)


def list_mentions(session: Session, search: ListSearch) -> RecordPage[MentionItem]:
    """Places that a plan names without listing them as projects. Raises UnknownArea."""
    rows, total = _rows(session, Mention, "mention", search)
    return _page(MentionItem, [(row, {}) for row in rows], total, search, session)


def list_plans(session: Session, search: ListSearch) -> RecordPage[PlanItem]:
    """The plans themselves. Raises UnknownArea."""
    rows, total = _rows(session, Plan, "plan", search)
    noted = _with_notes(session, rows, NotedKind.PLAN)
    for row, values in noted:
        values["url"] = f"/plans/{row.id}"
    return _page(PlanItem, noted, total, search, session)


def _rows(session: Session, table: Any, kind: str, search: ListSearch) -> tuple[list[Any], int]:
    within = areas_within(session, search.area) if search.area else None
    ids = matching(session, kind, search.q) if search.q else None
    query = select(table)
    if within is not None:
        owner = col(table.area) if hasattr(table, "area") else None
        plans = select(Plan.id).where(col(Plan.area).in_(within))
        query = query.where(owner.in_(within) if owner is not None else col(table.plan).in_(plans))
    if search.plan:
        query = query.where(col(table.id if table is Plan else table.plan) == search.plan)
    if ids is not None:
        query = query.where(col(table.id).in_(ids))
    rows = list(session.exec(query.order_by(col(table.id))))
    if ids is not None:
        place = {key: at for at, key in enumerate(ids)}
        rows.sort(key=lambda row: place[row.id])
    start = (search.page - 1) * search.per_page
    return rows[start : start + search.per_page], len(rows)


def matching(session: Session, kind: str, words: str) -> list[str]:
    """Ids of records that hold all the words; where none does, those at least half as close as the best."""
    if not runs(words):
        return []
    strict = select(Passage.record).where(Passage.kind == kind, passage_matches(words))
    found = list(session.exec(strict.order_by(Passage.id).limit(2000)))
    return found or _nearest(rank_passages(session, words, [], [kind]))


def _nearest(ranked: list[tuple[float, Row[Any]]]) -> list[str]:
    return [row.record for points, row in ranked if points >= ranked[0][0] / 2]


def areas_within(session: Session, name: str) -> list[str]:
    """Ids of the areas meant by a name or code, and of every area below them. Raises UnknownArea."""
    start = [area.id for area in find_areas(session, name)]
    found = list(start)
    while start:
        start = list(session.exec(select(Area.id).where(col(Area.parent).in_(start))))
        found += start
    return found


def _with_notes(session: Session, rows: list[Any], kind: NotedKind) -> list[tuple[Any, dict[str, Any]]]:
    notes = notes_on(session, kind, [row.id for row in rows])
    return [(row, {"notes": notes.get(row.id, [])}) for row in rows]


def _summaries(session: Session, rows: list[Any]) -> dict[tuple[str, str], str]:
    keys = [f"{row.plan}:{row.locator}" for row in rows]
    clauses = session.exec(select(Clause).where(col(Clause.id).in_(keys)))
    return {(clause.plan, clause.locator): clause.summary for clause in clauses}


def _page[Item: BaseModel](
    item: type[Item],
    rows: list[tuple[SQLModel, dict[str, Any]]],
    total: int,
    search: ListSearch,
    session: Session,
) -> RecordPage[Item]:
    areas = dict(session.exec(select(Area.id, Area.name)).all())
    plans = {plan.id: plan.area for plan in session.exec(select(Plan))}
    items = []
    for row, values in rows:
        known = {name: getattr(row, name) for name in item.model_fields if hasattr(row, name)} | values
        known["area"] = areas.get(getattr(row, "area", None) or plans.get(getattr(row, "plan", ""), ""))
        items.append(item.model_validate(known))
    return RecordPage[item](items=items, total=total, page=search.page, per_page=search.per_page)  # type: ignore[valid-type]
