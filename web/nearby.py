"""What is near: other facilities around one, and where to look when nothing fits."""

from dataclasses import dataclass

from sqlmodel import Session

from models.area import Area, Level, find_areas, lineage
from models.facets import AreaCount, count_by_area
from models.items import FacilityItem, find_facilities
from models.lists import ListSearch, PlanItem, list_plans
from models.search import FacilitySearch
from web.facility_filters import CITY_ACCOUNTS

SHOWN = 5


def others_near(session: Session, item: FacilityItem) -> list[FacilityItem]:
    """A few of the same kind in the same town, then the nearest, then the rest of the county."""
    if not item.places:
        return []
    place = item.places[0]
    search = FacilitySearch(kind=item.kind, near=place.code or place.area, per_page=SHOWN + 1)
    return [other for other in find_facilities(session, search).items if other.id != item.id][:SHOWN]


@dataclass(frozen=True)
class Elsewhere:
    """Areas around the asked one that hold what fits the other filters, and the asked one's own plans."""

    areas: list[AreaCount]
    plans: list[PlanItem]


def elsewhere(session: Session, search: FacilitySearch) -> Elsewhere:
    """Where to look when an area holds nothing that fits. Raises UnknownArea."""
    if not search.area or search.area == CITY_ACCOUNTS:
        return Elsewhere([], [])
    up = lineage(session, find_areas(session, search.area)[0].id)
    return Elsewhere(_around(up, count_by_area(session, search)), _plans(session, up))


def _around(up: list[Area], counts: list[AreaCount]) -> list[AreaCount]:
    """The areas above and beside an area; where those hold nothing, all counties that do."""
    above, beside = {area.id for area in up[1:]}, {area.parent for area in up[:2]}
    near = [area for area in counts if area.id in above or area.parent in beside]
    wide = [area for area in counts if area.level in (Level.COUNTY, Level.ZONE)]
    return [area for area in near if area.level is not Level.PROVINCE] or wide


def _plans(session: Session, up: list[Area]) -> list[PlanItem]:
    """The area's own plan and those of the areas above it."""
    found = list_plans(session, ListSearch(area=up[-1].id)).items
    return [plan for plan in found if plan.area in {area.name for area in up}]
