"""How a message turns a question about what plans write: 还差几家, 跟达州比呢, 换成托育要多少, 旅居型呢."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.carried import both_topics
from actions.memory import ABOUT_FACILITIES, ABOUT_TEXT, Memory
from actions.query import Query
from actions.several import asks_gap

_BESIDE = re.compile(r"[跟和与同比].{0,10}(?:比|相差|差)|compared? (?:to|with)")
_ELLIPTIC = re.compile(r"^(?:那么?|还有)?.{1,14}[呢喃][？?。 ]*$")
_SWITCH = re.compile(r"换成?|改成?|换做|那么?|[，,。]|养老院?|托育(?!机构)")
# What a few words about another sort of the same may be misheard for.
_OF_HOUSES = ("facility_fact", "ask_fee", "ask_vacancy", "out_of_scope", "search", "inform")


def of_figure(query: Query, last: Query, memory: Memory) -> Query | None:
    """The figure before: what it still lacks, or the same of the other kind; beside that of another place."""
    if last.intent != "ask_indicator" or query.facilities or query.elsewhere:
        return None
    if asks_gap(query.text) and not query.places:
        return replace(last, text=f"{last.text} {query.text}")
    if query.places and memory.places and _BESIDE.search(query.text) and query.places != memory.places:
        return replace(last, text=f"{last.text} {query.text}", places=(*memory.places, *query.places))
    counted = query.intent in ABOUT_FACILITIES and bool(query.fields or query.measure)
    if not counted or query.places or query.kind in (None, "both", last.kind):
        return None
    year = " ".join(f"{one}年" for one in query.years or last.years)
    topic = " ".join(f"{year} {_SWITCH.sub(' ', query.topic)}".split())
    return replace(
        query, intent="ask_indicator", topic=topic, places=memory.places, measure=("count",), fields=()
    )


def of_text(query: Query, last: Query, memory: Memory) -> Query | None:
    """便宜点的旅居型呢: the question about a text, of another sort of what it was about."""
    if last.intent not in ABOUT_TEXT or query.has_subject or not query.rest or query.intent not in _OF_HOUSES:
        return None
    names_a_field = query.fields and query.order != "fee"
    if not _ELLIPTIC.match(query.text) or names_a_field or query.measure:
        return None
    return replace(last, text=f"{last.text} {query.text}", topic=both_topics(query, last, last.kind))
