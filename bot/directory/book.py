"""What the assistant must know beside every answer: what places and offices are called, and the plans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from directory.shapes import Named, Passage, Plan

TOWN_DIGITS = 9


@dataclass(frozen=True)
class Book:
    """Names by id, the area above each area and office, the offices of each area, plans by id, public
    numbers by number, and the names of all facilities.
    """

    names: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    offices: dict[str, list[str]] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    hotlines: dict[str, str] = field(default_factory=dict)
    facilities: tuple[str, ...] = ()

    def name(self, id_: str) -> str:
        """The name of a record; its id where nobody knows it (any more)."""
        return self.names.get(id_, id_)

    def upward(self, area: str) -> list[str]:
        """The area itself, then every area above it, nearest first."""
        found = [area]
        while (above := self.parents.get(found[-1])) and above not in found:
            found.append(above)
        return found

    def is_town(self, area: str) -> bool:
        """Towns carry nine digits; counties, cities and provinces six, zones a name."""
        return area.isdigit() and len(area) == TOWN_DIGITS

    def county(self, area: str) -> str:
        """The county or zone of a town; any other area is its own."""
        return self.parents.get(area, area) if self.is_town(area) else area

    def inside(self, area: str, other: str) -> bool:
        """Whether an area is another one, or lies in it."""
        return other in self.upward(area)

    def area_called(self, name: str, county: str) -> str | None:
        """The area of this name that lies in a county (given by name), or is it; None where none does."""
        called = [id_ for id_ in self.parents if self.name(id_) == name]
        return next((id_ for id_ in called if county in map(self.name, self.upward(id_))), None)

    def plan_of(self, area: str) -> Plan | None:
        """The plan of an area, or of the nearest area above it that has one."""
        by_area = {plan["area"]: plan for plan in self.plans.values()}
        return next((by_area[name] for id_ in self.upward(area) if (name := self.name(id_)) in by_area), None)

    def plans_below(self, area: str) -> list[Plan]:
        """The plans of areas that lie in an area which has none of its own."""
        if self.plan_of(area):
            return []
        below = {self.name(id_) for id_ in self.parents if self.inside(id_, area)}
        return [plan for plan in self.plans.values() if plan["area"] in below]


def book(names: Iterable[Named], plans: Iterable[Plan], hotlines: Iterable[Passage] = ()) -> Book:
    """A book from `/api/names`, `/api/plans` and the passages of kind hotline."""
    names = list(names)
    offices: dict[str, list[str]] = {}
    for name in names:
        if name["kind"] == "department" and name["parent"]:
            offices.setdefault(name["parent"], []).append(name["name"])
    return Book(
        names={name["id"]: name["name"] for name in names},
        parents={n["id"]: n["parent"] for n in names if n["kind"] in ("area", "department") and n["parent"]},
        offices=offices,
        plans={plan["id"]: plan for plan in plans},
        hotlines={line["record"]: line["title"] for line in hotlines},
        facilities=tuple(name["name"] for name in names if name["kind"] == "facility"),
    )
