"""A message completed by the turns before it: 那渠县呢, 还有吗, 大一点的, 跟宣汉比, 一共多少, 换成托育."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from actions.memory import ABOUT_FACILITIES, ABOUT_TEXT, OF_FACILITIES, Memory
from actions.narrow import narrowed
from actions.query import Query

# A question of so few characters leaves its topic to the one before.
SHORT = 14
# What is never taken for a turn of the question before.
ITS_OWN = {"emergency", "fraud"}
_FOLLOWING = re.compile(r"^(?:那|那么|还有|它|这个|他们|and |what about)")
_BACKWARD = re.compile(r"上一?页|前一?页|往[前上]翻|翻回|previous page", re.IGNORECASE)
_PAGE = re.compile(r"第.{1,3}页")
_RETURN = re.compile(
    r"^(?:返回|退回去?|回去|(?:返回|退回)?上一步|回到?(?:上|前)(?:一个|面|个)?(?:问题|那个|去)?|回到刚才.*"
    r"|go back|back)[吧了嘛 。.!！]*$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"[跟和与同].{0,12}比|比起?.{1,12}(?:[多少大小]|呢|怎么样|如何|哪)|相差|差(?:多少|好多|几)"
    r"|compared? (?:to|with)|versus"
)
_KIND_WORDS = re.compile(r"养老(?:院|机构|服务)?|敬老院|托育(?:点|机构|服务)?|托位|床位|老人|孩子")
# The kind of question that a bare field asks.
_ASKED_BY = {"fee": "ask_fee", "vacancy": "ask_vacancy"}

Step = Callable[[Query, Query, Memory], "Query | None"]


def complete(query: Query, memory: Memory) -> Query:
    """The query with what it leaves unsaid taken from the turns before."""
    if query.intent in ITS_OWN:
        return query
    if (answered := _answered(query, memory)) is not None:
        return answered
    last = memory.last
    if last is None:
        return _first(query)
    steps: tuple[Step, ...] = (_turned, _compared, _ordered, _asked_of_them, _reckoned, _reasked)
    for step in steps:
        if (found := step(query, last, memory)) is not None:
            return found
    query = _same_matter(query, last, memory)
    return query if query.has_subject else _same_subject(query, memory)


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


def _first(query: Query) -> Query:
    if query.intent == "more" or goes_back(query.text):
        return replace(query, intent="nothing_before")
    if query.intent != "inform":
        return query
    intent = "facility_fact" if query.facilities else "find_facility" if query.places else "search"
    return replace(query, intent=intent)


def _turned(query: Query, last: Query, memory: Memory) -> Query | None:
    """A page on or back, or the question before."""
    if goes_back(query.text):
        return memory.trail[0] if memory.trail else replace(query, intent="nothing_before")
    paged = _PAGE.search(query.text) and query.ordinal
    if not paged and not _BACKWARD.search(query.text) and query.intent != "more":
        return None
    shown = memory.list_query
    if shown is None or (query.intent == "more" and last.intent in ABOUT_TEXT):
        return replace(query, intent="no_more")
    if query.intent == "more" and (query.kind or query.has_subject):
        return None
    step = -1 if _BACKWARD.search(query.text) else 1
    return replace(shown, page=query.ordinal if paged and query.ordinal else max(1, shown.page + step))


def _compared(query: Query, last: Query, memory: Memory) -> Query | None:
    """跟宣汉比: the same reckoning for the place (or year) before and the one said now."""
    if last.intent not in ABOUT_FACILITIES or not _COMPARED.search(query.text) or query.facilities:
        return None
    if not query.has_subject and not query.years and max(len(last.places), len(last.years)) > 1:
        return replace(last, text=f"{last.text} {query.text}", fields=query.fields or last.fields)
    places = memory.places if not set(query.places) & set(memory.places) else ()
    years = (last.year,) if last.year and query.years and last.year not in query.years else ()
    if not (places and query.places) and not years:
        return None
    return replace(
        query,
        intent="count_facilities",
        places=(*places, *query.places),
        years=(*years, *query.years),
        year=None if years else query.year or last.year,
        kind=query.kind or last.kind,
        fields=query.fields or last.fields,
    )


def _ordered(query: Query, last: Query, memory: Memory) -> Query | None:
    """大一点的, 便宜点的: the last list in that order."""
    shown = memory.list_query or last
    if not query.order or query.rest or query.facilities or last.intent not in ABOUT_FACILITIES:
        return None
    if query.measure or (shown.order == query.order and not query.has_subject and not query.kind):
        return None
    return replace(
        _turned_to(query, shown),
        intent="find_facility",
        order=query.order,
        facilities=(),
        fields=(),
        measure=(),
        position=query.position or shown.position,
    )


def _asked_of_them(query: Query, last: Query, memory: Memory) -> Query | None:
    """都在哪, 床位呢: a fact of what was listed or spoken of."""
    if query.rest or not query.fields or query.has_subject or query.measure or narrowed(query):
        return None
    if last.intent not in ABOUT_FACILITIES or not memory.listed + memory.focus or not _same_kind(query, last):
        return None
    if last.intent == "count_facilities" and not memory.focus:
        return None
    intent = next((_ASKED_BY[one] for one in query.fields if one in _ASKED_BY), "facility_fact")
    return replace(
        query, intent=intent, facilities=_them(query, memory), places=memory.places, kind=last.kind
    )


def _them(query: Query, memory: Memory) -> tuple[str, ...]:
    """The one in focus, unless all are meant."""
    every = re.search(r"都|各|分别|每", query.text)
    return memory.listed if every or not memory.focus else memory.focus


def _reckoned(query: Query, last: Query, memory: Memory) -> Query | None:
    """一共多少, 哪个最大: reckoned over what the last question was about."""
    shown = memory.list_query if last.intent in OF_FACILITIES else last
    if query.rest or not query.measure or query.facilities or last.intent not in ABOUT_FACILITIES:
        return None
    shown = shown or last
    text = f"{last.text} {query.text}" if last.intent == "count_facilities" else query.text
    return replace(
        _turned_to(query, shown),
        intent="count_facilities",
        text=text,
        measure=query.measure,
        fields=query.fields,
        number=query.number,
        facilities=(),
        order=None,
    )


def _reasked(query: Query, last: Query, memory: Memory) -> Query | None:
    """那渠县呢, 换成托育, 不对，我问的是达川区: the last question with that one thing changed."""
    changes = query.has_subject or query.kind or query.near or narrowed(query)
    bare = not query.rest and changes and not query.measure and not query.department
    if query.intent != "inform" and not bare:
        return None
    if query.intent != "inform" and ((query.fields and query.has_subject) or _is_another(query, last)):
        return None
    query = _turned_to(query, last)
    if query.fields and last.intent == "find_facility":
        return replace(query, intent="facility_fact")
    if query.facilities and last.intent in ("find_facility", "count_facilities"):
        return replace(query, intent="facility_fact")
    if last.facilities and not query.facilities and last.intent == "facility_fact" and not query.fields:
        return replace(query, intent="find_facility")
    return query


def _is_another(query: Query, last: Query) -> bool:
    """A look for facilities near by, or a fact of them, after a matter of text is no turn of it."""
    looks = query.intent in ABOUT_FACILITIES and bool(query.near or query.fields)
    return looks and last.intent in ABOUT_TEXT


def _turned_to(query: Query, last: Query) -> Query:
    """The last query with everything that this one says in its place."""
    places = query.places or query.facilities or query.elsewhere
    kind = query.kind or last.kind
    text = f"{last.text} {query.text}" if last.intent in ABOUT_TEXT else last.text
    return replace(
        last,
        text=text,
        topic=_topic(query, last, kind),
        places=query.places if places else last.places,
        elsewhere=query.elsewhere,
        facilities=query.facilities,
        kind=kind,
        fields=query.fields or (() if query.kind and query.kind != last.kind else last.fields),
        year=query.year if query.years else last.year,
        years=query.years or last.years,
        age_months=query.age_months or last.age_months,
        near=query.near or last.near,
        position=None if query.places else query.position or last.position,
        number=query.number or last.number,
        at_least=query.at_least if query.number else last.at_least,
        at_most=query.at_most if query.number else last.at_most,
        order=query.order or last.order,
        ordinal=None,
        page=1,
    )


def _topic(query: Query, last: Query, kind: str | None) -> str:
    """The words of both; another kind takes the old kind's words with it."""
    before = last.topic if kind == last.kind or not last.kind else _KIND_WORDS.sub(" ", last.topic)
    if last.intent in ABOUT_TEXT:
        return " ".join(f"{before} {query.topic}".split())
    return " ".join(f"{query.topic} {before}".split()) if kind == last.kind else query.topic


