"""The reading of one plan, from its parts to the record of all that was found."""

from data.reader import checks, policies
from data.reader.areas import area_of
from data.reader.counted import short_zone, variants
from data.reader.duties import office_duty, paragraph_duty, restore, table_duties
from data.reader.figures import read_figures
from data.reader.front import Front, read_front
from data.reader.indicators import read_indicators
from data.reader.lines import clean, tidy
from data.reader.mentions import read_mentions
from data.reader.outline import Outline
from data.reader.part import read_part
from data.reader.parts import cut
from data.reader.policy_lists import listed
from data.reader.projects import Groups, read_projects
from data.reader.result import Clause, PlanReading
from data.reader.tables import Table
from data.reader.totals import printed_groups, read_totals


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
                reading.policies += listed(table)


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
        found, own = read_part(part)
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
