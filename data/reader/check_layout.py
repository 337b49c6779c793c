"""Warnings on headings, numbering, annexes and the shape of tables."""

from data.reader.columns import unit_in_header
from data.reader.indicators import value_columns
from data.reader.outline import Odd, Outline
from data.reader.parts import Listed, Part
from data.reader.projects import table_kind
from data.reader.result import PlanReading, Warn
from data.reader.tables import Table

_ODD = {
    "heading_number_missing": "标题“{0}”没有编号，按“{1}”计。",
    "duplicate_heading": "编号重复：“{0}”。",
    "chapter_numbering": "章的编号是“{0}”，按顺序应是“{1}”。",
    "section_numbering": "节的编号是“{0}”，按顺序应是“{1}”。",
    "item_numbering": "条的编号是“{0}”，按顺序应是“{1}”。",
}


def _odd(odd: Odd) -> Warn:
    return Warn(odd.code, odd.locator, odd.printed, odd.other, _ODD[odd.code].format(odd.printed, odd.other))


def _head(reading: PlanReading) -> list[Warn]:
    missing = [
        word
        for word, value in (
            ("发文机关", reading.plan.issuer),
            ("文号", reading.plan.number),
            ("日期", reading.plan.date),
        )
        if value is None
    ]
    if not missing or not reading.clauses:
        return []
    printed = "、".join(missing)
    return [Warn("head_missing", "标题", "", printed, f"原文没有写{printed}。")]


def layout_warnings(
    reading: PlanReading, outlines: list[Outline], parts: list[Part], listed: Listed | None
) -> list[Warn]:
    """Return the warnings on the plan's head, its numbering and its list of annexes."""
    found = _head(reading)
    for outline in outlines:
        found += [_odd(odd) for odd in outline.odd[:50]]
        if outline.mixed_brackets:
            where = outline.prefix or outline.clauses[0].locator
            found.append(Warn("numbering_style", where, "(", "（", "编号的括号有半角有全角，都已读出。"))
    annexes = len(parts) - 1
    if listed and listed.count != annexes:
        message = f"文末列出{listed.count}个附件，实际有{annexes}个。"
        found.append(Warn("annex_list_differs", "文末", str(listed.count), str(annexes), message))
    return found


def _numbers(table: Table) -> list[Warn]:
    """Return warnings on a 序号 column that is empty, or that leaves a number out or prints it twice."""
    where, rows = f"{table.place} {table.label}".strip(), table.records
    if not rows or table.columns[0] != "number":
        return []
    if all(row.cells[0] == "" for row in rows):
        message = f"序号一列全是空的，按顺序编为1至{len(rows)}。"
        return [Warn("row_numbers_missing", where, "", f"1—{len(rows)}", message)]
    found: list[Warn] = []
    for before, row in zip([None, *rows], rows, strict=False):
        due = (before.number or 0) + 1 if before else 1
        if row.number not in (due, 1):
            message = f"序号是{row.number}，按顺序应是{due}。"
            found.append(Warn("row_numbering", table.locator(row), str(row.number), str(due), message))
    return found[:50]


def _header_units(table: Table) -> list[Warn]:
    """Return warnings on money without a unit, and on slots counted in 张."""
    found: list[Warn] = []
    where = f"{table.place} {table.label}".strip()
    for name, head in zip(table.columns, table.header, strict=True):
        unit = unit_in_header(head)
        if name in ("investment", "central") and unit is None and table.kind == "projects":
            found.append(Warn("unit_missing", where, head, "万元", f"表头“{head}”没有写单位，按万元读。"))
        if name == "capacity" and unit == "张" and table_kind(table) == "childcare":
            found.append(Warn("unit_odd", where, head, "个", f"表头“{head}”用“张”，托位应以“个”计。"))
    return found


def _swapped(table: Table) -> list[Warn]:
    if table.kind != "indicators":
        return []
    where = value_columns(table.header)
    if not where.swapped or where.baseline is None or where.target is None:
        return []
    printed, other = table.header[where.baseline], table.header[where.target]
    message = (
        f"表头“{printed}”和“{other}”疑似颠倒，按{where.baseline_year}年基期、{where.target_year}年目标读。"
    )
    return [Warn("header_swapped", table.place, printed, other, message)]


def table_warnings(tables: list[Table]) -> list[Warn]:
    """Return the warnings on the tables' headers and rows."""
    found: list[Warn] = []
    for table in tables:
        where = f"{table.place} {table.label}".strip()
        found += _numbers(table) + _header_units(table) + _swapped(table)
        if table.repeated:
            times = str(len(table.repeated) + 1)
            found.append(Warn("repeated_header", where, times, "1", f"表头重复印了{times}次，只读一次。"))
        for row in table.records:
            if row.line in table.uneven:
                printed, due = str(len(row.cells)), str(len(table.header))
                message = f"这一行有{printed}格，表头有{due}格，可能错位。"
                found.append(Warn("row_uneven", table.locator(row), printed, due, message))
    return found
