"""How old somebody is, in whole months, out of what was said: 八十二, 82了, 快满三岁, 刚满月."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from components.numerals import NUMBER, parse

AGE = "age_months"
YEAR = 12
CHILD_UNTIL = 18 * YEAR
OLDEST = 125 * YEAR
# Told without 岁, only the years of the old are an age: 我妈82, 今年六十五.
_OLD, _GROWN_UP = range(50, 111), range(18, 50)
_KIN = r"[妈娘爸爹父母爷奶婆公姥汉伴人家她他我太]"
_BARE = re.compile(
    rf"(?:{_KIN}儿?|年|满|都|快|有|是|已经|应该)(?P<n>{NUMBER})[多几]?"
    r"(?=[了咯啦喽哦]|$|[,，。；;、 ]|一个人|住|在|[一-鿿]{2,3}的(?:[,，。 ]|$))"
)
_WHOLE = re.compile(rf"(?:今年|满|都|快|有|是|大概|差不多)*(?P<n>{NUMBER})(?:多|几)?(?:了|啦|咯|哦|的|喽)*")
_ENGLISH = re.compile(
    r"\b(?:is|am|aged|i'm|she's|he's|turned)\s+(?P<n>\d{1,3})\b|\b(?P<m>\d{1,3})[ -]?years?[ -]old"
)
_ENGLISH_MONTHS = re.compile(r"\b(?P<n>\d{1,2})[ -]?months?[ -]?old")
_ROUND = re.compile(
    rf"(?P<n>{NUMBER})(?:(?:好几|出头|来|大几|几)(?:岁)?|多(?=[岁了吧咯啦]|的样子|$|[，,。；;、 ]))"
)
_NOW = re.compile(rf"(?:^|[，,。 ])(?P<n>{NUMBER})[了咯啦喽]")
# Within the interview an age also stands alone between others: 万源的，67，耍得.
_BETWEEN = re.compile(rf"(?:^|[，,。；;、 ])(?P<n>{NUMBER})(?=$|[，,。；;、 ])")
_SOON = re.compile(r"(?:快|就要|马上|要)(?:要|到|满)?$|(?:还)?(?:不到|没满|未满|不满|没到|差(?:点|一点))$")
# A span of months is an age where it is full or not yet: 刚满十个月, but no 等了三个月.
_MONTHS = re.compile(
    rf"(?:刚刚?满?|才满?|已经|快满?|就要|马上|满)(?P<n>{NUMBER})个多?月(?!后|前|内|以?[后前内]|才|就)"
)
_BABY = (
    (re.compile(r"刚(?:出生|生(?:下来|下|了|的)?)|才出生|月子里|未满月|没满月"), 0),
    (re.compile(r"(?:刚|才)满月"), 1),
    (re.compile(r"(?:一百天|百天|百日)"), 3),
)
_GROWN = re.compile(r"(?:儿子|女儿|闺女|姑娘|儿女|子女|媳妇|女婿|孙子|孙女)[^，,。；;]{0,4}$")


def age_in(
    text: str, entities: Iterable[Mapping[str, Any]], asked: bool, of_child: bool, told_bare: bool = False
) -> int | None:
    """The age in months; `asked` allows a bare number, which is of months where it is a child's.

    `told_bare`: the years of somebody old may stand alone between two commas.
    """
    heard = _heard(text, entities)
    if heard is not None and (heard >= CHILD_UNTIL or of_child):
        return heard
    told = _without_unit(text, told_bare and not of_child)
    if heard is not None or told is not None:
        # 我妈65，娃3岁半: of two people the grown one is asked for.
        return heard if told is None else told
    for baby, months in _BABY:
        if baby.search(text):
            return months
    if match := _MONTHS.search(text):
        return _nearly(text[: match.start("n")].removesuffix("满"), int(parse(match["n"]) or 0))
    if match := _ENGLISH_MONTHS.search(text):
        return int(match["n"])
    return _bare(text, of_child) if asked else None


def _without_unit(text: str, between: bool) -> int | None:
    """The age of somebody old, told without 岁; the last one of several."""
    for form in (_ENGLISH, _ROUND, _NOW, _BARE, *([_BETWEEN] if between else [])):
        told = (_of_the_old(text, match, "m" if form is _ENGLISH else "") for match in form.finditer(text))
        if years := [one for one in told if one is not None]:
            return years[-1]
    return None


def _heard(text: str, entities: Iterable[Mapping[str, Any]]) -> int | None:
    """The last age that the bot's own reader of quantities found: 不是83，是78岁 means 78."""
    found = [one for one in entities if one["entity"] == "age_months" and not _of_the_grown(text, one)]
    if not found:
        return None
    found.sort(key=lambda one: int(one["start"]))
    young = {int(one["value"]) < CHILD_UNTIL for one in found}
    # 我妈65，娃3岁半: two people, the first named is asked for. Else the later word counts.
    last = found[0] if len(young) > 1 else found[-1]
    return _nearly(text[: int(last["start"])], int(last["value"]))


def _of_the_grown(text: str, age: Mapping[str, Any]) -> bool:
    """儿子都五十岁了: a grown child's age is nobody's who is asked for."""
    return int(age["value"]) > CHILD_UNTIL and bool(_GROWN.search(text[: int(age["start"])]))


def _of_the_old(text: str, match: re.Match[str], other: str) -> int | None:
    years = parse(match["n"] or (match[other] if other else ""))
    # 我45: of oneself a younger age counts as well.
    own = match[0].startswith("我") and int(years or 0) in _GROWN_UP
    if years is None or not (int(years) in _OLD or own):
        return None
    return _nearly(text[: match.start("n")], int(years) * YEAR)


def _bare(text: str, of_child: bool) -> int | None:
    match = _WHOLE.fullmatch(text.strip(" ,，。.!！"))
    number = parse(match["n"]) if match else None
    if match is None or number is None:
        return None
    months = int(number) if of_child and number > 3 else int(number * YEAR)
    return _nearly(text[: match.start("n")], months) if 0 <= months <= OLDEST else None


def _nearly(before: str, months: int) -> int:
    """快八十, 不到三岁: the year, or the month of a baby, is not full yet."""
    if not _SOON.search(before):
        return months
    return months - (YEAR if months > 6 * YEAR else 1) if months else 0
