"""What was told before a question and not asked: 我照顾老伴儿太累, 他失能五年了, then 有没有人来替我两天.

An opening that asks nothing says what the question after it is about, though facts and places came between.
Read from the conversation itself, so that a message which found no answer counts as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from actions.abroad import AWAY
from actions.inside import own_words
from actions.rest import rest_of
from actions.steering import is_asking
from actions.topic import topic_of, without
from actions.vague import is_vague
from actions.vocabulary import said_in

# So many messages back; after these, or after a question, another matter began. Fewer characters say nothing.
BACK, LEAST = 6, 2
_ENDS = {"restart", "goodbye"}
_TALK = {"greet", "thanks", "affirm", "deny", "help", "bot_challenge", "talk", "more", "out_of_scope"}
# Where somebody lives and what the interview keeps of a person tell nothing of the matter.
_FACTS = ("place", "elsewhere", "age_months", "age_about", "number", "position")
# 想住公办养老院 tells no fact of somebody.
_WISH = re.compile(r"[想要求]|打听|咨询|申请")

Event = Mapping[str, Any]


def told_before(events: Iterable[Event]) -> tuple[str, ...]:
    """The words of the statements just before the newest message, oldest first; of questions none."""
    return tuple(reversed([words for said in _statements(events) if (words := _words(said))]))


def _statements(events: Iterable[Event]) -> Iterator[Event]:
    """The messages before the newest that asked nothing, newest first; talk in between is passed over."""
    for said in list(_before(events))[:BACK]:
        intent = (said.get("intent") or {}).get("name")
        if intent in _ENDS:
            return
        if not is_asking(str(said.get("text") or "")):
            yield said
        elif intent not in _TALK:
            return


def _before(events: Iterable[Event]) -> Iterator[Event]:
    """The messages before the newest one, newest first, as far back as the conversation was begun anew."""
    backwards = iter(reversed(list(events)))
    next((one for one in backwards if one.get("event") == "user"), None)
    for one in backwards:
        if one.get("event") == "reset_slots":
            return
        if one.get("event") == "user":
            yield one.get("parse_data") or {}


def _words(said: Event) -> str:
    text, entities = str(said.get("text") or ""), said.get("entities") or []
    names = [one for one in entities if one["entity"] in _FACTS]
    told = () if _WISH.search(text) else said_in(text)
    if is_vague(text):
        return ""
    facts = [{"start": one.start, "end": one.end} for one in told]
    own = own_words(without(text, [*names, *facts]))
    away = [one for one in entities if one["entity"] == "elsewhere"]
    words = " ".join(filter(None, (AWAY if away else "", topic_of(text, names))))
    return words if rest_of(text, [*names, *facts]) and len(own) >= LEAST else ""
