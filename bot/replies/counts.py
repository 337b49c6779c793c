"""Answers that count, add up and compare, with the plan's own printed totals beside ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from directory.book import Book
from directory.shapes import Facility, Kind, Source, Summary
from replies.catalogue import gettext as _
from replies.columns import COLUMNS, amount
from replies.reply import Choice, Reply, Speech, merged
from replies.words import (
    capacity,
    clauses,
    kind_name,
    listing,
    number,
    semicolons,
    short_name,
    source_line,
    wan,
)

# So many are told by name beside their total.
NAMED = 10


def totals(
    rows: Sequence[Summary],
    where: str,
    book: Book,
    counted: Sequence[Facility] = (),
    fields: Sequence[str] = (),
) -> Reply:
    """How many projects, and how many beds or slots, of each kind in a place; a few of them by name."""
    named = counted if len(counted) <= NAMED else ()
    sources = merged([printed_sources(rows), *(one["sources"] for one in named)])
    speech = Speech(tail=source_line(sources, book))
    speech.say(
        _("%(where)s规划了%(totals)s。", where=where, totals=semicolons(_total(row, fields) for row in rows))
    )
    speech.say(_both(rows)).add(*(disagreement(row) for row in rows))
    speech.add(_("分别是：%(names)s。", names=listing(map(_sized, named))) if named else "")
    speech.add(_("都是规划项目，文件没有写是否已开放。"))
    kind = rows[0]["kind"] if len(rows) == 1 else None
    place = listing(dict.fromkeys(str(row["counted_in"]) for row in rows if row["counted_in"])) or where
    ask = _("%(where)s有哪些%(kind)s项目", where=place, kind=kind_name(kind))
    return Reply(speech.text, (Choice(_("都有哪些"), ask),), tuple(named), sources)


def beside(standing: Reply, planned: Reply) -> Reply:
    """How many stand today, then what is planned, where both can be told."""
    text = Speech().say(standing.text).add(planned.text).text
    return replace(planned, text=text, sources=merged([standing.sources, planned.sources]))


def _both(rows: Sequence[Summary]) -> str:
    """Both kinds together, where each of the two stands alone above."""
    if len(rows) != 2 or len({row["kind"] for row in rows}) != 2:
        return ""
    money = sum(row["total_investment_wan"] or 0 for row in rows)
    projects = sum(row["projects"] for row in rows)
    return _("两类合计%(projects)s个项目，总投资%(money)s。", projects=projects, money=wan(money))


def _sized(facility: Facility) -> str:
    size = capacity(facility["kind"], facility["capacity"])
    return f"{short_name(facility)}（{size}）" if size else short_name(facility)


def picked(items: Sequence[Facility], where: str, book: Book) -> Reply:
    """How many of those that fit, and how large together; by name where they are few."""
    named = items if len(items) <= NAMED else ()
    sources = merged(one["sources"] for one in named)
    speech = Speech(tail=source_line(sources, book))
    speech.say(_("%(where)s规划了%(totals)s。", where=where, totals=semicolons(_counted(items))))
    speech.add(_("分别是：%(names)s。", names=listing(map(_sized, named))) if named else "")
    speech.add(_("都是规划项目，文件没有写是否已开放。"))
    return Reply(speech.text, (), tuple(named), sources)


def _counted(items: Sequence[Facility]) -> list[str]:
    told = []
    for kind in dict.fromkeys(item["kind"] for item in items):
        held = [item for item in items if item["kind"] == kind]
        count = _("%(count)s个%(kind)s项目", count=len(held), kind=kind_name(kind))
        size = capacity(kind, sum(item["capacity"] or 0 for item in held))
        told.append(clauses([count, _("共%(size)s", size=size)]))
    return told


def none_fit(where: str, kind: Kind | None) -> Reply:
    """Nothing of that size, type or sort: none, said as the answer it is."""
    told = {"where": where, "kind": kind_name(kind)}
    return Reply(_("一个也没有：%(where)s的项目清单里没有这样的%(kind)s项目。", **told))


def shares(
    rows: Sequence[Summary],
    wholes: Sequence[Summary],
    where: str,
    above: str,
    fields: Sequence[str],
    book: Book,
) -> Reply:
    """A place's part of the whole above it, of each kind, with both numbers that it is reckoned from."""
    column = next((COLUMNS[one] for one in fields if one in COLUMNS), "capacity")
    sources = merged(printed_sources(group) for group in (rows, wholes))
    speech = Speech(tail=source_line(sources, book))
    for whole in wholes:
        part = sum(amount(row, column) or 0 for row in rows if row["kind"] == whole["kind"])
        told = {"where": where, "above": above, "kind": kind_name(whole["kind"])}
        entire = amount(whole, column) or 0
        reckoned = {"part": number(part), "whole": number(entire)}
        share = f"{100 * part / (entire or 1):.1f}%"
        told |= {"unit": _units(column, whole["kind"]), "share": share} | reckoned
        speech.say(_("%(where)s的%(kind)s%(unit)s约占%(above)s的%(share)s：%(part)s／%(whole)s。", **told))
        projects = sum(row["projects"] for row in rows if row["kind"] == whole["kind"])
        speech.add(_("项目数是%(part)s／%(whole)s个。", part=projects, whole=whole["projects"]))
    return Reply(speech.text, sources=sources)


def _units(column: str, kind: Kind | None) -> str:
    if column.endswith("_wan"):
        return _("投资（万元）")
    return _("床位") if kind == "elder" else _("托位")


def _total(row: Summary, fields: Sequence[str]) -> str:
    size = capacity(row["kind"], row["capacity"])
    count = _("%(count)s个%(kind)s项目", count=row["projects"], kind=kind_name(row["kind"]))
    money = row["total_investment_wan"]
    told = [count, _("共%(size)s", size=size) if size else ""]
    told.append(_("总投资%(money)s", money=wan(money)) if money else "")
    central = row["central_budget_wan"] if "central_budget" in fields else None
    told.append(_("申请中央预算内投资%(money)s", money=wan(central)) if central else "")
    return clauses(told)


def by_county(rows: Sequence[Summary], kind: Kind | None, book: Book) -> Reply:
    """Where there is anything at all, for who has named no place yet."""
    told = {"total": sum(row["projects"] for row in rows), "kind": kind_name(kind)}
    order = sorted(rows, key=lambda row: -row["projects"])
    names = listing(f"{row['counted_in']} {row['projects']}" for row in order)
    speech = Speech().say(_("您想找哪里的？请说出县（市、区）或镇、街道的名字。"))
    speech.say(_("目录里规划了%(total)s个%(kind)s项目：%(names)s。", **told, names=names))
    ask = [_("%(where)s有哪些%(kind)s项目", where=row["counted_in"], **told) for row in order[:2]]
    return Reply(
        speech.text,
        tuple(Choice(str(row["counted_in"]), text) for row, text in zip(order, ask, strict=False)),
        asks="place",
    )


def disagreement(row: Summary) -> str:
    """Said where the plan's printed total is another than its rows add up to."""
    printed = row["printed"]
    if printed is None or printed["agrees"]:
        return ""
    return _("方案自己印的合计是“%(printed)s”，与逐项相加不一致。", printed=printed["printed"])


def printed_sources(rows: Sequence[Summary]) -> tuple[Source, ...]:
    """Where the plan prints the totals of these rows."""
    return merged(row["printed"]["sources"] for row in rows if row["printed"])
