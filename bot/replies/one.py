"""Answers about one benefit: what its plan leaves open, that a place has none, who comes by how often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from directory.book import Book
from directory.entitlement import Benefit, Result
from replies.benefits import whom
from replies.catalogue import ENGLISH, language
from replies.catalogue import gettext as _
from replies.reply import Choice, Reply, Speech, merged
from replies.verdicts import only_chinese
from replies.words import ask_at, cited, whom_to_ask


def _open(aspect: str) -> str:
    return {
        "residence": _("户口要求"),
        "age": _("年龄标准"),
        "hardship": _("困难标准"),
        "papers": _("办理材料和步骤"),
        "days": _("天数"),
        "often": _("次数"),
    }[aspect]


def unstated(one: Benefit, aspect: str, book: Book, area: str | None) -> Reply:
    """That its plan does not print what was asked, whom to ask, and what it does say."""
    first = _(
        "规划文件没有公布%(of)s“%(name)s”的%(aspect)s。", of=one["of"], name=one["name"], aspect=_open(aspect)
    )
    asked = ask_at(one["ask"], book) if one["ask"] else whom(one["name"], book, area)
    return Reply(first + asked + "\n" + _says(one, book), _ways(), sources=tuple(one["sources"]))


def about(one: Benefit, book: Book) -> Reply:
    """What its plan says of it, for whom, and whom to ask."""
    named = f"{one['of']}“{one['name']}”：" if language() != ENGLISH else f"{one['name']} ({one['of']}): "
    more = [_("给多少：%(amount)s。", amount=one["amount"])] if one["amount"] else []
    asked = [ask_at(one["ask"], book)] if one["ask"] else []
    return Reply("\n".join([named + _says(one, book), *more, *asked]), _ways(), sources=tuple(one["sources"]))


def not_here(one: Benefit, where: str, book: Book, area: str) -> Reply:
    """The place's plans say nothing of a benefit that another place's do."""
    first = _(
        "%(where)s的规划文件没有写“%(name)s”，也没有公布给不给、给多少。", where=where, name=one["name"]
    )
    other = _("别的地方写了：") + _says(one, book)
    return Reply(f"{first}{whom(one['name'], book, area)}\n{other}", _ways(), sources=tuple(one["sources"]))


def visits(found: Sequence[Result], book: Book, area: str) -> Reply:
    """How often somebody comes by, the visit that fits best first; or that no plan prints it."""
    if not found:
        first = _("规划文件没有公布多久有人上门看一次。")
        return Reply(first + whom_to_ask(book, area, "elder"), unanswered=True)
    speech = Speech()
    for one in found:
        told = one["benefit"]
        line = f"{told['name']}：{told['amount'] or told['summary']}（{cited(told['sources'], book)}）。"
        why = "" if speech.parts else only_chinese() + "".join(one["reasons"])
        speech.add(line, why)
    ask = next((one["benefit"]["ask"] for one in found if one["benefit"]["ask"]), None)
    speech.add(_("可以问%(office)s。", office=ask) if ask and ask not in speech.text else "")
    return Reply(speech.text, _ways(), sources=merged(one["benefit"]["sources"] for one in found))


def _says(one: Benefit, book: Book) -> str:
    said = f"{one['summary'].rstrip('。')}。" + _("给谁：%(who)s。", who=one["who"])
    return f"{only_chinese()}{said}（{cited(one['sources'], book)}）"


def with_ways(reply: Reply) -> Reply:
    """A reply about one benefit, with a way to all the others."""
    return replace(reply, choices=(Choice(_("看看还能享受什么"), "还能享受什么"),))


def _ways() -> tuple[Choice, ...]:
    return (Choice(_("看看我能领什么"), "我能领什么"),)
