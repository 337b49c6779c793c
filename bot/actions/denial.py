"""What is said only to be denied, or was left: 不是养老院，是托育 asks for 托育, 从宝清搬到银川 for 银川."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

# 是不是, 要不要 deny nothing. What is denied ends where the next clause, or 是 or 要, begins.
_DENIED = re.compile(
    r"(?:(?<!是)不是|(?<!要)不要|没[问说]|(?<!问)不问|\bnot )"
    r"(?P<denied>[^，,。；;！!？? ]{1,16}?)(?=[，,。；;！!？? ]|是|要|我|改|换|问|\bbut|$)"
)
# 从宝清搬到银川了, 原来在宝清，现在住银川: the place that was left.
_LEFT = re.compile(
    r"(?:从|由|离开)(?P<denied>[^，,。；;！!？?]{1,10}?)(?:这边|那边|老家)?(?:搬|迁|接|嫁|转(?=到|去|来|回))"
    r"|(?:原来|以前|之前|原先|早先)[^，,。]{0,4}在(?P<before>[^，,。；;！!？?]{1,10})(?=.*(?:现在|如今|后来|搬|迁))"
)
# Of these one is meant, and a second one said is said against the first.
_EXCLUSIVE = ("place", "elsewhere", "facility", "kind", "year")


# 还没评上省级示范: what somebody does not have is not what they ask for.
_LACKED = re.compile(
    r"(?:还?没有?|没得|未)(?:评上?|拿到|得到|选上|够|参加|办过?|领过?)(?:的?是)?[^，,。；;！!？? ]{0,12}"
)


# 产假之外的育儿假: what it is set apart from.
_BESIDES = re.compile(r"(?:除了?|除开)?[^，,。；;！!？? ]{1,8}(?:之外|以外)的?")


def without_denied(text: str) -> str:
    """A text without what it says is not, or not yet, so."""
    return " ".join(_BESIDES.sub(" ", _LACKED.sub(" ", text)).split())


def meant(text: str, said: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The entities without the denied ones, where another of the same sort stands against them."""
    spans = [found.span("denied") for found in _DENIED.finditer(text)]
    left = [span for found in _LEFT.finditer(text) for span in (found.span("denied"), found.span("before"))]
    denied = [
        one
        for one in said
        if (_within(one, spans) and one["entity"] in _EXCLUSIVE)
        or (_within(one, left) and one["entity"] in ("place", "elsewhere"))
    ]
    kept = [one for one in said if one not in denied]
    return [one for one in said if one in kept or not _stands_against(one, kept)]


def _within(one: Mapping[str, Any], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= int(one["start"]) and int(one["end"]) <= end for start, end in spans)


def _stands_against(one: Mapping[str, Any], kept: Sequence[Mapping[str, Any]]) -> bool:
    places = ("place", "elsewhere", "facility")
    sort = places if one["entity"] in places else (one["entity"],)
    return any(other["entity"] in sort for other in kept)
