"""What is shown of a facility: one object for the page, the API and, through it, the assistant."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from pydantic import BaseModel, Field
from sqlalchemy import bindparam, inspect
from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session, select

from models import search as searching
from models.area import Precision
from models.clock import today
from models.errors import NotFound
from models.facility import CareMode, CreditList, Facility, FacilityPlace, Kind, Service, Status
from models.lookup import similar_names
from models.near import Near, distance_m
from models.note import NotedKind
from models.notes import NoteItem, notes_on
from models.search import FacilitySearch
from models.setting import settings
from models.source import Citation


class PlaceItem(BaseModel):
    """One place of a facility; `lng`, `lat` are WGS-84 and as exact as `precision` says."""

    area: str
    code: str | None
    printed: str
    lng: float | None
    lat: float | None
    precision: Precision | None
    address: str | None = None


class FeeItem(BaseModel):
    """A price that somebody stated, and when."""

    item: str
    yuan: float
    per: str
    includes: str | None
    since: date
    said_by: str


class VacancyItem(BaseModel):
    """Free beds or slots of a group on a day."""

    group: str
    free: int
    recorded_on: date
    said_by: str


class LapsedVacancy(BaseModel):
    """A group whose count is older than the desk's term: what is free now is unknown, one should call."""

    group: str
    recorded_on: date
    said_by: str


class CreditItem(BaseModel):
    """That it stands on a list of merit (red) or of failings (black), and who published that."""

    series: CreditList
    text: str
    source: str
    date: date


class Recorded(BaseModel):
    """A field that is an office's word, and since when."""

    field: str
    worker: str
    recorded_on: date


class FacilityItem(BaseModel):
    """A facility; what nobody has published is null. `unstated` names filters it may or may not meet."""

    id: str
    kind: Kind
    name: str
    counted_in: str
    places: list[PlaceItem]
    status: Status
    capacity: int | None
    capacity_unit: str
    project_type: str | None
    plan_year: int | None
    plan_year_printed: str | None
    content: str | None
    floor_area_m2: float | None
    land_area_m2: float | None
    land_area_printed: str | None
    total_investment_wan: float | None
    central_budget_wan: float | None
    implementing_unit: str | None
    affordable: bool | None
    age_from_months: int | None
    age_to_months: int | None
    care_modes: list[CareMode]
    phone: str | None
    hours: str | None
    services: list[Service] | None
    licence: str | None
    inspection: str | None
    inspected_on: date | None
    star_rating: int | None
    credit_notes: list[CreditItem]
    checked_on: date | None
    checked_by: str | None
    fees: list[FeeItem]
    vacancies: list[VacancyItem]
    lapsed_vacancies: list[LapsedVacancy]
    notes: list[NoteItem]
    recorded: list[Recorded]
    sources: list[Citation]
    distance_m: int | None = None
    unstated: list[str] = Field(default_factory=list)
    url: str


_SHOWN_AS_KEPT = [name for name in FacilityItem.model_fields if name in Facility.form.model_fields]


class FacilityPage(BaseModel):
    """One page of a list; `total` counts all pages. Where words find nothing, `near` are names like them."""

    items: list[FacilityItem]
    total: int
    page: int
    per_page: int
    near: list[str] = []


def find_facilities(session: Session, search: FacilitySearch) -> FacilityPage:
    """The page of facilities that a search asks for. Raises UnknownArea."""
    query, near = searching.statement(session, search)
    rows = query.offset((search.page - 1) * search.per_page).limit(search.per_page)
    facilities = _filled(session, session.scalars(rows))
    are_all = search.page == 1 and len(facilities) < search.per_page
    total = len(facilities) if are_all else searching.count(session, query)
    notes = notes_on(session, NotedKind.FACILITY, [facility.id for facility in facilities])
    fresh = _fresh_since(session)
    items = [_item(facility, notes.get(facility.id, []), near, search, fresh) for facility in facilities]
    near_names = similar_names(session, search.q) if search.q and not total else []
    return FacilityPage(items=items, total=total, page=search.page, per_page=search.per_page, near=near_names)


