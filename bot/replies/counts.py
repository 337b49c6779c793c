"""Answers that count, add up and compare, with the plan's own printed totals beside ours."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Facility, Kind, Summary
from replies.catalogue import gettext as _
from replies.facts import fact
from replies.reply import Choice, Reply, Speech, merged
from replies.words import capacity, clauses, kind_name, number, plan_name, short_name, source_line

MEASURED = {"investment": "total_investment_wan", "central_budget": "central_budget_wan"}


def totals(rows: Sequence[Summary], where: str, book: Book, plan: str | None) -> Reply:
    """How many projects, and how many beds or slots, of each kind in a place."""
    sources = _printed_sources(rows)
    speech = Speech(tail=source_line(sources, book))
    told = [_total(row) for row in rows]
    speech.say(_("%(where)s规划了%(totals)s。", where=where, totals="；".join(told)))
    speech.add(*(_disagreement(row) for row in rows))
    speech.add("" if sources or plan is None else _("按%(plan)s附件3逐项相加。", plan=plan_name(plan, book)))
    speech.add(_("都是规划项目，文件没有写是否已开放。"))
    kind = rows[0]["kind"] if len(rows) == 1 else None
    ask = _("%(where)s有哪些%(kind)s项目", where=where, kind=kind_name(kind))
    return Reply(speech.text, (Choice(_("都有哪些"), ask),), sources=sources)


def shares(rows: Sequence[Summary], whole: Summary, where: str, book: Book) -> Reply:
    """A place's part beside the whole: both as numbers, reckoning is left to the reader."""
    part = "；".join(_total(row) for row in rows)
    speech = Speech(tail=source_line(_printed_sources([whole]), book))
    speech.say(_("%(where)s有%(part)s，全部是%(whole)s。", where=where, part=part, whole=_total(whole)))
    return Reply(speech.text, sources=_printed_sources([whole]))


def ranked(rows: Sequence[Summary], field: str, kind: Kind | None, book: Book, *, least: bool) -> Reply:
    """The county with the most (or least) first, then those that follow."""
    column = MEASURED.get(field, field)
    order = sorted(rows, key=lambda row: _value(row, column), reverse=not least)
    first, rest = order[0], order[1:4]
    told = {
        "kind": kind_name(kind),
        "field": _column_name(column, kind),
        "where": str(first["counted_in"]),
        "value": _measured(first, column),
        "count": first["projects"],
    }
    sources = _printed_sources(order[:1])
    speech = Speech(tail=source_line(sources, book))
    sentence = (
        _("%(kind)s项目%(field)s最少的是%(where)s：%(value)s（%(count)s个项目）。", **told)
        if least
        else _("%(kind)s项目%(field)s最多的是%(where)s：%(value)s（%(count)s个项目）。", **told)
    )
    speech.say(sentence)
    following = clauses(f"{row['counted_in']} {_measured(row, column)}" for row in rest)
    speech.add(_("其次是%(following)s。", following=following) if following else "", _disagreement(first))
    return Reply(speech.text, sources=sources)


def best(facilities: Sequence[Facility], field: str, where: str, book: Book, *, least: bool) -> Reply:
    """The facility with the most (or least), then those that follow."""
    first, rest = facilities[0], facilities[1:4]
    sources = tuple(first["sources"])
    speech = Speech(tail=source_line(sources, book))
    told = {"where": where, "name": first["name"], "value": fact(field, first)}
    speech.say(
        _("%(where)s最少的是%(name)s：%(value)s。", **told)
        if least
        else _("%(where)s最多的是%(name)s：%(value)s。", **told)
    )
    following = clauses(f"{short_name(one)} {fact(field, one)}" for one in rest)
    speech.add(_("其次是%(following)s。", following=following) if following else "")
    return Reply(speech.text, facilities=tuple(facilities[:4]), sources=sources)


def _total(row: Summary) -> str:
    size = capacity(row["kind"], row["capacity"])
    count = _("%(count)s个%(kind)s项目", count=row["projects"], kind=kind_name(row["kind"]))
    money = row["total_investment_wan"]
    told = [count, _("共%(size)s", size=size) if size else ""]
    told.append(_("总投资%(value)s万元", value=number(money)) if money else "")
    return clauses(told)


def _measured(row: Summary, column: str) -> str:
    value = _value(row, column)
    if column == "capacity":
        return capacity(row["kind"], int(value))
    if column in MEASURED.values():
        return _("%(value)s万元", value=number(value))
    return _("%(value)s个", value=number(value))


def _value(row: Summary, column: str) -> float:
    found: dict[str, object] = dict(row)
    value = found.get(column)
    return float(value) if isinstance(value, (int, float)) else 0.0


def _column_name(column: str, kind: Kind | None) -> str:
    names = {
        "capacity": _("床位") if kind == "elder" else _("托位"),
        "total_investment_wan": _("总投资"),
        "central_budget_wan": _("申请中央预算内投资"),
        "projects": _("个数"),
    }
    return names[column]


def _disagreement(row: Summary) -> str:
    """Said where the plan's printed total is another than its rows add up to."""
    printed = row["printed"]
    if printed is None or printed["agrees"]:
        return ""
    return _("方案自己印的合计是“%(printed)s”，与逐项相加不一致。", printed=printed["printed"])


def _printed_sources(rows: Sequence[Summary]) -> tuple:  # type: ignore[type-arg]
    return merged(row["printed"]["sources"] for row in rows if row["printed"])
