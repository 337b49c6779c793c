"""Questions about places: what is listed in each, how many, how much in all, and where there is nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from tests.conversations.facts import Facts, Row
from tests.conversations.of_facilities import called
from tests.conversations.phrases import COUNTS, LISTS, NONE_THERE, SUMS
from tests.conversations.questions import SILENT, Made, made

Group = dict[tuple[str, str], list[Row]]


def lists(facts: Facts) -> Iterator[Made]:
    """Of every county, zone and town that has some."""
    for (area, kind), group in _by_county(facts).items():
        yield made(area, LISTS[kind], "list_county", [len(group)], _short_names(group))
        yield made(area, COUNTS[kind], "count_county", [len(group)])
    for (area, kind), group in _by_town(facts).items():
        yield made(area, LISTS[kind], "list_town", [one["capacity"] for one in group])


def sums(facts: Facts) -> Iterator[Made]:
    """Beds and slots of every county, in all and in each year."""
    for (area, kind), group in _by_county(facts).items():
        yield made(area, SUMS[kind], "sum_county", [_capacity(group)])
        for year in sorted({one["plan_year"] for one in group}):
            of_year = [one for one in group if one["plan_year"] == year]
            yield made(f"{area}{year}年", SUMS[kind], "sum_year", [_capacity(of_year)])


def empty_towns(facts: Facts) -> Iterator[Made]:
    """Of every third town of the counties that have lists, if nothing is listed there."""
    listed = {area for area, _kind in _by_county(facts)}
    held = {place["area"] for places in facts.places.values() for place in places}
    towns = [one for one in facts.areas.values() if one["level"] == "town"]
    empty = [one for one in towns if one["id"] not in held and _county(one, facts) in listed]
    for town in empty[::3]:
        for kind, phrases in NONE_THERE.items():
            told = [SILENT, "没有", "没得"]
            yield made(_county(town, facts) + town["name"], phrases, f"none_{kind}", told)


def _by_county(facts: Facts) -> Group:
    found: Group = defaultdict(list)
    for one in facts.facilities:
        if one["counted_in"] != "市本级":
            found[one["counted_in"], one["kind"]].append(one)
    return found


def _by_town(facts: Facts) -> Group:
    found: Group = defaultdict(list)
    for one in facts.facilities:
        for place in facts.places[one["id"]]:
            town = facts.areas[place["area"]]
            if town["level"] == "town":
                found[_county(town, facts) + town["name"], one["kind"]].append(one)
    return found


def _county(town: Row, facts: Facts) -> str:
    return facts.areas[town["parent"]]["name"]


def _capacity(group: Iterable[Row]) -> int:
    return sum(int(one["capacity"] or 0) for one in group)


def _short_names(group: Iterable[Row]) -> list[str]:
    """Parts of names that no reply leaves out."""
    return [called(one).removeprefix("达州市").removeprefix(one["counted_in"])[:4] for one in group]
