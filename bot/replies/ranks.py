"""Answers that put in order: the most, the least, the first few; of facilities, counties or years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory.book import Book
from directory.shapes import Facility, Kind, Summary
from replies.catalogue import gettext as _
from replies.columns import COLUMNS, amount, column_name, group_name, measured
from replies.counts import disagreement, printed_sources
from replies.facts import fact
from replies.reply import Reply, Speech, merged
from replies.words import clauses, kind_name, listing, short_names, source_line

_OF_FACILITY = {**COLUMNS, "floor_area": "floor_area_m2", "land_area": "land_area_m2"}
# So many with the same value are told by name; of more, so many.
TIED = 6


@dataclass(frozen=True)
class Rank:
    """What of an order is asked for: from which end, how many, from which place on."""

    least: bool = False
    many: int = 1
    first: int = 1


def best(facilities: Sequence[Facility], field: str, where: str, rank: Rank, book: Book) -> Reply:
    """The facility with the most (or least), all of them where several have the same; then the next."""
    column = _OF_FACILITY.get(field, "capacity")
    known = [one for one in facilities if amount(one, column) is not None]
    if not known:
        return Reply(_("%(where)s的项目，文件没有写这一项。", where=where))
    order = sorted(known, key=lambda one: amount(one, column) or 0, reverse=not rank.least)
    if rank.many > 1:
        return _first_few(order, field, where, rank, book)
    values = list(dict.fromkeys(amount(one, column) for one in order))
    wanted = values[min(rank.first, len(values)) - 1]
    first = [one for one in order if amount(one, column) == wanted]
    names = dict(zip((one["id"] for one in order), short_names(order), strict=True))
    told = _listed([names[one["id"]] for one in first]) if len(first) > 1 else first[0]["name"]
    sources = merged(one["sources"] for one in first[:TIED])
    speech = Speech(tail=source_line(sources, book))
    of_kind = _("%(where)s的%(kind)s项目里", where=where, kind=kind_name(_one_kind(order)))
    speech.say(_extreme(of_kind, told, fact(field, first[0]), rank))
    following = [one for one in order if one not in first] if rank.first == 1 else []
    speech.add(_next_are([f"{names[one['id']]} {fact(field, one)}" for one in following[:3]]))
    speech.add(_gaps(facilities, known))
    return Reply(speech.text, facilities=tuple(first[:TIED]), sources=sources)


def _first_few(order: Sequence[Facility], field: str, where: str, rank: Rank, book: Book) -> Reply:
    shown = order[: rank.many]
    sources = merged(one["sources"] for one in shown)
    speech = Speech(tail=source_line(sources, book))
    told = {"where": where, "kind": kind_name(_one_kind(order)), "count": len(shown)}
    least = _("%(where)s的%(kind)s项目里最少的%(count)s个：", **told)
    speech.say(least if rank.least else _("%(where)s的%(kind)s项目里最多的%(count)s个：", **told))
    named = zip(short_names(shown), shown, strict=True)
    speech.say(*(f"{at}. {name}（{fact(field, one)}）" for at, (name, one) in enumerate(named, 1)))
    same = [one for one in order[len(shown) :] if fact(field, one) == fact(field, shown[-1])]
    speech.add(_("还有%(count)s个和第%(at)s个一样。", count=len(same), at=len(shown)) if same else "")
    return Reply(speech.text, facilities=tuple(shown), sources=sources)


def _listed(names: Sequence[str]) -> str:
    if len(names) <= TIED:
        return listing(names)
    return _("%(names)s等%(count)s个", names=listing(names[:TIED]), count=len(names))


def _gaps(all_: Sequence[Facility], known: Sequence[Facility]) -> str:
    missing = len(all_) - len(known)
    return _("另有%(count)s个项目，文件没有写这一项。", count=missing) if missing else ""


def _one_kind(facilities: Sequence[Facility]) -> Kind | None:
    kinds = {one["kind"] for one in facilities}
    return kinds.pop() if len(kinds) == 1 else None


def ranked(rows: Sequence[Summary], by: str, column: str, rank: Rank, where: str, book: Book) -> Reply:
    """Of each kind the county (or year) with the most or least, all where several have the same; the next."""
    by_kind = [
        [row for row in rows if row["kind"] == kind] for kind in dict.fromkeys(r["kind"] for r in rows)
    ]
    firsts = [_in_front(held, column, rank) for held in by_kind]
    sources = merged(printed_sources(first) for first in firsts)
    speech = Speech(tail=source_line(sources, book))
    for held, first in zip(by_kind, firsts, strict=True):
        speech.say(_of_kind(first, by, column, rank, where))
        rest = [row for row in _ordered(held, column, rank) if row not in first] if rank.first == 1 else []
        speech.add(_next_are([f"{group_name(row, by)} {measured(row, column)}" for row in rest[:3]]))
        speech.add(*(disagreement(row) for row in first))
    return Reply(speech.text, sources=sources)


def _ordered(rows: Sequence[Summary], column: str, rank: Rank) -> list[Summary]:
    return sorted(rows, key=lambda row: amount(row, column) or 0, reverse=not rank.least)


def _in_front(rows: Sequence[Summary], column: str, rank: Rank) -> list[Summary]:
    """The first few, or all that share the value at the place asked for."""
    order = _ordered(rows, column, rank)
    if rank.many > 1:
        return order[: rank.many]
    values = list(dict.fromkeys(amount(row, column) for row in order))
    wanted = values[min(rank.first, len(values)) - 1]
    return [row for row in order if amount(row, column) == wanted]


def _of_kind(first: Sequence[Summary], by: str, column: str, rank: Rank, where: str) -> str:
    kind = first[0]["kind"]
    names = [group_name(row, by) for row in first]
    if rank.many > 1:
        names = [f"{name} {measured(row, column)}" for name, row in zip(names, first, strict=True)]
    what = _("%(kind)s项目%(field)s", kind=kind_name(kind), field=column_name(column, kind))
    value = "" if rank.many > 1 else measured(first[0], column)
    return _extreme(where + what if by == "plan_year" else what, listing(names), value, rank)


def _extreme(what: str, who: str, value: str, rank: Rank) -> str:
    sentences = {
        (False, False): _("%(what)s最多的是%(where)s"),
        (False, True): _("%(what)s最少的是%(where)s"),
        (True, False): _("%(what)s第%(at)s多的是%(where)s"),
        (True, True): _("%(what)s第%(at)s少的是%(where)s"),
    }
    said = sentences[rank.first > 1, rank.least] % {"what": what, "where": who, "at": rank.first}
    return _("%(said)s：%(value)s。", said=said, value=value) if value else _("%(said)s。", said=said)


def _next_are(following: Sequence[str]) -> str:
    return _("其次是%(following)s。", following=clauses(following)) if following else ""
