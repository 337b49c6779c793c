"""Facts of facilities: of the one named, or of all of a kind in the place named."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from actions.areas import options
from actions.find import find_facility
from actions.query import Query
from directory.book import Book
from directory.client import Directory, NotKnown
from directory.shapes import Facility
from replies import facilities as replies
from replies import missing
from replies.reply import Reply

# "How many beds" says which kind is meant where nothing else does.
MANY = 12


async def facility_fact(query: Query, directory: Directory) -> Reply:
    """One candidate: its facts. Several: each with the field. None: said plainly."""
    book = await directory.book()
    if query.elsewhere and not query.has_own_subject:
        return missing.elsewhere(query.elsewhere, book)
    found = await candidates(query, directory)
    if found:
        return replies.describe(found, query.fields, book, area_of(found, query, book))
    if query.places:
        return await find_facility(replace(query, intent="find_facility"), directory)
    return missing.unknown_facility()


async def candidates(query: Query, directory: Directory) -> list[Facility]:
    """The facilities a question is about; none where neither a name nor a place was said."""
    if query.facilities:
        asked = [directory.facility(id_) for id_ in query.facilities[:MANY]]
        answers = await asyncio.gather(*asked, return_exceptions=True)
        named = [_known(answer) for answer in answers]
        return [one for one in named if one is not None and query.kind in (None, "both", one["kind"])] or [
            one for one in named if one is not None
        ]
    pages = await asyncio.gather(
        *(directory.facilities(area=area, kind=query.one_kind, per_page=MANY) for area in options(query))
    )
    return list({item["id"]: item for page in pages for item in page["items"]}.values())


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
