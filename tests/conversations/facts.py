"""The directory's own facts, read from data/facts and data/benefits as rows: what questions are made from."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from tests.support.processes import ROOT

FACTS = ROOT / "data" / "facts"
BENEFITS = ROOT / "data" / "benefits"
Row = dict[str, str]


@dataclass(frozen=True)
class Facts:
    """Rows of the files, and the names of areas by id."""

    facilities: list[Row]
    indicators: list[Row]
    policies: list[Row]
    duties: list[Row]
    clauses: list[Row]
    benefits: list[dict[str, Any]]
    plans: dict[str, Row]
    areas: dict[str, Row]
    places: dict[str, list[Row]] = field(default_factory=dict)
    parts: dict[tuple[str, str], list[Row]] = field(default_factory=dict)
    points: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def area_of(self, plan: str) -> str:
        """The name of the area of a plan."""
        return self.areas[self.plans[plan]["area"]]["name"]


def read() -> Facts:
    """All of it."""
    places, parts, points = defaultdict(list), defaultdict(list), defaultdict(list)
    for row in _rows("places"):
        places[row["facility"]].append(row)
    for row in _rows("duty_departments"):
        parts[row["plan"], row["locator"]].append(row)
    for row in _rows("points"):
        points[row["plan"], row["locator"]].append(row["text"])
    return Facts(
        **{name: _rows(name) for name in ("facilities", "indicators", "policies", "duties", "clauses")},
        benefits=[tomllib.loads(path.read_text("utf-8")) for path in sorted(BENEFITS.glob("*/*.toml"))],
        plans={row["id"]: row for row in _rows("plans")},
        areas={row["id"]: row for row in _rows("areas")},
        places=places,
        parts=parts,
        points=points,
    )


def _rows(name: str) -> list[Row]:
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
