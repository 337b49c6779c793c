"""What one conversation knows of the people it is asked about, kept in the slot `interview`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.ages import AGE, CHILD_UNTIL
from actions.short import Asked
from actions.told import OF_THE_GROWN
from directory.entitlement import Facts, Question

SLOT = "interview"
# What is not asked for a child.
_UNASKED = ("ability", *OF_THE_GROWN)
AREA = "area"


@dataclass(frozen=True)
class Case:
    """For whom (and which parent), where, the facts of each person, and the open question.

    `going` while an answer is waited for; `again` and `aside` count the messages since then that gave none,
    `amounts`: they asked how much; `matter`: the one benefit or service they asked about, in their words;
    `away`: the place they live in, where the directory holds nothing of it;
    `group` and `shown` say which list of results was told, and how far.
    """

    whom: str | None = None
    kin: str | None = None
    area: str | None = None
    people: Mapping[str, Facts] = field(default_factory=dict)
    question: Question | None = None
    going: bool = False
    again: int = 0
    aside: int = 0
    amounts: bool = False
    matter: str = ""
    away: str = ""
    group: str | None = None
    shown: int = 0

    @property
    def person(self) -> str:
        """The key of whom it is about now; empty until that was said."""
        return self.kin or self.whom or ""

    @property
    def facts(self) -> Facts:
        """Of whom it is about now."""
        return dict(self.people.get(self.person, {}))

    @property
    def sent(self) -> Facts:
        """What the directory judges by. What only a grown-up can be is not asked of a child."""
        age = self.facts.get(AGE)
        grown = not (isinstance(age, int) and age < CHILD_UNTIL)
        return self.facts if grown else {**dict.fromkeys(_UNASKED), **self.facts}

    @property
    def asked(self) -> Asked | None:
        """The open question, as the reader of answers takes it."""
        if not self.going or self.question is None:
            return None
        choices = [(one["value"], one["label"]) for one in self.question["choices"]]
        return Asked(self.question["fact"], choices)

    def about(self, whom: str | None, kin: str | None) -> Case:
        """The same, about the person named: one spoken of before, now named, or another."""
        if not whom:
            return self
        after = replace(self, whom=whom, kin=kin or (self.kin if whom == self.whom else None))
        if after.person == self.person or not (self.whom is None or (whom == self.whom and not self.kin)):
            return after
        people = {name: told for name, told in self.people.items() if name != self.person}
        return replace(after, people={**people, after.person: self.facts})

    def told(self, facts: Mapping[str, Any], whom: str | None = None, kin: str | None = None) -> Case:
        """With more facts, the later word counting; of another person, if another one was named."""
        case = self.about(whom or (_whose(facts) if not self.whom else None), kin)
        before = case.facts
        news = {name: value for name, value in facts.items() if not _less(name, value, before)}
        # Told anew, a fact moves to the end: going back asks for the last one.
        known = {name: value for name, value in before.items() if name not in news} | news
        return replace(case, people={**case.people, case.person: known})

    def without(self, fact: str) -> Case:
        """With one fact forgotten."""
        left = {name: value for name, value in self.facts.items() if name != fact}
        return replace(self, people={**self.people, self.person: left})

    def asking(self, question: Question | None) -> Case:
        """With a new question open, or none."""
        return replace(self, question=question, going=question is not None, again=0, aside=0, shown=0)

    def kept(self) -> list[EventType]:
        """As slots."""
        area = [SlotSet("area", [self.area] if self.area else [])] if self.area or self.away else []
        return [SlotSet(SLOT, asdict(self)), *area]


def from_slot(kept: object) -> Case | None:
    """A case that the slot holds; None where it holds none."""
    if not isinstance(kept, Mapping) or "people" not in kept:
        return None
    names = {one.name for one in fields(Case)}
    return Case(**{name: value for name, value in kept.items() if name in names})


def _less(name: str, value: object, before: Facts) -> bool:
    """Who lives alone is not less alone for having children elsewhere."""
    return name == "living" and value == "left_behind" and before.get(name) in ("alone", "couple")


def _whose(facts: Mapping[str, Any]) -> str | None:
    """A small age is a child's, whoever was not named."""
    age = facts.get(AGE)
    return "child" if isinstance(age, int) and age < CHILD_UNTIL else None
