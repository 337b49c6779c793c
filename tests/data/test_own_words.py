"""What data/ says, it says in its own words: no sentence of a plan stands in it."""

import csv
import re
from functools import cache
from pathlib import Path

from tests.data.plans import NAMES, ROOT, facts, needs_plans, text_of

LONGEST = 28
# Names that are long by themselves: titles of documents, institutions, lists of offices.
NAME_FIELDS = {"title", "name", "record", "target", "alias", "implementing_unit", "departments", "reason"}


def sentences(path: Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            (f"{path.name}:{number} {field}", value)
            for number, row in enumerate(csv.DictReader(file), 2)
            for field, value in row.items()
            if field not in NAME_FIELDS and value
        ]


@cache
def names() -> list[str]:
    """Titles of documents and names of indicators, the longest first."""
    titles = {row["title"] for row in facts("policies")} | {row["name"] for row in facts("indicators")}
    return sorted((name for name in titles if len(name) >= LONGEST), key=len, reverse=True)


def without_names(text: str) -> str:
    """The text without titles of documents and without lists of offices, which carry over as they are."""
    for name in names():
        text = text.replace(name, "")
    text = re.sub(r"《.*?》", "", text)
    return re.sub(r"(?:[\u4e00-\u9fff（）]{2,16}(?:局|委|委员会|办|厅|部|政府|中心)、){2,}", "", text)


def runs(text: str) -> set[str]:
    """All runs of that many Chinese characters in a text."""
    pieces = re.findall(rf"[\u4e00-\u9fff，、“”（）]{{{LONGEST},}}", text)
    return {piece[i : i + LONGEST] for piece in pieces for i in range(len(piece) - LONGEST + 1)}


@needs_plans
def test_no_run_of_28_characters_of_a_plan_stands_in_data() -> None:
    printed = set[str]().union(*(runs(re.sub(r"\s", "", text_of(name))) for name in NAMES))
    found = [
        (where, run)
        for path in sorted((ROOT / "data").rglob("*.csv"))
        for where, value in sentences(path)
        for run in runs(without_names(value)) & printed
    ]
    assert not found, found[:10]
