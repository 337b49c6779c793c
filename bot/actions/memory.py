"""What is carried from turn to turn: the last query completes the next one (那渠县呢, 床位多少, 第二个)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.query import Query, from_slot
from replies.lists import PAGE
from replies.reply import Reply

ABOUT_FACILITIES = {"find_facility", "facility_fact", "count_facilities", "ask_fee", "ask_vacancy"}
OF_FACILITIES = {"facility_fact", "ask_fee", "ask_vacancy"}
ABOUT_TEXT = {"ask_topic", "ask_benefit", "ask_policy", "ask_indicator", "ask_department", "search"}
# A question of so few characters leaves its topic to the one before.
SHORT = 14
_FOLLOWING = re.compile(r"^(?:那|那么|还有|它|这个|他们|and |what about)")


@dataclass(frozen=True)
class Memory:
    """The last query, the facilities its reply named, and the place last spoken of."""

    last: Query | None = None
    listed: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def recall(slots: Mapping[str, Any]) -> Memory:
    """Memory out of the slots."""
    return Memory(
        last=from_slot(slots.get("last_query")),
        listed=tuple(slots.get("last_list") or ()),
        places=tuple(slots.get("area") or ()),
    )


def remember(query: Query, reply: Reply) -> list[EventType]:
    """Slots for the next turn."""
    kinds = {facility["kind"] for facility in reply.facilities}
    query = replace(query, kind=query.kind or (kinds.pop() if len(kinds) == 1 else None))
    values = {
        "last_query": query.kept(),
        "last_intent": query.intent,
        "last_list": list(reply.listed),
        "area": list(query.places),
        "kind": query.kind,
        "facility": list(query.facilities),
        "field": list(query.fields),
        "year": query.year,
        "page": query.page,
    }
    return [SlotSet(name, value) for name, value in values.items()]


def complete(query: Query, memory: Memory) -> Query:
    """The query with what it leaves unsaid taken from the turns before."""
    query = _picked(query, memory)
    if query.intent == "inform":
        query = _again(query, memory)
    query = _same_matter(query, memory)
    if not query.has_subject:
        query = _same_subject(query, memory)
    return query


def next_page(memory: Memory) -> Query | None:
    """The last list, one page on."""
    return replace(memory.last, page=memory.last.page + 1) if memory.last else None


def _picked(query: Query, memory: Memory) -> Query:
    """第二个, 最后一个: one of the facilities that the last reply named."""
    at = query.ordinal
    if at is None or query.has_subject or not memory.listed:
        return query
    # A later page goes on counting; 第二个 is still the second that was just said.
    before = (memory.last.page - 1) * PAGE if memory.last else 0
    place = at - before if at > before else at
    if not -1 <= place <= len(memory.listed) or place == 0:
        return query
    chosen = memory.listed[place - 1 if place > 0 else -1]
    return replace(query, facilities=(chosen,), intent="facility_fact")


def _again(query: Query, memory: Memory) -> Query:
    """A bare place, number or name: the last question once more, with it."""
    last = memory.last
    if last is None:
        intent = "facility_fact" if query.facilities else "find_facility" if query.places else "search"
        return replace(query, intent=intent)
    intent = "facility_fact" if query.fields and last.intent == "find_facility" else last.intent
    if query.facilities and intent in ("find_facility", "count_facilities"):
        intent = "facility_fact"
    return replace(
        query,
        intent=intent,
        fields=query.fields or last.fields,
        measure=query.measure or last.measure,
        kind=query.kind or last.kind,
        year=query.year or last.year,
        near=query.near or last.near,
        topic=f"{last.topic} {query.topic}".strip() if intent in ABOUT_TEXT else query.topic,
    )


def _same_matter(query: Query, memory: Memory) -> Query:
    """A short question about a text goes on from the one before: 孩子多大之前可以休？"""
    last = memory.last
    if last is None:
        return query
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
    same_kind = last is not None and (query.kind in (None, "both") or last.kind in (None, "both", query.kind))
    kind = query.kind or (last.kind if last else None)
    goes_on = last is not None and last.intent in ABOUT_FACILITIES
    if query.intent in OF_FACILITIES and goes_on and memory.listed and same_kind:
        return replace(query, facilities=memory.listed, places=memory.places, kind=kind)
    if query.position and query.near:
        return replace(query, kind=kind)
    return replace(query, places=memory.places, kind=kind if memory.places else query.kind)
