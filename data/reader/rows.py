"""From a table's cells, one after the other, to its rows."""

import re
from dataclasses import dataclass

from data.reader.columns import column, looks_like_header
from data.reader.numerals import HAN_NUMBER, fold, number
from data.reader.tables import Row, Table

_GROUP = re.compile(rf"{HAN_NUMBER}、|[（(]{HAN_NUMBER}[）)]|.{{0,30}}(合计|小计|总计)|.{{0,30}}[（(]\d+个")


@dataclass(frozen=True)
class Cell:
    """One cell and the line it started on."""

    text: str
    line: int


def row_number(text: str) -> int | None:
    """Return 7 for `7`, `7.` or `７`; None for anything else."""
    found = re.fullmatch(r"(\d{1,4})[.．、]?", fold(text).strip())
    return int(found[1]) if found else None


def header_length(cells: list[Cell]) -> int:
    """Return how many of the leading cells are the header.

    Behind a 序号 column come all short cells up to the first number; else only cells with known words.
    """
    numbered = bool(cells) and column(cells[0].text) == "number"
    for index, cell in enumerate(cells[:30]):
        known = column(cell.text) is not None
        if not (known or (numbered and looks_like_header(cell.text))):
            return index
    return min(len(cells), 30)


def _row_starts(cells: list[Cell], at: int, expected: int) -> bool:
    """Whether a numbered record can start here: its number, then a cell that is no number."""
    if at >= len(cells):
        return False
    found = row_number(cells[at].text)
    follows = cells[at + 1].text if at + 1 < len(cells) else "x"
    return found is not None and found in (expected, 1) and bool(follows) and number(follows) is None


def _fits(cells: list[Cell], at: int, expected: int) -> bool:
    """Whether a row may end before this cell."""
    if at >= len(cells) or cells[at].text == "" or _row_starts(cells, at, expected):
        return True
    return _GROUP.match(cells[at].text) is not None or row_number(cells[at].text) is not None


def _group_end(cells: list[Cell], at: int, expected: int) -> int:
    """Return where a heading or subtotal row ends: texts, then numbers, up to the first empty cell.

    Empty cells in front, where its own number would stand, are part of it.
    """
    end, told, numbers = at, False, False
    while end < len(cells):
        text = cells[end].text
        if told and _row_starts(cells, end, expected):
            return end
        if text == "" and told:
            return end + 1
        is_number = number(text) is not None
        if numbers and text and not is_number:
            return end
        told, numbers, end = told or text != "", numbers or is_number, end + 1
    return end


def _record_length(cells: list[Cell], at: int, width: int, expected: int) -> int:
    """Return the row's length: the header's, or one or two off where only that leads to a next row."""
    for length in (width, width - 1, width - 2, width + 1):
        if length > 1 and at + length <= len(cells) and _fits(cells, at + length, expected):
            return length
    return width


def split_rows(cells: list[Cell], width: int, numbered: bool) -> tuple[list[Row], list[int]]:
    """Return the rows, and the lines of those whose cells do not fill the header.

    `numbered` says that there is a 序号 column; where all of it is empty, an empty cell starts a row.
    """
    rows: list[Row] = []
    uneven: list[int] = []
    at, expected = 0, 1
    printed = numbered and any(_row_starts(cells, index, 1) for index in range(len(cells)))
    while at < len(cells):
        own = row_number(cells[at].text) if printed else None
        starts = _record_starts(cells, at, own) if printed else not numbered or cells[at].text == ""
        due = (own or expected) + 1
        end = at + _record_length(cells, at, width, due) if starts else _group_end(cells, at, expected)
        end = min(max(end, at + 1), len(cells))
        texts = [cell.text for cell in cells[at:end]]
        rows.append(Row(texts, cells[at].line, own or expected if starts else None, group=not starts))
        if starts:
            expected = due
            uneven += [cells[at].line] if len(texts) != width else []
        at = end
    return rows, uneven


def _record_starts(cells: list[Cell], at: int, own: int | None) -> bool:
    """Whether a whole number is followed by a cell of text, as at the start of a numbered row."""
    return (
        own is not None
        and at + 1 < len(cells)
        and bool(cells[at + 1].text)
        and number(cells[at + 1].text) is None
    )


def build(cells: list[Cell], title: str = "") -> Table | None:
    """Return the table that these cells make, None where the header is missing or nothing follows it."""
    width = header_length(cells)
    if width < 2:
        return None
    header = [cell.text for cell in cells[:width]]
    rows, uneven = split_rows(cells[width:], width, column(header[0]) == "number")
    return Table(header, rows, cells[0].line, title, uneven=uneven)
