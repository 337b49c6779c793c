"""After an answer to something else: what it told of the person is kept, and the open question comes back."""

from __future__ import annotations

from collections.abc import Mapping, MutableSequence, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk.events import EventType

from actions.ages import AGE
from actions.case import AREA, SLOT, Case, from_slot
from actions.held import kept
from actions.query import Query
from actions.told import read
from replies.interview import reminder
from replies.reply import Choice

# After these nobody wants to be asked on.
_SERIOUS = {"emergency", "fraud", "goodbye", "restart"}
# So many messages in a row that ask something else, and the interview lets go.
PATIENCE = 2


def back(
    heard: Query,
    entities: Sequence[Mapping[str, Any]],
    slots: Mapping[str, Any],
    messages: MutableSequence[dict[str, Any]],
) -> list[EventType]:
    """Adds the open question to the reply just given; the events that remember it, and whom it spoke of."""
    case = from_slot(slots.get(SLOT)) or Case()
    told = read(heard.text, entities, None, case.whom)
    matter = kept(heard, told, case)
    if heard.intent == "restart" or not (case.people or case.question or matter or AGE in told.facts):
        return []
    case = case.told(told.facts, told.whom, told.kin) if told.facts else case
    case = replace(case, aside=case.aside + 1, matter=matter)
    asked = case.question["fact"] if case.question else None
    if asked == AREA and len(heard.places) == 1 and "|" not in heard.places[0]:
        # The place was told beside the question.
        case = replace(case, area=heard.places[0], question=None, going=False)
    wanted = case.going and case.question and case.aside <= PATIENCE and heard.intent not in _SERIOUS
    if wanted and case.question and messages:
        said = messages[-1]["custom"]
        choices = [Choice(one["label"], one["message"]) for one in said["choices"]]
        text, offered = reminder(said["text"], choices, case.question)
        said |= {"text": text, "choices": [{"label": one.label, "message": one.message} for one in offered]}
    return case.kept()[:1]
