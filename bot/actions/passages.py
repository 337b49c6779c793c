"""Choosing among the passages that the directory ranks for a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from actions.areas import plan_area
from actions.denial import without_denied
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Passage

TEXTS = "answer,point,clause,indicator,duty,policy,mention,benefit"
# A passage below this answers something else; those within CLOSE of the best are told as well.
SURE, CLOSE, MOST = 0.2, 0.85, 3
# So many facts are told beside a summary, if they hold so much of what the summary holds.
FACTS, FACT = 2, 0.4

# What the words of the question alone count for beside those of all that was told for it.
OWN_WORDS = 0.35

# Who may have something, and what tells that.
_ASKS_WHOM = re.compile(
    r"谁(?:可以|能|才|有资格|享受|算)|(?:哪些|什么|啥|哪类|哪种)(?:样的)?(?:人|老人|家庭|对象)(?:可以|能|才|有|享受|算)"
)
_SAYS_WHOM = re.compile(r"面向|给谁：|对象|符合")
WHOM = 1.25
# What a figure is a share of, behind its name.
_BASIS = re.compile(r"（占.*）$")
# As plans print it: 每一百户 is 每100户.
_EACH_HUNDRED = re.compile(r"(?<=每)(?:一?百|100)个?(?:户|家(?!庭)|家庭|人家)")

Weigh = Callable[[Passage], float]

# Who leads, and what a plan leaves open, answer other questions than what it says.
_OFFICES = re.compile(r"牵头|配合|按职责|负责")
_OPEN = re.compile(r"没有写|没有公布|还没有")
_OFFICES_MALUS, _OPEN_MALUS = 0.8, 0.88
# Of two things that exclude each other a passage about the other one answers less.
_CONTRARIES = (
    (re.compile(r"(?<!非)营利"), re.compile(r"非营利")),
    (re.compile(r"公办|公立"), re.compile(r"民办|私立|私人")),
    (re.compile(r"城市|城镇|城里"), re.compile(r"农村|村里|乡下")),
    (re.compile(r"新建|新修|新小区"), re.compile(r"老城区|老旧|已建成|老小区")),
)
CONTRARY, OTHER_MEASURE = 0.7, 0.2
_ASKS_WHAT = re.compile(
    r"(?:哪|什么|啥子?|么子)(?:些|几[个种类项级]|服务|项目|内容|东西|方面)|(?:做|干|有|管|给|包括|提供)(?:了|的|些|点)*(?:哪|什么|啥子?|么子)"
    r"|是哪几|what (?:does|do|is|are|services)"
)
# The plan of the place itself before that of the city above it, which counts there as well.
OWN = 1.2


def plainly(passage: Passage) -> float:
    """The directory's own score."""
    return passage["score"]


def by_content(passage: Passage) -> float:
    """What a plan says before who leads, and before what it leaves open."""
    weight = passage["score"] * (_OFFICES_MALUS if _OFFICES.search(passage["text"]) else 1)
    # In plain words a benefit also says what is left open; that is no lack of an answer.
    return weight * (_OPEN_MALUS if passage["kind"] != "benefit" and _OPEN.search(passage["text"]) else 1)


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
    found = await _ranked(query, area, kinds, directory)
    # Each row of a list of projects is a clause, too; as an answer the facility itself says it better.
    projects = set(book.facilities)
    texts = [one for one in found if one["kind"] != "clause" or one["title"] not in projects]
    texts = _rows_in_words(texts)
    own = book.name(area) if area else ""
    weighed = [
        (weigh(one) * (OWN if _plan_area(one, book) == own else 1) * _fitting(query.text, one["text"]), one)
        for one in texts
    ]
    weighed.sort(key=lambda pair: -pair[0])
    least = max(sure, close * weighed[0][0]) if weighed else sure
    close_by = _distinct([one for weight, one in weighed if weight >= least])[:most]
    near = [one for weight, one in weighed if weight >= FACT * weighed[0][0]]
    ranked = [one for _weight, one in weighed]
    told = _with_facts(_with_bases(_with_list(close_by, ranked, query.text), ranked), near)
    return list({one["text"]: one for one in reversed(told)}.values())[::-1]


