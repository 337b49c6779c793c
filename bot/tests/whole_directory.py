"""The names of the whole directory as GET /api/names has them, read from data/facts; no parents."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from components.names import Item

FACTS = Path(__file__).parents[2] / "data" / "facts"


def whole_directory() -> Iterator[Item]:
    """The names and other names of all places, facilities and departments in data/facts."""
    for kind, file in (("area", "areas"), ("facility", "facilities"), ("department", "departments")):
        for row in _rows(file):
            yield {"kind": kind, "id": row["id"], "name": row["name"], "aliases": []}
    for row in _rows("aliases"):
        yield {"kind": row["kind"], "id": row["target"], "name": row["alias"], "aliases": []}


def _rows(file: str) -> list[dict[str, str]]:
    with (FACTS / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


WHOLE = list(whole_directory())
