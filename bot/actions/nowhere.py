"""A look for facilities without a place: by a name that is no area, by the resident's position, by county."""

from __future__ import annotations

import asyncio
import re

from actions.arranging import arranged, as_page
from actions.narrow import fitting, in_words
from actions.nothing import KINDS
from actions.query import Query
from components.sounds import Sounds, corrected
from directory.book import Book
from directory.client import Directory
from directory.shapes import Facility
from replies import counts, lists, missing
from replies.catalogue import gettext as _
from replies.lists import Listing
from replies.reply import Reply

# What is left of a question without these may be the name of a place that is no area (小河嘴, 莲花湖).
_COMMON = re.compile(
    r"养老院?|敬老院?|托育[点所]?|托儿所?|托班|托位|床位|机构|中心|服务|项目|设施|幼儿园|医院|老人|孩子|娃儿?|小孩|婴幼儿"
    r"|地方|附近|旁边|周边|周围|边上|那里|这里|哪里|哪儿|有没[得有]|没[得有]|[有在去找送看想要能会想住哪里的地那这些个都是给我你他我们妈爸还又和跟与吗了]"
)
_NAME = re.compile(r"[一-鿿]{2,8}")
FEW = 20
# What a place's name ends in, and what people leave out.
_PART = re.compile(r"^达州市|(?:片区|社区|小区|街道|[镇乡村])$")


async def find_nowhere(query: Query, book: Book, directory: Directory) -> Reply:
    """By position, by a name, else the question for a place, with how many each county has."""
    if query.near and query.position:
        return await _around(query, query.position, _("您附近"), book, directory)
    if found := await by_name(query, book, directory):
        return found
    kind = query.one_kind
    rows = await directory.summary("counted_in", kind=kind, year=query.year)
    return counts.by_county(rows, kind, book) if rows else missing.no_match(query.topic, _("目录"))


async def by_name(query: Query, book: Book, directory: Directory) -> Reply | None:
    """Facilities that hold a name left over in the question; None where there is none, or too many do."""
    for name in _NAME.findall(_COMMON.sub(" ", query.topic)):
        page = await directory.facilities(q=name, kind=query.one_kind, per_page=FEW)
        # A name may hold a word of the other kind: 秦巴医养.
        page = page if page["total"] else await directory.facilities(q=name, per_page=FEW)
        if 0 < page["total"] <= FEW:
            kind = page["items"][0]["kind"] if len({item["kind"] for item in page["items"]}) == 1 else None
            return lists.found(Listing(kind, name + in_words(query), page, number=query.page), book)
    return None


def called_so(topic: str, known: list[Facility]) -> list[Facility]:
    """Those whose name or place has what is left of a question; by its sound where none is written so.

    All of them where nothing left is part of any name.
    """
    places = {_PART.sub("", place["printed"])[-4:] for one in known for place in one["places"]}
    heard = corrected(topic, Sounds(places).find(topic))
    for name in _NAME.findall(_COMMON.sub(" ", heard)):
        held = [
            one for one in known if name in one["name"] + "".join(place["printed"] for place in one["places"])
        ]
        known = held or known
    return known


async def find_nearest(query: Query, book: Book, directory: Directory) -> Reply:
    """近一点的: sorted by distance from the resident's position or town; asked for where neither is known."""
    if query.position:
        return await _around(query, query.position, _("您附近"), book, directory)
    if query.area is None or not book.is_town(query.area):
        return missing.where_from(query.one_kind)
    named = _("%(place)s附近", place=book.name(query.area))
    return await _around(query, query.area, named, book, directory)


async def _around(query: Query, point: str, named: str, book: Book, directory: Directory) -> Reply:
    """Near a position or a town, and how exact the distances are."""
    kinds = [query.one_kind] if query.one_kind else KINDS
    asked = (directory.facilities(near=point, kind=kind, year=query.year, per_page=FEW) for kind in kinds)
    order = None if query.order == "near" else query.order
    answers = await asyncio.gather(*asked)
    pages = [as_page(arranged(fitting(page["items"], query), order)) for page in answers]
    found = [
        Listing(kind, named, page, number=query.page, order=order)
        for kind, page in zip(kinds, pages, strict=True)
        if page["items"]
    ]
    if not found:
        return missing.nothing_listed(named, query.one_kind, book, None)
    lead = lists.how_exact([item for listing in found for item in listing.page["items"]])
    return lists.both(found, book, [lead]) if len(found) > 1 else lists.found(found[0], book, [lead])