def _same_matter(query: Query, last: Query, memory: Memory) -> Query:
    """A short question about a text goes on from the one before: 孩子多大之前可以休？"""
    if query.has_subject:
        return query
    if query.intent == "search" and query.fields and memory.listed:
        return replace(query, intent="facility_fact")
    counted = last.intent == "count_facilities" and (query.measure or not memory.listed)
    if query.intent == "facility_fact" and counted:
        return replace(query, intent="count_facilities", kind=query.kind or last.kind)
    goes_on = len(query.topic) <= SHORT or _FOLLOWING.match(query.text)
    if query.intent in ABOUT_TEXT and last.intent in ABOUT_TEXT and goes_on:
        return replace(query, topic=f"{last.topic} {query.topic}")
    return query


def _same_subject(query: Query, memory: Memory) -> Query:
    """No place and no name said: what was spoken of last."""
    last = memory.last
    kind = query.kind or (last.kind if last else None)
    goes_on = last is not None and last.intent in ABOUT_FACILITIES and _same_kind(query, last)
    if query.intent in OF_FACILITIES and goes_on and memory.listed + memory.focus:
        return replace(query, facilities=_them(query, memory), places=memory.places, kind=kind)
    if query.position and query.near:
        return replace(query, kind=kind)
    return replace(query, places=memory.places, kind=kind if memory.places else query.kind)


def _same_kind(query: Query, last: Query) -> bool:
    return query.kind in (None, "both") or last.kind in (None, "both", query.kind)
