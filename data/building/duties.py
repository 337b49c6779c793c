"""duties.csv, duty_departments.csv and departments.csv."""

from data.building.plans import Plan
from data.building.words import Words

_NOT_DEPARTMENTS = ("有关部门", "相关公司", "各电力公司")


def duty_rows(plan: Plan, words: Words) -> list[dict[str, object]]:
    """Return the plan's duties, titled in our words."""
    return [
        {**vars(duty), "plan": plan.id, "title": words.tasks.get(duty.locator, duty.title)}
        for duty in plan.reading.duties
    ]


def department_parts(plan: Plan) -> list[dict[str, object]]:
    """Return who answers for each duty, in printed order."""
    return [
        {"plan": plan.id, "locator": duty.locator, "position": position, **vars(unit)}
        for duty in plan.reading.duties
        for position, unit in enumerate(duty.departments, 1)
    ]


def department_rows(plans: list[Plan], named: list[tuple[str, str]]) -> list[dict[str, object]]:
    """Return every department named, once an area. `named` adds (area, name) from other files."""
    found = dict.fromkeys(
        (plan.area, unit.department)
        for plan in plans
        for duty in plan.reading.duties
        for unit in duty.departments
    )
    found |= dict.fromkeys(named)
    counts: dict[str, int] = {}
    rows: list[dict[str, object]] = []
    for area, name in found:
        if name.startswith(_NOT_DEPARTMENTS):
            continue
        counts[area] = counts.get(area, 0) + 1
        rows.append({"id": f"{area}-d{counts[area]:02}", "area": area, "name": name})
    return rows
