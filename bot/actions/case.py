"""What one conversation knows of the people it is asked about, kept in the slot `interview`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.ages import AGE, CHILD_UNTIL
from actions.short import Asked
from directory.entitlement import Facts, Question

SLOT = "interview"
_OF_THE_GROWN = ("ability", "living", "pension", "veteran", "willing_collective", "destitute")
AREA = "area"


@dataclass(frozen=True)
class Case:
    """For whom, where, the facts of each person by `whom` ("" until it was said), and the open question.

    `going` while an answer is waited for; `again` and `aside` count the messages since then that gave none,
    `amounts`: they asked how much; `group` and `shown` say which list of results was told, and how far.
    """

    whom: str | None = None
    area: str | None = None
    people: Mapping[str, Facts] = field(default_factory=dict)
    question: Question | None = None
    going: bool = False
    again: int = 0
    aside: int = 0
    amounts: bool = False
    group: str | None = None
    shown: int = 0

    @property
    def facts(self) -> Facts:
        """Of whom it is about now."""
        return dict(self.people.get(self.whom or "", {}))

    @property
    def sent(self) -> Facts:
        """What the directory judges by. What only a grown-up can be is not asked of a child."""
        age = self.facts.get(AGE)
        grown = not (isinstance(age, int) and age < CHILD_UNTIL)
        return self.facts if grown else {**dict.fromkeys(_OF_THE_GROWN), **self.facts}

    @property
    def asked(self) -> Asked | None:
        """The open question, as the reader of answers takes it."""
        if not self.going or self.question is None:
            return None
        choices = [(one["value"], one["label"]) for one in self.question["choices"]]
        return Asked(self.question["fact"], choices)

    def told(self, facts: Mapping[str, Any], whom: str | None = None) -> Case:
        """With more facts, the later word counting; of another person, if another one was named."""
        whom = whom or self.whom
        before = self.people.get(whom or "", self.people.get("", {}) if not self.whom else {})
        # Told anew, a fact moves to the end: going back asks for the last one.
        known = {name: value for name, value in before.items() if name not in facts} | dict(facts)
        others = {name: told for name, told in self.people.items() if name and name != whom}
        return replace(
            self, whom=whom or _whose(known), people={**others, whom or _whose(known) or "": known}
        )

    def without(self, fact: str) -> Case:
        """With one fact forgotten."""
        left = {name: value for name, value in self.facts.items() if name != fact}
        return replace(self, people={**self.people, self.whom or "": left})

    def asking(self, question: Question | None) -> Case:
        """With a new question open, or none."""
        return replace(self, question=question, going=question is not None, again=0, aside=0, shown=0)

    def kept(self) -> list[EventType]:
        """As slots."""
        area = [SlotSet("area", [self.area])] if self.area else []
        return [SlotSet(SLOT, asdict(self)), *area]


def from_slot(kept: object) -> Case | None:
    """A case that the slot holds; None where it holds none."""
    if not isinstance(kept, Mapping) or "people" not in kept:
        return None
    names = {one.name for one in fields(Case)}
    return Case(**{name: value for name, value in kept.items() if name in names})


def _whose(facts: Mapping[str, Any]) -> str | None:
    """A small age is a child's, whoever was not named."""
    age = facts.get(AGE)
    return "child" if isinstance(age, int) and age < CHILD_UNTIL else None
