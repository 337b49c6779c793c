"""The columns that totals have: what each is called, and its values with their units."""

from __future__ import annotations

from directory.shapes import Facility, Kind, Summary
from replies.catalogue import gettext as _
from replies.words import capacity, number, wan

COLUMNS = {
    "capacity": "capacity",
    "investment": "total_investment_wan",
    "central_budget": "central_budget_wan",
}


def amount(row: Summary | Facility, column: str) -> float | None:
    value: object = dict(row).get(column)
    return float(value) if isinstance(value, (int, float)) else None


def measured(row: Summary, column: str) -> str:
    """A value of a row with its unit: 14个, 1460个托位, 7300万元."""
    value = amount(row, column) or 0
    if column == "capacity":
        return capacity(row["kind"], int(value))
    if column.endswith("_wan"):
        return wan(value)
    return _("%(value)s个", value=number(value))


def column_name(column: str, kind: Kind | None) -> str:
    """What a column of totals is called."""
    names = {
        "capacity": _("床位") if kind == "elder" else _("托位"),
        "total_investment_wan": _("总投资"),
        "central_budget_wan": _("申请中央预算内投资"),
        "projects": _("个数"),
    }
    return names[column]


def group_name(row: Summary, by: str) -> str:
    return _("%(year)s年", year=row["plan_year"]) if by == "plan_year" else str(row["counted_in"])
