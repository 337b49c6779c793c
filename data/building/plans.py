"""The plans that are built: their texts, told by their hash, and what the reader finds in them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from data.building.errors import UnknownPlan
from data.building.files import Row, read
from data.reader import PlanReading, read_plan
from data.reader.lines import tidy
from data.reader.result import Clause


@dataclass
class Plan:
    """A plan, its row in the manifest and its reading."""

    id: str
    row: Row
    reading: PlanReading

    @property
    def area(self) -> str:
        """The id of the plan's area."""
        return self.row["area"]

    @property
    def clauses(self) -> dict[str, Clause]:
        """The plan's clauses by locator."""
        return {clause.locator: clause for clause in self.reading.clauses}

    def prints(self, locator: str, text: str) -> bool:
        """Whether a text stands in that clause; blanks do not count."""
        clause = self.clauses.get(locator)
        return clause is not None and tidy(text) in tidy(clause.text.replace("\t", " "))


def read_plans(folder: Path, manifest: Path) -> list[Plan]:
    """Read the plans of the manifest, in its order. Raises UnknownPlan where a text is missing."""
    texts = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in sorted(folder.glob("*.txt"))}
    plans: list[Plan] = []
    for row in read(manifest):
        path = texts.get(row["sha256"])
        if path is None:
            raise UnknownPlan(f"no text in {folder.name}/ has the sha256 of {row['id']} in manifest.csv")
        plans.append(Plan(row["id"], row, read_plan(path.read_text(encoding="utf-8"))))
    return plans


def plan_rows(plans: list[Plan]) -> list[dict[str, object]]:
    """Return plans.csv: the head as read, the title and the note as kept in the manifest."""
    rows: list[dict[str, object]] = []
    for plan in plans:
        head = vars(plan.reading.plan)
        rows.append({**head, **plan.row, "status": head["status"]})
    return rows
