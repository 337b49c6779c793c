"""The price rules and norms that hold in an area, as pages and API show them."""

from datetime import date

from pydantic import BaseModel
from sqlmodel import Session, col, or_, select

from models.area import find_area, lineage
from models.norm import Norm
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


class NormItem(BaseModel):
    """A childcare class: ages in months, how many children, how many children a carer."""

    id: str
    name: str
    age_from_months: int
    age_to_months: int
    most_children: int | None
    children_per_carer: int | None
    source: str


def list_ceilings(session: Session, area: str, on: date) -> list[CeilingItem]:
    """The ceilings of an area and those above it. Raises UnknownArea."""
    areas = [up.id for up in lineage(session, find_area(session, area).id)]
    return [
        CeilingItem(
            name=one.rule.name,
            aim=one.rule.aim,
            limits=[LimitItem.model_validate(limit, from_attributes=True) for limit in one.limits],
            yuan=one.yuan,
            sources=one.rule.sources,
        )
        for one in ceilings(session, areas, on)
    ]


def list_norms(session: Session, area: str | None = None) -> list[NormItem]:
    """The country's norms, and those of an area and above it. Raises UnknownArea."""
    areas = [up.id for up in lineage(session, find_area(session, area).id)] if area else []
    query = select(Norm).where(or_(col(Norm.jurisdiction).is_(None), col(Norm.jurisdiction).in_(areas)))
    rows = session.exec(query.order_by(col(Norm.jurisdiction).nulls_first(), col(Norm.age_from_months)))
    return [NormItem.model_validate(row, from_attributes=True) for row in rows]
