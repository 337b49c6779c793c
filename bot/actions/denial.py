"""What is said only to be denied: 不是养老院，是托育 asks for childcare alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

# 是不是, 要不要 deny nothing. What is denied ends where the next clause, or 是 or 要, begins.
_DENIED = re.compile(
    r"(?:(?<!是)不是|(?<!要)不要|没[问说]|(?<!问)不问|\bnot )"
    r"(?P<denied>[^，,。；;！!？? ]{1,16}?)(?=[，,。；;！!？? ]|是|要|我|改|换|问|\bbut|$)"
)
# Of these one is meant, and a second one said is said against the first.
_EXCLUSIVE = ("place", "elsewhere", "facility", "kind", "year")


# 还没评上省级示范: what somebody does not have is not what they ask for.
_LACKED = re.compile(
    r"(?:还?没有?|没得|未)(?:评上?|拿到|得到|选上|够|参加|办过?|领过?)(?:的?是)?[^，,。；;！!？? ]{0,12}"
)


def without_denied(text: str) -> str:
    """A text without what it says is not, or not yet, so."""
    return " ".join(_LACKED.sub(" ", text).split())


def meant(text: str, said: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The entities without the denied ones, where another of the same sort stands against them."""
    spans = [found.span("denied") for found in _DENIED.finditer(text)]
    denied = [one for one in said if _within(one, spans) and one["entity"] in _EXCLUSIVE]
    kept = [one for one in said if one not in denied]
    return [one for one in said if one in kept or not _stands_against(one, kept)]


def _within(one: Mapping[str, Any], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= int(one["start"]) and int(one["end"]) <= end for start, end in spans)


def _stands_against(one: Mapping[str, Any], kept: Sequence[Mapping[str, Any]]) -> bool:
    places = ("place", "elsewhere", "facility")
    sort = places if one["entity"] in places else (one["entity"],)
    return any(other["entity"] in sort for other in kept)
