"""Finding places by what a person typed, with the points that the directory holds for them."""

from pydantic import BaseModel
from sqlmodel import Session, col, func, or_, select

from models.alias import Alias, NameKind
from models.area import Area, Level, Precision, lineage
from models.lists import ListSearch, RecordPage, areas_within


class AreaItem(BaseModel):
    """An area and the names of those above it, nearest first."""

    id: str
    code: str | None
    name: str
    level: Level
    within: list[str]
    lng: float | None
    lat: float | None
    precision: Precision | None
    note: str | None
    source: str


def list_places(session: Session, search: ListSearch) -> RecordPage[AreaItem]:
    """Areas whose name, alias or code holds the words; within an area where one is given."""
    query = select(Area)
    if search.q:
        aliased = select(Alias.target).where(
            col(Alias.kind) == NameKind.AREA, col(Alias.name).contains(search.q, autoescape=True)
        )
        named = col(Area.name).contains(search.q, autoescape=True)
        query = query.where(or_(named, col(Area.code) == search.q, col(Area.id).in_(aliased)))
    if search.area:
        query = query.where(col(Area.id).in_(areas_within(session, search.area)))
    total = session.exec(select(func.count()).select_from(query.subquery())).one()
    page = query.order_by(col(Area.id)).offset((search.page - 1) * search.per_page).limit(search.per_page)
    items = [_item(session, area) for area in session.exec(page)]
    return RecordPage[AreaItem](items=items, total=total, page=search.page, per_page=search.per_page)


def _item(session: Session, area: Area) -> AreaItem:
    above = [up.name for up in lineage(session, area.id)[1:]]
    return AreaItem.model_validate({**area.model_dump(), "within": above})
