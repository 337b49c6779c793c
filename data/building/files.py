"""CSV in and out: UTF-8, LF, a header row, empty for unknown."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

Row = dict[str, str]

HEADERS: dict[str, list[str]] = {
    "aliases": ["kind", "target", "alias", "note"],
    "plans": ["id", "area", "title", "number", "issuer", "date", "status", "status_printed", "note"],
    "clauses": ["plan", "locator", "parent", "position", "kind", "heading", "summary"],
    "points": ["plan", "locator", "position", "text"],
    "facilities": [
        "id", "kind", "name", "counted_in", "project_type", "plan_year", "plan_year_printed", "capacity",
        "content", "floor_area_m2", "land_area_m2", "land_area_printed", "total_investment_wan",
        "central_budget_wan", "implementing_unit", "affordable", "plan", "locator",
    ],
    "places": ["facility", "position", "printed", "area"],
    "mentions": ["id", "name", "area", "printed_place", "summary", "plan", "locator"],
    "indicators": [
        "id", "plan", "area", "locator", "name", "baseline", "baseline_year", "target", "target_year", "unit",
        "nature", "departments", "note",
    ],
    "duties": ["plan", "locator", "number", "section", "title", "kind"],
    "duty_departments": ["plan", "locator", "position", "department", "role"],
    "departments": ["id", "area", "name"],
    "policies": [
        "plan", "locator", "series", "category", "title", "number", "issuer", "year", "jurisdiction", "role",
        "departments",
    ],
    "totals": [
        "plan", "locator", "kind", "dimension", "key", "projects", "capacity", "total_investment_wan",
        "central_budget_wan", "printed",
    ],
    "notes": [
        "id", "record_kind", "record", "kind", "severity", "text", "printed", "other", "plan", "locator",
    ],
}  # fmt: skip


def read(path: Path) -> list[Row]:
    """Return the file's rows; none where there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [{key: value or "" for key, value in row.items()} for row in csv.DictReader(file)]


def text(value: object) -> str:
    """Return a value as a cell: empty for None, true for True, 17000 for 17000.0."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def write(folder: Path, name: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Write `name`.csv with its fixed header."""
    header: Sequence[str] = HEADERS[name]
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows({key: text(row.get(key)) for key in header} for row in rows)
