"""Where the catalogue says anything: the areas with benefits of their own, and those right below."""

from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from models.area import Area, Level, county_of, find_areas, lineage
from models.benefit import Benefit
from models.errors import AmbiguousArea

CHOSEN = (Level.CITY, Level.COUNTY, Level.ZONE)


def _jurisdictions() -> SelectOfScalar[str]:
    return select(Benefit.jurisdiction).where(Benefit.published).distinct()


def covered_areas(session: Session) -> list[Area]:
    """The cities, counties and zones that somebody can say they live in, in the order of their codes."""
    with_benefits = _jurisdictions()
    here = or_(col(Area.id).in_(with_benefits), col(Area.parent).in_(with_benefits))
    query = select(Area).where(here, col(Area.level).in_(CHOSEN))
    return list(session.exec(query.order_by(col(Area.id))))


def home_of(session: Session, text: str) -> Area:
    """Where somebody lives. Raises UnknownArea, or AmbiguousArea where that name is of places that differ."""
    found = find_areas(session, text)
    with_benefits = set(session.exec(_jurisdictions()))
    offers = {frozenset(up.id for up in lineage(session, one.id)) & with_benefits for one in found}
    if len(offers) > 1:
        raise AmbiguousArea(text, [f"{county_of(session, one.id).name}{one.name}" for one in found])
    return found[0]
