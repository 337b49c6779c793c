"""Looking for facilities: in places, near places, of one kind or both."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import full_name, options, where
from actions.query import Query
from directory.book import Book
from directory.client import Directory, NotKnown
from directory.shapes import Facility, FacilityPage, Kind, Mention
from replies import lists, missing
from replies.catalogue import gettext as _
from replies.lists import PAGE, Listing
from replies.reply import Reply
from replies.words import kind_name

KINDS: tuple[Kind, Kind] = ("elder", "childcare")
_AT_LEAST = re.compile(r"以上|不少于|不低于|至少|起码|最少|超过")
_HOUSES: dict[Kind, str] = {"elder": "养老 敬老院", "childcare": "托育"}


async def find_facility(query: Query, directory: Directory) -> Reply:
    """Which facilities there are: in the place, else what is near it."""
    book = await directory.book()
    if query.elsewhere and not query.places:
        return missing.elsewhere(query.elsewhere, book)
    if query.near and query.position and not query.places:
        return await _around(query, book, directory)
    pages = await _pages(query, directory)
    meant = _meant(pages)
    if len(meant) > 1 and _same_name(meant, query):
        return missing.which(where(query, book), [("", full_name(id_, book)) for id_ in meant], query.topic)
    if not any(page["items"] for _area, _kind, page in pages):
        return await nothing_there(query, book, directory)
    return await _told(query, pages, book, directory)


Pages = Sequence[tuple["str | None", Kind, FacilityPage]]


def filters(query: Query) -> dict[str, object]:
    """What narrows a search beside kind and place."""
    least = query.number if query.number and _AT_LEAST.search(query.text) else None
    return {"year": query.year, "min_capacity": least}


async def _pages(query: Query, directory: Directory) -> Pages:
    kinds = [query.one_kind] if query.one_kind else KINDS
    places: list[str | None] = [*options(query)] or [None]
    asked = [(area, kind) for area in places for kind in kinds]
    size = {"page": query.page, "per_page": PAGE} if query.page > 1 else {"per_page": 20}
    answers = await asyncio.gather(
        *(directory.facilities(area=area, kind=kind, **filters(query), **size) for area, kind in asked)
    )
    return [(area, kind, page) for (area, kind), page in zip(asked, answers, strict=True)]


def _meant(pages: Pages) -> list[str]:
    return list(dict.fromkeys(area for area, _kind, page in pages if area and page["items"]))


def _same_name(meant: Sequence[str], query: Query) -> bool:
    return any(all(area in place.split("|") for area in meant) for place in query.places)


def joined(pages: Sequence[FacilityPage]) -> FacilityPage:
    """Several pages as one, each facility once."""
    if len(pages) == 1:
        return pages[0]
    items = {item["id"]: item for page in pages for item in page["items"]}
    return {"items": list(items.values()), "total": len(items), "page": 1, "per_page": max(1, len(items))}


async def _told(query: Query, pages: Pages, book: Book, directory: Directory) -> Reply:
    shown = tuple(area for area in _meant(pages))
    named = where(replace(query, places=shown), book) if shown else _("五地的规划文件")
    county = book.name(shown[0]) if shown else None
    by_kind = [
        Listing(kind, named, joined([page for _a, k, page in pages if k == kind]), county)
        for kind in dict.fromkeys(kind for _a, kind, _p in pages)
    ]
    filled = [one for one in by_kind if one.page["items"]]
    remarks = await _remarks(query, shown, named, book, directory)
    if len(filled) > 1:
        return lists.both(filled, book, remarks)
    none = [
        _("项目清单里没有%(where)s的%(kind)s项目。", where=named, kind=kind_name(one.kind))
        for one in by_kind
        if not one.page["items"]
    ]
    return lists.found(filled[0], book, [*none, *remarks])


async def _remarks(
    query: Query, shown: Sequence[str], named: str, book: Book, directory: Directory
) -> list[str]:
    """Of a town: what else is there, and what lies near it."""
    said = [_("各点收多大的孩子，文件没有逐个写明。")] if query.age_months and query.kind != "elder" else []
    if not shown or not book.is_town(shown[0]) or not query.one_kind:
        return said
    other: Kind = "elder" if query.one_kind == "childcare" else "childcare"
    same_town = await directory.facilities(area=shown[0], kind=other, per_page=3)
    beside = lists.beside(Listing(other, named, same_town))
    near = await nearby(query, shown[0], query.one_kind, book, directory) if query.near else ""
    return [*said, beside, near]


async def nearby(query: Query, area: str, kind: Kind | None, book: Book, directory: Directory) -> str:
    """The nearest facilities outside the place itself, by name, with distances where they can be told."""
    kinds = [kind] if kind else list(KINDS)
    told = []
    for one in kinds:
        page = await directory.facilities(near=area, kind=one, per_page=8)
        outside = [item for item in page["items"] if not in_area(item, area, book)][:3]
        county = book.name(book.county(area))
        around: FacilityPage = {"items": outside, "total": len(outside), "page": 1, "per_page": 3}
        told.append(lists.beside(Listing(one, _("%(county)s一带", county=county), around)))
    return "".join(told)


def in_area(facility: Facility, area: str, book: Book) -> bool:
    """Whether one of a facility's places is the area itself."""
    return any(place["area"] == book.name(area) for place in facility["places"])


async def _around(query: Query, book: Book, directory: Directory) -> Reply:
    """Near the resident's own position."""
    found = [
        Listing(kind, _("您附近"), await directory.facilities(near=query.position, kind=kind, per_page=5))
        for kind in ([query.one_kind] if query.one_kind else KINDS)
    ]
    filled = [one for one in found if one.page["items"]]
    if not filled:
        return missing.nothing_listed(_("您附近"), query.one_kind, book, None)
    return lists.both(filled, book) if len(filled) > 1 else lists.found(filled[0], book)


async def nothing_there(query: Query, book: Book, directory: Directory) -> Reply:
    """No project in the place: what the plans name there, and what lies near."""
    area = query.area
    if area is None or any(filters(query).values()):
        return missing.no_match(query.topic, where(query, book) or _("五地"))
    mentions = await mentioned(query, area, directory)
    near = ""
    if book.is_town(area):
        try:
            near = await nearby(query, area, query.one_kind, book, directory)
        except NotKnown:
            near = ""
    return missing.nothing_listed(
        where(query, book), query.one_kind, book, area, mentions=mentions, nearby=[near] if near else []
    )


async def mentioned(query: Query, area: str, directory: Directory) -> list[Mention]:
    """Places that a plan names in an area, of the kind asked for."""
    words = _HOUSES[query.one_kind].split() if query.one_kind else [None]
    found = await asyncio.gather(*(directory.mentions(area=area, q=word) for word in words))
    return list({mention["id"]: mention for group in found for mention in group}.values())
