"""policies.csv: the plan itself, the documents it names, those it announces, and the rows of its lists."""

from data.building.errors import NotInPlan
from data.building.files import Row
from data.building.indicators import departments_at
from data.building.plans import Plan
from data.reader.result import Policy

_ROLES = {
    "basis": "依据",
    "issued": "已出台",
    "standard": "引用标准",
    "named": "提到",
    "planned": "拟制定",
    "benchmark": "对标",
}
_DOCUMENTS, _PLANNED, _ITSELF = "依据与引用文件", "拟制定文件", "方案本身"


def _itself(plan: Plan) -> dict[str, object]:
    head = plan.reading.plan
    return {
        "locator": "标题",
        "series": _ITSELF,
        "title": plan.row["title"],
        "number": head.number,
        "issuer": head.issuer,
        "year": head.date[:4] if head.date else None,
        "jurisdiction": head.area,
        "role": _ITSELF,
    }


def _document(plan: Plan, policy: Policy) -> dict[str, object]:
    planned = policy.role == "planned"
    return {
        **vars(policy),
        "series": _PLANNED if planned else _DOCUMENTS,
        "role": _ROLES[policy.role or "named"],
        "jurisdiction": policy.jurisdiction or (plan.reading.plan.area if planned else None),
        "departments": departments_at(plan).get(policy.locator) if planned else None,
    }


def _listed(plan: Plan, policy: Policy) -> dict[str, object]:
    return {
        **vars(policy),
        "role": policy.role or "列入清单",
        "jurisdiction": policy.jurisdiction or plan.reading.plan.area,
        "departments": "；".join(policy.departments),
    }


def _announced(plan: Plan, row: Row) -> dict[str, object]:
    if not plan.prints(row["locator"], row["printed"]):
        raise NotInPlan(f"policies.csv: {plan.id} {row['locator']} does not print {row['printed']}")
    return {
        **row,
        "series": _PLANNED,
        "role": row["role"],
        "jurisdiction": plan.reading.plan.area,
        "departments": departments_at(plan).get(row["locator"]),
    }


def policy_rows(plan: Plan, announced: list[Row]) -> list[dict[str, object]]:
    """Return the plan's rows of policies.csv; a document named again is not repeated. Raises NotInPlan.

    What a plan announces to work out is read as a draft only: `announced` holds those that are documents.
    """
    rows = [_itself(plan)]
    seen: set[str] = set()
    for policy in plan.reading.policies:
        if policy.series == "documents" and policy.title not in seen:
            rows.append(_document(plan, policy))
            seen.add(policy.title)
    rows += [_announced(plan, row) for row in announced]
    rows += [_listed(plan, p) for p in plan.reading.policies if p.series not in ("documents", "announced")]
    return [{**row, "plan": plan.id} for row in rows]
