"""Verdicts one by one: why, by which document, and whom to ask."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.entitlement import Eligibility, Facts, Named, Result
from replies import person
from replies.catalogue import gettext as _
from replies.entries import MONEY, Entry, entries, in_order, places
from replies.reply import Reply, Speech, merged
from replies.verdicts import heading, no_amounts, only_chinese
from replies.words import cited, listing, source_line

# Room that a question after a reply needs.
QUESTION_ROOM = 100


def page(found: Eligibility, verdict: str | None, start: int, book: Book) -> tuple[Reply, int]:
    """One page of all verdicts, or of one, each with why and where; and how many were told up to its end."""
    listed = in_order(found, verdict)
    speech, at, group = Speech(), start, ""
    for entry in listed[start:]:
        head = heading(entry.result["verdict"])
        line = ("" if head == group else _("%(head)s：", head=head) + "\n") + _(
            "%(at)s. %(name)s：%(facts)s", at=at + 1, name=entry.name, facts=_why(entry)
        )
        line += f"（{cited(places(entry), book)}）"
        if at > start and len(line) >= speech.room - QUESTION_ROOM:
            break
        speech.say(line)
        at, group = at + 1, head
    sources = merged(places(one) for one in listed[start:at])
    return Reply(speech.text, sources=sources, more=at < len(listed)), at


def explained(
    result: Result, facts: Facts, book: Book, *, before: str = "", more: Sequence[str] = ()
) -> Reply:
    """One verdict with all that speaks for it; `before` stands first, `more` behind what the plan says."""
    benefit = result["benefit"]
    speech = Speech(tail=source_line(benefit["sources"], book))
    told = {"name": benefit["name"], "verdict": heading(result["verdict"])}
    why = "".join(result["reasons"]) or _open(result)
    speech.say(before, _("%(name)s：%(verdict)s。", **told) + why, only_chinese())
    speech.add(benefit["summary"], amount(benefit), *more, *result["uncomputable"])
    speech.add(_("按您说的：%(facts)s。", facts=person.told(facts)) if facts else "")
    if benefit["ask"] and benefit["ask"] not in why:
        speech.add(_("可以问%(office)s。", office=benefit["ask"]))
    return Reply(speech.text, sources=tuple(benefit["sources"]))


def no_figure(result: Result) -> str:
    """That no amount is printed for a benefit; empty where one is."""
    benefit = result["benefit"]
    if any(one.isdecimal() for one in benefit["amount"] or ""):
        return ""
    return _("文件没有公布“%(name)s”的金额。", name=benefit["name"])


def amount(benefit: Named) -> str:
    """What a benefit pays or gives; of one that pays, that no plan prints it."""
    if benefit["amount"]:
        return (
            ""
            if benefit["amount"] in benefit["summary"]
            else _("给多少：%(amount)s。", amount=benefit["amount"])
        )
    return no_amounts() if benefit["kind"] in MONEY else ""


def offices(found: Eligibility, book: Book) -> Reply:
    """Whom to ask for what fits or is unclear, office by office."""
    asked: dict[str, list[str]] = {}
    for one in [*entries(found, "likely"), *entries(found, "unstated")]:
        office = one.result["benefit"]["ask"]
        if office:
            asked.setdefault(_full(one.result["benefit"]["of"], office), []).append(one.name)
    speech = Speech()
    for office, names in sorted(asked.items(), key=lambda pair: -len(pair[1])):
        told = {"office": office, "names": listing(names[:3]), "count": len(names)}
        speech.add(
            _("%(office)s：%(names)s等%(count)s项。", **told)
            if len(names) > 3
            else _("%(office)s：%(names)s。", **told)
        )
    return Reply(_("可以问这些部门：") + "\n" + speech.text)


def _full(area: str, office: str) -> str:
    """宣汉县 and 县民政局 are 宣汉县民政局."""
    return area + office.removeprefix(area[-1]) if not office.startswith(area) else office


def _why(entry: Entry) -> str:
    result = entry.result
    if result["verdict"] == "need":
        return _open(result).rstrip("。")
    amount = result["benefit"]["amount"] if result["verdict"] == "likely" else None
    reasons = [one.rstrip("。") for one in result["reasons"]][: 1 if result["verdict"] == "unstated" else 2]
    return "；".join([*([amount] if amount else []), *reasons]) or _("没有限定哪些人")


def _open(result: Result) -> str:
    return _("要看%(facts)s。", facts=person.named(result["missing"])) if result["missing"] else ""
