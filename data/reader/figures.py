"""Figures in running text: `到2025年，全县养老床位达到7000张` is 养老床位, 7000 张, 2025.

The name is a draft for a worker's eye: the words in front of the number, without the verb.
"""

import re
from collections.abc import Iterator

from data.reader.numerals import fold
from data.reader.result import Clause, Indicator

_UNITS = (
    "个百分点|平方米|万元|亿元|万人次|万人|人次|分钟|千米|公里|元|张|个|家|所|处|名|人|户"
    "|周岁|岁|个月|天|次|项|亩|片|%|‰"
)
_VALUE = re.compile(
    r"(不少于|不低于|不超过|不高于|至少|超过|近|约|力争|达到|[≥≧≤])?\s*"
    r"(\d+(?:\.\d+)?(?:[-—~～至]\d+(?:\.\d+)?)?)\s*(万(?![人元])|亿(?!元))?\s*"
    rf"({_UNITS})?(以上|以下|左右)?"
)
# `60岁及以上人口` names a group of people; its number is no figure.
_AGE = re.compile(r"(及以上|及以下|以上|以下)?(的)?(人口|常住|老年|老人|婴幼儿|幼儿|儿童|户籍)")
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年(底前|底|末)?|(“十[三四五]五”)")
_NOT_FIGURE = re.compile(r"^\s*(年|月|日|号|〕|G|周年|、|项|[.．])")
_LEAD = re.compile(
    r"^(其中|同时|并|预计|力争|确保|争取|实现|到|全面|推进|基本|每年|计划|建立|建成|完成|全[市县区州省]|我[市县区]|共有|新增|各类)+"
)
_TAIL = re.compile(
    r"(不少于|不低于|不超过|不高于|至少|超过|近|约|力争|达到|达|提高到|提升到|提升至|增加到|为|是|有|到|配备|培育|建有|建成|建立|总数|共|将|的)+$"
)
_KEEP = ("不少于", "不低于", "不超过", "不高于", "至少", "超过", "近", "约", "力争")


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield (piece, sentence so far): the year that counts is the last one printed before a figure."""
    for sentence in re.split(r"[。；;\n]", text):
        end = 0
        for found in re.finditer(r"[^，,、：:（）()]+", sentence):
            end = found.end()
            yield found[0], sentence[:end]


def _year(before: str) -> str | None:
    years = list(_YEAR.finditer(before))
    if not years:
        return None
    year, end, span = years[-1].groups()
    return f"{year}年{end}" if end else year or span


def _name(piece: str, start: int) -> str:
    name = _YEAR.sub("", piece[:start]).strip("，、的 ")
    name = _TAIL.sub("", _LEAD.sub("", name))
    return name[-30:]


def _figure(piece: str, found: re.Match[str], spent: int) -> tuple[str, str] | None:
    """Return (name, value) of one number, None where it counts nothing or has no name."""
    word, number, scale, unit, more = found.groups()
    rest = piece[found.end() :]
    if not unit or (_NOT_FIGURE.match(rest) and not more):
        return None
    name = _name(piece[spent:], found.start() - spent)
    if not re.search(r"[\u4e00-\u9fff]{2}", name):
        behind = re.match(r"[\u4e00-\u9fff“”]{2,20}", rest)
        name = behind[0] if behind else ""
    percent = "%" if unit == "%" else ""
    value = f"{word if word in _KEEP else ''}{number}{scale or ''}{percent}{more or ''}"
    return (name, value) if name else None


def figures(text: str, locator: str) -> Iterator[Indicator]:
    """Yield the figures of one clause with a unit and some words in front to name them."""
    for piece, before in _pieces(fold(text)):
        spent = 0
        for found in _VALUE.finditer(piece):
            age = found[4] in ("岁", "周岁", "个月") and _AGE.match((found[5] or "") + piece[found.end() :])
            figure = None if age else _figure(piece, found, spent)
            if figure:
                spent = found.end()
                year = _year(before[: len(before) - len(piece) + found.start()])
                yield Indicator(figure[0], locator, target=figure[1], target_year=year, unit=found[4])


def read_figures(clauses: list[Clause]) -> list[Indicator]:
    """Return the figures of the clauses that are no rows of a table."""
    found = [f for clause in clauses if clause.kind != "row" for f in figures(clause.text, clause.locator)]
    seen: set[tuple[str, ...]] = set()
    kept: list[Indicator] = []
    for figure in found:
        key = (figure.locator, figure.name, figure.target or "", figure.target_year or "")
        if key not in seen:
            seen.add(key)
            kept.append(figure)
    return kept
