"""What a question takes over from the one before it: its subject, its matter, all that it leaves unsaid."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.memory import ABOUT_FACILITIES, ABOUT_TEXT, OF_FACILITIES, Memory
from actions.naming import phrases_of
from actions.query import Query

# A question of so few characters leaves its topic to the one before.
SHORT = 14
# Questions that what was told before them belongs to.
TOLD_TO = (*ABOUT_TEXT, "ask_vacancy", "ask_fee", "out_of_scope")
_FOLLOWING = re.compile(r"^(?:那|那么|还有|它|这个|他们|and |what about)")
# 副组长 after 组长, 半失能 after 失能: one character more, and it is the other one.
_OTHER_OF_IT = re.compile(r"^(?:那么?|还有)?([一-鿿]([一-鿿]{2,5}?))的?[呢喃]?$")
_KIND_WORDS = re.compile(r"养老(?:院|机构|服务)?|敬老院|托育(?:点|机构|服务)?|托位|床位|老人|孩子")


def turned_to(query: Query, last: Query) -> Query:
    """The last query with everything that this one says in its place."""
    places = query.places or query.facilities or query.elsewhere
    kind = query.kind or last.kind
    text = f"{last.text} {query.text}" if last.intent in ABOUT_TEXT else last.text
    return replace(
        last,
        text=text,
        topic=both_topics(query, last, kind),
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


def both_topics(query: Query, last: Query, kind: str | None) -> str:
    """The words of both; another kind takes the old kind's words with it."""
    before = last.topic if kind == last.kind or not last.kind else _KIND_WORDS.sub(" ", last.topic)
    if last.intent in ABOUT_TEXT:
        if (other := _OTHER_OF_IT.match(query.topic)) and other[1] not in before and other[2] in before:
            return before.replace(other[2], other[1])
        return " ".join(f"{before} {query.topic}".split())
    return " ".join(f"{query.topic} {before}".split()) if kind == last.kind else query.topic


def same_matter(query: Query, last: Query, memory: Memory) -> Query:
    """A short question about a text goes on from the one before: 孩子多大之前可以休？"""
    if query.has_subject:
        return query
    if query.intent == "search" and query.fields and memory.listed:
        return replace(query, intent="facility_fact")
    counted = last.intent == "count_facilities" and (query.measure or not memory.listed)
    if query.intent == "facility_fact" and counted:
        return replace(query, intent="count_facilities", kind=query.kind or last.kind)
    if told := _told(query, last, memory):
        return replace(query, told=told, intent="ask_topic" if query.intent == "search" else query.intent)
    goes_on = len(query.topic) <= SHORT or _FOLLOWING.match(query.text)
    if query.intent in ABOUT_TEXT and goes_on and (last.intent in ABOUT_TEXT or _of_prices(query, last)):
        return replace(query, topic=f"{last.topic} {query.topic}")
    return query


def _told(query: Query, last: Query, memory: Memory) -> str:
    """What was told before a question, and not asked, with the question that it was told to."""
    after = last.intent in ABOUT_TEXT and len(query.topic) <= SHORT
    if query.intent not in TOLD_TO or query.facilities:
        return ""
    if not memory.thread:
        # 它是怎么推进的: the benefit that was just named, not what the conversation was opened with.
        return (last.topic if phrases_of(last.topic) and last.told else last.told) if after else ""
    before = [last.topic] if after else []
    return " ".join([*(one for one in memory.thread if one not in last.topic or not after), *before])


def _of_prices(query: Query, last: Query) -> bool:
    """最后的目标是多少, after what the plans set for prices."""
    return last.intent == "ask_fee" and not last.facilities and not (query.kind or phrases_of(query.text))


def same_subject(query: Query, memory: Memory) -> Query:
    """No place and no name said: what was spoken of last."""
    last = memory.last
    kind = query.kind or (last.kind if last else None)
    if last and last.facilities and query.fields and query.intent in (*OF_FACILITIES, "count_facilities"):
        # Of the house that was named, whatever was asked of it first.
        intent = "facility_fact" if query.intent == "count_facilities" else query.intent
        return replace(query, intent=intent, facilities=last.facilities, places=memory.places, measure=())
    goes_on = last is not None and last.intent in ABOUT_FACILITIES and same_kind(query, last)
    if query.intent in OF_FACILITIES and goes_on and memory.listed + memory.focus:
        return replace(query, facilities=them(query, memory), places=memory.places, kind=kind)
    if query.position and query.near:
        return replace(query, kind=kind)
    return replace(query, places=memory.places, kind=kind if memory.places else query.kind)


def them(query: Query, memory: Memory) -> tuple[str, ...]:
    """The one in focus, unless all are meant."""
    every = re.search(r"都|各|分别|每", query.text)
    return memory.listed if every or not memory.focus else memory.focus


def same_kind(query: Query, last: Query) -> bool:
    return query.kind in (None, "both") or last.kind in (None, "both", query.kind)
