"""What the plans have for those in some state alone: 特困, 残疾, 三孩. Pure but for the directory's list."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from directory.entitlement import Benefit
from replies import person
from replies.catalogue import gettext as _

# What a plan calls those of whom a fact was told.
_CALLED: Mapping[tuple[str, bool | str], str] = {
    ("support", "tekun"): r"特困(?!难)",
    ("support", "dibao"): r"低保|最低生活保障",
    ("support", "low_income"): r"低收入|经济困难|困难老",
    ("severe_disability", True): r"重度残疾",
    ("disability", True): r"残疾",
    ("special_family", True): r"计划生育特殊|计生特殊",
    ("veteran", True): r"优抚",
    ("living", "alone"): r"独居",
    ("living", "left_behind"): r"留守",
    ("living", "couple"): r"空巢",
    ("ability", "disabled"): r"失能",
    ("ability", "dementia"): r"失智",
    ("serious_illness", True): r"重病|重特大疾病|大病",
    ("destitute", True): r"生活无着|生活没有着落",
}
_MANY_CHILDREN = re.compile(r"(?:[三仨3四4]个?)(?:孩|娃|胎|宝)|多孩|多子女|(?:老三|第三个)(?:娃|孩|宝)?")
_OF_MANY_CHILDREN = r"三孩|多孩|生育孩子"


def states(text: str, facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What was told of somebody, in words, and the plans' words for it."""
    known = _CALLED.items()
    told = [(person.fact(fact, value), words) for (fact, value), words in known if facts.get(fact) == value]
    many = [(_("三孩家庭"), _OF_MANY_CHILDREN)] if _MANY_CHILDREN.search(text) else []
    return [*many, *told]


def said_of(facts: Mapping[str, Any]) -> str:
    """What was told of somebody in the plans' own words, as far as plans have a word for it."""
    told = (words for (fact, value), words in _CALLED.items() if facts.get(fact) == value)
    return " ".join(map(plain, told))


def plain(words: str) -> str:
    """The plans' words for a state, side by side."""
    return re.sub(r"\(\?.*?\)", "", words).replace("|", " ")


def special(state: str, benefits: Sequence[Benefit]) -> list[Benefit]:
    """The benefits whose name, or whom they are for, holds such a word; those named for it first."""
    found = [one for one in benefits if re.search(state, one["name"] + one["who"])]
    return sorted(found, key=lambda one: not re.search(state, one["name"]))