def get_facility(session: Session, facility_id: str) -> FacilityItem:
    """One facility. Raises NotFound."""
    found = _filled(session, session.exec(select(Facility).where(Facility.id == facility_id)))
    if not found:
        raise NotFound(facility_id)
    facility = found[0]
    notes = notes_on(session, NotedKind.FACILITY, [facility_id])
    return _item(facility, notes.get(facility_id, []), None, FacilitySearch(), _fresh_since(session))


def _fresh_since(session: Session) -> date:
    """The first day whose counts of vacancies still tell something."""
    return today() - timedelta(days=settings(session)["vacancy_days"])


def _filled(session: Session, rows: Iterable[Facility]) -> list[Facility]:
    """Facilities with all that belongs to them, by one statement for each kind of it.

    The statements are built once: SQLAlchemy's own eager loading builds them anew, and that takes longer than
    to run them.
    """
    facilities = list(rows)
    ids = [facility.id for facility in facilities]
    for name, query in _parts().items() if ids else ():
        found: dict[str, list[Any]] = {}
        for part in session.scalars(query, {"ids": ids}):
            found.setdefault(part.facility, []).append(part)
        for facility in facilities:
            set_committed_value(facility, name, found.get(facility.id, []))
    return facilities


@cache
def _parts() -> dict[str, Any]:
    """What belongs to the facilities `ids`, by its name there and in its order."""
    place: Any = FacilityPlace.where  # typed as a plain attribute by SQLModel
    options = {"places": [joinedload(place)]}
    return {
        relation.key: select(part)
        .where(part.facility.in_(bindparam("ids", expanding=True)))
        .order_by(*relation.order_by or ())
        .options(*options.get(relation.key, ()))
        for relation in inspect(Facility).relationships
        for part in [relation.mapper.class_]
    }


def _item(
    facility: Facility, notes: list[NoteItem], near: Near | None, search: FacilitySearch, fresh: date
) -> FacilityItem:
    return FacilityItem(
        **{name: getattr(facility, name) for name in _SHOWN_AS_KEPT},
        capacity_unit=facility.kind.unit,
        places=[_place(place) for place in facility.places],
        care_modes=[offered.mode for offered in facility.care_modes],
        fees=[FeeItem.model_validate(fee, from_attributes=True) for fee in facility.fees],
        vacancies=[
            VacancyItem.model_validate(one, from_attributes=True)
            for one in facility.vacancies
            if one.recorded_on >= fresh
        ],
        lapsed_vacancies=[
            LapsedVacancy.model_validate(one, from_attributes=True)
            for one in facility.vacancies
            if one.recorded_on < fresh
        ],
        credit_notes=[
            CreditItem.model_validate(note, from_attributes=True) for note in facility.credit_notes
        ],
        notes=notes,
        recorded=_recorded(facility),
        sources=_sources(facility),
        distance_m=distance_m(facility, near) if near else None,
        unstated=_unstated(facility, search),
        url=f"/facilities/{facility.id}",
    )


def _recorded(facility: Facility) -> list[Recorded]:
    said = [source for source in facility.sources if source.field and source.worker]
    return [Recorded.model_validate(source, from_attributes=True) for source in said]


def _sources(facility: Facility) -> list[Citation]:
    """The plans first, then each office and day once."""
    found: list[Citation] = []
    for source in sorted(facility.sources, key=lambda source: (source.plan is None, source.id)):
        citation = Citation.model_validate(source, from_attributes=True)
        found += [] if citation in found else [citation]
    return found


def _place(place: FacilityPlace) -> PlaceItem:
    lng, lat, precision = place.point
    return PlaceItem(
        area=place.where.name,
        code=place.where.code,
        printed=place.printed,
        lng=lng,
        lat=lat,
        precision=precision,
        address=place.address,
    )


def _unstated(facility: Facility, search: FacilitySearch) -> list[str]:
    blank = {
        "affordable": facility.affordable is None,
        "age_months": facility.age_from_months is None or facility.age_to_months is None,
        "care_mode": not facility.care_modes,
        "min_capacity": facility.capacity is None,
    }
    return [name for name, unknown in blank.items() if unknown and getattr(search, name) is not None]
