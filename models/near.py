"""Nearness: a point or a town said by a person, what is within reach of it, and how far.

Distances are given only where both ends are exact to the town; they are straight lines on the plane
around the asker, which over some tens of kilometres is exact to a few metres in a thousand.
"""

import re
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import Any, NamedTuple

from sqlalchemy import case, func, or_
from sqlmodel import Session, col, select

from models.area import Area, Level, Precision, find_areas, lineage
from models.facility import Facility, FacilityArea, FacilityPlace

METRES_PER_DEGREE = 111_195
REACH_METRES = 20_000
COUNTY_METRES = 60_000
FAR_METRES = 100_000
_POINT = re.compile(r"^\s*(-?\d+(?:\.\d+)?)\s*[,，]\s*(-?\d+(?:\.\d+)?)\s*$")


@dataclass(frozen=True)
class Near:
    """Where somebody is: the areas meant, their counties, and a point (WGS-84) if it is exact to the town."""

    lng: float | None
    lat: float | None
    areas: tuple[str, ...]
    counties: tuple[str, ...]


def find_near(session: Session, text: str) -> Near:
    """Read "lng,lat" or a place's name. Raises UnknownArea, also for a point off the map."""
    if found := _POINT.match(text):
        lng, lat = float(found[1]), float(found[2])
        if 73 <= lng <= 136 and 3 <= lat <= 54:
            return Near(lng, lat, (), _county_of_point(session, lng, lat))
    areas = find_areas(session, text)
    counties = tuple(_county_of(session, area) for area in areas)
    first, ids = areas[0], tuple(area.id for area in areas)
    if len(areas) > 1 or first.precision is None or not first.precision.measurable:
        return Near(None, None, ids, counties)
    return Near(first.lng, first.lat, ids, counties)


def _county_of(session: Session, area: Area) -> str:
    return next((up.id for up in lineage(session, area.id) if up.level != Level.TOWN), area.id)


def _county_of_point(session: Session, lng: float, lat: float) -> tuple[str, ...]:
    # Few towns have a point of their own, so the counties' points stand in; this only guesses the county.
    known = session.exec(
        select(Area).where(or_(col(Area.level) == Level.COUNTY, col(Area.precision) == Precision.TOWN))
    )
    nearest = min(known, key=lambda area: _metres(lng, lat, area.lng, area.lat), default=None)
    if nearest is None or _metres(lng, lat, nearest.lng, nearest.lat) > COUNTY_METRES:
        return ()
    return (_county_of(session, nearest),)


def _metres(lng: float, lat: float, other_lng: float | None, other_lat: float | None) -> float:
    if other_lng is None or other_lat is None:
        return float("inf")
    return hypot((other_lng - lng) * cos(radians(lat)), other_lat - lat) * METRES_PER_DEGREE


class Away(NamedTuple):
    """How far a point lies from where it is said to be."""

    place: str
    km: int


def too_far(session: Session, area_id: str, lng: float | None, lat: float | None) -> Away | None:
    """A point that lies further from its county's (or city's) own than any county is wide, else None."""
    if lng is None or lat is None:
        return None
    above = (area for area in lineage(session, area_id) if area.level != Level.TOWN and area.lng is not None)
    county = next(above, None)
    if county is None or (away := _metres(lng, lat, county.lng, county.lat)) <= FAR_METRES:
        return None
    return Away(county.name, round(away / 1000))


def distance_m(facility: Facility, near: Near) -> int | None:
    """Metres to the nearest of its places, or None where either end is not exact to the town."""
    if near.lng is None or near.lat is None:
        return None
    points = (place.point for place in facility.places)
    known = [
        _metres(near.lng, near.lat, lng, lat)
        for lng, lat, exact in points
        if exact is not None and exact.measurable
    ]
    return round(min(known)) if known else None


def _squared(near: Near) -> Any:
    """SQL: the least squared distance in degrees of latitude of a facility's exact places, else NULL."""
    assert near.lng is not None
    assert near.lat is not None
    lng = func.coalesce(col(FacilityPlace.lng), col(Area.lng))
    lat = func.coalesce(col(FacilityPlace.lat), col(Area.lat))
    east, north = (lng - near.lng) * cos(radians(near.lat)), lat - near.lat
    exact = or_(col(FacilityPlace.lng).is_not(None), col(Area.precision) == Precision.TOWN)
    return (
        select(func.min(east * east + north * north))
        .join(Area, col(Area.id) == col(FacilityPlace.area))
        .where(FacilityPlace.facility == Facility.id, exact)
        .correlate(Facility)
        .scalar_subquery()
    )


def within_reach(near: Near) -> Any:
    """SQL: in the same county, or no further than REACH_METRES where that can be measured."""
    reach: list[Any] = []
    if near.counties:
        same = select(FacilityArea.facility).where(col(FacilityArea.area).in_(near.counties))
        reach.append(col(Facility.id).in_(same))
    if near.lng is not None:
        reach.append(_squared(near) <= (REACH_METRES / METRES_PER_DEGREE) ** 2)
    return or_(*reach) if reach else col(Facility.id).is_(None)


def distance_order(near: Near) -> list[Any]:
    """SQL order: in the named place itself, then by distance, then what cannot be measured."""
    order: list[Any] = []
    if near.areas:
        inside = select(FacilityArea.facility).where(col(FacilityArea.area).in_(near.areas))
        order.append(case((col(Facility.id).in_(inside), 0), else_=1))
    if near.lng is not None:
        order.append(_squared(near).asc().nulls_last())
    return order
