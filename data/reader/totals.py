"""The totals that a plan prints over its projects: of all, of a year, of a county, of a county in a year."""

import re
from collections.abc import Iterator

from data.reader.counted import short_zone
from data.reader.numerals import number, plain, wan
from data.reader.projects import heading_year, money_scale, table_kind
from data.reader.result import Dimension, Facility, Figure, Kind, Total
from data.reader.tables import Row, Table

_PIECE = re.compile(
    r"([\u4e00-\u9fff]{2,12}?)[：:]?\s*(?:共)?(\d+)个(?:项目)?[，,]?\s*总?投资(?:额)?(?:约|为)?(\d+(?:\.\d+)?)(亿元?|万元?|元)"
)
_COUNT = re.compile(r"[（(](?:共)?(\d+)个(?:项目)?[）)]")
_ALL = re.compile(r"合计|总计|全[市县区州省]|[\u4e00-\u9fff]{2,6}[市县区州][（(：:]")


def _own_figures(table: Table, row: Row) -> dict[str, Figure]:
    """Return the numbers of a subtotal row: its trailing number cells, in the order of the number columns."""
    columns = [name for name in table.columns if name in ("capacity", "investment", "central")]
    values = [value for cell in row.cells if cell and (value := number(cell)) is not None]
    if not columns or len(values) < len(columns):
        return {}
    scales = {
        name: money_scale(table.header[table.columns.index(name)]) for name in columns if name != "capacity"
    }
    own = zip(columns, values[-len(columns) :], strict=True)
    return {str(name): plain(value * scales.get(name, 1)) for name, value in own}


def _pieces(text: str, zones: dict[str, str]) -> Iterator[tuple[str, int, Figure, str]]:
    """Yield (county, projects, 万元, as printed) for each county that a heading counts."""
    for county, projects, amount, unit in _PIECE.findall(text):
        zone = short_zone(county)
        printed = f"{projects}个/{amount}{unit}"
        yield zones.get(zone, county) if zone else county, int(projects), wan(amount, unit), printed


def _own_total(row: Row, table: Table, text: str) -> tuple[int | None, dict[str, Figure]] | None:
    """Return (projects, figures) that a group row prints of itself, None where it prints neither."""
    count, own = _COUNT.search(text[:60]), _own_figures(table, row)
    return (int(count[1]) if count else None, own) if count or own else None


def printed_groups(table: Table) -> list[str]:
    """Return the counties, zones and towns that the table's subtotals count by, as printed."""
    texts = ["".join(row.cells) for row in table.rows if row.group]
    return [county for text in texts for county, *_ in _PIECE.findall(_after_heading(text))]


def _after_heading(text: str) -> str:
    """Return what follows `达州市（77个项目）：` or `一、2022年（9个项目）：`: the counties one by one."""
    head = re.match(r"[\u4e00-\u9fff]{2,8}[市县区州][（(]\d+个项目[）)]", text)
    if head:
        return text[head.end() :].lstrip("：:")
    return text[text.find("：") + 1 :] if "：" in text[:40] else _COUNT.sub("", text, count=1)


def group_totals(table: Table, row: Row, locator: str, kind: Kind, zones: dict[str, str]) -> list[Total]:
    """Return the totals of one group row, and those of the counties that it counts one by one."""
    text = "".join(cell for cell in row.cells if cell and number(cell) is None)
    year, own = heading_year(text), _own_total(row, table, text)
    found: list[Total] = []
    if not year and not _ALL.match(text) and not (own and own[1]):
        return []
    if own:
        count, own_figures = own
        capacity = own_figures.get("capacity")
        money = own_figures.get("investment"), own_figures.get("central")
        printed = "/".join(str(figure) for figure in (count, capacity, *money) if figure is not None)
        beds = int(capacity) if capacity is not None else None
        span: Dimension = "year" if year else "all"
        found.append(Total(locator, kind, span, str(year or "合计"), count, beds, *money, printed))
    for county, projects, amount, short in _pieces(_after_heading(text), zones):
        key = f"{county} {year}" if year else county
        part: Dimension = "county×year" if year else "county"
        found.append(Total(locator, kind, part, key, projects, None, amount, None, short))
    return found


def read_totals(table: Table, zones: dict[str, str]) -> list[Total]:
    """Return all totals that the table prints."""
    kind = table_kind(table) or "elder"
    return [
        total
        for row in table.rows
        if row.group
        for total in group_totals(table, row, f"{table.place} {table.label}".strip(), kind, zones)
    ]


def matching(total: Total, facilities: list[Facility]) -> list[Facility]:
    """Return the facilities of the total's own list that it counts."""
    county, _, year = total.key.partition(" ")
    listed = re.compile(re.escape(total.locator) + r"\s?\D{0,3}第\d+项")
    return [
        facility
        for facility in facilities
        if listed.match(facility.sources[0].locator)
        and (total.dimension in ("all", "county") or str(facility.plan_year) == (year or county))
        and (total.dimension in ("all", "year") or facility.counted_in == county)
    ]
