"""Verdicts in words: 初步符合, 还需要知道, 不符合, 文件未写明, each with its source. Never 您有资格."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from directory.book import Book
from directory.entitlement import Eligibility, Facts
from replies import person
from replies.catalogue import gettext as _
from replies.catalogue import language
from replies.entries import Entry, entries, fails, silent
from replies.reply import Reply, Speech, merged
from replies.words import listing, source_line

OF_A_KIND, NAMED, UNCLEAR, NEW, MANY = 2, 5, 3, 3, 5


def summary(found: Eligibility, facts: Facts, where: str, book: Book, first: str = "") -> Reply:
    """All verdicts in a few lines, the most useful by name; `first` is said before them."""
    likely, unclear = entries(found, "likely"), entries(found, "unstated")
    shown, asked = _useful(likely, NAMED), _useful(unclear, UNCLEAR)
    sources = merged(one.result["benefit"]["sources"] for one in [*shown, *asked])
    left = _left(found, amounts=not first)
    speech = Speech(tail="\n".join(filter(None, [left, source_line(sources, book)]))).say(first)
    who = _by(facts, where)
    if likely:
        told = {"who": who, "count": len(likely), "names": _names(shown), "rest": _rest(likely, shown)}
        speech.say(_("%(who)s看，初步符合%(count)s项：%(names)s%(rest)s。", **told), only_chinese())
    else:
        speech.say(_("%(who)s看，还没有能定下来符合的。", who=who))
    if unclear:
        told = {"count": len(unclear), "names": _names(asked), "rest": _rest(unclear, asked)}
        speech.add(_("文件未写明标准的%(count)s项：%(names)s%(rest)s。", **told) + _offices(asked))
    return Reply(speech.text, sources=sources)


def _by(facts: Facts, where: str) -> str:
    """What the verdicts go by; many facts are counted, not named."""
    if len(facts) > MANY:
        return _("按%(where)s和您说的%(count)s样情况", where=where, count=len(facts))
    known = person.told(facts)
    return _("按%(known)s、%(where)s", known=known, where=where) if known else _("按%(where)s", where=where)


def no_amounts() -> str:
    """No plan prints what an allowance pays."""
    return _("补贴的金额，文件都没有公布。")


def _left(found: Eligibility, *, amounts: bool) -> str:
    """What is open, what fails, and that no office has judged; `amounts`: that none is printed, too."""
    need, no = len(entries(found, "need")), len(fails(found))
    return "".join(
        [
            no_amounts() if amounts and silent(found) else "",
            _("另有%(count)s项还需要知道些情况。", count=need) if need else "",
            _("不符合%(count)s项。", count=no) if no else "",
            _("以部门审核为准。"),
        ]
    )


def news(before: Eligibility, after: Eligibility, facts: Facts, book: Book) -> Reply:
    """What more facts changed: what fits now, what does not any more, and how much is open."""
    fits = _gained(before, after, "likely")
    lost, unclear = _gained(before, after, "no"), _gained(before, after, "unstated")
    shown = fits[:NEW]
    sources = merged(one.result["benefit"]["sources"] for one in shown)
    speech = Speech(tail=source_line(sources, book))
    speech.say(_("记下了：%(facts)s。", facts=person.told(facts)) if facts else _("好的。"))
    if fits:
        told = {"count": len(fits), "names": listing(map(_with_amount, shown)), "rest": _rest(fits, shown)}
        speech.say(_("初步符合的多了%(count)s项：%(names)s%(rest)s。", **told), only_chinese())
    if unclear:
        told = {"count": len(unclear), "names": _names(unclear[:NEW]), "rest": _rest(unclear, unclear[:NEW])}
        speech.add(_("文件未写明标准的多了%(count)s项：%(names)s%(rest)s。", **told))
    if lost:
        speech.add(_("不符合的多了%(count)s项。", count=len(lost)))
    if not (fits or lost or unclear):
        speech.add(_("这一样没有改变结果。"))
    counts = {"likely": len(entries(after, "likely")), "need": len(entries(after, "need"))}
    speech.add(_("现在初步符合%(likely)s项，还没定的%(need)s项。", **counts))
    return Reply(speech.text, sources=sources)


def _gained(before: Eligibility, after: Eligibility, verdict: str) -> list[Entry]:
    old = {one.result["benefit"]["topic"] for one in entries(before, verdict, for_all=None)}
    return [one for one in entries(after, verdict) if one.result["benefit"]["topic"] not in old]


def heading(verdict: str) -> str:
    """A verdict's name."""
    names = {"likely": _("初步符合"), "need": _("还需要知道"), "no": _("不符合"), "unstated": _("文件未写明")}
    return names[verdict]


def _useful(listed: Sequence[Entry], most: int) -> list[Entry]:
    """Not all of one kind."""
    kept: list[Entry] = []
    for entry in listed:
        same = [one for one in kept if one.result["benefit"]["kind"] == entry.result["benefit"]["kind"]]
        if len(same) < OF_A_KIND:
            kept.append(entry)
    return kept[:most]


def _names(shown: Iterable[Entry]) -> str:
    return listing(one.name for one in shown)


def _with_amount(entry: Entry) -> str:
    amount = entry.result["benefit"]["amount"]
    return f"{entry.name}（{amount}）" if amount else entry.name


def _rest(listed: Sequence[Entry], shown: Sequence[Entry]) -> str:
    return _("等") if len(listed) > len(shown) else ""


def _offices(shown: Iterable[Entry]) -> str:
    asked = dict.fromkeys(one.result["benefit"]["ask"] for one in shown)
    return _("可以问%(offices)s。", offices=listing(one for one in asked if one)) if any(asked) else ""


def only_chinese() -> str:
    """Said in English before what the plans write."""
    return _("（以下内容目前只有中文。）") if language() == "en" else ""
