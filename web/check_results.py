"""Laying out verdicts for people: four groups, a thing of county and city together, a list to print. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from models.benefit import BenefitKind
from models.rules.facts import FACTS
from models.rules.verdict import Verdict
from models.verdicts import Eligibility, Result

ORDER = (Verdict.LIKELY, Verdict.NEED, Verdict.UNSTATED, Verdict.NO)


@dataclass
class Entry:
    """A result, with those of the same verdict on the same thing in the plan of another area."""

    result: Result
    also: list[Result] = field(default_factory=list)


@dataclass(frozen=True)
class Group:
    """The entries of a verdict by kind, and apart from them those that are for everybody."""

    verdict: Verdict
    kinds: list[tuple[BenefitKind, list[Entry]]]
    for_all: list[Entry]

    @property
    def count(self) -> int:
        """How many benefits it holds."""
        entries = [*self.for_all, *(entry for _, inside in self.kinds for entry in inside)]
        return sum(1 + len(entry.also) for entry in entries)


@dataclass(frozen=True)
class Office:
    """Whom to go to, and what for; `name` is None where no office is known."""

    area: str
    name: str | None
    entries: list[Result]


def groups(found: Eligibility) -> list[Group]:
    """The verdicts that occur, each with its entries in the order of the results."""
    laid = [_group(verdict, [one for one in found.results if one.verdict is verdict]) for verdict in ORDER]
    return [group for group in laid if group.count]


def _group(verdict: Verdict, results: list[Result]) -> Group:
    entries = _together(results)
    some = [entry for entry in entries if not entry.result.benefit.for_all]
    kinds = [(kind, list(inside)) for kind, inside in groupby(some, lambda one: one.result.benefit.kind)]
    return Group(verdict, kinds, [entry for entry in entries if entry.result.benefit.for_all])


def _together(results: Iterable[Result]) -> list[Entry]:
    entries: dict[str, Entry] = {}
    for result in results:
        topic = result.benefit.topic
        if topic in entries:
            entries[topic].also.append(result)
        else:
            entries[topic] = Entry(result)
    return list(entries.values())


def offices(found: Eligibility) -> list[Office]:
    """What to take along: what seems to fit or is unclear, by the office to ask; not what everybody has."""
    worth = [
        one
        for one in found.results
        if one.verdict in (Verdict.LIKELY, Verdict.UNSTATED) and not one.benefit.for_all
    ]
    asked: dict[tuple[str, str | None], list[Result]] = {}
    for one in worth:
        asked.setdefault((one.benefit.of, one.benefit.ask), []).append(one)
    return [Office(area, name, entries) for (area, name), entries in asked.items()]


def one_line(result: Result) -> str:
    """Why, in one line; for what still needs facts, their names."""
    if result.verdict is Verdict.NEED:
        return "、".join(FACTS[name].label for name in result.missing)
    told = [reason.rstrip("。") for reason in result.reasons]
    return "；".join(told[:1] if result.verdict is Verdict.UNSTATED else told)
