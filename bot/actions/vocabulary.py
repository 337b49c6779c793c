"""What people say of themselves and how they answer, as it stands in lexicon/facts.yml and answers.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[1] / "lexicon"
YES_NO: Mapping[str, bool] = {"yes": True, "no": False}


@dataclass(frozen=True)
class Said:
    """A value of a fact, and where in the text it was said."""

    fact: str
    value: bool | str
    start: int
    end: int


@cache
def load(name: str) -> dict[str, Any]:
    """lexicon/<name>.yml."""
    words: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return words


@cache
def _patterns() -> tuple[tuple[str, bool | str, re.Pattern[str]], ...]:
    facts = load("facts").items()
    return tuple(
        (fact, YES_NO.get(v, v), one_of(words)) for fact, group in facts for v, words in group.items()
    )


def said_in(text: str) -> Iterator[Said]:
    """Every value of every fact that the words of a text stand for."""
    for fact, value, pattern in _patterns():
        for match in pattern.finditer(text):
            yield Said(fact, value, *match.span())


@cache
def short_answers(fact: str) -> tuple[tuple[bool | str, re.Pattern[str]], ...]:
    """Values of a fact by answers that mean it only because it was asked for."""
    group = load("answers")["only_if_asked"].get(fact, {})
    return tuple((YES_NO.get(value, value), one_of(words)) for value, words in group.items())


@cache
def pattern(*path: str) -> re.Pattern[str]:
    """The words at a place of answers.yml, such as ("steer", "stop")."""
    found: Any = load("answers")
    for key in path:
        found = found[key]
    return one_of(found)


def one_of(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these regular expressions, the longest one first."""
    return re.compile("|".join(f"(?:{word})" for word in sorted(words, key=len, reverse=True)))
