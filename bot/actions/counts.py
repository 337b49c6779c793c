"""Counting, adding up, most and least: over the whole directory or within a place."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import options, where
from actions.figures import counted_by_plan
from actions.narrow import in_words
from actions.nothing import nothing_there
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Facility, Summary
from replies import counts
from replies.catalogue import gettext as _
from replies.reply import Reply

_AREAS = re.compile(r"[哪那](?:一|几)?个?(?:区|县|市|地方|里|儿)|各(?:区|县)|which (?:county|district)")
_SORT = ("capacity", "investment")
COUNTED = ("capacity", "investment", "central_budget")


async def count_facilities(query: Query, directory: Directory) -> Reply:
    """How many, how much in all, where most and where least."""
    book = await directory.book()
    if {"most", "least"} & set(query.measure):
        return await _extreme(query, book, directory)
    if len(query.places) > 1 and (named := await _each(query, book, directory)):
        return counts.compared(named, book, query.fields)
    rows = await _rows(query, book, directory)
    if not rows:
        counted = await counted_by_plan(query, book, directory)
        return counted or await nothing_there(query, book, directory)
    named_all = (where(query, book) or _("目录里的文件")) + in_words(query)
    if "share" in query.measure and query.area and rows[0]["counted_in"]:
        whole = await directory.summary("kind", kind=rows[0]["kind"])
        return counts.shares(rows, whole[0], named_all, book)
    return counts.totals(rows, named_all, book, await _counted(rows, query, directory), query.fields)


async def _each(query: Query, book: Book, directory: Directory) -> list[tuple[str, list[Summary]]]:
    """Each place with its totals, where all of them have some."""
    asked = [replace(query, places=(place,)) for place in query.places]
    rows = await asyncio.gather(*(_rows(one, book, directory) for one in asked))
    return [(where(one, book), found) for one, found in zip(asked, rows, strict=True)] if all(rows) else []


async def _counted(rows: Sequence[Summary], query: Query, directory: Directory) -> list[Facility]:
    """The facilities behind the totals, where they are few enough to be told."""
    if query.area is None or sum(row["projects"] for row in rows) > counts.NAMED:
        return []
    asked = {"kind": query.one_kind, "year": query.year, "per_page": 2 * counts.NAMED}
    pages = await asyncio.gather(*(directory.facilities(area=area, **asked) for area in options(query)))
    groups = {row["counted_in"] for row in rows} - {None}
    items = {item["id"]: item for page in pages for item in page["items"]}
    return [item for item in items.values() if not groups or item["counted_in"] in groups]


async def _rows(query: Query, book: Book, directory: Directory) -> list[Summary]:
    """Totals by kind. A county's are those that its plan counts there, as printed totals are."""
    asked = {"kind": query.one_kind, "year": query.year}
    found: list[Summary] = []
    places: list[str | None] = [*options(query)] or [None]
    grouped = await directory.summary("kind,counted_in", **asked)
    for area in places:
        counted = [row for row in grouped if area and row["counted_in"] == book.name(area)]
        found += counted or await directory.summary("kind", area=area, **asked)
    return found


async def _extreme(query: Query, book: Book, directory: Directory) -> Reply:
    least = "least" in query.measure
    field = next((one for one in query.fields if one in COUNTED), None)
    over_areas = _AREAS.search(query.text) or query.fields[:1] == ("place",)
    if over_areas and (query.area is None or not book.is_town(query.area)):
        kind = query.one_kind or "childcare"
        rows = await directory.summary("counted_in", kind=kind, area=query.area, year=query.year)
        for row in rows:
            row["kind"] = kind
        if rows:
            return counts.ranked(rows, field or _default(query), kind, book, least=least)
    asked = {"kind": query.one_kind, "area": query.area, "year": query.year}
    field = field if field in _SORT else "capacity"
    page = await directory.facilities(sort=("" if least else "-") + field, per_page=10, **asked)
    if not page["items"]:
        return await nothing_there(query, book, directory)
    return counts.best(page["items"], field, where(query, book) or _("目录"), book, least=least)


def _default(query: Query) -> str:
    """项目最多 counts projects; beds and slots otherwise."""
    return "projects" if re.search(r"项目(?:数量|个数)?最", query.text) else "capacity"
