"""What narrows a search beside kind and place: a year, a size, how it is built, what sort of house."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.houses import asks_takers, is_unit, unit_named
from actions.query import Query
from directory.shapes import Facility
from replies.catalogue import gettext as _

_TYPE = re.compile(r"(新建|改扩建|扩建|改建)的?")
# Sorts of houses that stand in the names or contents of projects.
_SORT = re.compile(r"幼儿园|幼稚园|妇幼|医院|医养|综合体|失能|失智|痴呆|特困|五保|日间照料|居家|小区|普惠")
# 镇上的, 街道的: in which sort of town.
_TOWNS = re.compile(r"(?P<rural>乡?镇|乡下|农村|乡)(?:上|里|头)*的|(?P<urban>街道|城区?)(?:上|里|头)*的")
_RURAL, _URBAN = re.compile(r"镇|乡(?!街道)"), re.compile(r"(?<!镇)街道|社区|城区")
# What plans call the same sort, too.
_ALSO = {"幼儿园": ("幼稚园",), "幼稚园": ("幼儿园",), "痴呆": ("失智",), "五保": ("特困",)}


# Of a longer message the towns are no more than part of what it tells.
SHORT = 14


def filters(query: Query) -> dict[str, object]:
    """The filters of `GET /api/facilities` that a question names."""
    return {"year": query.year, "min_capacity": query.at_least}


def narrowed(query: Query) -> bool:
    """Whether anything beside kind and place was named."""
    said = query.years or query.year or query.at_least or query.at_most or built(query)
    return bool(said or unit_named(query.text) or asks_takers(query))


def built(query: Query) -> str | None:
    """新建, 改建 ...: the type of project named."""
    found = _TYPE.search(query.topic)
    return found[1] if found else None


def sort_of(query: Query) -> str | None:
    """A word that the name or content of a project must hold (失能, 幼儿园)."""
    # 医院附近 says where, not what.
    found = None if query.near else _SORT.search(query.topic)
    return found[0] if found else None


def also_called(sort: str) -> tuple[str, ...]:
    """The sort, and what else a list may call it."""
    return (sort, *_ALSO.get(sort, ()))


def fitting(items: Iterable[Facility], query: Query) -> list[Facility]:
    """Those that fit what the API does not filter by: the type named, several years, a size stated."""
    return [item for item in items if _fits(item, query)]


def _fits(item: Facility, query: Query) -> bool:
    size, type_, unit = item["capacity"], built(query), unit_named(query.text)
    return (
        (not unit or is_unit(item["implementing_unit"], unit))
        and _in_towns(item, query)
        and (type_ is None or type_ in (item["project_type"] or ""))
        and (len(query.years) < 2 or item["plan_year"] in query.years)
        and (query.at_most is None or (size is not None and size <= query.at_most))
        and (query.at_least is None or (size is not None and size >= query.at_least))
    )


def names_towns(text: str) -> bool:
    """Whether a message names towns of a sort, and which is no name: 镇上的, 街道的."""
    return bool(_TOWNS.search(text))


def _in_towns(item: Facility, query: Query) -> bool:
    """Whether it stands in a town of the sort named; where none is, or nothing is printed, all fit."""
    found = _TOWNS.search(query.topic) if len(query.topic) <= SHORT else None
    if found is None:
        return True
    sort = _RURAL if found["rural"] else _URBAN
    return any(sort.search(re.sub(r"^.*[市县区]", "", place["printed"])) for place in item["places"])


def in_words(query: Query) -> str:
    """（2023年、新建、200及以上）, to follow the name of the place."""
    years = query.years if len(query.years) > 1 else (query.year,)
    told = [
        *(_("%(year)s年", year=year) for year in years if year),
        built(query) or "",
        _size(query),
        _unit(query),
    ]
    told = [word for word in told if word]
    return _("（%(words)s）", words="、".join(told)) if told else ""


def _unit(query: Query) -> str:
    unit = unit_named(query.text)
    return _("%(unit)s组织实施", unit=unit) if unit else ""


def _size(query: Query) -> str:
    low, high = query.at_least, query.at_most
    if low is not None and low == high:
        return _("正好%(count)s个位子", count=low)
    least = _("%(count)s个位子及以上", count=low) if low else ""
    return least + (_("不超过%(count)s个位子", count=high) if high else "")
