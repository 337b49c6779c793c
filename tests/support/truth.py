"""The checked tables beside the repository (../shared/truth), which nothing but tests that compare needs."""

import csv
import re
from pathlib import Path

import pytest

from tests.support.processes import ROOT

FOLDER = ROOT.parent / "shared" / "truth"
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of a table; none where it is not at hand."""
    path = FOLDER / f"{name}.tsv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def number(text: str) -> float | None:
    """The number that a cell begins with (9300（约）); an empty one is unknown."""
    return float(re.match(r"[\d.]+", text)[0]) if text else None  # type: ignore[index]


needed = pytest.mark.skipif(not Path(FOLDER).is_dir(), reason="no ../shared/truth to compare with")
