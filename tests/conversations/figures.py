"""Figures of a reply that nobody told the assistant: neither the directory nor the person who asked. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tests.conversations.scoring import fold

# Numbers to call that everybody knows, and the document's own name.
KNOWN = {"12345", "120", "110", "119", "96110", "12356", "12393", "500"}
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_NUMBERING = re.compile(r"^\d+\.\s*", re.MULTILINE)
# What ends a figure, where the folded text would run into the next one: 4，2025年 is no 42025.
_APART = re.compile(r"m²|[，。；\n]")
# 万 and 亿, which English writes out: 3万元 is 30,000 yuan.
_WORTH = {"万": 10**4, "亿": 10**8}
_AMOUNT = re.compile(rf"({_FIGURE.pattern})({'|'.join(_WORTH)})?")
_SHORT = re.compile(rf"({_FIGURE.pattern})({'|'.join(_WORTH)})")


class Told(NamedTuple):
    """What somebody said: the person's own messages, and the directory's answers as JSON values."""

    messages: Sequence[str]
    answers: Sequence[Any]


def strange_figures(reply: str, told: Told) -> list[str]:
    """The figures of a reply that stand neither in what was told, nor count or add up what was told."""
    said = {figure for message in told.messages for figure in _figures(message)}
    for answer in told.answers:
        said |= {figure for leaf in _leaves(answer) for figure in (*_figures(leaf), *_written_out(leaf))}
        said |= _counted(answer)
    asked = _figures(_NUMBERING.sub("", reply))
    return sorted({one for one in asked if one not in said | KNOWN})


def _figures(text: str) -> list[str]:
    return [_plain(one) for part in _APART.split(text) for one in _FIGURE.findall(fold(part))]


def _written_out(text: str) -> list[str]:
    return [
        _plain(str(round(float(figure) * _WORTH[worth], 2))) for figure, worth in _SHORT.findall(fold(text))
    ]


def _plain(figure: str) -> str:
    """2500.0 -> 2500."""
    return figure.rstrip("0").rstrip(".") if "." in figure else str(int(figure))


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            # The unit of these numbers is in their name.
            yield from (f"{leaf}万" if name.endswith("_wan") else leaf for leaf in _leaves(one))
    elif isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    elif value is not None:
        yield str(value)


def _lacking(item: dict[str, Any]) -> set[str]:
    """How far a figure is from where it stands to its goal."""
    stands, goal = (_AMOUNT.search(str(item.get(end) or "")) for end in ("baseline", "target"))
    if stands is None or goal is None:
        return set()
    return {_plain(str(round(abs(_amount(goal) - _amount(stands)), 2)))}


def _amount(found: re.Match[str]) -> float:
    return float(found[1]) * _WORTH.get(found[2] or "", 1)


def _counted(answer: Any) -> set[str]:
    """How many an answer lists, in all or of one sort, what it lists adds up to, and what it still lacks."""
    items = answer.get("items") if isinstance(answer, dict) else None
    if not isinstance(items, list):
        return set()
    counts = {str(number) for number in range(len(items) + 1)}
    counts |= {gap for item in items if isinstance(item, dict) for gap in _lacking(item)}
    for name in ("projects", "capacity", "total_investment_wan", "central_budget_wan"):
        values = [item.get(name) or 0 for item in items if isinstance(item, dict)]
        total = f"{round(sum(values), 4)}{'万' if name.endswith('_wan') else ''}"
        counts |= {*_figures(total), *_written_out(total)} if values else set()
    return counts
