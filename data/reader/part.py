"""One part of the plan, body or annex, read: its outline with the rows of its tables in it."""

import re

from data.reader.blocks import blocks
from data.reader.lines import paragraphs
from data.reader.outline import Outline, outline
from data.reader.parts import Part
from data.reader.projects import table_kind
from data.reader.result import Clause
from data.reader.tables import Table

_LABEL = re.compile(r"表\s*(\d{1,2}|[一二三四五六七八九十])")
_GROUP_NUMBER = re.compile(r"([一二三四五六七八九十]{1,3})、")
_NAMES = {"elder": "养老", "childcare": "托育"}


def _section_rows(table: Table) -> None:
    """Give the rows of a table whose numbers start again under each heading that heading's number."""
    numbers = [row.number for row in table.records]
    if len(set(numbers)) == len(numbers):
        return
    section = None
    for row in table.rows:
        found = _GROUP_NUMBER.match(row.cells[0]) if row.group and row.cells else None
        section = found[1] if found else section
        row.section = None if row.group else section


def _place(table: Table, part: Part, nth: int, parent: str | None) -> None:
    printed = _LABEL.match(table.title)
    table.place = part.label or (f"表{printed[1]}" if printed else f"表{nth}")
    table.parent = None if part.label else parent
    table.title = table.title or (part.title if part.label else "")
    _section_rows(table)


def _label_tables(tables: list[Table]) -> None:
    """Tell the tables of one annex apart: by kind, else by their place in it."""
    if len(tables) < 2 or len({table.place for table in tables}) > 1:
        return
    names = [_NAMES.get(table_kind(table) or "", "") for table in tables]
    for index, table in enumerate(tables):
        unique = names[index] and names.count(names[index]) == 1
        table.label = names[index] if unique else f"表{index + 1}"


def _row_heading(table: Table, cells: list[str]) -> str:
    for name in ("project", "indicator", "task_name", "name", "task"):
        index = table.columns.index(name) if name in table.columns else -1
        if 0 <= index < len(cells) and cells[index]:
            return cells[index]
    return next((cell for cell in cells[1:] if cell), "")


def _row_clauses(table: Table) -> list[Clause]:
    return [
        Clause(
            table.locator(row), table.parent, 0, "row", _row_heading(table, row.cells)[:120],
            "\t".join(row.cells), row.line,
        )
        for row in table.records
    ]  # fmt: skip


def read_part(part: Part) -> tuple[Outline, list[Table]]:
    """Return the part's outline, with its tables' rows among the clauses, and its tables."""
    found, tables, marks = Outline(part.label), list[Table](), list[int]()
    for block in blocks(part.lines):
        if isinstance(block, Table):
            tables.append(block)
            _place(block, part, len(tables), found.current)
            marks.append(len(found.clauses))
        else:
            outline(paragraphs(block), found)
    _label_tables(tables)
    for table, mark in reversed(list(zip(tables, marks, strict=True))):
        found.clauses[mark:mark] = _row_clauses(table)
    for clause in found.clauses:
        if part.title and clause.locator == part.label:
            clause.heading = part.title
    return found, tables
