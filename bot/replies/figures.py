"""Figures in words: an indicator with its values, those of several plans, what a plan leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Indicator, Passage
from replies.amounts import in_english
from replies.catalogue import ENGLISH, language
from replies.catalogue import gettext as _
from replies.passages import line, who
from replies.reply import Reply, Speech, merged
from replies.words import cited, clauses, number, plan_name, semicolons

# Counted one by one: neither nearly nor at least, no share, not rounded to ten thousands.
_EXACT = re.compile(r"\d+[^\d万亿%.]{0,2}")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(万)?")
# Another plan's name for it speaks of another place: 全市养老床位.
_EVERY = re.compile(r"^(?:全[市县]|各类)")
_LEAST = re.compile(r"[低小短](?!一老)|(?<!多)少|lower|fewer|lowest")


def told(
    indicators: Sequence[Indicator],
    book: Book,
    more: Sequence[Passage] = (),
    *,
    before: str = "",
    offices: bool = False,
) -> Reply:
    """An indicator with its values, and what else the plans say of it.

    `before` is said first; with `offices` also who answers for the first, in full.
    """
    first = indicators[0]
    stated = {"figure": figure(first), "source": cited(first["sources"], book)}
    speech = Speech().say(before, _("%(area)s：%(figure)s。（%(source)s）", area=first["area"], **stated))
    speech.say(_offices(first) if offices else "")
    speech.say(*_doubts(first))
    speech.add(
        *(
            _("%(figure)s。（%(source)s）", figure=figure(one), source=cited(one["sources"], book))
            for one in indicators[1:]
        )
    )
    speech.add(*(line(passage, book) for passage in more))
    sources = merged([*(one["sources"] for one in indicators), *(passage["sources"] for passage in more)])
    return Reply(speech.text, (who(first["name"]),), sources=sources)


def together(indicators: Sequence[Indicator], texts: Sequence[Passage], book: Book) -> Reply:
    """Each of several figures that were asked for in one question, and the sentences that hold the others."""
    speech = Speech()
    speech.say(*(_cited(one, book, first=one is indicators[0]) for one in indicators))
    speech.say(*(line(passage, book) for passage in texts))
    for one in indicators:
        speech.add(*_doubts(one))
    sources = merged([*(one["sources"] for one in indicators), *(passage["sources"] for passage in texts)])
    return Reply(speech.text, sources=sources)


def _doubts(one: Indicator) -> list[str]:
    """What speaks against a figure as it is printed."""
    return [note["text"] for note in one["notes"] if note["severity"] in ("high", "medium")]


def _cited(one: Indicator, book: Book, *, first: bool) -> str:
    stated = {"figure": figure(one), "source": cited(one["sources"], book)}
    if first:
        return _("%(area)s：%(figure)s。（%(source)s）", area=one["area"], **stated)
    return _("%(figure)s。（%(source)s）", **stated)


def lacking(one: Indicator, book: Book) -> Reply:
    """Where a figure stands, where it is to go, and what lies between: reckoned from the two as printed."""
    speech = Speech().say(_between(one), _cited(one, book, first=True))
    speech.say(*_doubts(one))
    return Reply(speech.text, (who(one["name"]),), sources=merged([one["sources"]]))


def not_reckoned(one: Indicator) -> str:
    """That one end of a figure is not published, and so no difference; empty where both are."""
    if one["baseline"] and one["target"]:
        return ""
    lacks = _("目标") if one["baseline"] else _("现在有多少")
    return _("“%(name)s”%(lacks)s没有公布，差多少算不出来。", name=one["name"], lacks=lacks)


def _between(one: Indicator) -> str:
    """还差约5000张; empty where one of the two is no number."""
    stands, goal = _number(one["baseline"] or ""), _number(one["target"] or "")
    if stands is None or goal is None:
        return ""
    told = {"name": one["name"], "unit": _("个百分点") if one["unit"] == "%" else one["unit"] or ""}
    if goal <= stands:
        return _("“%(name)s”按公布的两个数，已经达到目标。", **told)
    told["value"] = number(round(goal - stands, 2))
    if _EXACT.fullmatch(one["baseline"] or "") and _EXACT.fullmatch(one["target"] or ""):
        return _("“%(name)s”离目标还差%(value)s%(unit)s（按公布的两个数相减）。", **told)
    return _("“%(name)s”离目标还差约%(value)s%(unit)s（按公布的两个数相减）。", **told)


def _offices(one: Indicator) -> str:
    if not one["departments"]:
        return _("这个指标由哪个部门负责，文件没有写。")
    return _("负责部门：%(names)s。", names=one["departments"].replace("；", "、"))


def silent(name: str, plan: str, book: Book, year: int | None = None) -> str:
    """That a plan does not state a figure, or not for this year."""
    said = {"plan": plan_name(plan, book), "name": _EVERY.sub("", name), "year": year}
    if year:
        return _("%(plan)s没有公布%(year)s年的“%(name)s”。", **said)
    return _("%(plan)s没有公布“%(name)s”。", **said)


def compared(held: Sequence[Indicator], without: Sequence[str], text: str, book: Book) -> Reply:
    """One figure of several plans: which has more, then each; `without` are the plans that lack it."""
    least = bool(_LEAST.search(text))
    numbers = [_value(one) for one in held]
    speech = Speech().say(_which(held, numbers, least=least))
    order = sorted(held, key=lambda one: _value(one) or 0, reverse=not least)
    speech.say(
        *(f"{one['area']}：{clauses(values(one))}（{cited(one['sources'], book)}）。" for one in order)
    )
    speech.say(*(silent(held[0]["name"], plan, book) for plan in without))
    sources = merged(one["sources"] for one in held)
    return Reply(speech.text, (who(held[0]["name"]),), sources=sources)


def _which(held: Sequence[Indicator], numbers: Sequence[float | None], *, least: bool) -> str:
    """护理型养老床位占比：巫溪县更高，60%；宣汉县55%以上."""
    each = clauses(f"{one['area']}{_printed(one)}" for one in held)
    told_ = {"name": _EVERY.sub("", held[0]["name"]), "each": each}
    if None in numbers or len(held) < 2 or len({bool(one["target"]) for one in held}) > 1:
        return _("%(name)s：%(each)s。", **told_)
    if len(set(numbers)) == 1:
        return _("%(name)s一样：%(each)s。", **told_)
    best = (min if least else max)(number for number in numbers if number is not None)
    told_["area"] = clauses(one["area"] for one, number in zip(held, numbers, strict=True) if number == best)
    if least:
        return _("%(name)s是%(area)s低：%(each)s。", **told_)
    return _("%(name)s是%(area)s高：%(each)s。", **told_)


def _printed(one: Indicator) -> str:
    return _with_unit(one["target"] or one["baseline"] or "", one["unit"] or "")


def _value(one: Indicator) -> float | None:
    return _number(one["target"] or one["baseline"] or "")


def _number(printed: str) -> float | None:
    found = _NUMBER.search(printed)
    return float(found[1]) * (10_000 if found[2] else 1) if found else None


def figure(one: Indicator) -> str:
    """护理型养老床位占比，2025年目标：55%以上；约束性; values as printed.

    No comma follows a value: before a year of four digits it would read as that of a thousand.
    """
    return semicolons([clauses([one["name"], *values(one)[:1]]), *values(one)[1:], *_nature(one)])


def values(one: Indicator) -> list[str]:
    """2020年末：33.4张; 2025年目标：≥40张."""
    unit, told_ = one["unit"] or "", []
    if one["baseline"]:
        told_.append((_when(one["baseline_year"]) or _("现状"), _with_unit(one["baseline"], unit)))
    if one["target"]:
        year = one["target_year"]
        goal = _("%(year)s年目标", year=year) if year and year.isdigit() else year or _("目标")
        told_.append((goal, _with_unit(one["target"], unit)))
    return [_("%(when)s：%(value)s", when=when, value=value) for when, value in told_]


def _when(year: str | None) -> str:
    return _("%(year)s年", year=year) if year and year.isdigit() else year or ""


def _with_unit(value: str, unit: str) -> str:
    """A printed value with its unit, unless it ends in one already."""
    bare = value[-1:].isdigit() or (value[-1:] == "万" and unit[:1] not in ("万", "亿", ""))
    printed = value + unit if bare and "（" not in unit else value
    return in_english(printed) if language() == ENGLISH else printed


def _nature(one: Indicator) -> list[str]:
    natures = {"约束性": _("约束性"), "预期性": _("预期性")}
    return [natures.get(one["nature"], one["nature"])] if one["nature"] else []
