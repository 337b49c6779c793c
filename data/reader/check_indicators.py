"""Warnings on indicators: units that are not printed, and one name with two values."""

import re
from collections import defaultdict
from collections.abc import Iterator

from data.reader.result import Indicator, Warn
from data.reader.tables import Table

_NO_UNIT_NEEDED = re.compile(r"全覆盖|[—-]$")
_CORE = re.compile(r"全[市县区省]|养老服务体系|各类|性|拥有|三岁|3岁|数$|总数$")


def _numbers(text: str | None) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+(?:\.\d+)?万?", text or ""))


def _units(indicators: list[Indicator]) -> Iterator[Warn]:
    for row in indicators:
        if row.table and row.unit is None and row.target and not _NO_UNIT_NEEDED.search(row.target):
            message = f"指标“{row.name}”没有写单位，目标值印作{row.target}，不替它补。"
            yield Warn("unit_missing", row.locator, row.target, "", message)


def _styles(indicators: list[Indicator], tables: list[Table]) -> Iterator[Warn]:
    for place in {table.place for table in tables if table.kind == "indicators"}:
        rows = [row for row in indicators if row.table and row.locator.startswith(place + " ")]
        signed = [row for row in rows if (row.target or "").endswith("%")]
        if 0 < len(signed) <= len(rows) / 4:
            for row in signed:
                message = f"目标值印作{row.target}，同表其他行不带百分号。"
                yield Warn("value_style", row.locator, row.target or "", (row.target or "")[:-1], message)
        for row in rows:
            if "≧" in (row.target or ""):
                yield Warn(
                    "value_style", row.locator, row.target or "", "≥", "这里用“≧”，其他行用“≥”，意思相同。"
                )


def _same_year(one: Indicator, two: Indicator) -> bool:
    years = [re.sub(r"\D", "", row.target_year or "") for row in (one, two)]
    return years[0] == years[1]


def _conflicts(indicators: list[Indicator]) -> Iterator[Warn]:
    """One name, one unit, one year, two values: noted on both."""
    groups: dict[tuple[str, str | None], list[Indicator]] = defaultdict(list)
    for row in indicators:
        core = _CORE.sub("", row.name)
        if len(core) >= 6 and row.target:
            groups[(core, row.unit)].append(row)
    for rows in groups.values():
        for row in rows[:20]:
            other = next(
                (
                    two
                    for two in rows[:20]
                    if two.locator != row.locator
                    and _same_year(row, two)
                    and _numbers(two.target) != _numbers(row.target)
                ),
                None,
            )
            if other:
                message = f"“{row.name}”这里写{row.target}，{other.locator}写{other.target}。"
                yield Warn("indicator_conflict", row.locator, row.target or "", other.target or "", message)


def indicator_warnings(indicators: list[Indicator], tables: list[Table]) -> list[Warn]:
    """Return the warnings on indicators."""
    return [*_units(indicators), *_styles(indicators, tables), *_conflicts(indicators)]
