"""A question of the suite: what is asked, turn by turn, and what the last reply must and must not say."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

BY_HAND = Path(__file__).with_name("by_hand.tsv")
# Written by others than code and examples, its hash committed before anything was tuned. It is asked for its
# score alone: whoever mends the assistant by what fails here takes the measure away.
UNSEEN = Path(__file__).with_name("unseen.tsv")
# What stands for "the plans do not publish this" in `must`; how replies say so, in scoring.py.
SILENT = "没有公布"
# What stands for a refusal of what is not this service's matter.
DECLINED = "DECLINE"
OUTSIDE = Path(__file__).with_name("outside.tsv")


class Question(NamedTuple):
    """`turns` are said in one conversation. `must` are elements that the last reply holds, each given as
    its alternatives; `must_not` what it does not hold. `cites` are places of plans ("dazhou 六（三）"), of
    which it cites one; none where any will do. `source` says where the answer stands.
    """

    id: str
    topic: str
    style: str
    turns: tuple[str, ...]
    must: tuple[tuple[str, ...], ...]
    must_not: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    source: str = ""


def by_hand(path: Path = BY_HAND) -> list[Question]:
    """The questions of a table: turns joined by ` ||| `, elements by ` && `, alternatives by `|`."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [_question(row) for row in rows]


def outside(path: Path = OUTSIDE) -> list[Question]:
    """Unseen questions about other matters, each to be declined."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Question(row["id"], "outside", "", (row["question"],), ((DECLINED,),)) for row in rows]


def _question(row: dict[str, str]) -> Question:
    return Question(
        id=row["id"],
        topic=row["topic"],
        style=row["style"],
        turns=tuple(row["question"].split(" ||| ")),
        must=tuple(tuple(element.split("|")) for element in _elements(row["must_contain"])),
        must_not=tuple(_elements(row["must_not_contain"])),
        source=row.get("source") or row["why"],
    )


def _elements(cell: str) -> list[str]:
    return [element for element in cell.split(" && ") if element]


class Made(NamedTuple):
    """A question that waits for its words: `phrases` are (style, text with {x} for the subject)."""

    subject: str
    phrases: list[tuple[str, str]]
    question: Question


def made(
    subject: str, phrases: list[tuple[str, str]], topic: str, *must: Iterable[object], **more: Any
) -> Made:
    """A question about a subject, whose reply must hold one alternative of each of `must`."""
    elements = tuple(tuple(str(word) for word in one) for one in must)
    return Made(subject, phrases, Question("", topic, "", (), elements, **more))
