"""Answers about one facility or a few that are named."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Facility
from replies.catalogue import gettext as _
from replies.facts import BASIC, UNPUBLISHED, fact, field_name, grave_notes, known, opened
from replies.recorded import recorded
from replies.reply import Choice, Reply, Speech, merged
from replies.words import capacity, clauses, listing, short_name, short_names, source_line, whom_to_ask

MOST = 8


def describe(facilities: Sequence[Facility], fields: Sequence[str], book: Book, area: str | None) -> Reply:
    """The fields asked for, of each facility; of one facility the basic facts as well."""
    shown = tuple(facilities[:MOST])
    fields = fields or BASIC
    if len(shown) == 1:
        return _one(shown[0], fields, book, area)
    return _several(shown, len(facilities), fields, book, area)


def _one(facility: Facility, fields: Sequence[str], book: Book, area: str | None) -> Reply:
    sources = tuple(facility["sources"])
    stated = [field for field in fields if field not in UNPUBLISHED]
    unstated = [field for field in fields if field in UNPUBLISHED and not recorded(facility, field)]
    speech = Speech(tail=source_line(sources, book))
    first = clauses(fact(field, facility) for field in stated)
    speech.say(_("%(name)s：%(facts)s。", name=facility["name"], facts=first) if first else "")
    said = [told for field in fields if (told := recorded(facility, field))]
    speech.say(*(_("%(facts)s。", facts=told) for told in said))
    speech.say(whom_to_ask(book, area, facility["kind"]) if "unit" in fields else "")
    speech.say(_unpublished(facility, unstated, book, area))
    notes = grave_notes(facility, fields)
    speech.say(*notes[:1])
    others = [known(field, facility) for field in BASIC if field not in stated]
    speech.add(_("%(facts)s。", facts=clauses(filter(None, others))) if any(others) else "")
    speech.add("" if "status" in stated else _("%(facts)s。", facts=opened(facility)))
    return Reply(speech.text, next_to(facility, stated), (facility,), sources)


def _several(
    shown: Sequence[Facility], total: int, fields: Sequence[str], book: Book, area: str | None
) -> Reply:
    sources = merged(facility["sources"] for facility in shown)
    stated = [field for field in fields if field not in UNPUBLISHED] or ["capacity"]
    silent = [field for field in fields if field in UNPUBLISHED]
    unstated = [field for field in silent if not any(recorded(one, field) for one in shown)]
    speech = Speech(tail=source_line(sources, book))
    speech.say(_unpublished(None, unstated, book, area), _how_many(shown, total, stated))
    named = enumerate(zip(short_names(shown), shown, strict=True), 1)
    lines = [_line(at, name, one, [*stated, *silent]) for at, (name, one) in named]
    speech.say(*lines[:2]).add(*lines[2:])
    speech.add(*(note for one in shown for note in grave_notes(one, stated)[:1]))
    left = total - len(shown)
    speech.add(_("还有%(count)s个没有列出，请说出名字或镇街。", count=left) if left else "")
    return Reply(speech.text, (), tuple(shown), sources)


def which(
    facilities: Sequence[Facility], name: str, fields: Sequence[str], question: str, book: Book
) -> Reply:
    """Several of one name: each with what was asked, and the question which one is meant."""
    shown = tuple(facilities[:MOST])
    sources = merged(facility["sources"] for facility in shown)
    stated = [field for field in fields if field not in UNPUBLISHED] or ["capacity"]
    names = short_names(shown)
    speech = Speech(tail=source_line(sources, book))
    speech.say(_("叫“%(name)s”的有%(count)s个，您问的是哪一个？", name=name, count=len(facilities)))
    speech.add(*(_line(at, *told, stated) for at, told in enumerate(zip(names, shown, strict=True), 1)))
    choices = (
        Choice(short, f"{one['name']} {question}".strip()) for short, one in zip(names, shown, strict=True)
    )
    return Reply(speech.text, tuple(choices)[:3], shown, sources)


def _how_many(shown: Sequence[Facility], total: int, fields: Sequence[str]) -> str:
    """The size of all together, where that is asked of each of one kind."""
    sizes = [one["capacity"] for one in shown]
    kinds = {one["kind"] for one in shown}
    if "capacity" not in fields or len(kinds) > 1 or None in sizes or total > len(shown):
        return _("这%(count)s个：", count=total)
    size = capacity(shown[0]["kind"], sum(size or 0 for size in sizes))
    return _("这%(count)s个，共%(size)s：", count=total, size=size)


def _line(at: int, name: str, facility: Facility, fields: Sequence[str]) -> str:
    told = (recorded(facility, one) if one in UNPUBLISHED else fact(one, facility) for one in fields)
    facts = clauses(filter(None, told))
    return _("%(at)s. %(name)s：%(facts)s", at=at, name=name, facts=facts)


def _unpublished(facility: Facility | None, fields: Sequence[str], book: Book, area: str | None) -> str:
    if not fields:
        return ""
    named = listing(field_name(field) for field in fields)
    kind = facility["kind"] if facility else None
    if facility is None:
        sentence = _("规划文件没有公布%(fields)s。", fields=named)
    else:
        sentence = _("规划文件没有公布%(name)s的%(fields)s。", name=short_name(facility), fields=named)
    return sentence + whom_to_ask(book, area, kind)


def next_to(facility: Facility, stated: Sequence[str]) -> tuple[Choice, ...]:
    """What can be asked of a facility, besides the fields told already."""
    name = facility["name"]
    asked = {
        "capacity": Choice(_("有多少位"), _("%(name)s有多少位", name=name)),
        "fee": Choice(_("怎么收费"), _("%(name)s怎么收费", name=name)),
        "vacancy": Choice(_("有没有空位"), _("%(name)s有没有空位", name=name)),
    }
    return tuple(choice for field, choice in asked.items() if field not in stated)[:2]
