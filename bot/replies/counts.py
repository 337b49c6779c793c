"""Answers that count, add up and compare, with the plan's own printed totals beside ours."""

from __future__ import annotations

from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Facility, Kind, Source, Summary
from replies.catalogue import gettext as _
from replies.facts import fact
from replies.reply import Choice, Reply, Speech, merged
from replies.words import capacity, clauses, kind_name, listing, number, short_name, short_names, source_line

# So many are told by name beside their total.
NAMED = 10
MEASURED = {"investment": "total_investment_wan", "central_budget": "central_budget_wan"}


def totals(
    rows: Sequence[Summary],
    where: str,
    book: Book,
    counted: Sequence[Facility] = (),
    fields: Sequence[str] = (),
) -> Reply:
    """How many projects, and how many beds or slots, of each kind in a place; a few of them by name."""
    named = counted if len(counted) <= NAMED else ()
    sources = merged([_printed_sources(rows), *(one["sources"] for one in named)])
    speech = Speech(tail=source_line(sources, book))
    speech.say(
        _("%(where)s规划了%(totals)s。", where=where, totals="；".join(_total(row, fields) for row in rows))
    )
    speech.add(*(_disagreement(row) for row in rows))
    speech.add(_("分别是：%(names)s。", names=listing(map(_sized, named))) if named else "")
    speech.add(_("都是规划项目，文件没有写是否已开放。"))
    kind = rows[0]["kind"] if len(rows) == 1 else None
    place = listing(dict.fromkeys(str(row["counted_in"]) for row in rows if row["counted_in"])) or where
    ask = _("%(where)s有哪些%(kind)s项目", where=place, kind=kind_name(kind))
    return Reply(speech.text, (Choice(_("都有哪些"), ask),), tuple(named), sources)


def _sized(facility: Facility) -> str:
    size = capacity(facility["kind"], facility["capacity"])
    return f"{short_name(facility)}（{size}）" if size else short_name(facility)


def shares(rows: Sequence[Summary], whole: Summary, where: str, book: Book) -> Reply:
    """A place's part beside the whole: both as numbers, reckoning is left to the reader."""
    part = "；".join(_total(row, ()) for row in rows)
    speech = Speech(tail=source_line(_printed_sources([whole]), book))
    speech.say(_("%(where)s有%(part)s，全部是%(whole)s。", where=where, part=part, whole=_total(whole, ())))
    return Reply(speech.text, sources=_printed_sources([whole]))


def ranked(rows: Sequence[Summary], field: str, kind: Kind | None, book: Book, *, least: bool) -> Reply:
    """The county with the most (or least) first, all of them where several have the same; then the next."""
    column = MEASURED.get(field, field)
    order = sorted(rows, key=lambda row: _value(row, column), reverse=not least)
    first = [row for row in order if _value(row, column) == _value(order[0], column)]
    told = {
        "what": _("%(kind)s项目%(field)s", kind=kind_name(kind), field=_column_name(column, kind)),
        "where": listing(str(row["counted_in"]) for row in first),
        "value": _measured(order[0], column),
    }
    sources = _printed_sources(first)
    speech = Speech(tail=source_line(sources, book)).say(_extreme(told, least))
    following = [f"{row['counted_in']} {_measured(row, column)}" for row in order[len(first) :][:3]]
    speech.add(_next_are(following), *(_disagreement(row) for row in first))
    return Reply(speech.text, sources=sources)


def best(facilities: Sequence[Facility], field: str, where: str, book: Book, *, least: bool) -> Reply:
    """The facility with the most (or least), all of them where several have the same; then the next."""
    values = [fact(field, one) for one in facilities]
    names = short_names(facilities)
    first = [one for one, value in zip(facilities, values, strict=True) if value == values[0]]
    kind = kind_name(first[0]["kind"])
    told = {
        "what": _("%(where)s的%(kind)s项目里", where=where, kind=kind),
        "where": listing(names[: len(first)]) if len(first) > 1 else first[0]["name"],
        "value": values[0],
    }
    sources = merged(one["sources"] for one in first)
    speech = Speech(tail=source_line(sources, book)).say(_extreme(told, least))
    told_next = zip(names[len(first) :], values[len(first) :], strict=True)
    following = [f"{name} {value}" for name, value in told_next][:3]
    speech.add(_next_are(following))
    return Reply(speech.text, facilities=tuple(first), sources=sources)


def _extreme(told: dict[str, str], least: bool) -> str:
    if least:
        return _("%(what)s最少的是%(where)s：%(value)s。", **told)
    return _("%(what)s最多的是%(where)s：%(value)s。", **told)


def _next_are(following: Sequence[str]) -> str:
    return _("其次是%(following)s。", following=clauses(following)) if following else ""


def _total(row: Summary, fields: Sequence[str]) -> str:
    size = capacity(row["kind"], row["capacity"])
    count = _("%(count)s个%(kind)s项目", count=row["projects"], kind=kind_name(row["kind"]))
    money = row["total_investment_wan"]
    told = [count, _("共%(size)s", size=size) if size else ""]
    told.append(_("总投资%(value)s万元", value=number(money)) if money else "")
    central = row["central_budget_wan"] if "central_budget" in fields else None
    told.append(_("申请中央预算内投资%(value)s万元", value=number(central)) if central else "")
    return clauses(told)


def compared(groups: Sequence[tuple[str, Sequence[Summary]]], book: Book, fields: Sequence[str]) -> Reply:
    """The totals of several places, one line each."""
    sources = merged(_printed_sources(rows) for _where, rows in groups)
    lines = [
        _("%(where)s规划了%(totals)s。", where=where, totals="；".join(_total(row, fields) for row in rows))
        for where, rows in groups
    ]
    return Reply(Speech(tail=source_line(sources, book)).say(*lines).text, sources=sources)


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
    )


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


def _printed_sources(rows: Sequence[Summary]) -> tuple[Source, ...]:
    return merged(row["printed"]["sources"] for row in rows if row["printed"])
