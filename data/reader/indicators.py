"""Tables of indicators. Values stay as printed; nothing is added to a name or a unit."""

import re
from dataclasses import dataclass

from data.reader.columns import column
from data.reader.departments import read_units
from data.reader.result import Indicator
from data.reader.tables import Row, Table

_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT = re.compile(r"[（(](%|％|‰|[\u4e00-\u9fff/%]{1,8})[）)]$")
_VALUE_UNIT = re.compile(r"^[≥≧≤≦＞＜><约近]*\s*[\d.,]+\s*(?:万|亿)?\s*(%|％|‰|[\u4e00-\u9fff/]{1,4})?$")


@dataclass(frozen=True)
class Values:
    """Which columns hold the baseline and the target, and their years."""

    baseline: int | None
    target: int | None
    baseline_year: str | None
    target_year: str | None
    swapped: bool


def value_columns(header: list[str]) -> Values:
    """Tell baseline from target by the years in the header; by its words where no two years stand there.

    `2021年目标值` beside `2025年完成值` is swapped: the earlier year is the baseline all the same.
    """
    found = [(index, text) for index, text in enumerate(header) if column(text) == "value"]
    dated = sorted((year[0], index) for index, text in found if (year := _YEAR.search(text)))
    if len(dated) >= 2:
        (first, base), (last, goal) = dated[0], dated[-1]
        swapped = "目标" in header[base] and bool(re.search("完成|基期|现状", header[goal]))
        return Values(base, goal, first, last, swapped)
    years = {index: text for text, index in dated}
    goals = [index for index, text in found if not re.search("基期|现状|基准|完成", text)]
    bases = [index for index, _ in found if index not in goals]
    first_base, first_goal = next(iter(bases), None), next(iter(goals), None)
    base_year, goal_year = years.get(first_base or -1), years.get(first_goal or -1)
    return Values(first_base, first_goal, base_year, goal_year, False)


def split_name(text: str) -> tuple[str, str | None]:
    """Return (`人均预期寿命`, `岁`) for `人均预期寿命（岁）`."""
    found = _UNIT.search(text)
    return (text[: found.start()], found[1].replace("％", "%")) if found else (text, None)


def _unit(name_unit: str | None, column_unit: str | None, *values: str | None) -> str | None:
    """Return the unit from the name, its own column, or behind a value; None where none is printed."""
    behind = [found[1] for value in values if value and (found := _VALUE_UNIT.match(value)) and found[1]]
    return name_unit or column_unit or (behind[0].replace("％", "%") if behind else None)


def _cell(row: Row, index: int | None) -> str | None:
    return (row.cells[index] or None) if index is not None and index < len(row.cells) else None


def read_indicators(table: Table) -> list[Indicator]:
    """Return the table's indicators in order."""
    where = value_columns(table.header)
    found: list[Indicator] = []
    for row in table.records:
        name, unit = split_name(table.at(row, "indicator") or "")
        if not name:
            continue
        baseline, target = _cell(row, where.baseline), _cell(row, where.target)
        units = table.at(row, "units")
        found.append(
            Indicator(
                name=name,
                locator=table.locator(row),
                baseline=baseline,
                baseline_year=where.baseline_year if baseline else None,
                target=target,
                target_year=where.target_year,
                unit=_unit(unit, table.at(row, "unit"), target, baseline),
                nature=table.at(row, "nature"),
                departments=[unit.department for unit in read_units(units)] if units else [],
                table=True,
            )
        )
    return found
