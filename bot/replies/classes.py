"""A child's age beside the ages that plans print for the classes of nurseries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from directory.book import Book
from directory.shapes import Passage
from replies.catalogue import gettext as _
from replies.person import YEAR, age
from replies.reply import Choice, Reply, Speech, merged
from replies.verdicts import only_chinese
from replies.words import cited, whom_to_ask

_BETWEEN = re.compile(r"(\d+)\s*(个月|周?岁)?\s*[—–－~～至到-]\s*(\d+)\s*(个月|周?岁)?")
_UNDER = re.compile(r"(\d+)(个月|周?岁)以下")
_UNIT = re.compile(r"个月|岁")


class Age(NamedTuple):
    """Ages in months, from the first up to but not with the last."""

    first: int
    last: int


Aged = tuple[Passage, list[Age]]


def ages_in(text: str) -> list[Age]:
    """The ages a text prints: 2—3岁, 6—12、12—24个月, 3岁以下."""
    unit = found[0] if (found := _UNIT.search(text)) else ""
    between = [
        Age(_months(match[1], match[2] or match[4] or unit), _months(match[3], match[4] or unit))
        for match in _BETWEEN.finditer(text)
        if unit
    ]
    return between or [Age(0, _months(match[1], match[2])) for match in _UNDER.finditer(text)]


def _months(number: str, unit: str) -> int:
    return int(number) * (1 if unit == "个月" else YEAR)


def told(
    aged: Sequence[Aged],
    months: int,
    book: Book,
    area: str | None,
    house: str = "",
    which: Passage | None = None,
) -> Reply:
    """What fits first, then what the child is too young for, then too old; before all the `house` named.

    `which` says which houses have such a class.
    """
    grouped: dict[str, list[Aged]] = {}
    for passage, ages in sorted(aged, key=lambda one: (house not in one[0]["title"], _order(one[1], months))):
        grouped.setdefault(f"{passage['title']}{ages}", []).append((passage, ages))
    speech, shown = Speech(), []
    speech.say(_("按孩子%(age)s看：", age=age(months)) if grouped else "", only_chinese() if grouped else "")
    for group in grouped.values():
        passage, ages = group[0]
        sources = merged(one["sources"] for one, _ages in group)
        line = f"{_judged(ages, months)}：{passage['text'].rstrip('。')}（{cited(sources, book)}）。"
        if len(line) < speech.room - 100:
            speech.say(line)
            shown += list(sources)
    speech.say("" if grouped else _("规划文件没有写托班收多大的孩子。"))
    if which:
        speech.add(f"{which['text'].rstrip('。')}（{cited(which['sources'], book)}）。")
        shown += list(which["sources"])
    speech.add(_("各家实际收多大的孩子，文件没有逐个写明。") + whom_to_ask(book, area, "childcare"))
    choices = (Choice(_("看达州的托育点"), _("达州有哪些托育点")),)
    return Reply(speech.text, choices, sources=tuple(shown), unanswered=not grouped)


def _order(ages: Sequence[Age], months: int) -> tuple[int, int]:
    """What fits, the narrowest span first, which says most; then what comes later, then what is over."""
    spans = [one.last - one.first for one in ages if one.first <= months < one.last]
    if spans:
        return 0, min(spans)
    return (1, 0) if months < ages[0].first else (2, 0)


def _fit(ages: Sequence[Age], months: int) -> bool:
    return any(one.first <= months < one.last for one in ages)


def _judged(ages: Sequence[Age], months: int) -> str:
    if _fit(ages, months):
        return _("年龄合适")
    if months < ages[0].first:
        return _("还差%(age)s", age=age(ages[0].first - months))
    return _("超过了年龄")
