"""The price rules that hold in an area, as pages and API show them."""

from datetime import date

from pydantic import BaseModel
from sqlmodel import Session, select

from models.area import Area, find_area, lineage
from models.benefit import BenefitKind, Standing
from models.benefits import BenefitSearch, list_benefits
from models.price import ceilings
from models.source import Citation


class LimitItem(BaseModel):
    """A limb of a ceiling; `yuan` is null while the figure it needs is not published."""

    of: str
    share: float
    yuan: float | None
    source: str | None


class CeilingItem(BaseModel):
    """A ceiling on a price; `yuan` a month only when every limb is known."""

    name: str
    aim: str | None
    limits: list[LimitItem]
    yuan: float | None
    sources: list[Citation]


class PriceRuleItem(BaseModel):
    """What a plan says of prices; `ceiling` is there only where it sets one, `draft` if the plan is one."""

    id: str
    name: str
    of: str
    domain: str
    status: Standing
    draft: bool
    summary: str
    amount: str | None
    ask: str | None
    ceiling: CeilingItem | None
    sources: list[Citation]
    url: str


def list_price_rules(
    session: Session, area: str | None, on: date, domain: str | None = None
) -> list[PriceRuleItem]:
    """What holds in an area (and those above it) for elder care or childcare. Raises UnknownArea."""
    search = BenefitSearch(area=area, kind=BenefitKind.PRICE_RULE, domain=domain, per_page=200)
    set_here = list_ceilings(session, area, on)
    return [
        PriceRuleItem.model_validate(item.model_dump() | {"ceiling": set_here.get(item.id)})
        for item in list_benefits(session, search).items
    ]


def list_ceilings(session: Session, area: str | None, on: date) -> dict[str, CeilingItem]:
    """The ceilings of an area and those above it (of all, without one), by the benefit that says so.

    Raises UnknownArea.
    """
    above = lineage(session, find_area(session, area).id) if area else session.exec(select(Area)).all()
    return {
        one.rule.id: CeilingItem(
            name=one.rule.name,
            aim=one.rule.aim,
            limits=[LimitItem.model_validate(limit, from_attributes=True) for limit in one.limits],
            yuan=one.yuan,
            sources=one.rule.sources,
        )
        for one in ceilings(session, [up.id for up in above], on)
    }
