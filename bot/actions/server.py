"""The actions as Rasa calls them: one for each intent, all alike."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset, EventType
from rasa_sdk.executor import CollectingDispatcher

from actions import (
    aside,
    benefits,
    classes,
    counts,
    facts,
    fees,
    figures,
    find,
    interview,
    offices,
    plans,
    procedures,
    search,
    tables,
    talk,
    texts,
)
from actions.abroad import at_home
from actions.areas import chosen, of_its_plan, settle, widened
from actions.classes import of_age
from actions.follow import complete, goes_back
from actions.inside import after_told, besides, inside
from actions.landmarks import to_the_landmark
from actions.language import spoken
from actions.matter import to_the_matter, to_the_opening
from actions.memory import Memory, recall, remember
from actions.one import to_the_benefit
from actions.pointing import is_this, pointed
from actions.query import Query, hear
from actions.reread import doubted, is_its_own, reread
from actions.thread import told_before
from actions.vague import is_vague
from actions.vouched import vouched
from actions.waiting import reminded
from actions.wary import warned
from actions.whereto import leaves_place_open
from directory.client import Directory, DirectoryDown, NotKnown
from replies import missing
from replies import talk as said
from replies.catalogue import speaking
from replies.reply import Reply
from replies.script import written

Answer = Callable[[Query, Directory], Awaitable[Reply]]

ANSWERS: dict[str, Answer] = {
    "find_facility": find.find_facility,
    "facility_fact": facts.facility_fact,
    "count_facilities": counts.count_facilities,
    "ask_fee": fees.ask_fee,
    "ask_vacancy": fees.ask_vacancy,
    "ask_indicator": figures.ask_indicator,
    "ask_policy": texts.ask_policy,
    "ask_department": offices.ask_department,
    "ask_topic": texts.ask_topic,
    "ask_benefit": benefits.ask_benefit,
    "ask_plan": plans.ask_plan,
    "ask_table": tables.ask_table,
    "emergency": talk.emergency,
    "fraud": talk.fraud,
    "out_of_scope": talk.out_of_scope,
    "search": search.search,
    "which_class": classes.which_class,
}


@cache
def directory() -> Directory:
    """The one client of this process."""
    return Directory()


class Answering(Action, ABC):
    """Hears, completes from memory, answers, remembers. Whatever happens, it says something."""

    @property
    @abstractmethod
    def intent(self) -> str:
        """The intent it answers."""

    def name(self) -> str:
        return f"action_{self.intent}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        with speaking(spoken(tracker.latest_message, tracker.events)):
            try:
                return await self._turn(dispatcher, tracker)
            except (DirectoryDown, NotKnown, asyncio.TimeoutError):
                # A warning needs no directory.
                heard = warned(hear(self.intent, tracker.latest_message))
                utter(dispatcher, said.fraud() if heard.intent == "fraud" else said.down())
                return []

    async def _turn(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        """The interview's turn where the message is for it; else this action's, and back to it."""
        intent = str((tracker.latest_message.get("intent") or {}).get("name"))
        heard = warned(hear("search" if intent == "nlu_fallback" else intent, tracker.latest_message))
        heard = at_home(heard, recall(tracker.slots))
        turn = await interview.take(heard, tracker.latest_message, tracker.slots, directory())
        if turn is not None:
            utter(dispatcher, turn.reply)
            return turn.events
        events = await self.respond(dispatcher, tracker)
        said_there = tracker.latest_message.get("entities") or []
        return events + aside.back(heard, said_there, tracker.slots, dispatcher.messages)

    async def respond(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        """Answer what was asked; the events that remember it."""
        memory = recall(tracker.slots, told_before(tracker.events))
        heard = hear(self.intent, tracker.latest_message)
        if is_vague(heard.text) and not heard.has_subject:
            utter(dispatcher, said.what_about())
            return []
        query = await self.query(heard, memory)
        if leaves_place_open(query, heard):
            reply = missing.where_at_home(await directory().book())
        else:
            reply = reminded(await answer(query), query, memory)
        if reply.unanswered:
            reply = missing.kept(reply, await directory().enquire(query.said, query.intent, query.area))
        utter(dispatcher, reply)
        # A page that is not there leaves the last one to go on from.
        shown = query.intent in REMEMBERED and (query.page == 1 or reply.facilities)
        return remember(query, reply, memory) if shown else []

    async def query(self, heard: Query, memory: Memory) -> Query:
        """The question, completed, with its places settled."""
        heard = at_home(of_age(warned(heard), memory.age_months), memory)
        heard = await inside(heard, memory, directory())
        if heard.intent == "emergency":
            return heard
        if followed := procedures.followed(heard, memory.last):
            return followed
        query = complete(await pointed(doubted(heard), memory, directory()), memory)
        book = await directory().book()
        query = await to_the_landmark(query, directory())
        query = await vouched(replace(query, places=query.places or memory.places), book, directory())
        if query.intent not in REMEMBERED:
            return query
        query = of_its_plan(query, book)
        query = widened(chosen(query, memory.last, book), heard, book)
        query = reread(replace(query, places=settle(query.places, book, memory.places, query.text)), book)
        query = await to_the_benefit(query, directory())
        if query.told and not heard.rest and query.intent == "find_facility" and not query.kind:
            return await to_the_opening(query, directory())
        return await to_the_matter(query, book, directory()) if is_its_own(query, heard) else query


async def answer(query: Query) -> Reply:
    """The reply to a completed query. A place outside the directory has one answer to every question."""
    if query.elsewhere and not query.has_own_subject and query.intent in REMEMBERED:
        return missing.elsewhere(query.elsewhere, await directory().book())
    if query.intent in talk.SAID:
        return talk.SAID[query.intent]()
    how = await procedures.published(query, directory()) if query.intent in REMEMBERED else None
    return how or await ANSWERS[query.intent](query, directory())


INTENTS = tuple(ANSWERS)
REMEMBERED = set(ANSWERS) - {"emergency", "fraud", "out_of_scope"}


class Talking(Answering, ABC):
    """Greetings and the like: what is said depends on the intent alone."""

    async def respond(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
        text = str(tracker.latest_message.get("text") or "")
        if goes_back(text) or is_this(text):
            return await super().respond(dispatcher, tracker)
        intent = str((tracker.latest_message.get("intent") or {}).get("name"))
        memory = recall(tracker.slots, told_before(tracker.events))
        heard = after_told(besides(warned(hear(intent, tracker.latest_message))), memory)
        if heard.intent != intent or procedures.followed(heard, memory.last):
            return await super().respond(dispatcher, tracker)
        utter(dispatcher, talk.SAID.get(intent, said.help_)())
        return [AllSlotsReset()] if intent == "restart" else []


def utter(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    """One message: all in its JSON, since Rasa would send a text and a JSON apart."""
    reply = written(reply)
    dispatcher.utter_message(
        json_message={
            "text": reply.text,
            "choices": [{"label": one.label, "message": one.message} for one in reply.choices],
            "facilities": [{key: one[key] for key in ("id", "name", "url")} for one in reply.facilities],
            "sources": [dict(source) for source in reply.sources],
            **{flag: True for flag in ("failed", "forget") if getattr(reply, flag)},
        }
    )


def actions(base: type, *intents: str) -> list[type[Answering]]:
    """Action classes for these intents, alike but for their names."""
    bodies = [{"intent": intent, "__module__": __name__} for intent in intents]
    return [type(f"Action_{body['intent']}", (base,), body) for body in bodies]


# Kept by name: the SDK finds actions among the living subclasses of Action.
ACTIONS: tuple[Callable[[], Answering], ...] = (
    *actions(Answering, *INTENTS, "inform", "more"),
    *actions(Talking, "talk", "affirm", "deny", "restart"),
)
