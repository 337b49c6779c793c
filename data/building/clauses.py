"""clauses.csv and points.csv: the outline as read, in our words."""

import re

from data.building.plans import Plan
from data.building.words import Words
from data.reader.result import Facility, Indicator

_NATURE = {"约束性": "，约束性", "预期性": "，预期性"}


def indicator_sentence(row: Indicator) -> str:
    """Return `护理型养老床位占比：2025年目标≥60，基期（2021年）40，约束性。`"""
    unit = row.unit if row.unit and row.unit != "%" else ""
    percent = "%" if row.unit == "%" else ""
    parts = []
    if row.target:
        value = row.target if row.target.endswith("%") else row.target + percent
        parts.append(f"{row.target_year + '年' if row.target_year else ''}目标{value}{unit}")
    if row.baseline and row.baseline.strip("—-"):
        value = row.baseline if row.baseline.endswith("%") else row.baseline + percent
        parts.append(f"基期{'（' + row.baseline_year + '年）' if row.baseline_year else ''}{value}{unit}")
    return f"{row.name}：{'，'.join(parts) or '没有写数值'}{_NATURE.get(row.nature or '', '')}。"


def project_sentence(facility: Facility) -> str:
    """Return what a row of a list of projects says, from its figures."""
    unit = "张床位" if facility.kind == "elder" else "个托位"
    figures = [
        f"{facility.capacity}{unit}" if facility.capacity is not None else "",
        f"总投资{facility.total_investment_wan}万元" if facility.total_investment_wan is not None else "",
        f"申请中央预算内投资{facility.central_budget_wan}万元"
        if facility.central_budget_wan is not None
        else "",
        f"{facility.project_type}" if facility.project_type else "",
    ]
    year = f"，计划{facility.plan_year}年" if facility.plan_year else ""
    told = "，".join(figure for figure in figures if figure)
    return f"{facility.name}（{facility.counted_in}{year}）：{told}。"


def generated(plan: Plan) -> dict[str, str]:
    """Return the summaries that come from figures: rows of indicators and of projects."""
    found = {row.locator: indicator_sentence(row) for row in plan.reading.indicators if row.table}
    return found | {f.sources[0].locator: project_sentence(f) for f in plan.reading.facilities}


def _heading(printed: str, title: str | None) -> str:
    """Return the heading: a task's is our short title, a document's its own, a long one its first phrase."""
    document = re.match(r"《(.+)》", printed)
    if title or document:
        return title or (document[1] if document else "")
    return printed if len(printed) <= 30 else printed.split("，")[0][:30]


def clause_rows(plan: Plan, words: Words) -> list[dict[str, object]]:
    """Return the plan's rows of clauses.csv; a clause without words has an empty summary."""
    sums = generated(plan) | words.summaries
    return [
        {
            **vars(clause),
            "plan": plan.id,
            "heading": _heading(
                clause.heading, words.tasks.get(clause.locator) if clause.kind == "row" else None
            ),
            "summary": sums.get(clause.locator, ""),
        }
        for clause in plan.reading.clauses
    ]


def point_rows(plan: Plan, words: Words) -> list[dict[str, object]]:
    """Return the plan's rows of points.csv, numbered from 1 within each clause."""
    counts: dict[str, int] = {}
    rows: list[dict[str, object]] = []
    for row in words.points:
        where = row["locator"]
        counts[where] = counts.get(where, 0) + 1
        rows.append({"plan": plan.id, "locator": where, "position": counts[where], "text": row["text"]})
    return rows
