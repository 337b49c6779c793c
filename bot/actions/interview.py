"""The interview about what somebody can get: opened by a question, answered in any order and wording.

It looks at every message before the other actions do: what is an answer goes on, what asks something else is
left to them, and the open question is put again after their reply.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk.events import AllSlotsReset

from actions.ages import AGE, CHILD_UNTIL
from actions.areas import settle
from actions.aspects import asks_why
from actions.away import moved
from actions.between import away, of_concern, remarked, why
from actions.case import AREA, SLOT, Case, from_slot
from actions.classes import asks_for_class
from actions.concern import settled
from actions.concern_words import wishes
from actions.forgetting import asks_to_forget
from actions.held import answered, asks_condition, begun, completes, kept, of_class
from actions.houses import asks_takers
from actions.judging import Turn, at, judged, of_case
from actions.kin import names_only
from actions.measures import asks_rate, is_rate
from actions.memory import recall
from actions.naming import phrases_of
from actions.nearest import nearest
from actions.offices import asks_offices
from actions.one import of_somebody
from actions.query import Query
from actions.reread import OF_PROJECTS, doubted
from actions.special import states
from actions.steering import asks_else, is_asking, is_remark, opens, steering
from actions.texts import AMOUNT
from actions.told import Told, read
from actions.verdicts import explain, results_page
from actions.working import works_there
from directory.client import Contradiction, Directory, NotKnown
from replies import interview as said
from replies import missing, talk, verdicts
from replies.reply import Reply

# So often a question is put again before it counts as not known.
PATIENCE = 1


async def take(
    heard: Query, message: Mapping[str, Any], slots: Mapping[str, Any], directory: Directory
) -> Turn | None:
    """The interview's turn, or None where the message is for another action."""
    case = begun(from_slot(slots.get(SLOT)) or Case())
    entities = message.get("entities") or []
    told = read(heard.text, entities, case.asked, case.whom)
    if asks_to_forget(heard.text):
        return Turn(talk.forgotten(), [AllSlotsReset()])
    way = steering(heard, case)
    if way == "stop":
        return of_case(said.stopped(), replace(case, going=False))
    memory = recall(slots)
    opened = opens(heard, told, case, memory)
    adds = way is None and completes(heard, told, case)
    matter = case.matter
    case = replace(case, matter=kept(heard, told, case))
    heard = doubted(heard)
    urgent = heard.intent in ("emergency", "fraud") and not told.facts
    # Where a house is and how large: whom it is for only says why they ask.
    of_a_house = heard.intent == "facility_fact" and heard.facilities and OF_PROJECTS & set(heard.fields)
    rate = heard.intent == "ask_indicator" and is_rate(heard.text)
    of_a_figure = not (case.going or asks_why(heard.text)) and (rate or asks_rate(heard.text))
    # Which offices answer for it is nobody's own case, whatever else is told.
    of_offices = bool(told.facts) and asks_offices(heard)
    if urgent or of_a_house or of_a_figure or of_offices or asks_takers(heard):
        return None
    if not (opened or adds or works_there(heard.text) or told.facts or case.people or case.question):
        return None
    book = await directory.book()
    heard = replace(heard, places=settle(heard.places, book, memory.places))
    case = moved(heard, case)
    case = case if case.area or case.away or not case.people else settled(case, memory.places)
    if turn := away(heard, told, case, book) or await why(heard, told, case, directory):
        return turn
    age = case.facts.get(AGE)
    # 那到底是哪个班: the age is known.
    adds = adds or (of_class(heard.text) and isinstance(age, int) and age < CHILD_UNTIL)
    own = (told.facts and phrases_of(heard.text)) or works_there(heard.text)
    new = bool(case.matter and own) and not (asks_condition(heard.text) or asks_for_class(heard.text))
    if (adds or new) and (turn := await _of_matter(heard, told, case, memory.places, directory)):
        return turn
    if (told.facts or case.people) and (turn := await _of_one(heard, told, case, memory.places, directory)):
        return turn
    asks = way is None and not opened
    if asks and (turn := await of_concern(heard, told, case, matter, directory)):
        return turn
    if opened:
        return await _open(heard, told, case, memory.places, directory)
    if not (case.people or case.question):
        return None
    return await _within(heard, told, case, way, directory)


async def _of_matter(
    heard: Query, told: Told, case: Case, places: tuple[str, ...], directory: Directory
) -> Turn | None:
    """More of somebody, or a place: about the one matter that was asked about, and what decides it."""
    here = heard.places or ((case.area,) if case.area else places)
    after = case.told(told.facts, told.whom, told.kin)
    if not here:
        question = said.ask_area(await directory.book(), after.whom)
        return of_case(said.with_question(said.before_area(after.facts), question), after.asking(question))
    if len(here) != 1 or "|" in here[0] or heard.elsewhere:
        return None
    after = replace(after, area=here[0])
    try:
        found = await answered(heard, after, here[0], directory)
    except (Contradiction, NotKnown):
        return None
    return of_case(said.with_question(*found), after.asking(found[1])) if found else None


