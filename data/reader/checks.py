"""What does not add up in a plan, as warnings. Nothing is corrected and nothing is chosen."""

from bisect import bisect_right
from dataclasses import dataclass

from data.reader.check_duties import duty_warnings
from data.reader.check_indicators import indicator_warnings
from data.reader.check_layout import layout_warnings, table_warnings
from data.reader.check_projects import project_warnings
from data.reader.check_text import text_warnings
from data.reader.check_totals import total_warnings
from data.reader.lines import Stray
from data.reader.outline import Outline
from data.reader.parts import Listed, Part
from data.reader.result import PlanReading, Warn
from data.reader.tables import Table


@dataclass(frozen=True)
class Seen:
    """What the reader came across beside the records: it is told in the warnings only."""

    strays: list[Stray]
    outlines: list[Outline]
    tables: list[Table]
    parts: list[Part]
    listed: Listed | None
    prefix: str | None


_STRAY = {
    "html": ("stray_html", "原文残留网页标记{times}处，已去掉。"),
    "english": ("stray_english", "原文在中文里残留英文“{printed}”{times}处，按“{other}”读。"),
}


def _strays(reading: PlanReading, seen: Seen) -> list[Warn]:
    """Return one warning a clause and kind of stray mark, with how often it stands there."""
    marks = sorted((clause.line, clause.locator) for clause in reading.clauses)
    lines = [line for line, _ in marks]
    places: dict[tuple[str, str], list[Stray]] = {}
    for stray in seen.strays:
        at = bisect_right(lines, stray.line) - 1
        places.setdefault((stray.kind, marks[at][1] if at >= 0 else "标题"), []).append(stray)
    found: list[Warn] = []
    for (kind, locator), strays in places.items():
        code, message = _STRAY[kind]
        first = strays[0]
        told = message.format(printed=first.printed, other=first.other, times=len(strays))
        found.append(Warn(code, locator, first.printed, first.other, told))
    return found


def _empty(reading: PlanReading) -> list[Warn]:
    numbered = [clause for clause in reading.clauses if clause.kind not in ("preamble",)]
    if numbered:
        return []
    return [Warn("not_a_plan", "全文", "", "", "没有找到编号的章节和表格，这段文字可能不是规划文件。")]


def all_warnings(reading: PlanReading, seen: Seen) -> list[Warn]:
    """Return the warnings on a reading, by what they concern."""
    return [
        *_empty(reading),
        *_strays(reading, seen),
        *layout_warnings(reading, seen.outlines, seen.parts, seen.listed),
        *table_warnings(seen.tables),
        *text_warnings(reading.clauses),
        *project_warnings(reading.facilities, reading.plan.area),
        *total_warnings(reading),
        *indicator_warnings(reading.indicators, seen.tables),
        *duty_warnings(reading.duties, reading.plan.area, seen.prefix),
    ]
