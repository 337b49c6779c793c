"""What is carried from turn to turn: questions, what their answers listed, and what is still asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.ages import AGE
from actions.case import SLOT, Case
from actions.case import from_slot as case_of
from actions.query import Query, from_slot
from replies.reply import Reply

ABOUT_FACILITIES = {"find_facility", "facility_fact", "count_facilities", "ask_fee", "ask_vacancy"}
OF_FACILITIES = {"facility_fact", "ask_fee", "ask_vacancy"}
ABOUT_TEXT = {"ask_topic", "ask_benefit", "ask_policy", "ask_indicator", "ask_department", "search"}
# So many questions can be gone back to.
KEPT = 6


@dataclass(frozen=True)
class Memory:
    """The last query, the facilities last listed, the place last spoken of.

    `focus` are the facilities that the last reply spoke of (one, after 第二个); `trail` the queries before
    the last, newest first; `waiting` one that a place was asked for, and that has no answer yet;
    `age_months` the age told of whom they ask for; `thread` what was told before, and not asked.
    """

    last: Query | None = None
    listed: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    trail: tuple[Query, ...] = ()
    waiting: Query | None = None
    age_months: int | None = None
    thread: tuple[str, ...] = ()

    @property
    def list_query(self) -> Query | None:
        """The query behind the last list: the newest that looked for facilities."""
        before = [query for query in (self.last, *self.trail) if query is not None]
        return next((query for query in before if query.intent == "find_facility"), None)


def recall(slots: Mapping[str, Any], thread: Sequence[str] = ()) -> Memory:
    """Memory out of the slots, and what was told before (thread.told_before)."""
    trail = (from_slot(kept) for kept in slots.get("trail") or ())
    return Memory(
        last=from_slot(slots.get("last_query")),
        listed=tuple(slots.get("last_list") or ()),
        places=tuple(slots.get("area") or ()),
        focus=tuple(slots.get("focus") or ()),
        trail=tuple(query for query in trail if query is not None),
        waiting=from_slot(slots.get("waiting")),
        age_months=_age(slots),
        thread=tuple(thread),
    )


def _age(slots: Mapping[str, Any]) -> int | None:
    known = (case_of(slots.get(SLOT)) or Case()).facts.get(AGE)
    return known if isinstance(known, int) else None


def remember(query: Query, reply: Reply, memory: Memory | None = None) -> list[EventType]:
    """Slots for the next turn."""
    memory = memory or Memory()
    kinds = {facility["kind"] for facility in reply.facilities}
    query = replace(query, kind=query.kind or (kinds.pop() if len(kinds) == 1 else None))
    values = {
        "last_query": query.kept(),
        "last_list": list(_listed(query, reply, memory)),
        "focus": list(reply.listed if query.intent in ABOUT_FACILITIES else memory.focus),
        "trail": [one.kept() for one in _trail(query, memory)],
        "waiting": _waiting(query, reply, memory),
        "area": list(query.places),
    }
    return [SlotSet(name, value) for name, value in values.items()]


def _listed(query: Query, reply: Reply, memory: Memory) -> Sequence[str]:
    """A new list replaces the old one; one of its own, or an answer out of a text, leaves it standing."""
    one_of_them = len(reply.listed) == 1 and reply.listed[0] in memory.listed
    if query.intent not in ABOUT_FACILITIES or one_of_them:
        return memory.listed
    return reply.listed


def _trail(query: Query, memory: Memory) -> tuple[Query, ...]:
    """The questions before this one; going back to the newest of them takes it off."""
    if memory.last is None or memory.last == query:
        return memory.trail
    if memory.trail and memory.trail[0] == query:
        return memory.trail[1:]
    return (memory.last, *memory.trail)[:KEPT]


def _waiting(query: Query, reply: Reply, memory: Memory) -> dict[str, Any] | None:
    """A question that asks back waits; a text asked about in between does not end that."""
    if reply.asks:
        return query.kept()
    waiting = memory.waiting
    if waiting and waiting.intent in ABOUT_FACILITIES and query.intent not in ABOUT_FACILITIES:
        # Reminded of once, it is not brought up again.
        return replace(waiting, page=0).kept()
    return None
