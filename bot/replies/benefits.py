"""Answers about what a resident can get."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.book import Book
from directory.entitlement import Benefit
from directory.shapes import Passage
from replies.catalogue import gettext as _
from replies.entries import MONEY, rank
from replies.passages import told
from replies.reply import Choice, Reply, Speech, merged
from replies.verdicts import no_amounts, only_chinese
from replies.words import ask_at, cited, listing, office, source_line

# Of more than so many the rest is only counted.
LISTED = 10
# Of what is for those in some state so many are named.
NAMED = 4

# Whom to ask about what, besides 民政 for elders and 卫生健康 for young children.
_INSURANCE = re.compile(r"医保|医疗保险|长护险|救助|大病")
_DISABLED = re.compile(r"残疾")
_CHILD = re.compile(r"托育|托位|托班|婴幼儿|育儿|孩子|娃|宝宝|生育|产假|幼儿")


def promised(passages: Sequence[Passage], question: str, book: Book, area: str | None) -> Reply:
    """What the plans promise where they print no amount: that first, and whom to ask, then what they say."""
    silence = _("规划文件没有公布金额。") + whom(question, book, area)
    if not passages:
        return Reply(
            _("规划文件没有公布金额，也没有写这一项。") + whom(question, book, area), unanswered=True
        )
    return told(passages, book, before=silence + _("文件里写的是："))


def listed(found: Sequence[Benefit], where: str, book: Book, rest: Reply) -> Reply:
    """Benefits by name, that each has its conditions, then what else the plans write."""
    sources = merged(one["sources"] for group in _alike(found)[:LISTED] for one in group)
    speech = Speech(tail=source_line(sources, book) if where else "")
    speech.say(overview(found, where), only_chinese())
    speech.say(_("各项有各项的条件：告诉我多大、住哪里、和谁住，我帮您逐项看。"))
    speech.add(*(line for line in rest.text.split("\n") if line.endswith("）")))
    return Reply(speech.text, (Choice(_("看看我能领什么"), _("我能领什么")),), sources=sources)


def for_state(state: str, found: Sequence[Benefit], book: Book) -> Reply:
    """What plans have for those in some state alone, by name."""
    shown = [group[0] for group in _alike(found)][:NAMED]
    sources = merged(one["sources"] for one in shown)
    told = {"state": state, "names": listing(one["name"] for one in shown), "source": cited(sources, book)}
    return Reply(
        _("专门写到%(state)s的有：%(names)s（%(source)s）。", **told) + only_chinese(), sources=sources
    )


def for_founders(found: Sequence[Benefit], where: str, book: Book) -> Reply:
    """What plans have for who founds and runs a house, by name."""
    sources = merged(one["sources"] for group in _alike(found)[:LISTED] for one in group)
    speech = Speech(tail=source_line(sources, book) if where else "")
    speech.say(_("办机构的，") + overview(found, where), only_chinese())
    speech.add(_("想问哪一项，直接说它的名字。"))
    return Reply(speech.text, sources=sources)


def paid(found: Sequence[Benefit], book: Book, ask: str) -> Reply:
    """What is paid to a house, what a plan prints of how much first; whom to ask for the rest."""
    shown = sorted(found, key=lambda one: not one["amount"])[:NAMED]
    speech = Speech()
    for one in shown:
        told = {"name": one["name"], "amount": one["amount"], "source": cited(one["sources"], book)}
        amount = _("%(name)s：%(amount)s（%(source)s）。", **told)
        speech.add(amount if one["amount"] else _("%(name)s：没有公布金额（%(source)s）。", **told))
    speech.add(shown[0]["summary"] + only_chinese(), ask)
    return Reply(speech.text, sources=merged(one["sources"] for one in shown))


def overview(found: Sequence[Benefit], where: str) -> str:
    """Benefits by name, and that no amount is printed where none is."""
    things = _alike(found)
    names = [_name(group, where) for group in things[:LISTED]]
    plans = _("%(where)s适用的文件", where=where) if where else _("目录里的文件")
    told = {"plans": plans, "count": len(things), "names": listing(names)}
    more = _("等") if len(things) > LISTED else ""
    first = _("%(plans)s写到的有%(count)s项：%(names)s%(more)s。", **told, more=more)
    return first + (no_amounts() if _silent(found) else "")


def _alike(found: Sequence[Benefit]) -> list[list[Benefit]]:
    """The same things of several plans together, the most useful first."""
    alike: dict[str, list[Benefit]] = {}
    for one in sorted(found, key=lambda one: rank(one["kind"], one["status"])):
        alike.setdefault(one["topic"], []).append(one)
    return list(alike.values())


def _name(group: Sequence[Benefit], where: str) -> str:
    """A benefit's name; where no place was named, with those whose plans have it."""
    areas = listing(dict.fromkeys(one["of"] for one in group))
    return group[0]["name"] if where else f"{group[0]['name']}（{areas}）"


def _silent(found: Sequence[Benefit]) -> bool:
    money = [one for one in found if one["kind"] in MONEY]
    return bool(money) and not any("元" in (one["amount"] or "") for one in money)


def figure(one: Benefit, book: Book) -> Reply:
    """What a plan prints for a benefit, first."""
    source = cited(one["sources"], book)
    told = {"name": one["name"], "of": one["of"], "amount": one["amount"], "source": source}
    speech = Speech().say(_("%(of)s的%(name)s：%(amount)s（%(source)s）。", **told), only_chinese())
    speech.add(one["summary"], _("给谁：%(who)s。", who=one["who"]))
    speech.add(_("可以问%(office)s。", office=one["ask"]) if one["ask"] else "")
    return Reply(speech.text, sources=tuple(one["sources"]))


def elsewhere(one: Benefit, where: str, book: Book, area: str | None) -> Reply:
    """The place's plans say nothing of it; another place's do."""
    first = _("%(where)s的规划文件没有写这一项。", where=where) + whom(one["name"], book, area)
    return Reply(f"{first}\n{_('别的地方写了：')}{other_place(one, book)}", sources=tuple(one["sources"]))


def other_place(one: Benefit, book: Book) -> str:
    """Another place's benefit by name and source; its figures hold there alone."""
    told = {"of": one["of"], "name": one["name"], "source": cited(one["sources"], book)}
    return _("%(of)s的%(name)s（%(source)s），天数、金额以各地自己的为准。", **told)


def whom(question: str, book: Book, area: str | None) -> str:
    """The office for a question about money or services, as a sentence."""
    if _INSURANCE.search(question):
        return ask_at(_("当地医疗保障局"), book)
    if _DISABLED.search(question):
        return ask_at(_("当地残联"), book)
    return ask_at(office(book, area, "childcare" if _CHILD.search(question) else "elder"), book)
