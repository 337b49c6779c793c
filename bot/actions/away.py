"""Somebody who lives where the directory holds nothing: said so, and no other place's rules are told."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.case import Case
from actions.query import Query
from actions.steering import ONLY_A_PLACE, is_asking
from actions.told import Told
from directory.book import Book
from replies import missing
from replies.reply import Reply

# 说错了，是巫山县, 我们是奉节的.
_LIVES = re.compile(
    r"错了|不对|不是|[是在住](?:的)?$|(?:家|户口|老家|人)(?:是|在)?$|^(?:我们?|他|她|老人)?(?:是|在|住)?$"
)


def moved(heard: Query, case: Case) -> Case:
    """The case after a message that says where they live: a place of ours, or one that is not."""
    if heard.places:
        return replace(case, away="")
    name = heard.elsewhere
    if not name or not (case.people or case.question):
        return case
    before = heard.text[: max(heard.text.find(name), 0)]
    only = ONLY_A_PLACE.fullmatch(heard.topic) and not is_asking(heard.text)
    lives = only or (_LIVES.search(before) and not is_asking(heard.text))
    return replace(case, area=None, away=name) if lives else case


def answered_away(heard: Query, told: Told, case: Case, book: Book) -> tuple[Reply, Case] | None:
    """That the directory holds nothing of the place, for whatever is asked of somebody there."""
    if not case.away or heard.places or heard.facilities:
        return None
    if not (told.facts or heard.elsewhere or is_asking(heard.text)):
        return None
    after = replace(case.told(told.facts, told.whom, told.kin), area=None, going=False, question=None)
    return missing.elsewhere(case.away, book), after
