"""Two or more places (or years) beside each other: which has more, and the totals of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.book import Book
from directory.shapes import Kind, Summary
from replies.catalogue import gettext as _
from replies.columns import COLUMNS, amount, column_name, measured
from replies.counts import disagreement, printed_sources
from replies.reply import Reply, Speech, merged
from replies.words import capacity, clauses, kind_name, number, source_line

Group = tuple[str, Sequence[Summary]]
_SUM = re.compile(r"[一总拢]共|合计|加起来|加拢|in all|together")
_DIFFERENCE = re.compile(r"差|多(?:少|几|好多|多少)|少(?:几|多少|好多)|difference|how many more")


def compared(groups: Sequence[Group], text: str, fields: Sequence[str], book: Book) -> Reply:
    """Of each kind that all of them have: who has more, with the value of each. One line a measure."""
    asked = [COLUMNS[one] for one in fields if one in COLUMNS]
    columns = asked or ["capacity", "projects"]
    sources = merged(printed_sources(rows) for _name, rows in groups)
    speech = Speech(tail=source_line(sources, book))
    for kind in _kinds(groups):
        held = [(name, row) for name, rows in groups for row in rows if row["kind"] == kind]
        for column in columns:
            line = _line(held, column, kind, difference=bool(_DIFFERENCE.search(text)))
            (speech.say if len(speech.parts) < len(columns) else speech.add)(line)
    speech.add(*(_together(groups, kind) for kind in _kinds(groups) if _SUM.search(text)))
    speech.add(*_absent(groups), *(disagreement(row) for _name, rows in groups for row in rows))
    return Reply(speech.text, sources=sources)


def _together(groups: Sequence[Group], kind: Kind | None) -> str:
    held = [row for _name, rows in groups for row in rows if row["kind"] == kind]
    size = capacity(kind, sum(row["capacity"] or 0 for row in held))
    told = {"kind": kind_name(kind), "count": sum(row["projects"] for row in held), "size": size}
    return _("%(kind)s合计%(count)s个项目，%(size)s。", **told)


def _kinds(groups: Sequence[Group]) -> list[Kind | None]:
    return list(dict.fromkeys(row["kind"] for _name, rows in groups for row in rows))


def _line(held: Sequence[tuple[str, Summary]], column: str, kind: Kind | None, *, difference: bool) -> str:
    """托育的托位是渠县多：渠县 1460个托位，宣汉县 860个托位。"""
    order = sorted(held, key=lambda pair: -(amount(pair[1], column) or 0))
    values = [amount(row, column) or 0 for _name, row in order]
    told = clauses(f"{name} {measured(row, column)}" for name, row in order)
    what = _("%(kind)s项目%(field)s", kind=kind_name(kind), field=column_name(column, kind))
    if len(order) > 1 and values[0] == values[1]:
        return _("%(what)s一样多：%(told)s。", what=what, told=told)
    by = _("，相差%(value)s", value=number(values[0] - values[-1])) if difference and len(order) == 2 else ""
    return _("%(what)s是%(most)s多：%(told)s%(by)s。", what=what, most=order[0][0], told=told, by=by)


def _absent(groups: Sequence[Group]) -> list[str]:
    """Who has none of a kind that another has."""
    return [
        _("清单里没有%(where)s的%(kind)s项目。", where=name, kind=kind_name(kind))
        for kind in _kinds(groups)
        for name, rows in groups
        if all(row["kind"] != kind for row in rows)
    ]
