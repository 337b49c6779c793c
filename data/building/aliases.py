"""aliases.csv: other names of areas, facilities, departments, policies and plans."""

from pathlib import Path

from data.building.errors import NotInPlan
from data.building.files import Row, read

_TARGETS = {
    "area": ("areas", "id"),
    "facility": ("facilities", "id"),
    "department": ("departments", "name"),
    "plan": ("plans", "id"),
    "policy": ("policies", "title"),
}


def alias_rows(data: Path, tables: dict[str, list[dict[str, object]]]) -> list[Row]:
    """Return the aliases of areas and those kept in data/aliases.csv. Raises NotInPlan for a lost target."""
    kept = read(data / "aliases.csv")
    for row in kept:
        table, column = _TARGETS[row["kind"]]
        if row["target"] not in {str(found[column]) for found in tables.get(table, [])}:
            raise NotInPlan(f"aliases.csv: {row['alias']} is an alias of no {row['kind']} {row['target']}")
    return read(data / "areas" / "aliases.csv") + kept
