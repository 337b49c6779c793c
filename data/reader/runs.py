"""Where a table starts and ends among the lines, and its tabbed lines with their broken cells joined."""

import re
from collections.abc import Iterator

from data.reader.columns import column
from data.reader.lines import Line, tidy

Run = list[tuple[list[str], int]]
TITLE = re.compile(r"(清单|表|名单|台账|一览|计划|目录|指标)\s*([（(].{0,20}[）)])?$")
_OPEN_END = ("、", "，", "（", "(", "“", "—")


def starts_table(lines: list[Line], at: int) -> bool:
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
    if tabs_follow and starts_table(lines, after):
        return False
    return tabs_follow or last.endswith(_OPEN_END) or (bool(lines[at - 1].text) and not last.endswith("。"))


def collect(lines: list[Line], at: int) -> tuple[Run, int]:
    """Return the tabbed lines from here as (cells, line number), and where the run ends."""
    run: Run = []
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


def split_at_headers(run: Run) -> Iterator[tuple[str, Run]]:
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
        if end < len(run) and piece and len(piece[-1][0]) == 1 and TITLE.search(piece[-1][0][0]):
            following = piece.pop()[0][0]
        yield title, piece
        title = following
