"""为什么不行, 依据是啥, 是不是强制的: the matter that is spoken of, and how its plan puts it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.ages import AGE
from actions.aspects import BASIS, MUST, asks_why, without_why
from actions.case import Case
from actions.classes import asks_for_class, which_class
from actions.concern import near
from actions.concern_words import own_wish
from actions.held import of_class, result_of
from actions.query import Query
from directory.book import Book
from directory.client import Contradiction, Directory, NotKnown
from directory.entitlement import Benefit, Result
from replies import why as said
from replies.reply import Reply

# A figure of a plan, and a question of the interview itself, have reasons of their own.
_OTHER = re.compile(r"问(?:这|我)|\d[%％]|多少|方案|规划|征求|指标|目标|项目")
# A benefit that the question itself names; while another is spoken of it has to be named plainly.
SURE, NAMED = 0.4, 0.5


async def explained(heard: Query, case: Case, directory: Directory) -> Reply | None:
    """What the plan says of the matter, and how it goes with what was told; None where there is no matter."""
    text = heard.text
    if not asks_why(text) or case.area is None or not case.people or heard.facilities or heard.elsewhere:
        return None
    if _OTHER.search(text):
        return None
    try:
        found = await directory.eligibility(case.area, case.sent, case.whom)
    except (Contradiction, NotKnown):
        return None
    meant = await _meant(text, found["results"], case, directory)
    if meant is None:
        return await _of_class(heard, case, directory)
    known = await directory.benefit(meant["benefit"]["id"])
    return _told(text, meant, known, case, await directory.book())


async def _of_class(heard: Query, case: Case, directory: Directory) -> Reply | None:
    """Which ages a class takes, beside the child's own."""
    months = case.facts.get(AGE)
    matter = heard.text if asks_for_class(heard.text) else case.matter
    if not isinstance(months, int) or not of_class(matter):
        return None
    return await which_class(
        replace(heard, text=matter, places=(case.area or "",), age_months=months), directory
    )


async def _meant(text: str, judged: Sequence[Result], case: Case, directory: Directory) -> Result | None:
    """The benefit that the question names, else the matter held."""
    held = case.matter if case.matter != text else ""
    named = await near(own_wish(without_why(text)), judged, case, directory, NAMED if held else SURE)
    if named or not held or of_class(held) or of_class(text):
        return named[0][1] if named else None
    return await result_of(held, judged, case.area or "", directory)


def _told(text: str, meant: Result, known: Benefit, case: Case, book: Book) -> Reply:
    if BASIS.search(text):
        return said.basis(meant, known["who"], case.facts, book)
    if MUST.search(text):
        return said.binding(meant, case.facts, book)
    return said.reason(meant, known["who"], case.facts, book)
