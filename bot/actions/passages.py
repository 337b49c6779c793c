"""Choosing among the passages that the directory ranks for a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from actions.areas import plan_area
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Passage

TEXTS = "point,clause,indicator,duty,policy,mention"
# A passage below this answers something else; those within CLOSE of the best are told as well.
SURE, CLOSE, MOST = 0.22, 0.85, 3

Weigh = Callable[[Passage], float]

# Who leads, and what a plan leaves open, answer other questions than what it says.
_BESIDE = re.compile(r"牵头|配合|按职责|负责：|没有写|没有公布|还没有")
_BESIDE_MALUS = 0.88
# The plan of the place itself before that of the city above it, which counts there as well.
OWN = 1.2


def plainly(passage: Passage) -> float:
    """The directory's own score."""
    return passage["score"]


def by_content(passage: Passage) -> float:
    """What a plan says before who leads, and before what it leaves open."""
    return passage["score"] * (_BESIDE_MALUS if _BESIDE.search(passage["text"]) else 1)


async def best(
    query: Query,
    directory: Directory,
    kinds: str,
    *,
    close: float = CLOSE,
    most: int = MOST,
    sure: float = SURE,
    weigh: Weigh = plainly,
) -> list[Passage]:
    """The best passages of these kinds, best first: those close to the first in weight, none told twice."""
    book = await directory.book()
    area = plan_area(query, book)
    found = await directory.answers(words(query), area=area, kind=kinds, per_page=30)
    # Each row of a list of projects is a clause, too; as an answer the facility itself says it better.
    projects = set(book.facilities)
    texts = [one for one in found if one["kind"] != "clause" or one["title"] not in projects]
    own = book.name(area) if area else ""
    weighed = [(weigh(one) * (OWN if _plan_area(one, book) == own else 1), one) for one in texts]
    weighed.sort(key=lambda pair: -pair[0])
    least = max(sure, close * weighed[0][0]) if weighed else sure
    return _distinct([one for weight, one in weighed if weight >= least])[:most]


def _plan_area(passage: Passage, book: Book) -> str | None:
    plan = book.plans.get(passage["sources"][0]["plan"] or "") if passage["sources"] else None
    return plan["area"] if plan else None


def words(query: Query) -> str:
    """What to search for: the topic, as long as the API takes it."""
    return (query.topic or query.text)[:200]


def _distinct(found: Sequence[Passage]) -> list[Passage]:
    """Points, or figures, of one clause may stand together; a summary beside its part says it twice."""
    kept: list[Passage] = []
    for one in found:
        together = {other["kind"] for other in kept if other["sources"] == one["sources"]}
        if not together or (together == {one["kind"]} and one["kind"] in ("point", "indicator")):
            kept.append(one)
    return kept
