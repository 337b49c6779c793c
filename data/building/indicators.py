"""indicators.csv: tables as read, figures of running text under names that are kept by hand."""

import re

from data.building.errors import NotInPlan
from data.building.files import Row
from data.building.plans import Plan
from data.reader.result import Total

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_KINDS = {"elder": "养老", "childcare": "托育"}


def _check(plan: Plan, row: Row) -> None:
    """Raise NotInPlan where a value or a year of a hand-named figure does not stand in its clause."""
    places = [row["locator"], row["target_from"] or row["locator"]]
    for values, place in zip(("baseline", "target"), places, strict=True):
        printed = row[values] + " " + row[f"{values}_year"]
        for figure in _NUMBER.findall(printed):
            if not plan.prints(place, figure):
                raise NotInPlan(f"indicators.csv: {plan.id} {place} prints no {figure} ({row['name']})")


def departments_at(plan: Plan) -> dict[str, str]:
    """Return the departments of each clause that has some, joined by ；."""
    found = {
        duty.locator: "；".join(unit.department for unit in duty.departments) for duty in plan.reading.duties
    }
    listed = {row.locator: "；".join(row.departments) for row in plan.reading.policies if row.departments}
    return listed | found


def _from_totals(total: Total) -> dict[str, object]:
    year = "" if total.dimension == "all" else f"{total.key}年"
    figures = [total.projects, total.capacity, total.total_investment_wan, total.central_budget_wan]
    slots = "新增床位" if total.kind == "elder" else "新增托位"
    unit = "张" if total.kind == "elder" else "个"
    return {
        "locator": total.locator,
        "name": f"{_KINDS[total.kind]}重大项目{year}：项目数／{slots}／总投资／申请中央预算内投资",
        "target": "／".join(str(figure) for figure in figures),
        "target_year": total.key if year else "",
        "unit": f"个／{unit}／万元／万元",
    }


def indicator_rows(plan: Plan, named: list[Row]) -> list[dict[str, object]]:
    """Return the plan's indicators in the order of its clauses. Raises NotInPlan."""
    departments = departments_at(plan)
    rows: list[dict[str, object]] = [
        {**vars(row), "departments": "；".join(row.departments)}
        for row in plan.reading.indicators
        if row.table
    ]
    for row in named:
        _check(plan, row)
        where = row["departments_from"] or row["locator"]
        rows.append({**row, "departments": departments.get(where, "")})
    rows += [_from_totals(t) for t in plan.reading.totals if t.dimension in ("all", "year") and t.capacity]
    order = {where: clause.position for where, clause in plan.clauses.items()}
    rows.sort(key=lambda row: order.get(str(row["locator"]), 10_000))
    return [
        {**row, "id": f"{plan.id}-indicator-{count:03}", "plan": plan.id, "area": plan.area}
        for count, row in enumerate(rows, 1)
    ]
