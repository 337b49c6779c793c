"""Corrections by hand: what the reader gets wrong, each with its reason."""

from data.building.errors import UnusedCorrection
from data.building.files import Row, text

Tables = dict[str, list[dict[str, object]]]


def record_id(row: dict[str, object]) -> str:
    """Return how a correction names a row: its id, or its locator, with the title of a policy behind it."""
    if row.get("id"):
        return text(row["id"])
    parts = (row.get("locator"), row.get("title") if "role" in row else None)
    return " ".join(text(part) for part in parts if part)


def apply(tables: Tables, corrections: list[Row]) -> None:
    """Change the rows in place. Raises UnusedCorrection for one that finds nothing to change."""
    for fix in corrections:
        rows = [
            row
            for row in tables.get(fix["file"], [])
            if fix["record"] == record_id(row) and row.get("plan", fix["plan"]) == fix["plan"]
        ]
        hits = [row for row in rows if text(row.get(fix["field"])) == fix["read"]]
        if not hits or fix["read"] == fix["corrected"]:
            raise UnusedCorrection(f"corrections.csv: {fix['file']} {fix['record']} {fix['field']}")
        for row in hits:
            row[fix["field"]] = fix["corrected"]
