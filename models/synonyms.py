"""What people say, and what the plans write instead (spoken.csv). Only for finding: nothing here is shown.

A `…` in what is said stands for up to eight other characters of the same clause: 等我老了…照顾 is heard in
等我老了换人来照顾. What stands in between keeps its own meaning.
"""

import csv
import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("spoken.csv")
GAP = "…"
_BETWEEN = r"[^，,。；;？?！!]{0,8}?"


@cache
def _written() -> dict[str, tuple[str, ...]]:
    """The plans' words by what people say for them."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {spoken: tuple(row["written"].split("|")) for row in rows for spoken in row["spoken"].split("|")}


@cache
def _spoken() -> re.Pattern[str]:
    """Any of what people say, the longest first; English words as wholes."""
    words = sorted((word for word in _written() if GAP not in word), key=lambda word: -len(word))
    return re.compile(
        "|".join(rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in words)
    )


@cache
def _with_gaps() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """What is said with other words in between, and what is written for it."""
    gapped = [(word, written) for word, written in _written().items() if GAP in word]
    return tuple(
        (re.compile(_BETWEEN.join(map(re.escape, word.split(GAP)))), written) for word, written in gapped
    )


def heard(question: str) -> tuple[list[tuple[str, tuple[str, ...]]], str]:
    """Each word that has others in the plans, with those; and the question without these words."""
    found = {one: _written()[one] for one in _spoken().findall(question)}
    apart = {match[0]: written for said, written in _with_gaps() if (match := said.search(question))}
    return [*apart.items(), *found.items()], _spoken().sub(" ", question)
