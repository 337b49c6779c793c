"""The verdicts of a person as people look at them: one entry a thing, the most useful first."""

from __future__ import annotations

from dataclasses import dataclass, field

from directory.entitlement import Eligibility, Result
from directory.shapes import Source
from replies.reply import merged

# What helps people most is told first; what a plan has in force before what it promises, wants or tries.
KINDS = ("allowance", "assistance", "leave", "visit", "home", "service", "childcare", "health", "priority")
_STANDING = ("in_force", "promised", "encouraged", "explored")
MONEY = ("allowance", "assistance")


@dataclass
class Entry:
    """A result, with those of the same verdict on the same thing in the plan of another area."""

    result: Result
    also: list[Result] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.result["benefit"]["name"]


def entries(found: Eligibility, verdict: str, *, for_all: bool | None = False) -> list[Entry]:
    """The things of a verdict, most useful first; what is for everybody is apart."""
    together: dict[str, Entry] = {}
    for one in sorted(found["results"], key=_rank):
        if one["verdict"] == verdict and for_all in (None, one["benefit"]["for_all"]):
            entry = together.setdefault(one["benefit"]["topic"], Entry(one))
            entry.also += [one] if entry.result is not one else []
    return list(together.values())


def fails(found: Eligibility) -> list[Entry]:
    """What does not fit, without the other generation's: nobody asks why 78 is no age for a nursery."""
    some = (one["benefit"] for one in found["results"] if one["verdict"] == "likely")
    fitting = {one["domain"] for one in some if not one["for_all"]}
    other = {"elder": "childcare", "childcare": "elder"}
    foreign = {other[one] for one in fitting & set(other)} - fitting
    return [one for one in entries(found, "no") if one.result["benefit"]["domain"] not in foreign]


def rank(kind: str, status: str) -> tuple[int, int]:
    """Where a benefit stands among others: by its kind, then by how firmly a plan puts it."""
    by_kind = KINDS.index(kind) if kind in KINDS else len(KINDS)
    return by_kind, _STANDING.index(status) if status in _STANDING else len(_STANDING)


def _rank(one: Result) -> tuple[int, int, int]:
    return (*rank(one["benefit"]["kind"], one["benefit"]["status"]), len(one["reasons"]))


def in_order(found: Eligibility, verdict: str | None) -> list[Entry]:
    """All entries as they are paged: what fits, what is unclear, what is open, what fails, what all have."""
    kinds = [verdict] if verdict else ["likely", "unstated", "need", "no"]
    some = [one for kind in kinds for one in (fails(found) if kind == "no" else entries(found, kind))]
    return some + (entries(found, "likely", for_all=True) if verdict in (None, "likely") else [])


def places(entry: Entry) -> tuple[Source, ...]:
    """Where the thing stands, in the plans of county and city."""
    return merged(one["benefit"]["sources"] for one in [entry.result, *entry.also])


def silent(found: Eligibility) -> bool:
    """Whether no allowance of the place has an amount in any plan."""
    money = [one["benefit"] for one in found["results"] if one["benefit"]["kind"] in MONEY]
    return not any("元" in (one["amount"] or "") for one in money)
