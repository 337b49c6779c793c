"""The ways in which a message turns the question before: to another order, measure, place or kind."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.carried import same_kind, them, turned_to
from actions.memory import ABOUT_FACILITIES, ABOUT_TEXT, OF_FACILITIES, Memory
from actions.narrow import SHORT, names_towns, narrowed
from actions.query import Query
from actions.steering import is_asking

_COMPARED = re.compile(
    r"[跟和与同].{0,12}比|比起?.{1,12}(?:[多少大小]|呢|怎么样|如何|哪)|相差|差(?:多少|好多|几)"
    r"|compared? (?:to|with)|versus"
)
# The kind of question that a bare field asks.
_ASKED_BY = {"fee": "ask_fee", "vacancy": "ask_vacancy"}


def compared(query: Query, last: Query, memory: Memory) -> Query | None:
    """跟宣汉比: the same reckoning for the place (or year) before and the one said now."""
    if last.intent not in ABOUT_FACILITIES or not _COMPARED.search(query.text) or query.facilities:
        return None
    if not query.has_subject and not query.years and max(len(last.places), len(last.years)) > 1:
        return replace(last, text=f"{last.text} {query.text}", fields=query.fields or last.fields)
    if not query.has_subject and not query.years and (both := _beside_before(query, last, memory)):
        return both
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


def _beside_before(query: Query, last: Query, memory: Memory) -> Query | None:
    """2022年的, 2024年呢, 差多少: the last two questions, where a place or a year differs."""
    before = memory.trail[0] if memory.trail else None
    if before is None or before.intent not in ABOUT_FACILITIES or before.facilities or last.facilities:
        return None
    years = (before.year, last.year) if before.year and last.year and before.year != last.year else ()
    places = (*before.places, *last.places) if before.places != last.places else last.places
    if before.kind != last.kind or (not years and len(places) != 2):
        return None
    return replace(
        last,
        intent="count_facilities",
        text=f"{last.text} {query.text}",
        places=places,
        years=tuple(filter(None, years)),
        year=None if years else last.year,
    )


def ordered(query: Query, last: Query, memory: Memory) -> Query | None:
    """大一点的, 便宜点的: the last list in that order."""
    shown = memory.list_query or last
    if not query.order or query.rest or query.facilities or last.intent not in ABOUT_FACILITIES:
        return None
    if query.measure or (shown.order == query.order and not query.has_subject and not query.kind):
        return None
    return replace(
        turned_to(query, shown),
        intent="find_facility",
        order=query.order,
        facilities=(),
        fields=(),
        measure=(),
        position=query.position or shown.position,
    )


def of_towns(query: Query, last: Query, memory: Memory) -> Query | None:
    """还有镇上的吗, 只看街道的: the last list, of such towns alone."""
    shown = memory.list_query
    if shown is None or last.intent not in ABOUT_FACILITIES or not names_towns(query.text):
        return None
    if len(query.text) > SHORT or query.has_subject or query.fields or query.measure:
        return None
    kind = query.kind or shown.kind
    return replace(shown, text=query.text, topic=query.topic, kind=kind, facilities=(), page=1)


def asked_of_them(query: Query, last: Query, memory: Memory) -> Query | None:
    """都在哪, 床位呢: a fact of what was listed or spoken of."""
    if query.rest or not query.fields or query.has_subject or query.measure or narrowed(query):
        return None
    if last.intent not in ABOUT_FACILITIES or not memory.listed + memory.focus or not same_kind(query, last):
        return None
    if last.intent == "count_facilities" and not memory.focus:
        return None
    intent = next((_ASKED_BY[one] for one in query.fields if one in _ASKED_BY), "facility_fact")
    return replace(query, intent=intent, facilities=them(query, memory), places=memory.places, kind=last.kind)


def reckoned(query: Query, last: Query, memory: Memory) -> Query | None:
    """一共多少, 哪个最大: reckoned over what the last question was about."""
    shown = memory.list_query if last.intent in OF_FACILITIES else last
    if query.rest or not query.measure or query.facilities or last.intent not in ABOUT_FACILITIES:
        return None
    shown = shown or last
    text = f"{last.text} {query.text}" if last.intent == "count_facilities" else query.text
    return replace(
        turned_to(query, shown),
        intent="count_facilities",
        text=text,
        measure=query.measure,
        fields=query.fields,
        number=query.number,
        facilities=(),
        order=None,
    )


def reasked(query: Query, last: Query, memory: Memory) -> Query | None:
    """那渠县呢, 换成托育, 不对，我问的是达川区: the last question with that one thing changed."""
    changes = query.has_subject or query.kind or query.near or narrowed(query)
    bare = not query.rest and changes and not query.measure and not query.department
    if query.intent != "inform" and not bare:
        return None
    if query.intent != "inform" and ((query.fields and query.has_subject) or _is_another(query, last)):
        return None
    asked = query.fields
    if last.elsewhere and query.places and not is_asking(last.text):
        # What was told of another place was no question, whatever it sounded like.
        last = replace(last, intent="ask_topic", kind=None)
    query = turned_to(query, last)
    if asked and last.intent == "find_facility":
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
