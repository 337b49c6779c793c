"""Totals group by group (county, year, type), and averages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from directory.book import Book
from directory.shapes import Facility, Kind, Summary
from replies.catalogue import gettext as _
from replies.columns import COLUMNS, amount, column_name, group_name, measured
from replies.counts import disagreement, printed_sources
from replies.reply import Reply, Speech, merged
from replies.words import capacity, clauses, kind_name, listing, semicolons, source_line, wan


def grouped(
    rows: Sequence[Summary], by: str, where: str, kind: Kind | None, field: str | None, book: Book
) -> Reply:
    """The totals of each county or year, one line a kind."""
    columns = [COLUMNS[field]] if field in COLUMNS else ["projects", "capacity"]
    sources = printed_sources(rows)
    speech = Speech(tail=source_line(sources, book))
    for of_kind in dict.fromkeys(row["kind"] for row in rows):
        held = sorted((row for row in rows if row["kind"] == of_kind), key=lambda row: _key(row, by))
        lines = [f"{group_name(row, by)} {clauses(measured(row, one) for one in columns)}" for row in held]
        told = {"where": where, "kind": kind_name(of_kind), "lines": semicolons(lines)}
        speech.say(_("%(where)s的%(kind)s项目：%(lines)s。", **told))
    speech.add(*dict.fromkeys(disagreement(row) for row in rows if row["printed"]))
    return Reply(speech.text, sources=sources)


def by_type(
    types: Mapping[str, int], where: str, kind: Kind | None, items: Sequence[Facility], book: Book
) -> Reply:
    """How many of each type, as the lists print the types."""
    ordered = sorted(types.items(), key=lambda pair: -pair[1])
    lines = listing(_("%(type)s %(count)s个", type=name.rstrip("、"), count=count) for name, count in ordered)
    sources = merged(one["sources"] for one in items)[:1]
    told = {"where": where, "kind": kind_name(kind), "total": len(items), "lines": lines}
    speech = Speech(tail=source_line(sources, book) if len(items) == 1 else "")
    speech.say(_("%(where)s的%(total)s个%(kind)s项目按类型：%(lines)s。", **told))
    return Reply(speech.text, sources=sources)


def average(rows: Sequence[Summary], where: str, fields: Sequence[str], book: Book) -> Reply:
    """The average of each kind, with the two numbers that it is reckoned from."""
    column = next((COLUMNS[one] for one in fields if one in COLUMNS), "capacity")
    sources = printed_sources(rows)
    speech = Speech(tail=source_line(sources, book))
    for row in rows:
        value = amount(row, column)
        if value is None:
            continue
        told = {"where": where, "kind": kind_name(row["kind"]), "projects": row["projects"]}
        mean = {"mean": _mean(value / row["projects"], column, row["kind"]), "sum": measured(row, column)}
        unit = {"unit": column_name(column, row["kind"])}
        speech.say(
            _(
                "%(where)s平均每个%(kind)s项目的%(unit)s约%(mean)s（%(sum)s，%(projects)s个项目）。",
                **told,
                **mean,
                **unit,
            )
        )
    return Reply(speech.text, sources=sources)


def _mean(value: float, column: str, kind: Kind | None) -> str:
    """With its unit; tenths only of small numbers."""
    rounded = round(value) if value >= 10 else round(value, 1)
    if column == "capacity":
        return capacity(kind, round(value))
    return wan(rounded)


def _key(row: Summary, by: str) -> float:
    return float(row["plan_year"] or 0) if by == "plan_year" else -float(row["projects"])
