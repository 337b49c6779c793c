"""No figure that a plan prints is left out of what questions are answered with."""

from __future__ import annotations

import csv
import re

import pytest

from tests.data.plans import NAMES, ROOT, SHARED, needs_plans

# Shares, counts, ages and times; sums of money of single counties are reckoned, not kept.
_PRINTED = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)(?=%|％|家|个|张|所|岁|人|名|项|次|分钟|公里|平方米)")


@needs_plans
@pytest.mark.parametrize("plan", NAMES)
def test_each_printed_figure_stands_in_a_fact(plan: str) -> None:
    text = next((SHARED / "plans").glob(f"{NAMES[plan]}_*.txt")).read_text(encoding="utf-8")
    facts = _facts(plan)
    lacking = {one for one in _PRINTED.findall(text) if not re.search(rf"(?<![\d.]){one}(?![\d.])", facts)}
    assert not lacking


def _facts(plan: str) -> str:
    """Every cell of the rows that are of a plan."""
    files = (file.open(encoding="utf-8") for file in (ROOT / "data/facts").glob("*.csv"))
    rows = (row for file in files for row in csv.DictReader(file))
    cells = (" ".join(map(str, row.values())) for row in rows if row.get("plan") == plan)
    return " ".join(cells).replace(",", "")
