"""What the directory says about a person at a place, told: all of it, or what the last answer changed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from rasa_sdk.events import EventType

from actions.ages import AGE
from actions.areas import full_name
from actions.case import AREA, Case
from actions.concern import first_of
from actions.special import special, states
from directory.book import Book
from directory.client import Contradiction, Directory, DirectoryDown, NotKnown
from directory.entitlement import Eligibility
from replies import benefits, missing, talk, verdicts
from replies import interview as said
from replies.entries import silent
from replies.reply import Reply
from replies.words import whom_to_ask


@dataclass(frozen=True)
class Turn:
    """A reply and what is to be remembered."""

    reply: Reply
    events: list[EventType]


def of_case(reply: Reply, case: Case) -> Turn:
    """A reply after which this is known."""
    return Turn(reply, case.kept())


async def at(
    places: tuple[str, ...],
    case: Case,
    before: Case | None,
    book: Book,
    directory: Directory,
    state: tuple[str, str] | None = None,
    wish: str = "",
) -> Turn:
    """Judge at a place, or ask for it: none was told, or one name means several.

    `state`: of whom they asked what there is for them alone (actions/special.py); `wish`: the message, for
    what it asks for comes first (actions/concern.py).
    """
    if not places:
        question = said.ask_area(book, case.whom)
        if case.question and case.question["fact"] == AREA:
            return of_case(said.with_question(said.before_area(case.facts), question), case.asking(question))
        domain = "childcare" if case.whom == "child" else "elder" if case.facts.get(AGE) else None
        known = await directory.benefits(kind="allowance", audience="residents", domain=domain, per_page=100)
        reply = said.before_area(case.facts, benefits.overview(known, "") if known else "")
        return of_case(said.with_question(reply, question), case.asking(question))
    options = places[0].split("|")
    if len(options) > 1:
        reply = missing.which(book.name(options[0]), [full_name(one, book) for one in options], "")
        return of_case(reply, case.asking(said.ask_area(book, case.whom)))
    return await judged(before, replace(case, area=places[0]), directory, state, wish)


async def judged(
    before: Case | None,
    case: Case,
    directory: Directory,
    state: tuple[str, str] | None = None,
    wish: str = "",
) -> Turn:
    """The verdicts, all of them or what has changed since, and the next question."""
    book = await directory.book()
    try:
        old, found = await _both(before, case, directory)
    except Contradiction as problem:
        kept = before or case
        return of_case(said.contradiction(problem.sentences, kept.question), replace(kept, going=True))
    except NotKnown:
        found = None
    except DirectoryDown:
        # What was told is kept, for 继续.
        return of_case(talk.down(), replace(before or case, people=case.people, area=case.area))
    where = book.name(case.area or "")
    if found is None or not found["results"]:
        question = said.ask_area(book, case.whom)
        return of_case(
            said.with_question(said.not_covered(where), question), replace(case, area=None).asking(question)
        )
    next_one = found["next_question"]
    asked = (
        await first_of(wish, state[1] if state else "", found["results"], case, directory) if wish else None
    )
    alone = asked or await _alone(state, case, found, book, directory)
    if next_one and next_one["fact"] == AGE and AGE not in case.facts:
        reply = said.heard(case.facts, where)
        for one in [] if alone else reversed(states("", case.facts)):
            # What is written for such a state is told before the age is known.
            reply = said.after(reply, await _alone(one, case, found, book, directory))
        reply = said.before(alone, reply)
        return of_case(said.with_question(reply, next_one), case.asking(next_one))
    if old is None or next_one is None:
        reply = said.before(
            alone, verdicts.summary(found, case.facts, where, book, _amounts(found, case, book))
        )
    else:
        news = {name: value for name, value in case.facts.items() if _is_news(name, value, before)}
        reply = said.before(asked, verdicts.news(old, found, news, book))
    return of_case(said.with_question(reply, next_one, more=True), case.asking(next_one))


async def _alone(
    state: tuple[str, str] | None, case: Case, found: Eligibility, book: Book, directory: Directory
) -> Reply | None:
    """What there is for those in the state asked about, without what does not fit this one."""
    if state is None:
        return None
    no = {one["benefit"]["id"] for one in found["results"] if one["verdict"] == "no"}
    known = await directory.benefits(area=case.area, audience="residents", per_page=200)
    fitting = [one for one in special(state[1], known) if one["id"] not in no]
    return benefits.for_state(state[0], fitting, book) if fitting else None


def _amounts(found: Eligibility, case: Case, book: Book) -> str:
    """Who asked how much is told first that no plan says it, and who may."""
    if not (case.amounts and silent(found)):
        return ""
    return verdicts.no_amounts() + whom_to_ask(
        book, case.area, "childcare" if case.whom == "child" else "elder"
    )


def _is_news(name: str, value: object, before: Case | None) -> bool:
    return before is None or name not in before.facts or before.facts[name] != value


async def _both(
    before: Case | None, case: Case, directory: Directory
) -> tuple[Eligibility | None, Eligibility]:
    """The verdicts before (where there were any to tell) and now."""
    now = directory.eligibility(case.area or "", case.sent, case.whom)
    if before is None or before.area is None or AGE not in before.facts:
        return None, await now
    then = directory.eligibility(before.area, before.sent, before.whom)
    return tuple(await asyncio.gather(then, now))  # type: ignore[return-value]
