"""A part of the plan as it runs: stretches of prose and tables, in order.

Two layouts of tables are known: a cell a line, each behind a tab, and a row a line, its cells parted by
tabs. In both a cell may be broken over lines; the later pieces have no tab.
"""

from collections.abc import Iterator

from data.reader.columns import column
from data.reader.lines import Line, tidy
from data.reader.rows import Cell, build, row_number
from data.reader.runs import TITLE, Run, collect, split_at_headers, starts_table
from data.reader.tables import Row, Table

Block = list[Line] | Table


def _whole_rows(piece: Run, width: int, numbered: bool) -> Run:
    """Return the rows of a run that has a row a line; the later pieces of a broken row go with the first."""
    rows: Run = []
    for found, line in piece:
        cells = found[1:] if len(found) > width and not found[0] else found[:]
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if cells == [""]:
            continue
        last = rows[-1][0] if rows else []
        open_row = 1 < len(last) < width and (row_number(last[0]) is not None or not numbered)
        if open_row and len(last) + len(cells) - 1 <= width and not cells[0].isdigit() and cells[0]:
            last[-1:] = [last[-1] + cells[0], *cells[1:]]
        else:
            rows.append((cells, line))
    return rows


def _wide_table(piece: Run) -> Table | None:
    """Return the table of a run that has a row a line."""
    header = [cell for cell in piece[0][0] if cell]
    width, numbered = len(header), column(header[0]) == "number"
    if width < 2:
        return None
    table = Table(header, [], piece[0][1])
    rows = _whole_rows(piece[1:], width, numbered)
    printed = numbered and any(row_number(cells[0]) is not None for cells, _ in rows)
    expected = 1
    for cells, line in rows:
        own = row_number(cells[0]) if printed else None
        is_record = len(cells) > 1 and (own is not None if printed else len(cells) == width)
        table.rows.append(Row(cells, line, (own or expected) if is_record else None, not is_record))
        expected = (own or expected) + 1 if is_record else expected
        if is_record and len(cells) != width:
            table.uneven.append(line)
    return table


def _tables(run: Run, title: str) -> Iterator[Table]:
    """Yield the run's tables; a header printed again on a new page goes on with the table before."""
    before: Table | None = None
    for own, piece in split_at_headers(run):
        wide = len(piece[0][0]) > 1
        table = (
            _wide_table(piece)
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
        if not starts_table(lines, at):
            prose.append(lines[at])
            at += 1
            continue
        title = ""
        last = next((i for i in range(len(prose) - 1, max(len(prose) - 6, -1), -1) if prose[i].text), None)
        if last is not None and len(prose[last].text) <= 40 and TITLE.search(prose[last].text):
            title = tidy(prose[last].text)
            del prose[last:]
        run, at = collect(lines, at)
        if prose:
            yield prose
        prose = []
        yield from _tables(run, title)
    if prose:
        yield prose
