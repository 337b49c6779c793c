"""Questions about single facilities: every printed fact, and what nobody has published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.conversations.facts import Facts, Row
from tests.conversations.phrases import CAPACITY, FIELDS
from tests.conversations.questions import SILENT, Made, made

NUMBERS = ("plan_year", "total_investment_wan", "central_budget_wan")
OFFICES = {"elder": ("民政",), "childcare": ("卫生健康", "卫健", "health")}


def called(facility: Row) -> str:
    """What people call it: its name without the word for project at its end."""
    return re.sub(r"(?:建设)?项目$", "", facility["name"])


def facts_of_facilities(facts: Facts) -> Iterator[Made]:
    """Capacity, place, year, money, type, area and builder of each, as printed or said to be missing."""
    for one in facts.facilities:
        name = called(one)
        if one["capacity"]:
            yield made(name, CAPACITY[one["kind"]], "capacity", [one["capacity"]], source=one["locator"])
        for field in NUMBERS:
            if one[field]:
                yield made(name, FIELDS[field], field, [one[field]], source=one["locator"])
        area = [one["floor_area_m2"]] if one["floor_area_m2"] else [SILENT]
        yield made(name, FIELDS["floor_area_m2"], "floor_area", area, source=one["locator"])
        yield made(name, FIELDS["project_type"], "project_type", [one["project_type"].strip("、")])
        yield made(name, FIELDS["implementing_unit"], "unit", [one["implementing_unit"]])
        places = [place["printed"] for place in facts.places[one["id"]]]
        yield made(name, FIELDS["place"], "place", places, source=one["locator"])


def nobody_published(facts: Facts) -> Iterator[Made]:
    """Fee, free places and phone: said to be unpublished, with whom to ask."""
    for one in facts.facilities:
        for field in ("fee", "vacancy", "phone"):
            yield made(called(one), FIELDS[field], field, [SILENT], OFFICES[one["kind"]])
