"""From the directory's records to what people call them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypedDict

from components.normalizer import normalize

# What /api/names calls a kind -> the entity's name; the others are called the same.
ENTITY = {"area": "place"}

AREA_SUFFIX = re.compile(r"(?:(?:土家族|回族|满族)?乡|街道|镇|县|区|市|省)$")
BRACKETED = re.compile(r"\([^)]*\)$")
PROJECT = re.compile(r"(?:示范|建设)*项目(?:[一二三]期)?$")
CHILDCARE = re.compile(r"(?:民办|普惠)?(?:婴幼儿)?托育(?:服务|机构|中心|专项行动|示范)*$")
CENTRE = re.compile(r"区域性?养老服务中心$")
CENTRE_ENDINGS = (
    "区域性养老服务中心",
    "区域养老服务中心",
    "区域养老中心",
    "养老服务中心",
    "养老中心",
)
# What is made of these alone says what a house is, not which one.
GENERIC = re.compile(
    r"婴幼儿|妇幼|保健|计划生育|计生|特困人员|失能|失智|老年人?|老人|社区|居家|区域性?|普惠|示范|民办|公办"
    r"|养老|托育|照护|养护|供养|医养|医院|人民|专科|幼儿园|服务|设施|综合体|网络|机构|中心|建设|院|楼"
)
# Shorter than this it is a word, not a name.
SHORTEST = 4
LONGEST_PLACE = 12
# So many digits has the id of a town; a county's has six, a zone's is a word.
TOWN_DIGITS, COUNTY_DIGITS = 9, 6


class Item(TypedDict, total=False):
    """A record of `GET /api/names`; `parent` is the id of the place it lies in."""

    kind: str
    id: str
    name: str
    aliases: list[str]
    parent: str | None


@dataclass(frozen=True)
class Name:
    """One way to call one record. A `guarded` one counts only where its place is named as well."""

    surface: str
    entity: str
    id: str
    parent: str | None = None
    guarded: bool = False


def names_of(items: Iterable[Item], not_names: frozenset[str] = frozenset()) -> list[Name]:
    """Every way to call every record: names, aliases, towns without 镇, projects as people speak of them.

    `not_names` are ordinary words that happen to be the short name of a town.
    """
    items = list(items)
    areas = {surface: item["id"] for item in items if item["kind"] == "area" for surface in _surfaces(item)}
    names = [name for item in items for name in _names(item, areas)]
    return [name for name in names if len(name.surface) > 1 and name.surface not in not_names]


def sounding(names: Iterable[Name]) -> set[str]:
    """The names that are looked for by their sound: long enough, or of a county, not to be common words."""
    return {name.surface for name in names if len(name.surface) >= _shortest_heard(name)}


def _shortest_heard(name: Name) -> float:
    if name.entity == "place":
        return 3 if name.id.isdigit() and len(name.id) == TOWN_DIGITS else 2
    return {"department": 3, "facility": SHORTEST}.get(name.entity, math.inf)


def _names(item: Item, areas: dict[str, str]) -> Iterator[Name]:
    entity = ENTITY.get(item["kind"], item["kind"])
    parent = item.get("parent")
    for surface in _surfaces(item):
        yield Name(surface, entity, item["id"], parent)
    if item["kind"] == "facility":
        for surface, place in spoken(normalize(item["name"]), areas):
            yield Name(surface, entity, item["id"], parent or place, guarded=is_generic(surface))


def _surfaces(item: Item) -> list[str]:
    printed = [normalize(name) for name in [item["name"], *item.get("aliases", [])]]
    short = [AREA_SUFFIX.sub("", name) for name in printed] if item["kind"] == "area" else []
    return list(dict.fromkeys([*printed, *short]))


def is_generic(surface: str) -> bool:
    """失能老人照护中心 is a kind of house, 西城幼儿园 is one house."""
    return len(GENERIC.sub("", surface)) < 2


def spoken(name: str, areas: dict[str, str]) -> list[tuple[str, str | None]]:
    """What people make of a project's printed name, with the id of the place cut off in front of it.

    宣汉县蒲江街道办事处肯维诺幼儿园托育项目 is spoken of as 肯维诺幼儿园,
    渠县三汇区域性养老服务中心建设项目 as 三汇养老中心. Nothing where only the place tells it
    apart (石河镇托育): the place then says it better.
    """
    core = PROJECT.sub("", BRACKETED.sub("", name)).replace("街道办事处", "街道")
    stages = list(_stages(core, areas))
    if not CHILDCARE.sub("", stages[-1][0]):
        return []
    return [(variant, place) for stage, place in stages for variant in _variants(stage) if variant != name]


def _stages(core: str, areas: dict[str, str]) -> Iterator[tuple[str, str | None]]:
    """The name, then without its first place, then without the next."""
    place: str | None = None
    yield core, place
    while prefix := next((core[:n] for n in range(LONGEST_PLACE, 1, -1) if core[:n] in areas), ""):
        core, place = core.removeprefix(prefix), areas[prefix]
        yield core, place


def _variants(stage: str) -> set[str]:
    variants = {stage, CHILDCARE.sub("", stage)}
    if CENTRE.search(stage):
        variants |= {CENTRE.sub(ending, stage) for ending in CENTRE_ENDINGS}
    return {variant for variant in variants if len(variant) >= SHORTEST}
