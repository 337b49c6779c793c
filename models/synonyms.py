"""What people say, and what the plans write instead (spoken.csv). Only for finding: nothing here is shown."""

import csv
import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("spoken.csv")


@cache
def _written() -> dict[str, tuple[str, ...]]:
    """The plans' words by what people say for them."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {spoken: tuple(row["written"].split("|")) for row in rows for spoken in row["spoken"].split("|")}


@cache
def _spoken() -> re.Pattern[str]:
    """Any of what people say, the longest first; English words as wholes."""
    words = sorted(_written(), key=lambda word: -len(word))
    return re.compile(
        "|".join(rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in words)
    )


def heard(question: str) -> tuple[list[tuple[str, tuple[str, ...]]], str]:
    """Each word that has others in the plans, with those; and the question without these words."""
    found = list(dict.fromkeys(_spoken().findall(question)))
    return [(one, _written()[one]) for one in found], _spoken().sub(" ", question)
