"""Figures and places out of a project's printed content."""

import re

from data.reader.numerals import fold, plain
from data.reader.result import Figure

_AREA = r"(?:总|总体)?(?:建筑|新建|改建|改造|使用|装修)?面积(?:约为|约|为|达)?"
_NUMBER = r"(\d+(?:\.\d+)?)\s*(万)?\s*(平方米|平米|㎡|m²|m2)"
_FLOOR = re.compile(
    rf"(?<!占地)(?<!用地)(?:建筑{_AREA}|建筑面积(?:约为|约|为)?|(?<!占地)(?<!用地)面积(?:约为|约|为|达)?)\s*{_NUMBER}",
    re.I,
)
_LAND = re.compile(
    r"(?:占地|用地)(?:面积)?(?:约为|约|为|达)?\s*((\d+(?:\.\d+)?)\s*(万)?\s*(平方米|平米|㎡|m²|亩|公顷))"
)
_CAPACITY = {
    "bed": re.compile(r"(?:床位|新增)[^，。；\d]{0,6}(\d+)\s*张|(\d+)\s*张[^，。；\d]{0,8}床位"),
    "slot": re.compile(r"托位[^，。；\d]{0,4}(\d+)\s*[个张]|(\d+)\s*[个张]?(?:普惠)?(?:性)?托位"),
}
_EACH = re.compile(r"每个?[^，。；]{0,12}\d+\s*[个张]?托位")
# One 亩 is 2000/3 square metres.
_LAND_UNITS = {"亩": 2000 / 3, "公顷": 10_000.0}


def floor_area(content: str) -> Figure | None:
    """Return the floor area in m², None where the content prints none."""
    found = _FLOOR.search(fold(content))
    return plain(float(found[1]) * (10_000 if found[2] else 1)) if found else None


def land_area(content: str) -> tuple[Figure | None, str | None]:
    """Return the land in m² and as printed: (17000, 25.5亩)."""
    found = _LAND.search(fold(content))
    if not found:
        return None, None
    value = float(found[2]) * (10_000 if found[3] else 1) * _LAND_UNITS.get(found[4], 1.0)
    return plain(round(value, 2)), found[1]


def capacity_in(content: str, unit: str) -> int | None:
    """Return the beds or slots that the content prints, None where it prints none or only a size each."""
    if _EACH.search(content):
        return None
    counts = [int(first or second) for first, second in _CAPACITY[unit].findall(fold(content))]
    return counts[0] if len(set(counts)) == 1 else None
