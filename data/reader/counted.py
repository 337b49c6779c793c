"""In which county, zone or city group a project is counted.

The place column names it, unless the implementing unit or the project's name names a zone, or the city's own
departments build it: then the project counts in the zone or in 市本级. The plan's printed totals by county
check that rule (`totals`).
"""

import re
from collections.abc import Iterable

from data.reader.lines import tidy

_ZONE = re.compile(r"(高新|经开|开发|示范|新|园)区")
_LONG_ZONES = [
    (re.compile(r"高新技术产业(园区|开发区|园)|高新技术开发区"), "高新区"),
    (re.compile(r"经济(技术)?开发区"), "经开区"),
    (re.compile(r"东部经开区|(?<=[\u4e00-\u9fff])[东西南北]部经开区"), "经开区"),
]
_COUNTY = re.compile(r"([\u4e00-\u9fff]{1,8}?(?:自治县|自治旗|县|(?<![片社小园校景辖地街])区|市|旗))")
_OWN = re.compile(
    r"(民政|卫健|卫生健康|发改|发展改革|教育|住建|人社|国资|残联|妇联|医保)\S{0,8}(局|委|委员会|厅|联|会)?"
)
CITY_GROUPS = ("市本级", "县本级", "区本级", "州本级", "本级", "市级", "市直")


def short_zone(text: str) -> str | None:
    """Return 高新区 or 经开区 for any of its spellings, None where no zone is named."""
    for pattern, short in _LONG_ZONES:
        if pattern.search(text):
            return short
    found = re.search(r"(高新|经开)区", text)
    return found[0] if found else None


def variants(texts: Iterable[str]) -> dict[str, str]:
    """Return each zone's fullest printed name: {高新区: 达州高新区, 经开区: 达州经开区}.

    `texts` are cells, and the groups that subtotals count by.
    """
    names: dict[str, str] = {}
    for text in texts:
        bare = re.sub(r"(管委会|管理委员会)$", "", tidy(text))
        zone = short_zone(bare)
        if (
            zone
            and re.fullmatch(rf"[\u4e00-\u9fff]{{2,4}}{zone}", bare)
            and not re.search("[东西南北]部", bare)
        ):
            names[zone] = bare
    return names


def county_in(text: str, city: str | None) -> str | None:
    """Return the county a text starts with; the plan's own city in front of it is passed over."""
    bare = tidy(text)
    if city and bare.startswith(city) and len(bare) > len(city):
        bare = bare[len(city) :]
    found = _COUNTY.match(bare)
    return found[1] if found and found[1] != city else None


def is_own_department(unit: str, area: str | None) -> bool:
    """Whether the plan's own city builds: 达州市民政局, 市卫生健康委; not 通川区人民政府."""
    bare = tidy(unit)
    if area and bare.startswith(area):
        bare = bare[len(area) :]
        return _COUNTY.match(bare) is None and bool(bare)
    return re.match(r"市(?!场)", bare) is not None and _OWN.match(bare[1:]) is not None


def _by_rule(place: str, unit: str, name: str, area: str | None, zones: dict[str, str]) -> str | None:
    for text in (unit, name, place):
        zone = short_zone(text)
        if zone and not (text is place and is_own_department(unit, area)):
            return zones.get(zone, zone)
    if area and area.endswith(("市", "州", "盟")) and is_own_department(unit, area):
        return "市本级"
    for text in (place, unit, name):
        county = county_in(text, area)
        if county:
            return county
    return area


def counted_in(
    place: str, unit: str, name: str, area: str | None, zones: dict[str, str], groups: set[str]
) -> str | None:
    """Return the group the project is counted in: a county, a zone, 市本级, or the plan's own area.

    `groups` are those that the plan's subtotals count by. Where the rule gives none of them, a group that the
    place column, the unit or the name prints is taken: a county's plan may count by town.
    """
    found = _by_rule(place, unit, name, area, zones)
    if not groups or found in groups:
        return found
    for text in (tidy(place), unit, name):
        inside = [group for group in groups if group in text]
        if inside:
            return max(inside, key=len)
    return found
