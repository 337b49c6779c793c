"""Looking for facilities: in places, near places, of one kind or both."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import full_name, options, where
from actions.figures import counted_by_plan
from actions.narrow import filters, in_words, only_built, sort_of
from actions.nothing import KINDS, nearby, nothing_there
from actions.nowhere import find_nowhere
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import FacilityPage, Kind
from replies import lists, missing
from replies.catalogue import gettext as _
from replies.lists import PAGE, Listing
from replies.reply import Reply
from replies.words import kind_name

_HOW_MANY = re.compile(r"(?:几|多少|好多|几多)(?:家|个|所|处)|how many")
Pages = Sequence[tuple["str | None", Kind, FacilityPage]]


async def find_facility(query: Query, directory: Directory) -> Reply:
    """Which facilities there are: in the place, else what is near it."""
    book = await directory.book()
    if not query.places and not any(filters(query).values()):
        return await find_nowhere(query, book, directory)
    pages, remarks = await _sorted(query, directory)
    if unclear := _unclear(query, _meant(pages)):
        return missing.which(where(query, book), [full_name(id_, book) for id_ in unclear], query.topic)
    if not any(page["items"] for _area, _kind, page in pages):
        if _HOW_MANY.search(query.text) and (counted := await counted_by_plan(query, book, directory)):
            return counted
        return await nothing_there(query, book, directory)
    return await _told(query, pages, remarks, book, directory)


async def _sorted(query: Query, directory: Directory) -> tuple[Pages, list[str]]:
    """Only houses of the sort named where the lists say which they are, else all, and that they do not."""
    sort = sort_of(query)
    if sort is None:
        return await _pages(query, directory), []
    pages = await _pages(query, directory, q=sort)
    if any(page["items"] for _area, _kind, page in pages):
        return pages, []
    return await _pages(query, directory), [
        _("清单没有写明哪些是“%(sort)s”的，这里没有按它筛选。", sort=sort)
    ]


async def _pages(query: Query, directory: Directory, **more: object) -> Pages:
    kinds = [query.one_kind] if query.one_kind else KINDS
    places: list[str | None] = [*options(query)] or [None]
    asked = [(area, kind) for area in places for kind in kinds]
    size = {"page": query.page, "per_page": PAGE} if query.page > 1 else {"per_page": 200}
    more |= {**filters(query), **size}
    answers = await asyncio.gather(
        *(directory.facilities(area=area, kind=kind, **more) for area, kind in asked)
    )
    return [(area, kind, only_built(page, query)) for (area, kind), page in zip(asked, answers, strict=True)]


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
    items = {item["id"]: item for page in pages for item in page["items"]}
    return {"items": list(items.values()), "total": len(items), "page": 1, "per_page": max(1, len(items))}


async def _told(query: Query, pages: Pages, remarks: list[str], book: Book, directory: Directory) -> Reply:
    shown = tuple(area for area in _meant(pages))
    named = where(replace(query, places=shown), book) if shown else _("目录里的文件")
    named += in_words(query)
    county = book.name(shown[0]) if shown else None
    by_kind = [
        Listing(kind, named, joined([page for _a, k, page in pages if k == kind]), county)
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
    return lists.found(filled[0], book, [*none, *remarks])


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
