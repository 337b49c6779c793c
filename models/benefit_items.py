"""What is shown of a benefit, and the same thing in other plans."""

from typing import Any

from pydantic import BaseModel
from sqlmodel import Session, col, select

from models.area import Area, lineage
from models.benefit import Audience, Benefit, BenefitForm, BenefitKind, Standing
from models.errors import NotFound
from models.plan import Plan, PlanStatus
from models.source import Citation


class BenefitItem(BaseModel):
    """A benefit; null is what the document does not state. `draft` if its plan is out for comment.

    `topic` is the same for what several plans have, such as meals for the old.
    """

    id: str
    name: str
    kind: BenefitKind
    audience: Audience
    domain: str
    topic: str
    jurisdiction: str
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


_SAME = (BenefitItem.model_fields.keys() & BenefitForm.model_fields.keys()) | {"topic"}


def get_benefit(session: Session, benefit_id: str) -> BenefitItem:
    """One published benefit. Raises NotFound."""
    found = session.get(Benefit, benefit_id)
    if found is None or not found.published:
        raise NotFound(benefit_id)
    return benefit_items(session, [found])[0]


def related_benefits(session: Session, item: BenefitItem) -> list[BenefitItem]:
    """The same thing elsewhere: first in the areas above and below, then in other plans."""
    near = _kin(session, item.jurisdiction)
    rows = [row for row in published_benefits(session) if row.topic == item.topic and row.id != item.id]
    return benefit_items(session, sorted(rows, key=lambda row: (row.jurisdiction not in near, row.id)))


def benefit_items(session: Session, rows: list[Benefit]) -> list[BenefitItem]:
    """Benefits as they are shown."""
    named = select(Area).where(col(Area.id).in_({row.jurisdiction for row in rows}))
    areas = {area.id: area.name for area in session.exec(named)}
    plans = {plan.id: plan for plan in session.exec(select(Plan))}
    return [_item(row, areas[row.jurisdiction], plans[row.plan]) for row in rows]


def _item(row: Benefit, of: str, plan: Plan) -> BenefitItem:
    return BenefitItem(
        **{name: getattr(row, name) for name in _SAME},
        of=of,
        draft=plan.status is PlanStatus.DRAFT,
        sources=[Citation(plan=row.plan, locator=locator) for locator in row.locators],
        url=f"/benefits/{row.id}",
    )


def published_benefits(session: Session) -> list[Benefit]:
    """Every benefit that may be shown."""
    return list(session.exec(select(Benefit).where(Benefit.published)))


def _kin(session: Session, area: str) -> set[str]:
    below = set(session.exec(select(Area.id).where(Area.parent == area)))
    return below | {one.id for one in lineage(session, area)}
