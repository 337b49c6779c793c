"""What is derived from a facility: the areas it is found under, and its passage."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session
from sqlmodel import col, select

from models import passages
from models.alias import Alias, NameKind
from models.area import Area
from models.difference import AT_ONCE, replace_areas, replace_passages
from models.errors import InvalidRecord
from models.facility import Facility, FacilityPlace
from models.passage import Passage
from models.source import Source

Areas = dict[str, tuple[str, str | None]]


def derive_facilities(session: Session, ids: Sequence[str]) -> None:
    """Derive those with these ids; what stands of one that is gone goes, too.

    Raises InvalidRecord where one has no source.
    """
    areas = {
        key: (name, above) for key, name, above in session.execute(select(Area.id, Area.name, Area.parent))
    }
    for start in range(0, len(ids), AT_ONCE):
        _derive(session, ids[start : start + AT_ONCE], areas)


def _derive(session: Session, ids: Sequence[str], areas: Areas) -> None:
    places = _by_facility(session, FacilityPlace, col(FacilityPlace.position), ids)
    sources = _by_facility(session, Source, col(Source.id), ids)
    aliases = _aliases(session, ids)
    found_under: set[tuple[str, str]] = set()
    texts = []
    for facility in session.scalars(select(Facility).where(col(Facility.id).in_(ids))):
        if facility.id not in sources:
            raise InvalidRecord("Facility", facility.id, [("sources", "nothing is shown without its source")])
        own = places.get(facility.id, [])
        under = areas_of(facility.counted_in, [place.area for place in own], areas)
        found_under |= {(area, facility.id) for area in under}
        names = [*aliases.get(facility.id, []), *(areas[area][0] for area in under)]
        texts.append(passages.of_facility(facility, own, sources[facility.id][0], names))
    replace_areas(session, ids, found_under)
    replace_passages(session, (col(Passage.kind) == "facility") & col(Passage.record).in_(ids), texts)


def _by_facility(session: Session, table: Any, order: Any, ids: Sequence[str]) -> dict[str, list[Any]]:
    # Asked of the database: a facility's own lists do not know of rows that were added beside them.
    found: dict[str, list[Any]] = {}
    for record in session.scalars(select(table).where(col(table.facility).in_(ids)).order_by(order)):
        found.setdefault(record.facility, []).append(record)
    return found


def _aliases(session: Session, ids: Sequence[str]) -> dict[str, list[str]]:
    named = select(Alias.target, Alias.name).where(
        col(Alias.kind) == NameKind.FACILITY, col(Alias.target).in_(ids)
    )
    found: dict[str, list[str]] = {}
    for target, name in session.execute(named.order_by(col(Alias.id))):
        found.setdefault(target, []).append(name)
    return found


def areas_of(counted_in: str, places: list[str], areas: Areas) -> list[str]:
    """Ids of the area called `counted_in`, and of every area at or above one of the places.

    `areas` gives the name and the parent of each.
    """
    start = places + [key for key, (name, _) in areas.items() if name == counted_in]
    found: dict[str, None] = {}
    while start:
        key = start.pop()
        if key in areas and key not in found:
            found[key] = None
            start += filter(None, [areas[key][1]])
    return list(found)
