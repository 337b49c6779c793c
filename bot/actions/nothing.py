"""Where no project is listed: what the plans name and write of the place, and what lies near it."""

from __future__ import annotations

import re

from actions.areas import where
from actions.narrow import filters
from actions.passages import best, words
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Facility, FacilityPage, Kind, Mention
from replies import lists, missing
from replies.catalogue import gettext as _
from replies.lists import Listing
from replies.reply import Reply

KINDS: tuple[Kind, Kind] = ("elder", "childcare")
_HOUSES: dict[Kind, re.Pattern[str]] = {
    "elder": re.compile(r"养老|敬老|福利|老年|护理|照护|供养"),
    "childcare": re.compile(r"托育|幼儿|婴|儿童|妇幼"),
}
_ANY_HOUSE = re.compile("|".join(pattern.pattern for pattern in _HOUSES.values()))


async def nearby(query: Query, area: str, kind: Kind | None, book: Book, directory: Directory) -> str:
    """The nearest facilities outside the place itself, by name, with distances where they can be told."""
    kinds = [kind] if kind else list(KINDS)
    told = []
    for one in kinds:
        page = await directory.facilities(near=area, kind=one, per_page=8)
        outside = [item for item in page["items"] if not in_area(item, area, book)][:3]
        county = book.name(book.county(area))
        around: FacilityPage = {"items": outside, "total": len(outside), "page": 1, "per_page": 3}
        told.append(lists.beside(Listing(one, _("同在%(county)s", county=county), around)))
    return "".join(told)


def in_area(facility: Facility, area: str, book: Book) -> bool:
    """Whether one of a facility's places is the area itself."""
    return any(place["area"] == book.name(area) for place in facility["places"])


async def nothing_there(query: Query, book: Book, directory: Directory) -> Reply:
    """No project in the place: what is near; else what the plan of its county names and writes."""
    area = query.area
    if area is None or any(filters(query).values()):
        return missing.no_match(query.topic, where(query, book) or _("目录"))
    near = await nearby(query, area, query.one_kind, book, directory) if book.is_town(area) else ""
    mentions = await mentioned(query, area, directory)
    county = book.county(area)
    if not mentions and not near and county != area:
        mentions = await mentioned(query, county, directory)
    return missing.nothing_listed(
        where(query, book),
        query.one_kind,
        book,
        area,
        mentions=mentions,
        nearby=near,
        passages=[] if near else await best(query, directory, "point,clause", most=2),
    )


async def mentioned(query: Query, area: str, directory: Directory) -> list[Mention]:
    """Places that a plan names in an area, of the kind asked for; those that fit the words best first."""
    found = await directory.mentions(area=area, q=words(query))
    every = await directory.mentions(area=area)
    of_kind = _HOUSES[query.one_kind] if query.one_kind else _ANY_HOUSE
    known = {mention["id"]: mention for mention in [*found, *every]}
    return [mention for mention in known.values() if of_kind.search(mention["name"])]
