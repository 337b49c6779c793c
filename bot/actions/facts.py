"""Facts of facilities: of the one named, or of all of a kind in the place named."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace

from actions.areas import options
from actions.counts import count_facilities
from actions.find import every, find_facility
from actions.nowhere import by_name, called_so
from actions.passages import best
from actions.query import GROUP, Query
from directory.book import Book
from directory.client import Directory, NotKnown
from directory.shapes import Facility, Mention, Passage
from replies import facilities as replies
from replies import missing, passages
from replies.reply import Reply

_PHASE = re.compile(r"[（(]?[一二三四]期[)）]?")
_PHASES = re.compile(r"[一二三四]期.{0,4}[一二三四]期|[两几各每]期|[一二]、二期|(?:all|both) phases")
# Of more than so many in a place the sum is told, not each.
MANY = 8
# Shorter than this it is a word, not a name.
LONG = 4
# A sentence speaks of the house that is named from here on.
WRITTEN = 0.45


async def facility_fact(query: Query, directory: Directory) -> Reply:
    """One candidate: its facts. Several: each with the field. None: said plainly."""
    book = await directory.book()
    if house := await named_in_prose(query, directory):
        return await _of_the_house(house, query, book, directory)
    found = await candidates(query, directory)
    if not query.facilities and (len(found) > MANY or not (found or query.places)):
        known = await every(replace(query, topic="", order=None), directory)
        called = called_so(query.topic, known)
        found = called if found or len(called) <= MANY else []
    if len(found) > MANY and not query.facilities:
        return await count_facilities(replace(query, intent="count_facilities"), directory)
    if query.shared_name and len(found) > 1:
        question = query.text.replace(query.shared_name, " ", 1).strip()
        return replies.which(found, query.shared_name, query.fields, question, book)
    if found:
        return replies.describe(found, query.fields, book, area_of(found, query, book))
    if query.places:
        return await find_facility(replace(query, intent="find_facility"), directory)
    if listed := await by_name(query, book, directory):
        return listed
    return await _written(query, book, directory) or missing.unknown_facility(query.fields, book)


async def _written(query: Query, book: Book, directory: Directory) -> Reply | None:
    """What a plan writes of a house that no list holds; the fact that was asked it has not published."""
    found = await best(query, directory, "point,clause,mention", sure=WRITTEN, most=2)
    return _unpublished(found, query, book) if found else None


async def _of_the_house(house: Mention, query: Query, book: Book, directory: Directory) -> Reply:
    """What the plan writes of this house alone: the sentences that fit the question, else what names it."""
    name = _own_name(house, query, book)
    found = await best(query, directory, "point,clause,mention", sure=WRITTEN, most=2)
    held = [one for one in found if name in one["title"] + one["text"]]
    if not held:
        told = await directory.answers(house["name"], area=house["area"], kind="mention", per_page=5)
        held = [one for one in told if one["title"] == house["name"]]
    return _unpublished(held, query, book) if held else missing.unknown_facility(query.fields, book)


def _unpublished(found: list[Passage], query: Query, book: Book) -> Reply:
    area = next((id_ for id_ in book.parents if book.name(id_) == found[0]["area"]), None)
    return passages.told(found, book, before=missing.no_fact(query.fields, book, area, query.one_kind))


async def named_in_prose(query: Query, directory: Directory) -> Mention | None:
    """The house named that a plan only writes of (中心敬老院); None where it is listed, or none is named."""
    if query.facilities or not query.area or query.area == GROUP:
        return None
    book = await directory.book()
    held = await directory.mentions(area=query.area)
    named = (one for one in held if _own_name(one, query, book) in query.text)
    return next(
        (one for one in named if len(_own_name(one, query, book)) >= LONG and not _listed(one, book)), None
    )


def _own_name(house: Mention, query: Query, book: Book) -> str:
    """Its name without the place, which was named by itself."""
    return house["name"].removeprefix(book.name(query.area or ""))


def _listed(house: Mention, book: Book) -> bool:
    """Whether a project of the lists bears its name."""
    return any(house["name"] in name for name in book.facilities)


async def candidates(query: Query, directory: Directory) -> list[Facility]:
    """The facilities a question is about, by name or by place; none where neither was said."""
    named = await _named(query, directory)
    book = await directory.book()
    places = [area for area in options(query) if not any(lies_in(one, area, book) for one in named)]
    asked = {"kind": query.one_kind, "year": query.year, "per_page": MANY + 1}
    pages = await asyncio.gather(*(directory.facilities(area=area, **asked) for area in places))
    return list(
        {one["id"]: one for one in [*named, *(item for page in pages for item in page["items"])]}.values()
    )


async def _named(query: Query, directory: Directory) -> list[Facility]:
    """Those named, of the kind asked for where that leaves any."""
    asked = [directory.facility(id_) for id_ in query.facilities[:MANY]]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    named = [one for answer in answers if (one := _known(answer)) is not None]
    named = await _all_phases(named, query, directory)
    return [one for one in named if query.kind in (None, "both", one["kind"])] or named


async def _all_phases(named: list[Facility], query: Query, directory: Directory) -> list[Facility]:
    """一期、二期加起来: every phase of the one named, where more than one of them is spoken of."""
    phased = len(named) == 1 and _PHASE.search(named[0]["name"])
    if not phased or not _PHASES.search(query.text):
        return named
    stem = _PHASE.split(named[0]["name"])[0]
    page = await directory.facilities(q=stem, kind=named[0]["kind"], per_page=MANY)
    return [one for one in page["items"] if one["name"].startswith(stem)] or named


def lies_in(facility: Facility, area: str, book: Book) -> bool:
    """Whether an area is a facility's place, or the county that counts it; a city holds all of its own."""
    held = {facility["counted_in"], *(place["area"] for place in facility["places"])}
    lower = [id_ for id_ in book.parents if book.name(id_) in held]
    return any(book.inside(id_, area) for id_ in lower)


def _known(answer: Facility | BaseException) -> Facility | None:
    """A facility that was taken out since its name was learned is left out, any other error is an error."""
    if isinstance(answer, NotKnown):
        return None
    if isinstance(answer, BaseException):
        raise answer
    return answer


def area_of(found: list[Facility], query: Query, book: Book) -> str | None:
    """Where to ask about facilities: the place said, else the county that counts the first of them."""
    if query.area:
        return query.area
    by_name = {book.name(id_): id_ for id_ in book.parents}
    return by_name.get(found[0]["counted_in"]) if found else None
