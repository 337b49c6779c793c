"""Tables of projects to facilities."""

import re
from dataclasses import dataclass

from data.reader.columns import unit_in_header
from data.reader.contents import capacity_in, floor_area, land_area
from data.reader.counted import counted_in
from data.reader.lines import tidy
from data.reader.numerals import number, plain
from data.reader.places import places
from data.reader.result import Facility, Figure, Kind, Source
from data.reader.rows import row_number
from data.reader.tables import Row, Table

_ELDER = re.compile(r"养老|床位|老年|敬老|养护|医养|老人|颐养|康养")
_CHILD = re.compile(r"托育|托位|婴幼儿|幼儿|托幼|托儿|儿童")


@dataclass(frozen=True)
class Groups:
    """What projects can be counted in: the plan's area, its zones' full names, groups of its subtotals."""

    area: str | None
    zones: dict[str, str]
    counties: set[str]


def table_kind(table: Table) -> Kind | None:
    """Return which kind a whole table lists, told from its header and title; None for a mixed one."""
    head = " ".join([*table.header, table.title])
    child, elder = bool(_CHILD.search(head)), bool(_ELDER.search(head))
    return None if child == elder else ("childcare" if child else "elder")


def _kind(table: Table, name: str, content: str, section: str) -> Kind:
    """Return the kind that the name tells, else the one that its table, its group or its content tells."""
    for text in (name, " ".join([*table.header, table.title]), section, content):
        child, elder = bool(_CHILD.search(text)), bool(_ELDER.search(text))
        if child != elder:
            return "childcare" if child else "elder"
    return "elder"


def heading_year(text: str) -> int | None:
    """Return 2023 from `二、2023年（25个项目）：...`."""
    found = re.match(r"\D{0,12}((?:19|20)\d\d)\s*年", text)
    return int(found[1]) if found else None


def printed_year(text: str | None) -> int | None:
    """Return the year of a project's own cell: the only or the first one printed."""
    found = re.search(r"(?:19|20)\d\d", text or "")
    return int(found[0]) if found else None


def _money(table: Table, row: Row, column: str) -> Figure | None:
    """Return a cell in 万元; a header that prints 亿元 or 元 is converted, one without a unit is 万元."""
    printed = table.at(row, column) or ""
    unit = re.search(r"(亿元|万元|元)$", printed)
    value = number(printed[: unit.start()] if unit else printed)
    if value is None:
        return None
    header = f"（{unit[0]}）" if unit else table.header[table.columns.index(column)]
    return plain(value * money_scale(header))


def _count(printed: str | None) -> int | None:
    found = re.match(r"\D{0,3}(\d[\d,，]*)", printed or "")
    digits = re.sub(r"\D", "", found[1]) if found else ""
    return int(digits) if 0 < len(digits) < 10 else None


def money_scale(header: str) -> float:
    """Return what a column of money is multiplied with to be in 万元; no unit printed means 万元."""
    return {"亿": 10_000.0, "元": 0.0001}.get((unit_in_header(header) or "万元")[:1], 1.0)


def read_project(table: Table, row: Row, section: str, groups: Groups) -> Facility:
    """Return the facility of one row. `section` is the group heading the row stands under."""
    name, content = table.at(row, "project") or "", table.at(row, "content") or ""
    place, unit = table.at(row, "place") or "", table.at(row, "implementer") or table.at(row, "units") or ""
    kind = _kind(table, name, content, section)
    own_year = printed_year(table.at(row, "year"))
    land, land_printed = land_area(content)
    capacity_unit = "bed" if kind == "elder" else "slot"
    capacity = _count(table.at(row, "capacity"))
    if "capacity" not in table.columns:
        capacity = capacity_in(content, capacity_unit)
    return Facility(
        kind=kind,
        name=name,
        counted_in=counted_in(place, unit, name, groups.area, groups.zones, groups.counties),
        project_type=table.at(row, "project_type"),
        plan_year=heading_year(section) or own_year,
        plan_year_printed=own_year,
        capacity=capacity,
        capacity_unit=capacity_unit,  # type: ignore[arg-type]
        content=content or None,
        floor_area_m2=floor_area(content),
        land_area_m2=land,
        land_area_printed=land_printed,
        total_investment_wan=_money(table, row, "investment"),
        central_budget_wan=_money(table, row, "central"),
        implementing_unit=unit or None,
        affordable=True if "普惠" in name + content else None,
        places=places(place, content, name, groups.area),
        sources=[Source(table.locator(row))],
        place_column=tidy(place) or None,
    )


def read_projects(table: Table, groups: Groups) -> list[Facility]:
    """Return the table's projects, each with the year of the group heading it stands under."""
    found: list[Facility] = []
    section = ""
    for row in table.rows:
        if row.group:
            text = next((cell for cell in row.cells if cell and row_number(cell) is None), "")
            section = text if heading_year(text) or not heading_year(section) else section
        elif table.at(row, "project"):
            found.append(read_project(table, row, section, groups))
    return found
