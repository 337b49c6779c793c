"""aliases.csv: other names of areas, facilities, departments, policies and plans.

Names of areas come from data/areas, those kept by hand from data/aliases.csv; short names of facilities and
spellings of departments follow rules.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from data.building.errors import NotInPlan
from data.building.files import Row, read

Rows = list[dict[str, object]]
_TARGETS = {"facility": "facilities", "department": "departments", "plan": "plans", "policy": "policies"}
_TAIL = re.compile(
    r"(（[^）]*）|普惠托育服务专项行动|婴幼儿托育(服务中心|机构)?|托育(服务中心|机构|示范)?|民办|建设|项目)+([一二]期)?$"
)
_CENTRE = re.compile(r"(.+?)区域性?养老服务中心$")
_INNER = re.compile(r"(?:街道办事处|街道|社区|镇)([\u4e00-\u9fff]{2,8}(?:幼儿园|幼稚园|社区|小区))")
_WORDS = ("社区养老服务综合体", "老年养护院", "示范幼儿园")


def _without_area(name: str, area_names: list[str]) -> str:
    """Return the name without the areas in front of it; a zone may be printed without its city."""
    short = next((area for area in area_names if name.startswith(area) and len(name) > len(area) + 2), None)
    return _without_area(name[len(short) :], area_names) if short else name


def short_names(name: str, area_names: list[str]) -> list[str]:
    """Return what people say for a project: without its county and 项目, a centre without 区域."""
    bare = _without_area(name, area_names)
    core = _TAIL.sub("", bare)
    found = [bare, core]
    centre = _CENTRE.match(core)
    if centre:
        stem = centre[1]
        found += [f"{stem}{kind}" for kind in ("养老服务中心", "区域养老服务中心", "区域性养老服务中心")]
    found += _INNER.findall(core)
    if "托育" in name and core:
        found += [f"{core}托育", f"{core.replace('街道办事处', '街道')}托育"]
    found += _with_area(name, bare, core, area_names)
    wanted = dict.fromkeys(alias for alias in found if len(alias) > 2 and alias != name)
    return [alias for alias in wanted if not alias.endswith("街道办事处")]


def _with_area(name: str, bare: str, core: str, area_names: list[str]) -> list[str]:
    """市老年养护院, 达州老年养护院: a house of the city's own, its city said by half."""
    area = next((one for one in area_names if name == one + bare), None)
    return [f"{area[-1]}{core}", f"{area[:-1]}{core}"] if area and len(core) > 3 else []


def _facilities(tables: dict[str, Rows], areas: list[Row]) -> Iterator[Row]:
    """Yield the short names that mean projects of one county only: others are words, not names."""
    high = [row for row in areas if row["level"] != "town"]
    zones = [row["name"][2:] for row in high if row["level"] == "zone"]
    fronts = [*(row["name"] for row in high), *zones]
    names = {row["name"] for row in areas}
    homes: dict[str, set[object]] = {}
    found: list[Row] = []
    for row in tables["facilities"]:
        for alias in short_names(str(row["name"]), fronts):
            homes.setdefault(alias, set()).add(row["counted_in"])
            found.append({"kind": "facility", "target": str(row["id"]), "alias": alias, "note": "简称"})
    yield from (
        row for row in found if len(homes[row["alias"]]) == 1 and row["alias"] not in {*_WORDS, *names}
    )


def _spellings(name: str, groups: dict[str, list[str]]) -> list[str]:
    """Return the other spellings of a department, with and without its 市 or 县."""
    prefix = name[0] if name[0] in "市县" else ""
    base = name[len(prefix) :]
    same = next((variants for variants in groups.values() if base in variants), [base])
    return [spelling for variant in same for spelling in (prefix + variant, variant) if spelling != name]


def _departments(
    tables: dict[str, Rows], areas: dict[str, str], groups: dict[str, list[str]]
) -> Iterator[Row]:
    for row in tables["departments"]:
        name, area = str(row["name"]), areas.get(str(row["area"]), "")
        if not re.match(r"[市县]", name):
            continue
        for alias in dict.fromkeys([*_spellings(name, groups), area[:-1] + name]):
            yield {"kind": "department", "target": str(row["id"]), "alias": alias, "note": "其他写法"}


def alias_rows(data: Path, tables: dict[str, Rows]) -> list[Row]:
    """Return all aliases, none twice. Raises NotInPlan where one kept by hand names a lost record."""
    kept = read(data / "aliases.csv")
    for row in kept:
        ids = {
            str(found.get("id") or f"{found['plan']}:{found['locator']}:{found['title']}")
            for found in tables[_TARGETS[row["kind"]]]
        }
        if row["target"] not in ids:
            raise NotInPlan(f"aliases.csv: {row['alias']} is an alias of no {row['kind']} {row['target']}")
    areas = read(data / "facts" / "areas.csv")
    groups: dict[str, list[str]] = {}
    for row in read(data / "words" / "department-variants.csv"):
        groups.setdefault(row["group"], []).append(row["variant"])
    rows = [
        *read(data / "areas" / "aliases.csv"),
        *kept,
        *_facilities(tables, areas),
        *_departments(tables, {row["id"]: row["name"] for row in areas}, groups),
    ]
    return list({(row["kind"], row["target"], row["alias"]): row for row in reversed(rows)}.values())[::-1]
