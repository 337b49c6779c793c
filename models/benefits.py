"""Listing benefits, and one with everything known of it."""

from typing import Any

from pydantic import BaseModel, Field, field_validator
from sqlmodel import Session, col, select

from models.area import Area, find_area, lineage
from models.benefit import Audience, Benefit, BenefitKind, Standing
from models.errors import NotFound
from models.lists import RecordPage
from models.plan import Plan, PlanStatus
from models.source import Citation
from models.terms import fold
from models.words import visible


class BenefitSearch(BaseModel):
    """Filters of the list; an area's benefits include those of the areas above it."""

    area: str | None = Field(default=None, max_length=40)
    q: str | None = Field(default=None, max_length=100)
    audience: Audience | None = None
    kind: BenefitKind | None = None
    status: Standing | None = None
    domain: str | None = Field(default=None, pattern="^(elder|childcare|both)$")
    page: int = Field(default=1, ge=1, le=10_000)
    per_page: int = Field(default=20, ge=1, le=200)

    @field_validator("area", "q", "audience", "kind", "status", "domain", mode="before")
    @classmethod
    def _empty_is_left_out(cls, value: Any) -> Any:
        return visible(value)


class BenefitItem(BaseModel):
    """A benefit; null is what the document does not state. `draft` if its plan is out for comment."""

    id: str
    name: str
    kind: BenefitKind
    audience: Audience
    domain: str
    of: str
    status: Standing
    draft: bool
    summary: str
    who: str
    amount: str | None
    how: str | None
    departments: list[str]
    ask: str | None
    uncomputable: list[str]
    rule: dict[str, Any] | None
    sources: list[Citation]
    url: str


def list_benefits(session: Session, search: BenefitSearch) -> RecordPage[BenefitItem]:
    """Published benefits that fit all filters, the nearest area's first. Raises UnknownArea."""
    query = select(Benefit).where(Benefit.published)
    for column, value in (
        (Benefit.audience, search.audience),
        (Benefit.kind, search.kind),
        (Benefit.status, search.status),
    ):
        if value is not None:
            query = query.where(col(column) == value)
    if search.domain:
        query = query.where(col(Benefit.domain).in_((search.domain, "both")))
    order: list[str] = []
    if search.area:
        order = [area.id for area in lineage(session, find_area(session, search.area).id)]
        query = query.where(col(Benefit.jurisdiction).in_(order))
    rows = [row for row in session.exec(query) if _holds(row, search.q)]
    rows.sort(key=lambda row: (order.index(row.jurisdiction) if order else 0, row.id))
    start = (search.page - 1) * search.per_page
    items = [_item(session, row) for row in rows[start : start + search.per_page]]
    return RecordPage[BenefitItem](items=items, total=len(rows), page=search.page, per_page=search.per_page)


def get_benefit(session: Session, benefit_id: str) -> BenefitItem:
    """One published benefit. Raises NotFound."""
    found = session.get(Benefit, benefit_id)
    if found is None or not found.published:
        raise NotFound(benefit_id)
    return _item(session, found)


def _holds(benefit: Benefit, words: str | None) -> bool:
    text = fold(f"{benefit.name} {benefit.summary} {benefit.who} {benefit.how or ''}")
    return all(word in text for word in fold(words or "").split())


def _item(session: Session, benefit: Benefit) -> BenefitItem:
    plan, area = session.get(Plan, benefit.plan), session.get(Area, benefit.jurisdiction)
    known = {name: getattr(benefit, name) for name in BenefitItem.model_fields if hasattr(benefit, name)}
    return BenefitItem(
        **known,
        of=area.name if area else "",
        draft=plan is not None and plan.status is PlanStatus.DRAFT,
        sources=[Citation(plan=benefit.plan, locator=locator) for locator in benefit.locators],
        url=f"/benefits/{benefit.id}",
    )