async def _ranked(query: Query, area: str | None, kinds: str, directory: Directory) -> list[Passage]:
    """The passages for a question; with what was told before it, those that hold both."""
    own = await directory.answers(words(query), area=area, kind=kinds, per_page=30)
    if not query.told:
        return own
    both = await directory.answers(f"{query.told} {words(query)}"[:200], area=area, kind=kinds, per_page=30)
    scores = {_key(one): OWN_WORDS * one["score"] for one in own}
    for one in both:
        scores[_key(one)] = scores.get(_key(one), 0) + (1 - OWN_WORDS) * one["score"]
    each = {_key(one): one for one in (*own, *both)}
    return [{**one, "score": scores[key]} for key, one in each.items()]


def _key(one: Passage) -> tuple[str, str, str]:
    return one["kind"], one["record"], one["text"]


def _rows_in_words(found: Sequence[Passage]) -> list[Passage]:
    """With what a row of an annex says in place of its bare title."""
    said = {repr(one["sources"]): one for one in found if one["kind"] == "clause"}
    rows = [said.get(repr(one["sources"]), one) if one["kind"] == "policy" else one for one in found]
    scores = [max(one["score"], row["score"]) for one, row in zip(found, rows, strict=True)]
    return [{**row, "score": score} for row, score in zip(rows, scores, strict=True)]


def _fitting(question: str, text: str) -> float:
    """By what a question asks, beside its words: of whom, of which of two contraries, for how many."""
    whom = _ASKS_WHOM.search(question) and _SAYS_WHOM.search(text)
    return _contrary(question, text) * (WHOM if whom else 1)


def _contrary(question: str, text: str) -> float:
    """What is written of 非营利性 alone does not answer for 营利性, nor the other way round; nor what is
    not reckoned for so many households each for what is.
    """
    if _EACH_HUNDRED.search(question) and "100户" not in text:
        return OTHER_MEASURE
    for one, other in _CONTRARIES:
        asked, written = (bool(one.search(said)) for said in (question, text))
        against, theirs = (bool(other.search(said)) for said in (question, text))
        if asked != against and written != theirs and asked != written:
            return CONTRARY
    return 1.0


def _with_list(found: list[Passage], ranked: Sequence[Passage], question: str) -> list[Passage]:
    """Who asks what all belongs to it is told the fact of the same clause that names several things, too."""
    if not found or not _ASKS_WHAT.search(question) or any(_names_several(one) for one in found):
        return found
    listing = [one for one in ranked if one["sources"] == found[0]["sources"] and _names_several(one)]
    return [found[0], *listing[:1], *found[1:]]


def _with_bases(found: list[Passage], ranked: Sequence[Passage]) -> list[Passage]:
    """A ceiling (收费上限) that a plan sets on more than one basis is told on each, side by side."""
    if not found or found[0]["kind"] != "indicator" or not _BASIS.search(found[0]["title"]):
        return found
    alike = [one for one in ranked if one["sources"] == found[0]["sources"] and _stem(one) == _stem(found[0])]
    return [*alike, *(one for one in found if one not in alike)]


def _stem(passage: Passage) -> str:
    return _BASIS.sub("", passage["title"])


def _names_several(passage: Passage) -> bool:
    return passage["kind"] == "point" and passage["text"].count("、") > 1


def _with_facts(found: list[Passage], ranked: Sequence[Passage]) -> list[Passage]:
    """A summary in plain words comes with the facts of its clause that fit best, in the plan's own terms."""
    if not found or found[0]["kind"] not in ("benefit", "clause", "duty"):
        return found
    beside = [one for one in ranked if one["kind"] == "point" and one["sources"] == found[0]["sources"]]
    return [found[0], *beside[:FACTS], *found[1:]]


def _plan_area(passage: Passage, book: Book) -> str | None:
    plan = book.plans.get(passage["sources"][0]["plan"] or "") if passage["sources"] else None
    return plan["area"] if plan else None


def words(query: Query) -> str:
    """What to search for: the topic, as long as the API takes it."""
    return _EACH_HUNDRED.sub("100户", without_denied(query.topic) or query.text)[:200]


def _distinct(found: Sequence[Passage]) -> list[Passage]:
    """Points, or figures, of one clause may stand together; a summary beside its part says it twice."""
    kept: list[Passage] = []
    for one in found:
        together = {other["kind"] for other in kept if other["sources"] == one["sources"]}
        if not together or (together == {one["kind"]} and one["kind"] in ("point", "indicator")):
            kept.append(one)
    return kept
