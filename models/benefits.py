"""Listing benefits, and how many each filter would leave."""

from collections import Counter

from pydantic import BaseModel, Field
from sqlmodel import Session

from models.area import find_area, lineage
from models.benefit import Audience, Benefit, BenefitKind, Standing
from models.benefit_items import BenefitItem, benefit_items, published_benefits
from models.lists import RecordPage
from models.terms import fold
from models.words import Typed

KINDS = list(BenefitKind)


class BenefitSearch(Typed):
    """Filters of the list; an area's benefits include those of the areas above it."""

    area: str | None = Field(default=None, max_length=40)
    q: str | None = Field(default=None, max_length=100)
    audience: Audience | None = None
    kind: BenefitKind | None = None
    status: Standing | None = None
    domain: str | None = Field(default=None, pattern="^(elder|childcare|both)$")
    page: int = Field(default=1, ge=1, le=10_000)
    per_page: int = Field(default=20, ge=1, le=200)


class Counts(BaseModel):
    """How many benefits each choice of a filter leaves, with the other filters kept; areas by name."""

    area: dict[str, int]
    audience: dict[str, int]
    kind: dict[str, int]
    status: dict[str, int]
    domain: dict[str, int]


def list_benefits(session: Session, search: BenefitSearch) -> RecordPage[BenefitItem]:
    """Published benefits that fit all filters: the nearest area's first, then by kind. Raises UnknownArea."""
    order = _lineage(session, search.area)
    rows = [row for row in published_benefits(session) if _fits(row, search, order)]
    rows.sort(key=lambda row: (_rank(row, order), KINDS.index(row.kind), row.id))
    start = (search.page - 1) * search.per_page
    items = benefit_items(session, rows[start : start + search.per_page])
    return RecordPage[BenefitItem](items=items, total=len(rows), page=search.page, per_page=search.per_page)


def count_benefits(session: Session, search: BenefitSearch) -> Counts:
    """How many benefits each choice would leave. Raises UnknownArea."""
    rows, order = published_benefits(session), _lineage(session, search.area)

    def left(name: str) -> list[Benefit]:
        wider = search.model_copy(update={name: None})
        return [row for row in rows if _fits(row, wider, [] if name == "area" else order)]

    return Counts(
        area=_by_area(session, left("area")),
        domain={
            domain: sum(row.domain in (domain, "both") for row in left("domain"))
            for domain in ("elder", "childcare")
        },
        **{
            name: dict(Counter(getattr(row, name).value for row in left(name)))
            for name in ("audience", "kind", "status")
        },
    )


def _lineage(session: Session, area: str | None) -> list[str]:
    return [one.id for one in lineage(session, find_area(session, area).id)] if area else []


def _rank(row: Benefit, order: list[str]) -> int:
    return order.index(row.jurisdiction) if order else 0


def _fits(row: Benefit, search: BenefitSearch, order: list[str]) -> bool:
    return (
        (not order or row.jurisdiction in order)
        and search.audience in (None, row.audience)
        and search.kind in (None, row.kind)
        and search.status in (None, row.status)
        and (search.domain is None or row.domain in (search.domain, "both"))
        and _holds(row, search.q)
    )


def _holds(benefit: Benefit, words: str | None) -> bool:
    text = fold(f"{benefit.name} {benefit.summary} {benefit.who} {benefit.how or ''}")
    return all(word in text for word in fold(words or "").split())


def _by_area(session: Session, rows: list[Benefit]) -> dict[str, int]:
    """Of each area that has a plan, in the order of their codes: its own and those of the areas above it."""
    own = Counter(row.jurisdiction for row in rows)
    lineages = [lineage(session, area) for area in sorted(own)]
    return {above[0].name: sum(own[one.id] for one in above) for above in lineages}
