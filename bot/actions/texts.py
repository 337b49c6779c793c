"""Questions answered by what the plans write: topics, benefits, figures, documents, duties."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.areas import plan_area
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Duty, Passage
from replies import benefits, missing, passages
from replies.reply import Reply

# A passage below this answers something else; those within CLOSE of the best are told as well.
SURE, CLOSE, MOST = 0.22, 0.85, 3
_AMOUNT = re.compile(r"多少|好多|几多|几块|几百|几千|how much")
_MONEY = re.compile(r"\d+(?:\.\d+)?\s*(?:万元|元|万)")
TEXTS = "point,clause,indicator,duty,policy,mention"


async def ask_topic(query: Query, directory: Directory) -> Reply:
    """What the plans say about something."""
    book = await directory.book()
    if query.elsewhere and not query.places:
        return missing.elsewhere(query.elsewhere, book)
    found = await best(query, directory, TEXTS)
    return passages.told(found, book) if found else await unanswered(query, directory)


async def best(query: Query, directory: Directory, kinds: str) -> list[Passage]:
    """The best passages: those close to the first in score, of one clause only the first."""
    book = await directory.book()
    area = plan_area(query, book)
    found = await directory.answers(words(query), area=area, kind=kinds, per_page=10)
    close = [one for one in found if one["score"] >= max(SURE, CLOSE * found[0]["score"])]
    return _distinct(close)[:MOST]


def words(query: Query) -> str:
    """What to search for: the message without its places, as long as the API takes it."""
    return (query.topic or query.text)[:200]


def _distinct(found: Sequence[Passage]) -> list[Passage]:
    """One passage per place in a plan: a point says it better than its clause's summary."""
    seen: list[object] = []
    kept: list[Passage] = []
    for one in found:
        key = one["sources"] or one["record"]
        if key not in seen:
            seen.append(key)
            kept.append(one)
    return kept


async def unanswered(query: Query, directory: Directory) -> Reply:
    """Nothing fits: said so, with the nearest passage."""
    book = await directory.book()
    found = await directory.answers(words(query), area=plan_area(query, book), per_page=1)
    return missing.nothing_written(found, book)


async def ask_benefit(query: Query, directory: Directory) -> Reply:
    """What a resident can get; where an amount is asked and none printed, that is said first."""
    book = await directory.book()
    if query.elsewhere and not query.places:
        return missing.elsewhere(query.elsewhere, book)
    found = await best(query, directory, "point,clause,duty")
    if not found:
        return await unanswered(query, directory)
    amount = bool(_AMOUNT.search(query.text)) or "fee" in query.fields
    printed = any(_MONEY.search(one["text"]) for one in found)
    missing_amount = amount and not printed
    return benefits.promised(found, query.text, book, plan_area(query, book), amount_missing=missing_amount)


async def ask_indicator(query: Query, directory: Directory) -> Reply:
    """A figure with its years; what else the plans say of it, where that is as close."""
    book = await directory.book()
    if query.elsewhere and not query.places:
        return missing.elsewhere(query.elsewhere, book)
    found = await best(query, directory, "indicator,point,clause")
    figures = [one["record"] for one in found if one["kind"] == "indicator"]
    if not figures:
        return passages.told(found, book) if found else await unanswered(query, directory)
    listed = await directory.indicators(q=words(query), area=plan_area(query, book), per_page=20)
    by_id = {one["id"]: one for one in listed}
    known = [by_id[id_] for id_ in figures if id_ in by_id]
    rest = [one for one in found if one["kind"] != "indicator"]
    return passages.figures(known, book, rest) if known else passages.told(found, book)


async def ask_policy(query: Query, directory: Directory) -> Reply:
    """Documents and their numbers."""
    book = await directory.book()
    if query.elsewhere and not query.places:
        return missing.elsewhere(query.elsewhere, book)
    asked = book.name(query.policy) if query.policy else words(query)
    found = await directory.policies(q=asked[:200], area=plan_area(query, book), per_page=3)
    return passages.documents(found, book) if found else await ask_topic(query, directory)


async def ask_department(query: Query, directory: Directory) -> Reply:
    """Who answers for it: a duty with its departments, or what the plan writes of an office."""
    book = await directory.book()
    if query.elsewhere and not query.places:
        return missing.elsewhere(query.elsewhere, book)
    found = await best(query, directory, "duty,point,clause")
    duties = await _duties(query, [one["record"] for one in found if one["kind"] == "duty"], book, directory)
    if found and found[0]["kind"] == "duty" and duties:
        return passages.duties(duties, book)
    if not found:
        return await unanswered(query, directory)
    return passages.told(found, book)


async def _duties(query: Query, ids: Sequence[str], book: Book, directory: Directory) -> list[Duty]:
    listed = await directory.duties(q=words(query), area=plan_area(query, book), per_page=20) if ids else []
    return sorted((one for one in listed if one["id"] in ids), key=lambda one: list(ids).index(one["id"]))
