"""The interview about what somebody can get: opened by a question, answered in any order and wording.

It looks at every message before the other actions do: what is an answer goes on, what asks something else is
left to them, and the open question is put again after their reply.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.areas import full_name, settle
from actions.case import AREA, SLOT, Case, from_slot
from actions.memory import recall
from actions.query import Query
from actions.steering import asks_else, opens, steering
from actions.told import AGE, Told, read
from actions.verdicts import explain, results_page
from directory.book import Book
from directory.client import Contradiction, Directory, NotKnown
from directory.entitlement import Eligibility
from replies import interview as said
from replies import missing, verdicts
from replies.reply import Reply

# So often a question is put again before it counts as not known.
PATIENCE = 1


@dataclass(frozen=True)
class Turn:
    """A reply and what is to be remembered."""

    reply: Reply
    events: list[EventType]


def of_case(reply: Reply, case: Case) -> Turn:
    """A reply after which this is known."""
    return Turn(reply, case.kept())


async def take(
    heard: Query, message: Mapping[str, Any], slots: Mapping[str, Any], directory: Directory
) -> Turn | None:
    """The interview's turn, or None where the message is for another action."""
    case = from_slot(slots.get(SLOT)) or Case()
    entities = message.get("entities") or []
    told = read(heard.text, entities, case.asked, case.whom)
    way = steering(heard, case)
    if way == "forget":
        return Turn(said.forgotten(), [SlotSet(SLOT, None)])
    if way == "stop":
        return of_case(said.stopped(), replace(case, going=False))
    memory = recall(slots)
    book = await directory.book()
    heard = replace(heard, places=settle(heard.places, book, memory.places))
    if heard.intent in ("emergency", "fraud") and not told.facts:
        return None
    if opens(heard, told, case, memory):
        return await _open(heard, told, case, memory.places, directory)
    if case.people or case.question:
        return await _within(heard, told, case, way, directory)
    return None


async def _within(heard: Query, told: Told, case: Case, way: str | None, directory: Directory) -> Turn | None:
    """A message while something is known of somebody."""
    book = await directory.book()
    if way in ("finish", "back", "resume", "recall", "wrong"):
        return await _steered(way, case, directory)
    if page := await results_page(heard, case, directory):
        return of_case(page[0], page[1])
    if why := await explain(heard, case, directory):
        return of_case(said.with_question(why, case.question if case.going else None), case)
    if asks_else(heard, told, case):
        return None
    place = heard.places[0] if heard.places else None
    if told.facts or place:
        return await _answered(heard, told, case, directory)
    if not case.going or case.question is None:
        return None
    if heard.elsewhere:
        return of_case(missing.elsewhere(heard.elsewhere, book), replace(case, going=False))
    if case.again >= PATIENCE and case.question["fact"] != AREA:
        return await _judged(case, case.told({case.question["fact"]: None}), directory)
    return of_case(said.not_understood(case.question), replace(case, again=case.again + 1))


async def _open(
    heard: Query, told: Told, case: Case, places: tuple[str, ...], directory: Directory
) -> Turn | None:
    """What can one get: with what was told before, the place spoken of last, and what this message tells."""
    book = await directory.book()
    if heard.elsewhere and not heard.places:
        return None
    fresh = replace(case.told(told.facts, told.whom), group=None, shown=0)
    here = heard.places or ((case.area,) if case.area else places)
    return await _at(here, fresh, None, book, directory)


async def _answered(heard: Query, told: Told, case: Case, directory: Directory) -> Turn:
    """More facts, or another place."""
    book = await directory.book()
    after = case.told(told.facts, told.whom)
    new_person = bool(told.whom and case.whom and told.whom != case.whom)
    before = None if new_person or heard.places or case.area is None else case
    here = heard.places or ((case.area,) if case.area else ())
    return await _at(here, after, before, book, directory)


async def _at(
    places: tuple[str, ...], case: Case, before: Case | None, book: Book, directory: Directory
) -> Turn:
    """Judge at a place, or ask for it: none was told, or one name means several."""
    if not places:
        question = said.ask_area(book, case.whom)
        return of_case(said.with_question(said.before_area(case.facts), question), case.asking(question))
    options = places[0].split("|")
    if len(options) > 1:
        reply = missing.which(book.name(options[0]), [full_name(one, book) for one in options], "")
        return of_case(reply, case.asking(said.ask_area(book, case.whom)))
    return await _judged(before, replace(case, area=places[0]), directory)


async def _judged(before: Case | None, case: Case, directory: Directory) -> Turn:
    """The verdicts, all of them or what has changed since, and the next question."""
    book = await directory.book()
    try:
        old, found = await _both(before, case, directory)
    except Contradiction as problem:
        kept = before or case
        return of_case(said.contradiction(problem.sentences, kept.question), replace(kept, going=True))
    except NotKnown:
        found = None
    where = book.name(case.area or "")
    if found is None or not found["results"]:
        question = said.ask_area(book, case.whom)
        return of_case(
            said.with_question(said.not_covered(where), question), replace(case, area=None).asking(question)
        )
    next_one = found["next_question"]
    if next_one and next_one["fact"] == AGE and AGE not in case.facts:
        return of_case(said.with_question(said.heard(case.facts, where), next_one), case.asking(next_one))
    if old is None or next_one is None:
        reply = verdicts.summary(found, case.facts, where, book)
    else:
        news = {name: value for name, value in case.facts.items() if _is_news(name, value, before)}
        reply = verdicts.news(old, found, news, book)
    return of_case(said.with_question(reply, next_one, more=True), case.asking(next_one))


def _is_news(name: str, value: object, before: Case | None) -> bool:
    return before is None or name not in before.facts or before.facts[name] != value


async def _both(
    before: Case | None, case: Case, directory: Directory
) -> tuple[Eligibility | None, Eligibility]:
    """The verdicts before (where there were any to tell) and now."""
    now = directory.eligibility(case.area or "", case.facts, case.whom)
    if before is None or before.area is None or AGE not in before.facts:
        return None, await now
    then = directory.eligibility(before.area, before.facts, before.whom)
    return tuple(await asyncio.gather(then, now))  # type: ignore[return-value]


async def _steered(way: str, case: Case, directory: Directory) -> Turn:
    """看结果, 上一题, 继续, 你记了什么, 不对."""
    book = await directory.book()
    if way in ("recall", "wrong"):
        where = book.name(case.area) if case.area else ""
        return of_case(said.recalled(case.facts, where, case.question if case.going else None), case)
    if way == "back" and case.facts:
        case = case.without(list(case.facts)[-1])
    if way == "finish" and case.area:
        found = await directory.eligibility(case.area, case.facts, case.whom)
        reply = verdicts.summary(found, case.facts, book.name(case.area), book)
        return of_case(said.with_question(reply, None, more=True), replace(case, going=False, shown=0))
    return await _at((case.area,) if case.area else (), case, None, book, directory)
