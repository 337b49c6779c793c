"""The reading of one plan, from its parts to the record of all that was found."""

import re

from data.reader import checks, policies
from data.reader.areas import area_of
from data.reader.blocks import blocks
from data.reader.counted import short_zone, variants
from data.reader.duties import office_duty, paragraph_duty, restore, table_duties
from data.reader.figures import read_figures
from data.reader.front import Front, read_front
from data.reader.indicators import read_indicators
from data.reader.lines import clean, paragraphs, tidy
from data.reader.mentions import read_mentions
from data.reader.outline import Outline, outline
from data.reader.parts import Part, cut
from data.reader.projects import Groups, read_projects, table_kind
from data.reader.result import Clause, PlanReading
from data.reader.tables import Table
from data.reader.totals import printed_groups, read_totals

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


def _read_part(part: Part) -> tuple[Outline, list[Table]]:
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


def _cover_clause(front: Front) -> list[Clause]:
    text = tidy("".join(line.text for line in front.cover))
    return [Clause("印发通知", None, 0, "preamble", "印发通知", text, front.cover[0].no)] if text else []


def _number_clauses(reading: PlanReading) -> None:
    """Give each clause its position and make every locator stand for one clause only."""
    seen: dict[str, int] = {}
    for position, clause in enumerate(reading.clauses, 1):
        clause.position = position
        seen[clause.locator] = seen.get(clause.locator, 0) + 1
        if seen[clause.locator] > 1:
            clause.locator += f"·{seen[clause.locator]}"


def _read_tables(reading: PlanReading, tables: list[Table]) -> None:
    projects = [table for table in tables if table.kind == "projects"]
    printed = [name for table in projects for name in printed_groups(table)]
    zones = variants([*(cell for table in projects for row in table.rows for cell in row.cells), *printed])
    counties = {zones.get(short_zone(name) or "", name) for name in printed}
    groups = Groups(reading.plan.area, zones, counties)
    for table in tables:
        match table.kind:
            case "projects":
                reading.facilities += read_projects(table, groups)
                reading.totals += read_totals(table, zones)
            case "indicators":
                reading.indicators += read_indicators(table)
            case "duties":
                reading.duties += table_duties(table)
            case "policies":
                reading.policies += policies.listed(table)


def _read_clauses(reading: PlanReading) -> None:
    in_tables = {clause.heading for clause in reading.clauses if clause.kind == "row"}
    for clause in reading.clauses:
        duty = office_duty(clause) if clause.kind == "row" else paragraph_duty(clause)
        if duty and (duty.kind == "office" or clause.heading not in in_tables):
            reading.duties.append(duty)
    reading.indicators += read_figures(reading.clauses)
    reading.mentions = read_mentions(reading.clauses, reading.facilities)
    listed_at = {policy.locator for policy in reading.policies}
    reading.policies = policies.named(reading.clauses, listed_at) + reading.policies


def read_plan(text: str) -> PlanReading:
    """Read a plan's text. Never raises: a text that is no plan gives an empty reading with a warning."""
    lines, strays = clean(text)
    parts, listed = cut(lines)
    front = read_front(parts[0].lines)
    reading = PlanReading(front.plan, clauses=_cover_clause(front))
    parts[0].lines = front.body
    outlines: list[Outline] = []
    tables: list[Table] = []
    for part in parts:
        found, own = _read_part(part)
        outlines.append(found)
        tables += own
        reading.clauses += found.clauses
    plan = reading.plan
    plan.title = plan.title or next((part.title for part in parts[1:] if part.title), None)
    plan.area = area_of(plan.title, plan.issuer, text)
    _number_clauses(reading)
    _read_tables(reading, tables)
    _read_clauses(reading)
    prefix = restore(reading.duties)
    reading.warnings = checks.all_warnings(
        reading, checks.Seen(strays, outlines, tables, parts, listed, prefix)
    )
    return reading
