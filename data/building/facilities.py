"""facilities.csv, places.csv and totals.csv."""

from data.building.errors import MissingWords
from data.building.gazetteer import Gazetteer
from data.building.plans import Plan
from data.building.words import Words
from data.reader.result import Facility

_DIMENSIONS = ("all", "year", "county")


def ids(plan: Plan) -> list[tuple[str, Facility]]:
    """Return the plan's facilities with their ids: `dazhou-elder-07`, counted by kind."""
    counts: dict[str, int] = {}
    found: list[tuple[str, Facility]] = []
    for facility in plan.reading.facilities:
        counts[facility.kind] = counts.get(facility.kind, 0) + 1
        found.append((f"{plan.id}-{facility.kind}-{counts[facility.kind]:02}", facility))
    return found


def facility_rows(plan: Plan, words: Words) -> list[dict[str, object]]:
    """Return the plan's rows of facilities.csv. Raises MissingWords for contents of no facility."""
    known = ids(plan)
    astray = set(words.contents) - {name for name, _ in known}
    if astray:
        raise MissingWords(f"{plan.id}-projects.csv has contents for {sorted(astray)}")
    return [
        {
            **vars(facility),
            "id": name,
            "content": words.contents.get(name),
            "plan": plan.id,
            "locator": facility.sources[0].locator,
        }
        for name, facility in known
    ]


def place_rows(plan: Plan, gazetteer: Gazetteer) -> list[dict[str, object]]:
    """Return the plan's rows of places.csv: the printed place and the most exact area we hold for it."""
    return [
        {
            "facility": name,
            "position": position,
            "printed": place.printed,
            "area": gazetteer.resolve(place.printed, facility.counted_in, facility.place_column, plan.area),
        }
        for name, facility in ids(plan)
        for position, place in enumerate(facility.places, 1)
    ]


def total_rows(plan: Plan) -> list[dict[str, object]]:
    """Return what the plan prints as totals: of all, of a year, of a county."""
    return [
        {**vars(total), "plan": plan.id} for total in plan.reading.totals if total.dimension in _DIMENSIONS
    ]
