"""Verdicts in words: 初步符合, 还需要知道, 不符合, 文件未写明, each with its source. Never 您有资格."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from directory.book import Book
from directory.entitlement import Eligibility, Facts, Result
from directory.shapes import Source
from replies import person
from replies.catalogue import gettext as _
from replies.catalogue import language
from replies.reply import Reply, Speech, merged
from replies.words import cited, listing, source_line

# What helps people most is told first; what a plan has in force before what it promises, wants or tries.
_KINDS = ("allowance", "assistance", "leave", "visit", "home", "service", "childcare", "health", "priority")
_STANDING = ("in_force", "promised", "encouraged", "explored")
_MONEY = ("allowance", "assistance")
OF_A_KIND, NAMED, UNCLEAR, NEW = 2, 5, 3, 3
# Room that a question after a reply needs.
QUESTION_ROOM = 100


@dataclass
class Entry:
    """A result, with those of the same verdict on the same thing in the plan of another area."""

    result: Result
    also: list[Result] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.result["benefit"]["name"]


def entries(found: Eligibility, verdict: str, *, for_all: bool | None = False) -> list[Entry]:
    """The things of a verdict, most useful first; what is for everybody is apart."""
    together: dict[str, Entry] = {}
    for one in sorted(found["results"], key=_rank):
        if one["verdict"] == verdict and for_all in (None, one["benefit"]["for_all"]):
            entry = together.setdefault(one["benefit"]["topic"], Entry(one))
            entry.also += [one] if entry.result is not one else []
    return list(together.values())


def _rank(one: Result) -> tuple[int, int, int]:
    kind, status = one["benefit"]["kind"], one["benefit"]["status"]
    by_kind = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    by_status = _STANDING.index(status) if status in _STANDING else len(_STANDING)
    return by_kind, by_status, len(one["reasons"])


def summary(found: Eligibility, facts: Facts, where: str, book: Book) -> Reply:
    """All verdicts in a few lines, the most useful by name."""
    likely, unclear = entries(found, "likely"), entries(found, "unstated")
    shown, asked = _useful(likely, NAMED), _useful(unclear, UNCLEAR)
    sources = merged(one.result["benefit"]["sources"] for one in [*shown, *asked])
    speech = Speech(tail="\n".join(filter(None, [_left(found), source_line(sources, book)])))
    known = person.told(facts)
    who = _("按%(known)s、%(where)s", known=known, where=where) if known else _("按%(where)s", where=where)
    if likely:
        told = {"who": who, "count": len(likely), "names": _names(shown), "rest": _rest(likely, shown)}
        speech.say(_("%(who)s看，初步符合%(count)s项：%(names)s%(rest)s。", **told), _only_chinese())
    else:
        speech.say(_("%(who)s看，还没有能定下来符合的。", who=who))
    if unclear:
        told = {"count": len(unclear), "names": _names(asked), "rest": _rest(unclear, asked)}
        speech.add(_("文件未写明标准的%(count)s项：%(names)s%(rest)s。", **told) + _offices(asked))
    return Reply(speech.text, sources=sources)


def _left(found: Eligibility) -> str:
    """What is open, what fails, and that no office has judged."""
    need, no = len(entries(found, "need")), len(entries(found, "no"))
    money = [one["benefit"] for one in found["results"] if one["benefit"]["kind"] in _MONEY]
    silent = bool(money) and not any("元" in (one["amount"] or "") for one in money)
    return "".join(
        [
            _("补贴的金额，文件都没有公布。") if silent else "",
            _("另有%(count)s项还需要知道些情况。", count=need) if need else "",
            _("不符合%(count)s项。", count=no) if no else "",
            _("以部门审核为准。"),
        ]
    )


def news(before: Eligibility, after: Eligibility, facts: Facts, book: Book) -> Reply:
    """What more facts changed: what fits now, what does not any more, and how much is open."""
    fits = _gained(before, after, "likely")
    fails, unclear = _gained(before, after, "no"), _gained(before, after, "unstated")
    shown = fits[:NEW]
    sources = merged(one.result["benefit"]["sources"] for one in shown)
    speech = Speech(tail=source_line(sources, book)).say(_("记下了：%(facts)s。", facts=person.told(facts)))
    if fits:
        told = {"count": len(fits), "names": listing(map(_with_amount, shown)), "rest": _rest(fits, shown)}
        speech.say(_("初步符合的多了%(count)s项：%(names)s%(rest)s。", **told), _only_chinese())
    if unclear:
        told = {"count": len(unclear), "names": _names(unclear[:NEW]), "rest": _rest(unclear, unclear[:NEW])}
        speech.add(_("文件未写明标准的多了%(count)s项：%(names)s%(rest)s。", **told))
    if fails:
        speech.add(_("不符合的多了%(count)s项。", count=len(fails)))
    counts = {"likely": len(entries(after, "likely")), "need": len(entries(after, "need"))}
    speech.add(_("现在初步符合%(likely)s项，还没定的%(need)s项。", **counts))
    return Reply(speech.text, sources=sources)


def _gained(before: Eligibility, after: Eligibility, verdict: str) -> list[Entry]:
    old = {one.result["benefit"]["topic"] for one in entries(before, verdict, for_all=None)}
    return [one for one in entries(after, verdict) if one.result["benefit"]["topic"] not in old]


def page(found: Eligibility, verdict: str | None, start: int, book: Book) -> tuple[Reply, int]:
    """One page of all verdicts, or of one, each with why and where; and how many were told up to its end."""
    listed = in_order(found, verdict)
    speech, at, group = Speech(), start, ""
    for entry in listed[start:]:
        head = heading(entry.result["verdict"])
        line = ("" if head == group else f"{head}：\n") + f"{at + 1}. {entry.name}：{_why(entry)}"
        line += f"（{cited(merged_sources(entry), book)}）"
        if at > start and len(line) >= speech.room - QUESTION_ROOM:
            break
        speech.say(line)
        at, group = at + 1, head
    sources = merged(merged_sources(one) for one in listed[start:at])
    return Reply(speech.text, sources=sources, more=at < len(listed)), at


def in_order(found: Eligibility, verdict: str | None) -> list[Entry]:
    """All entries as they are paged: what fits, what is unclear, what is open, what fails, what all have."""
    kinds = [verdict] if verdict else ["likely", "unstated", "need", "no"]
    some = [one for kind in kinds for one in entries(found, kind)]
    return some + (entries(found, "likely", for_all=True) if verdict in (None, "likely") else [])


def explained(result: Result, facts: Facts, book: Book) -> Reply:
    """One verdict with all that speaks for it."""
    benefit = result["benefit"]
    speech = Speech(tail=source_line(benefit["sources"], book))
    told = {"name": benefit["name"], "verdict": heading(result["verdict"])}
    why = "".join(result["reasons"]) or _open(result)
    speech.say(_("%(name)s：%(verdict)s。", **told) + why, _only_chinese())
    speech.add(benefit["summary"], *result["uncomputable"])
    speech.add(_("按您说的：%(facts)s。", facts=person.told(facts)) if facts else "")
    if benefit["ask"] and benefit["ask"] not in why:
        speech.add(_("可以问%(office)s。", office=benefit["ask"]))
    return Reply(speech.text, sources=tuple(benefit["sources"]))


def offices(found: Eligibility, book: Book) -> Reply:
    """Whom to ask for what fits or is unclear, office by office."""
    asked: dict[str, list[str]] = {}
    for one in [*entries(found, "likely"), *entries(found, "unstated")]:
        office = one.result["benefit"]["ask"]
        if office:
            asked.setdefault(one.result["benefit"]["of"] + office, []).append(one.name)
    speech = Speech()
    for office, names in sorted(asked.items(), key=lambda pair: -len(pair[1])):
        told = {"office": office, "names": listing(names[:3]), "count": len(names)}
        speech.add(
            _("%(office)s：%(names)s等%(count)s项。", **told)
            if len(names) > 3
            else f"{office}：{told['names']}。"
        )
    return Reply(_("去问这些部门，带上身份证明问问怎么申请：") + "\n" + speech.text)


def heading(verdict: str) -> str:
    """A verdict's name."""
    names = {"likely": _("初步符合"), "need": _("还需要知道"), "no": _("不符合"), "unstated": _("文件未写明")}
    return names[verdict]


def merged_sources(entry: Entry) -> tuple[Source, ...]:
    """Where the thing stands, in the plans of county and city."""
    return merged(one["benefit"]["sources"] for one in [entry.result, *entry.also])


def _why(entry: Entry) -> str:
    result = entry.result
    if result["verdict"] == "need":
        return _open(result).rstrip("。")
    amount = result["benefit"]["amount"] if result["verdict"] == "likely" else None
    reasons = [one.rstrip("。") for one in result["reasons"]][: 1 if result["verdict"] == "unstated" else 2]
    return "；".join([*([amount] if amount else []), *reasons]) or _("没有限定哪些人")


def _open(result: Result) -> str:
    return _("要看%(facts)s。", facts=person.named(result["missing"])) if result["missing"] else ""


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


def _only_chinese() -> str:
    return _("（以下内容目前只有中文。）") if language() == "en" else ""
