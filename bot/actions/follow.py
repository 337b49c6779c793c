"""A message completed by the turns before it: 那渠县呢, 还有吗, 大一点的, 跟宣汉比, 一共多少, 换成托育."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from actions.carried import TOLD_TO, same_matter, same_subject
from actions.memory import ABOUT_TEXT, Memory
from actions.onward import of_figure, of_text
from actions.query import Query
from actions.turns import asked_of_them, compared, of_towns, ordered, reasked, reckoned

# What is never taken for a turn of the question before.
ITS_OWN = {"emergency", "fraud"}
_BACKWARD = re.compile(r"上一?页|前一?页|往[前上]翻|翻回|previous page", re.IGNORECASE)
_PAGE = re.compile(r"第.{1,3}页")
_RETURN = re.compile(
    r"^(?:返回|退回去?|回去|(?:返回|退回)?上一步|回到?(?:上|前)(?:一个|面|个)?(?:问题|那个|去)?|回到刚才.*"
    r"|go back|back)[吧了嘛 。.!！]*$",
    re.IGNORECASE,
)

Step = Callable[[Query, Query, Memory], "Query | None"]


def complete(query: Query, memory: Memory) -> Query:
    """The query with what it leaves unsaid taken from the turns before."""
    if query.intent in ITS_OWN:
        return query
    if (answered := _answered(query, memory)) is not None:
        return answered
    last = memory.last
    if last is None:
        return _first(query, memory)
    of_texts: tuple[Step, ...] = (of_towns, _turned, of_figure, of_text)
    steps = (*of_texts, compared, ordered, asked_of_them, reckoned, reasked)
    for step in steps:
        if (found := step(query, last, memory)) is not None:
            return found
    query = same_matter(query, last, memory)
    return query if query.has_subject else same_subject(query, memory)


def goes_back(text: str) -> bool:
    """返回, 上一步: the question before is wanted again."""
    return bool(_RETURN.match(text.strip()))


def _answered(query: Query, memory: Memory) -> Query | None:
    """The place that was asked for: the question that waits for it, with it."""
    waiting = memory.waiting
    if waiting is None or query.rest or query.fields or query.measure:
        return None
    if not query.has_subject and not query.position:
        return None
    return replace(
        waiting,
        page=1,
        places=query.places,
        elsewhere=query.elsewhere,
        facilities=query.facilities,
        position=query.position,
        kind=query.kind or waiting.kind,
    )


def _first(query: Query, memory: Memory) -> Query:
    if query.intent == "more" or goes_back(query.text):
        return replace(query, intent="nothing_before")
    if query.intent == "inform":
        intent = "facility_fact" if query.facilities else "find_facility" if query.places else "search"
        return replace(query, intent=intent, told=" ".join(memory.thread))
    told = " ".join(memory.thread) if query.intent in TOLD_TO and not query.facilities else ""
    # The interview may have been told where.
    places = query.places if query.has_subject or query.position else memory.places
    return replace(query, told=told, places=places)


def _turned(query: Query, last: Query, memory: Memory) -> Query | None:
    """A page on or back, or the question before."""
    if goes_back(query.text):
        return memory.trail[0] if memory.trail else replace(query, intent="nothing_before")
    paged = _PAGE.search(query.text) and query.ordinal
    if not paged and not _BACKWARD.search(query.text) and query.intent != "more":
        return None
    shown = last if last.intent == "ask_table" else memory.list_query
    if shown is None or (query.intent == "more" and last.intent in ABOUT_TEXT):
        return replace(query, intent="no_more")
    if query.intent == "more" and (query.kind or query.has_subject):
        return None
    step = -1 if _BACKWARD.search(query.text) else 1
    return replace(shown, page=query.ordinal if paged and query.ordinal else max(1, shown.page + step))
