"""Questions about one benefit: whether somebody gets it, how often, from what age, with which papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.areas import options, plan_area, where
from actions.aspects import asks_all_of_it, asks_share, asks_visits, aspect_of, is_printed
from actions.case import Case
from actions.measures import is_rate
from actions.naming import named, phrases_of
from actions.query import GROUP, Query
from directory.book import Book
from directory.client import Directory
from directory.entitlement import Benefit, Result
from replies import one as said
from replies import results
from replies.reply import Reply

PAGES = (1, 2)
_FITTING = ("likely", "unstated", "need")


async def names_one(query: Query, directory: Directory) -> Benefit | None:
    """The benefit that a question names: one of the place's own, else another place's."""
    if not phrases_of(query.text):
        return None
    areas = [one for one in options(query) if one != GROUP]
    own = [one for area in areas for one in await directory.benefits(area=area, per_page=200)]
    return named(query.text, own) or named(query.text, await _all(directory))


async def to_the_benefit(query: Query, directory: Directory) -> Query:
    """The query as one about a benefit where it names one and asks something of it."""
    asked = query.intent in ("ask_topic", "search", "ask_indicator", "ask_fee", "inform", "ask_vacancy")
    # What a figure's name holds besides is no benefit: 护理型养老床位占比.
    of_figure = query.intent == "ask_indicator" and is_rate(query.text)
    if (
        not asked
        or of_figure
        or query.facilities
        or not (aspect_of(query.text) or asks_all_of_it(query.text))
    ):
        return query
    return query if await names_one(query, directory) is None else replace(query, intent="ask_benefit")


async def asked_of_it(query: Query, directory: Directory) -> Reply | None:
    """What the plans print of the benefit named, or that they do not; None where no benefit is named."""
    aspect = aspect_of(query.text)
    wanted = aspect or asks_all_of_it(query.text)
    benefit = await names_one(query, directory) if wanted else None
    if benefit is None:
        return None
    book = await directory.book()
    if (area := plan_area(query, book)) and not any(_is_here(benefit, one, book) for one in options(query)):
        return said.not_here(benefit, where(query, book), book, area)
    if aspect is None:
        return said.about(benefit, book)
    printed = await _is_printed(aspect, benefit, query, directory)
    return None if printed else said.unstated(benefit, aspect, book, area)


async def _is_printed(aspect: str, benefit: Benefit, query: Query, directory: Directory) -> bool:
    """Whether the benefit, or a fact of the same clause, holds what was asked."""
    found = await directory.answers(query.topic[:200], kind="point,clause,indicator", per_page=20)
    beside = (one["text"] for one in found if one["sources"] and one["sources"][0] in benefit["sources"])
    return any(is_printed(aspect, text) for text in (_text(benefit), *beside))


async def of_somebody(heard: Query, case: Case, area: str, directory: Directory) -> Reply | None:
    """Whether they get the benefit named, or how often somebody comes by them."""
    book = await directory.book()
    if asks_visits(heard.text):
        found = await directory.eligibility(area, case.sent, case.whom)
        return visits(found["results"], book, area)
    if not asks_share(heard.text) or not phrases_of(heard.text) or aspect_of(heard.text):
        return None
    found = await directory.eligibility(area, case.sent, case.whom)
    if result := named_of(heard.text, found["results"]):
        return results.explained(result, case.facts, book)
    other = named(heard.text, await _all(directory))
    return (
        said.not_here(other, book.name(area), book, area)
        if other and not _is_here(other, area, book)
        else None
    )


def visits(judged: Sequence[Result], book: Book, area: str) -> Reply:
    """Who comes by them how often."""
    return said.visits(_by_verdict(judged), book, area)


def _by_verdict(judged: Sequence[Result]) -> list[Result]:
    fitting = [one for one in judged if one["benefit"]["kind"] == "visit" and one["verdict"] in _FITTING]
    return sorted(fitting, key=lambda one: (not one["benefit"]["own"], _FITTING.index(one["verdict"])))


def named_of(text: str, judged: Sequence[Result]) -> Result | None:
    """The benefit that a question calls by its name."""
    best = named(text, [one["benefit"] for one in judged])
    return next((one for one in judged if best and one["benefit"]["id"] == best["id"]), None)


async def _all(directory: Directory) -> list[Benefit]:
    pages = [await directory.benefits(per_page=200, page=page) for page in PAGES]
    return [one for page in pages for one in page]


def _is_here(benefit: Benefit, area: str, book: Book) -> bool:
    return benefit["of"] in map(book.name, book.upward(area))


def _text(benefit: Benefit) -> str:
    """All that is known of it but what it says to be left open."""
    told = "。".join(filter(None, (benefit["summary"], benefit["who"], benefit["amount"], benefit["how"])))
    return "。".join(one for one in told.split("。") if "没有写" not in one and "没写" not in one)
