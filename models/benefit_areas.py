"""Where the catalogue says anything: the areas with benefits of their own, and those right below."""

from sqlmodel import Session, col, or_, select

from models.area import Area, Level
from models.benefit import Benefit

CHOSEN = (Level.CITY, Level.COUNTY, Level.ZONE)


def covered_areas(session: Session) -> list[Area]:
    """The cities, counties and zones that somebody can say they live in, in the order of their codes."""
    with_benefits = select(Benefit.jurisdiction).where(Benefit.published).distinct()
    here = or_(col(Area.id).in_(with_benefits), col(Area.parent).in_(with_benefits))
    query = select(Area).where(here, col(Area.level).in_(CHOSEN))
    return list(session.exec(query.order_by(col(Area.id))))
