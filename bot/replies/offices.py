"""Answers about who answers for what."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Duty, Passage
from replies.catalogue import gettext as _
from replies.reply import Choice, Reply, Speech, merged
from replies.words import clauses, listing, plan_name, source_line


def duties(found: Sequence[Duty], book: Book, facts: Sequence[Passage] = ()) -> Reply:
    """Who answers for a task: the lead first where one is printed; then the fact that fits the question."""
    sources = merged([*(duty["sources"] for duty in found), *(fact["sources"] for fact in facts[:1])])
    speech = Speech(tail=source_line(sources, book))
    lines = [_line(duty, book) for duty in found]
    best = [fact["text"].rstrip("。") + "。" for fact in facts[:1]]
    speech.say(*lines[:1]).add(*best, found[0]["summary"], *lines[1:])
    return Reply(speech.text, (_rules(found[0]),), sources=sources)


def _rules(duty: Duty) -> Choice:
    return Choice(_("有什么规定"), _("%(topic)s有什么规定", topic=duty["area"] + duty["title"]))


def _line(duty: Duty, book: Book) -> str:
    told = {"plan": _plan_of(duty, book), "title": duty["title"], "parts": _parts(duty)}
    return _("%(plan)s：%(title)s，%(parts)s。", **told)


def _plan_of(duty: Duty, book: Book) -> str:
    return plan_name(duty["sources"][0]["plan"], book)


def _parts(duty: Duty) -> str:
    by_role: dict[str, list[str]] = {}
    for part in duty["departments"]:
        by_role.setdefault(part["role"], []).append(part["department"])
    named = {role: listing(names) for role, names in by_role.items()}
    lead = _("由%(names)s牵头", names=named["lead"]) if "lead" in named else ""
    support = _("%(names)s配合", names=named["support"]) if "support" in named else ""
    joint = _("%(names)s负责", names=named["joint"]) if "joint" in named else ""
    local = _("%(names)s在当地负责", names=named["local"]) if "local" in named else ""
    told_ = clauses([lead, support, joint, local])
    return told_ if lead else _("没有写牵头单位，由%(parts)s", parts=told_)


def of_office(name: str, held: Sequence[Duty], book: Book) -> Reply:
    """What an office answers for: its standing duty, what it leads, then where it takes part."""
    leads = [duty for duty in held if _role(duty, name) == "lead"]
    others = [duty for duty in held if duty not in leads]
    told = {"plan": _plan_of(held[0], book), "name": name, "count": len(held), "leads": len(leads)}
    speech = Speech(tail=_("来源：%(plan)s的职责分工。", **told))
    speech.say(*[duty["summary"] for duty in held if duty["kind"] == "office"][:2])
    speech.say(_("%(plan)s里，%(name)s负责或参与%(count)s项任务，其中牵头%(leads)s项。", **told))
    speech.add(_("牵头：%(titles)s。", titles=_titles(leads)) if leads else "")
    speech.add(_("参与：%(titles)s。", titles=_titles(others)) if others else "")
    return Reply(speech.text, sources=merged(duty["sources"] for duty in held[:10]))


def _titles(duties: Sequence[Duty]) -> str:
    told = listing(duty["title"] for duty in duties[:8])
    return told + _("等") if len(duties) > 8 else told


def _role(duty: Duty, name: str) -> str:
    return next((part["role"] for part in duty["departments"] if part["department"] == name), "")
