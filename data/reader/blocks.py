"""A part of the plan as it runs: stretches of prose and tables, in order.

Two layouts of tables are known: a cell a line, each behind a tab, and a row a line, its cells parted by
tabs. In both a cell may be broken over lines; the later pieces have no tab.
"""

import re
from collections.abc import Iterator

from data.reader.columns import column
from data.reader.lines import Line, tidy
from data.reader.rows import Cell, build, row_number
from data.reader.tables import Row, Table

Block = list[Line] | Table
_TITLE = re.compile(r"(清单|表|名单|台账|一览|计划|目录|指标)\s*([（(].{0,20}[）)])?$")
_OPEN_END = ("、", "，", "（", "(", "“", "—")


def _starts_table(lines: list[Line], at: int) -> bool:
    """Whether a header starts here: two header words, in one line or in two cells."""
    line = lines[at]
    if "\t" not in line.raw:
        return False
    if line.is_row:
        heads = [column(tidy(cell)) for cell in line.raw.strip().split("\t")]
        return (heads[0] == "number" and any(heads[1:])) or sum(head is not None for head in heads) >= 2
    if not line.is_cell or column(line.text) is None:
        return False
    after = next((other for other in lines[at + 1 : at + 6] if other.text), None)
    return after is not None and after.is_cell and column(line.text) in ("number", "project", "indicator")


def _belongs(lines: list[Line], at: int, last: str) -> bool:
    """Whether a line without a tab is the rest of a broken cell, and not what follows the table."""
    line = lines[at]
    after = next((index for index in range(at + 1, min(at + 40, len(lines))) if lines[index].text), at)
    tabs_follow = lines[after].is_cell or lines[after].is_row
    if line.is_heading:
        return tabs_follow and lines[after].is_row and "。" not in line.text
    if tabs_follow and _starts_table(lines, after):
        return False
    return tabs_follow or last.endswith(_OPEN_END) or (bool(lines[at - 1].text) and not last.endswith("。"))


def _run(lines: list[Line], at: int) -> tuple[list[tuple[list[str], int]], int]:
    """Return the tabbed lines from here as (cells, line number), and where the run ends."""
    run: list[tuple[list[str], int]] = []
    while at < len(lines):
        line = lines[at]
        if line.is_row:
            run.append(([tidy(cell) for cell in line.raw.strip("\n \u3000").split("\t")], line.no))
        elif line.raw.startswith("\t"):
            run.append(([tidy(line.text)], line.no))
        elif line.text:
            last = run[-1][0][-1] if run else ""
            if not _belongs(lines, at, last):
                break
            if line.is_heading:
                run.append(([tidy(line.text)], line.no))
            else:
                run[-1][0][-1] = tidy(last + line.text)
        at += 1
    return run, at


def _split_at_headers(run: list[tuple[list[str], int]]) -> Iterator[tuple[str, list[tuple[list[str], int]]]]:
    """Yield (title, cells) for each table in a run: a second header starts a second table."""
    starts = [
        index
        for index, (cells, _) in enumerate(run)
        if column(cells[0]) == "number" and (len(cells) > 1 or index + 1 < len(run))
    ] or [0]
    starts[0] = 0
    title = ""
    for start, end in zip(starts, [*starts[1:], len(run)], strict=True):
        piece, following = run[start:end], ""
        if end < len(run) and piece and len(piece[-1][0]) == 1 and _TITLE.search(piece[-1][0][0]):
            following = piece.pop()[0][0]
        yield title, piece
        title = following


def _wide_rows(piece: list[tuple[list[str], int]]) -> Table | None:
    """Return the table of a run that has a row a line."""
    header = [cell for cell in piece[0][0] if cell]
    width = len(header)
    rows: list[list[str]] = []
    marks: list[int] = []
    for found, line in piece[1:]:
        cells = found[1:] if len(found) > width and not found[0] else found[:]
        while len(cells) > 1 and not cells[-1] and len(cells) > width:
            cells.pop()
        if cells == [""]:
            continue
        broken = bool(rows) and 1 < len(rows[-1]) < width and len(rows[-1]) + len(cells) - 1 <= width
        if broken and not cells[0].isdigit():
            rows[-1] = [*rows[-1][:-1], rows[-1][-1] + cells[0], *cells[1:]]
            continue
        rows.append(cells)
        marks.append(line)
    table = Table(header, [], piece[0][1])
    numbered = column(header[0]) == "number"
    printed = numbered and any(row_number(cells[0]) is not None for cells in rows)
    expected = 1
    for cells, line in zip(rows, marks, strict=True):
        own = row_number(cells[0]) if printed else None
        is_record = len(cells) > 1 and (own is not None if printed else len(cells) == width)
        table.rows.append(Row(cells, line, (own or expected) if is_record else None, not is_record))
        expected = (own or expected) + 1 if is_record else expected
        if is_record and len(cells) != width:
            table.uneven.append(line)
    return table if width > 1 else None


def _tables(run: list[tuple[list[str], int]], title: str) -> Iterator[Table]:
    """Yield the run's tables; a header printed again on a new page goes on with the table before."""
    before: Table | None = None
    for own, piece in _split_at_headers(run):
        wide = len(piece[0][0]) > 1
        table = (
            _wide_rows(piece)
            if wide
            else build([Cell(text, line) for cells, line in piece for text in cells], own or title)
        )
        if table is None:
            continue
        table.title = own or title
        if before is not None and before.header == table.header and not own:
            before.repeated.append(table.line)
            before.rows += table.rows
            continue
        if before is not None:
            yield before
        before = table
    if before is not None:
        yield before


def blocks(lines: list[Line]) -> Iterator[Block]:
    """Yield stretches of prose and tables. A title line right above a table goes with the table."""
    prose: list[Line] = []
    at = 0
    while at < len(lines):
        if not _starts_table(lines, at):
            prose.append(lines[at])
            at += 1
            continue
        title = ""
        last = next((i for i in range(len(prose) - 1, max(len(prose) - 6, -1), -1) if prose[i].text), None)
        if last is not None and len(prose[last].text) <= 40 and _TITLE.search(prose[last].text):
            title = tidy(prose[last].text)
            del prose[last:]
        run, at = _run(lines, at)
        if prose:
            yield prose
        prose = []
        yield from _tables(run, title)
    if prose:
        yield prose
