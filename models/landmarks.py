"""What can be drawn of a piece of land without anybody's map: the points that the directory itself holds."""

from typing import NamedTuple

from sqlmodel import Session, col, select

from models.area import Area, Level, Precision, lineage
from models.chart import Chart
from models.facility import Facility, FacilityPlace

MOST = 60


class Landmark(NamedTuple):
    """A town, a county's own point, or a facility at its address."""

    name: str
    lng: float
    lat: float
    is_facility: bool


def landmarks(session: Session, chart: Chart) -> list[Landmark]:
    """Those within the picture, areas first."""
    west, east = chart.lng - chart.width / 2, chart.lng + chart.width / 2
    south, north = chart.lat - chart.span / 2, chart.lat + chart.span / 2
    own = col(Area.precision) == Precision.TOWN
    areas = select(Area.name, Area.lng, Area.lat).where(
        own | (col(Area.level) == Level.COUNTY),
        col(Area.lng).between(west, east),
        col(Area.lat).between(south, north),
    )
    places = (
        select(Facility.name, FacilityPlace.lng, FacilityPlace.lat)
        .join(Facility, col(Facility.id) == col(FacilityPlace.facility))
        .where(col(FacilityPlace.lng).between(west, east), col(FacilityPlace.lat).between(south, north))
    )
    found = [Landmark(name, lng, lat, False) for name, lng, lat in session.exec(areas.limit(MOST))]  # type: ignore[arg-type]
    return found + [Landmark(name, lng, lat, True) for name, lng, lat in session.exec(places.limit(MOST))]  # type: ignore[arg-type]


def first_look(session: Session, area_id: str, point: tuple[float | None, float | None]) -> Chart | None:
    """A place as well as it is known: its own point, else its town's or county's; None where none is."""
    lng, lat = point
    if lng is not None and lat is not None:
        return Chart(lng, lat, 0.05)
    for area in lineage(session, area_id):
        if area.lng is not None and area.lat is not None:
            return Chart(area.lng, area.lat, 0.1 if area.precision is Precision.TOWN else 0.8)
    return None
