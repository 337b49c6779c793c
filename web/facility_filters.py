"""The filters of the facilities' page: what each offers with its count, and the addresses they lead to."""

from dataclasses import dataclass
from urllib.parse import urlencode

from flask_babel import gettext as _
from sqlmodel import Session

from models.area import Area, Level, find_areas
from models.errors import UnknownArea
from models.facets import (
    active,
    count_by_area,
    count_by_kind,
    count_by_year,
    count_facilities,
    count_stated,
    without,
)
from models.facility import CareMode, Kind
from models.search import FacilitySearch, Filters, Sort
from web.wording import care_mode_name, kind_name, sort_name, status_name

CITY_ACCOUNTS = "市本级"
Option = tuple[str, str]


@dataclass(frozen=True)
class Choices:
    """Options of the selects, (value, words with count); and how many are known to be affordable.

    `area` is the chosen option; `place` is the name as written, where that is none of the options.
    """

    kinds: list[Option]
    areas: list[Option]
    area: str
    place: str
    years: list[Option]
    modes: list[Option]
    sorts: list[Option]
    affordable: int


def choices(session: Session, filters: Filters) -> Choices:
    """What can be chosen, and how many facilities each choice would leave. Raises UnknownArea."""
    kinds, years = count_by_kind(session, filters), count_by_year(session, filters)
    chosen = _chosen(session, filters.area)
    areas = _areas(session, filters, chosen)
    area = next(
        (value for value, _words in areas if value in (filters.area, *(one.id for one in chosen))), ""
    )
    return Choices(
        kinds=[("", _counted(_("全部"), sum(kinds.values())))]
        + [(kind.value, _counted(kind_name(kind), kinds.get(kind, 0))) for kind in reversed(Kind)],
        areas=[("", _("全部地方")), *areas],
        area=area,
        place="" if area else filters.area or "",
        years=[("", _("不限年份"))]
        + [(str(year), _counted(_year(year), years[year])) for year in sorted(years)],
        modes=[("", _("不限"))] + [(mode.value, care_mode_name(mode)) for mode in CareMode],
        sorts=[("" if sort is Sort.PLAN else sort.value, sort_name(sort)) for sort in Sort],
        affordable=count_stated(session, filters.model_copy(update={"affordable": True})),
    )


def _chosen(session: Session, area: str | None) -> list[Area]:
    return find_areas(session, area) if area and area != CITY_ACCOUNTS else []


def _counted(words: str, count: int) -> str:
    return _("%(words)s（%(count)s）", words=words, count=count)


def _year(year: int) -> str:
    return _("%(year)s年", year=year)


def _areas(session: Session, filters: Filters, chosen: list[Area]) -> list[Option]:
    """Cities, counties and zones; under the chosen county, or that of the chosen town, its towns, too."""
    counts = count_by_area(session, filters)
    opened = {area.parent if area.level is Level.TOWN else area.id for area in chosen}
    options = []
    for area in counts:
        if area.level in (Level.CITY, Level.COUNTY, Level.ZONE):
            options.append((area.id, _counted(area.name, area.facilities)))
        elif area.parent in opened:
            options.append((area.id, "　" + _counted(area.name, area.facilities)))
    accounts = count_facilities(session, filters.model_copy(update={"area": CITY_ACCOUNTS}))
    return options + ([(CITY_ACCOUNTS, _counted(_("市本级项目"), accounts))] if accounts else [])


def address(search: Filters, **changes: object) -> str:
    """The page's address with these filters, changed where asked."""
    query = query_of(search.model_copy(update=changes))
    return f"/facilities?{query}" if query else "/facilities"


def query_of(search: Filters, *left_out: str) -> str:
    """The filters as a query string, without what is not set or by default so."""
    kept = search.model_dump(mode="json", exclude_none=True, exclude_defaults=True, exclude={*left_out})
    return urlencode({name: str(value).lower() if value is True else value for name, value in kept.items()})


@dataclass(frozen=True)
class Chip:
    """A set filter in words; `remove` is the address without it, `left` how many there would then be."""

    words: str
    remove: str
    left: int | None = None


def chips(session: Session, search: FacilitySearch, *, counted: bool = False) -> list[Chip]:
    """One for each filter that is set."""
    found = []
    for name in active(search):
        fewer = without(search, name).model_copy(update={"page": 1})
        left = count_facilities(session, fewer) if counted else None
        found.append(Chip(words(session, search, name), address(fewer), left))
    return found


def words(session: Session, search: FacilitySearch, name: str) -> str:
    """A set filter in people's words."""
    match name:
        case "kind":
            return kind_name(search.kind)
        case "area":
            return area_name(session, search.area or "")
        case "q":
            return _("“%(words)s”", words=search.q)
        case "year":
            return _year(search.year or 0)
        case "status":
            return status_name(search.status) if search.status else ""
        case _:
            return _finer_words(session, search, name)


def _finer_words(session: Session, search: FacilitySearch, name: str) -> str:
    match name:
        case "affordable":
            return _("普惠") if search.affordable else _("非普惠")
        case "age_months":
            return _("%(months)s个月大", months=search.age_months)
        case "care_mode":
            return care_mode_name(search.care_mode) if search.care_mode else ""
        case "min_capacity":
            return _("至少%(least)s个床位或托位", least=search.min_capacity)
        case _:
            return _("离%(place)s近", place=_place_words(session, search.near or ""))


def _place_words(session: Session, near: str) -> str:
    return _("我的位置") if "," in near or "，" in near else area_name(session, near)


def area_name(session: Session, text: str) -> str:
    """What an area is called, given its name or code."""
    if text == CITY_ACCOUNTS:
        return _("市本级项目")
    try:
        return find_areas(session, text)[0].name
    except UnknownArea:
        return text
