"""The classes of childcare, by whose document, and which of them a child of an age belongs to."""

from pydantic import BaseModel, Field
from sqlmodel import Session, col, or_, select

from models.area import Area, find_area, lineage
from models.norm import Norm
from models.words import Typed

# Whoever asks for a child older than this is not asking for childcare.
OLDEST_CHILD = 84


class NormSearch(Typed):
    """The country's norms and an area's; with an age, those that a child of so many months belongs to."""

    area: str | None = Field(default=None, max_length=40)
    age_months: int | None = Field(default=None, ge=0, le=OLDEST_CHILD)


class NormItem(BaseModel):
    """A childcare class: ages in months, the upper excluded; how many children, how many a carer.

    `of` is the area whose document sets it, null for the whole country.
    """

    id: str
    name: str
    of: str | None
    age_from_months: int
    age_to_months: int
    most_children: int | None
    children_per_carer: int | None
    source: str


def list_norms(session: Session, area: str | None = None) -> list[NormItem]:
    """The country's norms, then those of an area and above it, or of all without one. Raises UnknownArea."""
    query = select(Norm)
    if area:
        here = [up.id for up in lineage(session, find_area(session, area).id)]
        query = query.where(or_(col(Norm.jurisdiction).is_(None), col(Norm.jurisdiction).in_(here)))
    rows = session.exec(query.order_by(col(Norm.jurisdiction).nulls_first(), col(Norm.age_from_months)))
    names = {one.id: one.name for one in session.exec(select(Area).join(Norm))}
    return [
        NormItem.model_validate(row.model_dump() | {"of": names.get(row.jurisdiction or "")}) for row in rows
    ]


def norms_for_age(norms: list[NormItem], months: int) -> list[NormItem]:
    """Those that a child of this age belongs to."""
    return [norm for norm in norms if norm.age_from_months <= months < norm.age_to_months]
