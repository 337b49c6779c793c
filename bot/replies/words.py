"""Small words that all replies share: numbers, units, kinds, places, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from directory.book import Book
from directory.shapes import Facility, Kind, Source
from replies.amounts import in_english
from replies.catalogue import ENGLISH, language
from replies.catalogue import gettext as _

# The number for everything that no other office answers.
ALL_ELSE = "12345"
_ROW = re.compile(r"^(?P<table>.*第)(?P<number>\d+)(?P<end>项)$")
_LOCATED = (
    (r"附件(\d+)", r"Annex \1 "),
    ("附件", "Annex "),
    (r"表(\d+)", r"Table \1 "),
    ("养老(?=第|$)", "elder care "),
    ("托育(?=第|$)", "childcare "),
    (r"第([\d.、]+)项", r"no. \1"),
    ("引言", "preamble"),
    ("印发通知", "cover notice"),
    ("、", ", "),
    (" +", " "),
)
_DISTRICT = re.compile(r"[省市县区旗州]$")


def number(value: float) -> str:
    """2500.0 -> 2500, 0.45 -> 0.45."""
    return str(int(value)) if value == int(value) else str(value)


def day(printed: str) -> str:
    """2022-12-05 -> 2022年12月5日; in English as it is."""
    if language() == ENGLISH:
        return printed
    on = date.fromisoformat(printed)
    return f"{on.year}年{on.month}月{on.day}日"


def wan(value: float) -> str:
    """7300万元; in English 73,000,000 yuan (7300万元)."""
    printed = f"{number(value)}万元"
    return in_english(printed) if language() == ENGLISH else printed


def kind_name(kind: Kind | None) -> str:
    """What a kind of project is called."""
    names = {"elder": _("养老"), "childcare": _("托育")}
    return names[kind] if kind else _("养老和托育")


def capacity(kind: Kind | None, value: int | None) -> str:
    """80个托位, 300张床位; empty where the plan gives no number."""
    if value is None:
        return ""
    if kind == "elder":
        return _("%(count)s张床位", count=value)
    return _("%(count)s个托位", count=value) if kind else str(value)


def listing(words: Iterable[str]) -> str:
    """A、B、C."""
    return (", " if language() == ENGLISH else "、").join(words)


def clauses(words: Iterable[str]) -> str:
    """A，B，C."""
    return (", " if language() == ENGLISH else "，").join(word for word in words if word)


def semicolons(words: Iterable[str]) -> str:
    """A；B；C."""
    return ("; " if language() == ENGLISH else "；").join(words)


def short_names(facilities: Sequence[Facility]) -> list[str]:
    """Short names; with their county where not all are of one."""
    alone = len({facility["counted_in"] for facility in facilities}) < 2
    return [short_name(one) if alone else _trimmed(one["name"]) for one in facilities]


def short_name(facility: Facility) -> str:
    """A project's name without the county it is listed under and the word 项目 at its end."""
    name = _trimmed(facility["name"]).removeprefix("达州市").removeprefix(facility["counted_in"])
    return name if len(name) > 3 else facility["name"]


def _trimmed(name: str) -> str:
    return re.sub(r"(?:建设)?项目(?=$|（|一期|二期)", "", name).replace("街道办事处", "街道")


def places(facility: Facility) -> str:
    """The printed places, of those that lie in one another the most exact."""
    printed = list(dict.fromkeys(place["printed"] for place in facility["places"]))
    exact = [one for one in printed if not any(one != other and other.startswith(one) for other in printed)]
    return listing(exact)


def plan_name(plan_id: str | None, book: Book) -> str:
    """How a plan is called in a sentence: 达州市方案（征求意见稿）."""
    plan = book.plans.get(plan_id or "")
    if plan is None:
        return _("规划文件")
    name = _("%(area)s方案", area=plan["area"])
    return name + _("（征求意见稿）") if plan["status"] == "draft" else name


def locators(sources: Sequence[Source]) -> str:
    """附件3 托育第9、10项；二（六）."""
    tables: dict[str, list[str]] = {}
    for source in sources:
        locator = source["locator"] or ""
        row = _ROW.match(locator)
        key, value = (row["table"] + "{}" + row["end"], row["number"]) if row else (locator, "")
        tables.setdefault(key, []).append(value)
    told = (key.replace("{}", "、".join(numbers)) for key, numbers in tables.items())
    return semicolons(map(_located, told))


def _located(locator: str) -> str:
    """In English 附件3 托育第9项 is Annex 3 childcare no. 9; numbers of sections stay as printed."""
    for printed, english in _LOCATED if language() == ENGLISH else ():
        locator = re.sub(printed, english, locator)
    return locator.strip()


def cited(sources: Sequence[Source], book: Book) -> str:
    """达州市方案（征求意见稿） 附件3 托育第9项; 宣汉县民政局登记（2026-03-01）."""
    by_plan: dict[str, list[Source]] = {}
    told = []
    for source in sources:
        if source["plan"]:
            by_plan.setdefault(source["plan"], []).append(source)
        else:
            told.append(_("%(who)s登记（%(day)s）", who=source["worker"], day=source["recorded_on"]))
    told += [f"{plan_name(plan, book)} {locators(group)}" for plan, group in by_plan.items()]
    return semicolons(dict.fromkeys(told))


def source_line(sources: Sequence[Source], book: Book) -> str:
    """来源：…, or nothing where there is no source."""
    return _("来源：%(places)s", places=cited(sources, book)) if sources else ""


def office(book: Book, area: str | None, kind: Kind | None) -> str:
    """Whom to ask about a kind of facility: the office as the plans name it, else described."""
    words = {"elder": ("民政",), "childcare": ("卫生健康", "卫健")}
    described = {"elder": _("民政局"), "childcare": _("卫生健康局")}
    if kind is None:
        return _(
            "%(elder)s（养老）或%(child)s（托育）",
            elder=office(book, area, "elder"),
            child=office(book, area, "childcare"),
        )
    if area is None:
        return _("当地%(office)s", office=described[kind])
    county = book.county(area)
    named = [name for name in book.offices.get(county, []) if any(word in name for word in words[kind])]
    if named:
        return _DISTRICT.sub("", book.name(county)) + min(named, key=len)
    return book.name(county) + described[kind]


def whom_to_ask(book: Book, area: str | None, kind: Kind | None) -> str:
    """可以问宣汉县民政局，或拨打12345."""
    return ask_at(office(book, area, kind), book)


def ask_at(name: str, book: Book) -> str:
    """The same with an office already chosen; the number only while the directory holds it."""
    if ALL_ELSE in book.hotlines:
        return _("可以问%(office)s，或拨打%(number)s。", office=name, number=ALL_ELSE)
    return _("可以问%(office)s。", office=name)
