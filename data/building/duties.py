"""duties.csv, duty_departments.csv and departments.csv."""

import re

from data.building.files import Row
from data.building.plans import Plan
from data.building.words import Words

_NO_DEPARTMENT = re.compile(r"有关部门|县级有关部门|相关公司|各电力公司")
_PROVINCE = re.compile(r"厅$|^省|^各市（州）")


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


def department_rows(
    plans: list[Plan], merged: list[Row], provinces: dict[str, str]
) -> list[dict[str, object]]:
    """Return every department named, once an area, under its full name.

    `merged` holds names that are other spellings of a department (data/aliases.csv); `provinces` maps an area
    to its province, whose offices (农业农村厅) some plans name too.
    """
    spellings = {(row["target"].split(":")[0], row["alias"]) for row in merged if row["kind"] == "department"}
    found: dict[tuple[str, str], None] = {}
    for plan in plans:
        for duty in plan.reading.duties:
            for unit in duty.departments:
                name = unit.department
                if (plan.area, name) not in spellings and not _NO_DEPARTMENT.match(name):
                    found[
                        provinces.get(plan.area, plan.area) if _PROVINCE.search(name) else plan.area, name
                    ] = None
    return [{"id": f"{area}:{name}", "area": area, "name": name} for area, name in found]
