"""The totals that a plan prints over its projects: of all, of a year, of a county, of a county in a year."""

import re
from collections.abc import Iterator

from data.reader.counted import short_zone
from data.reader.numerals import number, wan
from data.reader.projects import heading_year, table_kind
from data.reader.result import Facility, Figure, Total
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
    return (
        dict(zip(columns, values[-len(columns) :], strict=False))
        if columns and len(values) >= len(columns)
        else {}
    )


def _pieces(text: str, zones: dict[str, str]) -> Iterator[tuple[str, int, Figure, str]]:
    """Yield (county, projects, 万元, as printed) for each county that a heading counts."""
    for county, projects, amount, unit in _PIECE.findall(text):
        zone = short_zone(county)
        printed = f"{projects}个/{amount}{unit}"
        yield zones.get(zone, county) if zone else county, int(projects), wan(amount, unit), printed


def group_totals(table: Table, row: Row, locator: str, kind: str, zones: dict[str, str]) -> list[Total]:
    """Return the totals of one group row, and those of the counties that it counts one by one."""
    text = "".join(cell for cell in row.cells if cell and number(cell) is None)
    year, count = heading_year(text), _COUNT.search(text[:60])
    own = _own_figures(table, row)
    found: list[Total] = []
    if not year and not own and not _ALL.match(text):
        return []
    if count or own:
        figures = [
            int(count[1]) if count else None,
            own.get("capacity"),
            own.get("investment"),
            own.get("central"),
        ]
        printed = "/".join(str(figure) for figure in figures if figure is not None)
        found.append(
            Total(locator, kind, "year" if year else "all", str(year or "合计"), *figures, printed)  # type: ignore[arg-type]
        )
    body = text[text.find("：") + 1 :] if "：" in text[:40] else _COUNT.sub("", text, count=1)
    head = re.match(r"[\u4e00-\u9fff]{2,8}[市县区州][（(]\d+个项目[）)]", text)
    body = text[head.end() :].lstrip("：:") if head else body
    for county, projects, amount, short in _pieces(body, zones):
        key, dimension = (f"{county} {year}", "county×year") if year else (county, "county")
        found.append(Total(locator, kind, dimension, key, projects, None, amount, None, short))  # type: ignore[arg-type]
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
    """Return the facilities of the total's kind that it counts."""
    county, _, year = total.key.partition(" ")
    return [
        facility
        for facility in facilities
        if facility.kind == total.kind
        and (total.dimension in ("all", "county") or str(facility.plan_year) == (year or county))
        and (total.dimension in ("all", "year") or facility.counted_in == county)
    ]
