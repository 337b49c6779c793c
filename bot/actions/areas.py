"""Which places are meant: one of several of the same name, the most exact of those named together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.query import GROUP, Query
from directory.book import Book
from directory.shapes import Plan
from replies.words import listing

# 达州和宣汉: two places, though one lies in the other.
_BOTH = re.compile(r"各(?:是|自|有|为)|分别|哪个|哪边|哪里(?:更|的|最)|谁|比|相差|差多少|which|compare|both")


def settle(places: Sequence[str], book: Book, remembered: Sequence[str], text: str = "") -> tuple[str, ...]:
    """Each place with only those ids left that it may well mean; a county beside its own town is dropped.

    Two that have a plan of their own each are both kept where `text` sets one beside the other.
    """
    counties = {book.county(id_) for place in remembered for id_ in place.split("|")}
    settled = ["|".join(_likely(place.split("|"), book, counties)) for place in places]
    if len(settled) == 2 and _BOTH.search(text) and all(has_plan(place, book) for place in settled):
        return tuple(settled)
    return tuple(dict.fromkeys(place for place in settled if not _wider(place, settled, book)))


def has_plan(place: str, book: Book) -> bool:
    """Whether a place has a plan of its own."""
    plan = book.plan_of(place.split("|")[0])
    return plan is not None and plan["area"] == book.name(place.split("|")[0])


def _likely(ids: Sequence[str], book: Book, counties: set[str]) -> list[str]:
    """Above the towns, then in the county spoken of before, else all of them."""
    above = [id_ for id_ in ids if not book.is_town(id_)]
    near = [id_ for id_ in ids if book.county(id_) in counties]
    return above or near or list(ids)


def _wider(place: str, others: Sequence[str], book: Book) -> bool:
    return any(other != place and book.inside(other.split("|")[0], place) for other in others)


_EVERY_PLAN = re.compile(
    r"[几五各每]个?(?:地方|方案|县市?|城市)|各地|哪个(?:地方|方案|县|市)|所有(?:地方|方案)"
    r"|(?:all|each|every|which) (?:the )?(?:plans?|places?)"
)
# Words for more than the place spoken of before.
_EVERYWHERE = re.compile(
    r"全市|全达州|整个达州|所有(?:的)?(?:县|区县|地方)|[哪那](?:一|几)?个?(?:区县|县区|区|县|市)|各个?(?:区|县)|每个(?:区|县)|按(?:区县|县)|全部区县"
)


def widened(query: Query, heard: Query, book: Book) -> Query:
    """A remembered place gives way to the city above it where the question is for 全市 or 哪个县."""
    if heard.places or not query.area or not _EVERYWHERE.search(heard.text):
        return query
    above = [id_ for id_ in book.upward(query.area) if book.plan_of(id_) is not None]
    return replace(query, places=tuple(above[-1:]), page=1)


def chosen(query: Query, last: Query | None, book: Book) -> Query:
    """渠县的 after "several places are called 清溪镇": the one of them that lies there."""
    unclear = [place.split("|") for place in (last.places if last else ()) if "|" in place]
    if not unclear or len(query.places) != 1 or book.is_town(query.places[0].split("|")[0]):
        return query
    inside = [id_ for ids in unclear for id_ in ids if book.inside(id_, query.places[0])]
    return replace(query, places=(inside[0],)) if len(inside) == 1 else query


def options(query: Query) -> list[str]:
    """The ids of all places meant."""
    return [id_ for place in query.places for id_ in place.split("|")]


def where(query: Query, book: Book) -> str:
    """The places in words."""
    names = dict.fromkeys(book.name(place.split("|")[0]) for place in query.places)
    return listing(names)


def plan_area(query: Query, book: Book) -> str | None:
    """The area whose plans may answer: the county of the first place; a group of accounts is no area."""
    return book.county(query.area) if query.area and query.area != GROUP else None


def of_its_plan(query: Query, book: Book) -> Query:
    """宣汉方案附件: whoever names a plan, or a row of one, speaks of its place."""
    named = query.plan or (query.policy or "").split(":")[0]
    plan = book.plans.get(named)
    area = next((id_ for id_ in book.parents if plan and book.name(id_) == plan["area"]), None)
    return replace(query, places=(area,)) if area and not query.has_subject else query


def plans_asked(query: Query, book: Book) -> list[Plan]:
    """The plans of the places named, of those that have one of their own; all for 各个方案 and the like."""
    if not query.places and _EVERY_PLAN.search(query.text):
        return list(book.plans.values())
    areas = dict.fromkeys(book.county(place.split("|")[0]) for place in query.places)
    plans = {area: book.plan_of(area) for area in areas}
    return [plan for area, plan in plans.items() if plan and plan["area"] == book.name(area)]


def full_name(area: str, book: Book) -> str:
    """达州市大竹县朝阳镇 without the province: the county and the town."""
    county = book.county(area)
    return book.name(area) if county == area else book.name(county) + book.name(area)
