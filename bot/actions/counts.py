"""Counting, adding up, comparing, average and share: over the whole directory or within a place."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import options, where
from actions.figures import counted_by_plan, stands_now
from actions.find import every
from actions.narrow import in_words, narrowed, sort_of
from actions.nothing import nothing_there
from actions.query import Query
from actions.ranks import AVERAGE, PART, extreme, grouped_by, groups, is_rank
from directory.book import Book
from directory.client import Directory
from directory.shapes import Facility, Summary
from replies import compared, counts
from replies import groups as by_group
from replies.catalogue import gettext as _
from replies.reply import Reply


async def count_facilities(query: Query, directory: Directory) -> Reply:
    """How many, how much in all, on average, in what part; where most and where least."""
    book = await directory.book()
    several = len(query.places) > 1 or len(query.years) > 1
    if several and (named := await _each(query, book, directory)):
        return compared.compared(named, query.text, query.fields, book)
    if is_rank(query) and query.kind != "both":
        return await extreme(query, book, directory)
    if by := grouped_by(query):
        return await groups(query, by, book, directory)
    if _is_picked(query):
        return await _picked(query, book, directory)
    rows = await _rows(query, book, directory)
    standing = await stands_now(query, directory)
    if not rows:
        counted = await counted_by_plan(query, book, directory)
        return counted or await nothing_there(query, book, directory)
    named_all = (where(query, book) or _("目录里的文件")) + in_words(query)
    if AVERAGE.search(query.text):
        return by_group.average(rows, named_all, query.fields, book)
    if ("share" in query.measure or PART.search(query.text)) and query.area:
        return await _share(rows, named_all, query, book, directory)
    totals = counts.totals(rows, named_all, book, await _counted(rows, query, directory), query.fields)
    return counts.beside(standing, totals) if standing else totals


async def _share(rows: list[Summary], named: str, query: Query, book: Book, directory: Directory) -> Reply:
    """Beside the totals of the plan's own area, of the same kinds and year."""
    above = (
        book.name(book.parents[county]) if (county := book.county(query.area or "")) in book.parents else None
    )
    kinds = {row["kind"] for row in rows}
    wholes = await directory.summary("kind", area=above, year=query.year)
    wholes = [whole for whole in wholes if whole["kind"] in kinds]
    return counts.shares(rows, wholes, named, above or _("目录"), query.fields, book)


async def _each(query: Query, book: Book, directory: Directory) -> list[tuple[str, list[Summary]]]:
    """Each place (or year) with its totals, where all of them have some."""
    if len(query.places) > 1:
        asked = [replace(query, places=(place,)) for place in query.places]
        names = [where(one, book) + in_words(one) for one in asked]
    else:
        asked = [replace(query, year=year, years=(year,)) for year in query.years]
        names = [where(one, book) + _("%(year)s年", year=one.year) for one in asked]
    rows = await asyncio.gather(*(_rows(one, book, directory) for one in asked))
    return list(zip(names, rows, strict=True)) if all(rows) else []


def _is_picked(query: Query) -> bool:
    """Whether it counts only some: of a size, of a type, of a sort."""
    year_alone = narrowed(replace(query, year=None, years=()))
    return year_alone or bool(sort_of(query) and query.one_kind)


async def _picked(query: Query, book: Book, directory: Directory) -> Reply:
    """Those that fit, counted one by one."""
    items = await every(query, directory)
    named = (where(query, book) or _("目录里的文件")) + in_words(query)
    if not items:
        return counts.none_fit(named, query.one_kind)
    sort = sort_of(query) or ""
    return counts.picked(items, f"{named}“{sort}”" if sort else named, book)


async def _counted(rows: Sequence[Summary], query: Query, directory: Directory) -> list[Facility]:
    """The facilities behind the totals, where they are few enough to be told."""
    if query.area is None or sum(row["projects"] for row in rows) > counts.NAMED:
        return []
    asked = {"kind": query.one_kind, "year": query.year, "per_page": 2 * counts.NAMED}
    pages = await asyncio.gather(*(directory.facilities(area=area, **asked) for area in options(query)))
    held = {row["counted_in"] for row in rows} - {None}
    items = {item["id"]: item for page in pages for item in page["items"]}
    return [item for item in items.values() if not held or item["counted_in"] in held]


async def _rows(query: Query, book: Book, directory: Directory) -> list[Summary]:
    """Totals by kind. A county's are those that its plan counts there, as printed totals are."""
    asked = {"kind": query.one_kind, "year": query.year}
    found: list[Summary] = []
    places: list[str | None] = [*options(query)] or [None]
    grouped = await directory.summary("kind,counted_in", **asked)
    for area in places:
        held = [row for row in grouped if area and row["counted_in"] == book.name(area)]
        found += held or await directory.summary("kind", area=area, **asked)
    return found
