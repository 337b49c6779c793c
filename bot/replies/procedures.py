"""Procedures in words: what was asked of one first, then the rest; never more than an office published."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from directory.book import Book
from directory.shapes import Procedure
from replies.catalogue import gettext as _
from replies.reply import Choice, Reply, Speech
from replies.verdicts import only_chinese
from replies.words import ALL_ELSE, ask_at, listing

Facet = Literal["documents", "place", "time", "steps"]
FACETS: tuple[Facet, ...] = ("steps", "documents", "place", "time")


def told(one: Procedure, facet: Facet, elsewhere: str, book: Book) -> Reply:
    """What was asked, then what there is room for; `elsewhere` is the place that has none of its own."""
    speech = Speech(tail=_source(one))
    above = {"where": elsewhere, "area": one["area"]}
    speech.say(_("%(where)s没有单独公布，下面是%(area)s的：", **above) if elsewhere else "")
    name = {"name": one["name"], "area": one["area"]}
    speech.say(
        _("%(area)s的%(name)s，", **name) + (_line(one, facet, speech.room) or _silent(facet, one, book))
    )
    speech.say(only_chinese())
    for other in FACETS:
        speech.add(_line(one, other, speech.room) if other != facet else "")
    speech.add(_("谁能办：%(who)s。", who=one["who"].rstrip("。")))
    return Reply(speech.text, _choices(one, facet), sources=tuple(one["sources"]))


def _line(one: Procedure, facet: Facet, room: int) -> str:
    """What it says of this; empty where it says nothing."""
    match facet:
        case "steps":
            return _steps(one["steps"], room)
        case "documents":
            named = listing(one["documents"])
            return _("要带：%(documents)s。", documents=named) if named else ""
        case "place":
            return _("在这里办：%(place)s。", place=one["place"].rstrip("。")) if one["place"] else ""
        case "time":
            return _("多久办好：%(time)s。", time=one["time_limit"].rstrip("。")) if one["time_limit"] else ""


def _steps(steps: Sequence[str], room: int) -> str:
    """The steps by number, as many as there is room for, and that there are more."""
    if not steps:
        return ""
    shown: list[str] = []
    for number, step in enumerate(steps, 1):
        if sum(map(len, shown)) + len(step) > room - 60:
            break
        shown.append(f"{number}. {step.rstrip('。；')}")
    rest = _("（后面还有，见本站“办事指南”）") if len(shown) < len(steps) else ""
    return _("这样办：%(steps)s。", steps="；".join(shown)) + rest


def _silent(facet: Facet, one: Procedure, book: Book) -> str:
    """It does not say that: the department, with its telephone, or the number for everybody."""
    office = one["department"]
    known = _("公布的办事指南没有写%(what)s。", what=_what(facet))
    if office is None:
        return known + _("可以拨打%(number)s问。", number=ALL_ELSE)
    phone = _("，电话%(phone)s", phone=office["phone"]) if office["phone"] else ""
    return known + ask_at(office["name"] + phone, book)


def _what(facet: Facet) -> str:
    names = {
        "documents": _("带什么材料"),
        "place": _("在哪里办"),
        "time": _("多久办好"),
        "steps": _("怎么申请"),
    }
    return names[facet]


def unpublished(facet: Facet) -> str:
    """That nobody has published this."""
    return _("规划文件没有公布%(what)s。", what=_what(facet))


def which(areas: Sequence[str], question: str) -> Reply:
    """Several places published one: for which it is asked."""
    named = list(dict.fromkeys(areas))
    text = _("各地办法不一样，公布过的有：%(areas)s。您问的是哪里？", areas=listing(named))
    return Reply(text, tuple(Choice(area, f"{area}{question}") for area in named[:3]), asks="place")


def _source(one: Procedure) -> str:
    """Whose word it is, since when, and by which document."""
    said = one["sources"][0]
    told = {"office": said["worker"], "day": said["recorded_on"]}
    line = _("来源：%(office)s（%(day)s）", **told)
    return line + (_("，依据%(document)s", document=one["document"]) if one["document"] else "")


def _choices(one: Procedure, facet: Facet) -> tuple[Choice, ...]:
    """What else it says."""
    name = one["area"] + one["name"]
    asking = {
        "steps": Choice(_("怎么申请"), f"{name}怎么申请"),
        "documents": Choice(_("要什么材料"), f"{name}要什么材料"),
        "place": Choice(_("在哪办"), f"{name}在哪里办"),
        "time": Choice(_("要多久"), f"{name}多久办好"),
    }
    has = {"steps": "steps", "documents": "documents", "place": "place", "time": "time_limit"}
    return tuple(asking[other] for other in FACETS if other != facet and one[has[other]])[:2]  # type: ignore[literal-required]
