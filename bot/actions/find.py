"""Looking for facilities: in places, near places, of one kind or both."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import full_name, options, plan_area, where
from actions.arranging import arranged, as_page
from actions.figures import counted_by_plan
from actions.houses import asks_names, names_asked, sort_without_kind
from actions.narrow import also_called, filters, fitting, in_words, narrowed, sort_of
from actions.nothing import KINDS, nearby, nothing_there
from actions.nowhere import find_nearest, find_nowhere
from actions.passages import best
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Facility, FacilityPage, Kind
from replies import fees, lists, missing
from replies.catalogue import gettext as _
from replies.lists import Listing
from replies.reply import Reply
from replies.words import kind_name, short_name

_HOW_MANY = re.compile(r"(?:几|多少|好多|几多)(?:家|个|所|处)|how many")
Pages = Sequence[tuple["str | None", Kind, FacilityPage]]
# A sentence speaks of such houses from here on.
WRITTEN = 0.45
# More than there are; a list is cut into pages after it is narrowed and put in order.
ALL = 200


async def find_facility(query: Query, directory: Directory) -> Reply:
    """Which facilities there are: in the place, else what is near it."""
    book = await directory.book()
    if query.facilities and (query.near or query.order == "near") and not query.places:
        return await _beside(query, book, directory)
    if query.order == "near":
        return await find_nearest(query, book, directory)
    if asks_names(query) and (silent := await _unlisted(query, book, directory)):
        return silent
    if not query.places and not narrowed(query):
        return await find_nowhere(query, book, directory)
    pages, remarks = await _sorted(query, directory)
    if unclear := _unclear(query, _meant(pages)):
        return missing.which(where(query, book), [full_name(id_, book) for id_ in unclear], query.topic)
    if not any(page["items"] for _area, _kind, page in pages):
        if _HOW_MANY.search(query.text) and (counted := await counted_by_plan(query, book, directory)):
            return counted
        return await nothing_there(query, book, directory)
    return await _told(query, pages, remarks, book, directory)


async def _unlisted(query: Query, book: Book, directory: Directory) -> Reply | None:
    """有没有嵌入式养老机构的名单: that none is published, beside what is written of such houses.

    None where the list of projects holds houses of that sort, or all of a kind are asked for and it has some.
    """
    asked = names_asked(query.topic)
    sort = sort_without_kind(asked)
    pages = await (_of_sort(sort, query, directory) if sort else _pages(query, directory))
    if any(page["items"] for _area, _kind, page in pages):
        return None
    written = await best(replace(query, topic=asked), directory, "point,clause,mention", sure=WRITTEN, most=1)
    area = plan_area(query, book)
    return missing.no_names(asked, book, area, query.one_kind, written)


async def _beside(query: Query, book: Book, directory: Directory) -> Reply:
    """Near a facility that is named: near the place that the plan gives it."""
    landmark = await directory.facility(query.facilities[0])
    place = (
        book.area_called(landmark["places"][0]["area"], landmark["counted_in"])
        if landmark["places"]
        else None
    )
    if place is None:
        return missing.where_from(query.one_kind)
    known = {"name": short_name(landmark), "place": full_name(place, book)}
    reply = await find_facility(replace(query, facilities=(), places=(place,)), directory)
    return replace(reply, text=_("%(name)s在%(place)s。", **known) + reply.text)


async def every(query: Query, directory: Directory) -> list[Facility]:
    """All facilities that fit, whatever page was asked for, each once."""
    pages, _remarks = await _sorted(query, directory)
    return list({item["id"]: item for _area, _kind, page in pages for item in page["items"]}.values())


async def _sorted(query: Query, directory: Directory) -> tuple[Pages, list[str]]:
    """Only houses of the sort named where the lists say which they are, else all, and that they do not."""
    sort = sort_of(query)
    if sort is None:
        return await _pages(query, directory), []
    pages = await _of_sort(sort, query, directory)
    if any(page["items"] for _area, _kind, page in pages):
        return pages, []
    return await _pages(query, directory), [
        _("清单没有写明哪些是“%(sort)s”的，这里没有按它筛选。", sort=sort)
    ]


async def _of_sort(sort: str, query: Query, directory: Directory) -> Pages:
    """The houses of a sort, by whatever name the lists call it."""
    called = await asyncio.gather(*(_pages(query, directory, q=one) for one in also_called(sort)))
    return [
        (each[0][0], each[0][1], joined([page for _area, _kind, page in each]))
        for each in zip(*called, strict=True)
    ]


async def _pages(query: Query, directory: Directory, **more: object) -> Pages:
    kinds = [query.one_kind] if query.one_kind else KINDS
    places: list[str | None] = [*options(query)] or [None]
    asked = [(area, kind) for area in places for kind in kinds]
    more |= {**filters(query), "per_page": ALL}
    answers = await asyncio.gather(
        *(directory.facilities(area=area, kind=kind, **more) for area, kind in asked)
    )
    return [
        (area, kind, as_page(arranged(fitting(page["items"], query), query.order)))
        for (area, kind), page in zip(asked, answers, strict=True)
    ]


def _meant(pages: Pages) -> list[str]:
    return list(dict.fromkeys(area for area, _kind, page in pages if area and page["items"]))


def _unclear(query: Query, held: Sequence[str]) -> list[str]:
    """The places of one name that may be meant: those that hold something, or none of which does."""
    for place in query.places:
        ids = place.split("|")
        filled = [id_ for id_ in ids if id_ in held]
        if len(ids) > 1 and len(filled) != 1:
            return filled or ids
    return []


def joined(pages: Sequence[FacilityPage]) -> FacilityPage:
    """Several pages as one, each facility once."""
    if len(pages) == 1:
        return pages[0]
    return as_page(list({item["id"]: item for page in pages for item in page["items"]}.values()))


async def _told(query: Query, pages: Pages, remarks: list[str], book: Book, directory: Directory) -> Reply:
    shown = tuple(area for area in _meant(pages))
    named = where(replace(query, places=shown), book) if shown else _("目录里的文件")
    named += in_words(query)
    county = book.name(shown[0]) if shown else None
    by_kind = [
        Listing(
            kind, named, joined([page for _a, k, page in pages if k == kind]), county, query.page, query.order
        )
        for kind in dict.fromkeys(kind for _a, kind, _p in pages)
    ]
    filled = [one for one in by_kind if one.page["items"]]
    remarks += await _remarks(query, shown, named, book, directory)
    if len(filled) > 1:
        return lists.both(filled, book, remarks)
    none = [
        _("项目清单里没有%(where)s的%(kind)s项目。", where=named, kind=kind_name(one.kind))
        for one in by_kind
        if not one.page["items"]
    ]
    lead = fees.unsorted(book, shown[0] if shown else None, filled[0].kind) if query.order == "fee" else ""
    return lists.found(filled[0], book, [*none, *remarks], lead)


async def _remarks(
    query: Query, shown: Sequence[str], named: str, book: Book, directory: Directory
) -> list[str]:
    """Of a town: what else is there, and what lies near it."""
    aged = (query.age_months or query.age_about) and query.kind != "elder"
    said = [_("各点收多大的孩子，文件没有逐个写明。")] if aged else []
    if not shown or not book.is_town(shown[0]) or not query.one_kind:
        return said
    other: Kind = "elder" if query.one_kind == "childcare" else "childcare"
    same_town = await directory.facilities(area=shown[0], kind=other, per_page=3)
    beside = lists.beside(Listing(other, named, same_town))
    near = await nearby(query, shown[0], query.one_kind, book, directory) if query.near else ""
    return [*said, beside, near]