async def _of_one(
    heard: Query, told: Told, case: Case, places: tuple[str, ...], directory: Directory
) -> Turn | None:
    """A question about one benefit, or about who comes by: answered with all that was told, then back."""
    here = heard.places or ((case.area,) if case.area else places)
    if len(here) != 1 or "|" in here[0] or not is_asking(heard.text):
        return None
    after = replace(case.told(told.facts, told.whom, told.kin), area=here[0], aside=case.aside + 1)
    try:
        reply = await of_somebody(heard, after, here[0], directory)
    except (Contradiction, NotKnown):
        return None
    return of_case(said.reminded(reply, after.question if after.going else None), after) if reply else None


async def _within(heard: Query, told: Told, case: Case, way: str | None, directory: Directory) -> Turn | None:
    """A message while something is known of somebody."""
    book = await directory.book()
    if way == "why" and case.question:
        return of_case(said.with_question(Reply(case.question["why"]), case.question), case)
    if way in ("finish", "back", "resume", "recall", "wrong"):
        return await _steered(way, case, directory)
    if why := await explain(heard, case, directory):
        return of_case(said.with_question(why, case.question if case.going else None), case)
    if page := await results_page(heard, case, directory):
        return of_case(page[0], page[1])
    if told.whom and not told.facts and names_only(heard.text):
        return await _answered(heard, told, case, directory)
    if is_remark(heard, told, case):
        return await remarked(heard, case, directory)
    if asks_else(heard, told, case):
        return None
    place = heard.places[0] if heard.places else None
    if told.facts or place:
        return await _answered(heard, told, case, directory)
    if not case.going or case.question is None:
        return None
    if heard.elsewhere:
        return of_case(said.with_question(missing.elsewhere(heard.elsewhere, book), case.question), case)
    if case.again >= PATIENCE:
        # Without a place nothing can be judged: the message goes to the other actions.
        asked = case.question["fact"]
        return None if asked == AREA else await judged(case, case.told({asked: None}), directory)
    return of_case(said.not_understood(case.question), replace(case, again=case.again + 1))


async def _open(
    heard: Query, told: Told, case: Case, places: tuple[str, ...], directory: Directory
) -> Turn | None:
    """What can one get: with what was told before, the place spoken of last, and what this message tells."""
    book = await directory.book()
    amounts = bool(AMOUNT.search(heard.text))
    fresh = replace(case.told(told.facts, told.whom, told.kin), group=None, shown=0, amounts=amounts)
    if heard.elsewhere and not heard.places:
        question = said.ask_area(book, fresh.whom)
        reply = said.with_question(missing.elsewhere(heard.elsewhere, book), question)
        return of_case(reply, fresh.asking(question))
    here = heard.places or ((case.area,) if case.area else places)
    asked = states(heard.text, told.facts)
    # Without an age `nearest` looks for it.
    wish = _wish(heard) if AGE in fresh.facts else ""
    turn = await at(here, fresh, None, book, directory, asked[0] if asked else None, wish)
    if AGE in fresh.facts or len(here) != 1 or "|" in here[0]:
        return turn
    near = await nearest(heard, replace(fresh, area=here[0]), directory)
    return replace(turn, reply=said.before(near, turn.reply))


async def _answered(heard: Query, told: Told, case: Case, directory: Directory) -> Turn:
    """More facts, or another place."""
    book = await directory.book()
    after = case.told(told.facts, told.whom, told.kin)
    same = after.person == case.person or case.person not in after.people
    before = None if not same or heard.places or case.area is None else case
    here = heard.places or ((case.area,) if case.area else ())
    return await at(here, after, before, book, directory, None, _wish(heard))


def _wish(heard: Query) -> str:
    """What a message asks for, or wishes; nothing of what it only tells."""
    return heard.topic if is_asking(heard.text) or wishes(heard.text) else ""


async def _steered(way: str, case: Case, directory: Directory) -> Turn:
    """看结果, 上一题, 继续, 你记了什么, 不对."""
    book = await directory.book()
    if way in ("recall", "wrong"):
        where = book.name(case.area) if case.area else ""
        return of_case(said.recalled(case.facts, where, case.question if case.going else None), case)
    if way == "back" and case.facts:
        case = case.without(list(case.facts)[-1])
    if way == "finish" and case.area:
        found = await directory.eligibility(case.area, case.sent, case.whom)
        reply = verdicts.summary(found, case.facts, book.name(case.area), book)
        return of_case(said.with_question(reply, None, more=True), replace(case, going=False, shown=0))
    return await at((case.area,) if case.area else (), case, None, book, directory)
