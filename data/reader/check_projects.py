"""Warnings on single projects: cells against each other, and projects against each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from data.reader.contents import capacity_in
from data.reader.counted import county_in, short_zone
from data.reader.places import towns
from data.reader.result import Facility, Warn

_UNITS = {"bed": "张床位", "slot": "个托位"}
_RANGE = re.compile(r"每个?[^，。；]{0,12}?(\d+)\s*[个张]?托位[^。；]{0,12}?(\d+)[-—~～至](\d+)个")


def _at(facility: Facility) -> str:
    return facility.sources[0].locator


def _capacity(facility: Facility) -> Iterator[Warn]:
    content, unit = facility.content or "", _UNITS[facility.capacity_unit]
    inside = capacity_in(content, facility.capacity_unit)
    if facility.capacity is None:
        yield Warn("capacity_missing", _at(facility), "", "", "没有读到新增床位或托位数。")
    elif inside is not None and inside != facility.capacity:
        message = f"建设内容写{inside}{unit}，栏目写{facility.capacity}。"
        yield Warn("content_capacity_differs", _at(facility), str(facility.capacity), str(inside), message)
    each = _RANGE.search(content)
    if each and facility.capacity and facility.capacity % int(each[1]):
        message = f"按每个{each[1]}{unit}计，栏目的{facility.capacity}不是整数倍。"
        yield Warn("capacity_not_multiple", _at(facility), str(facility.capacity), each[1], message)


def _year(facility: Facility) -> Iterator[Warn]:
    printed, heading = facility.plan_year_printed, facility.plan_year
    if printed and heading and printed != heading:
        message = f"建设期限栏写{printed}，所在分组是{heading}年，按分组计。"
        yield Warn("year_differs", _at(facility), str(printed), str(heading), message)


def _place(facility: Facility, area: str | None) -> Iterator[Warn]:
    column = facility.place_column or ""
    own, inside = towns(column, area), towns(facility.content or "", area)
    if own and inside and not set(own) & set(inside):
        message = f"建设地点栏写{own[0]}，建设内容写{inside[0]}，两处都保留。"
        yield Warn("place_conflict", _at(facility), own[0], inside[0], message)
    counted = facility.counted_in or ""
    named = short_zone(column) or county_in(column, area)
    if named and named not in counted and counted not in column:
        message = f"建设地点栏写{column}，按组织实施单位和名称计入{counted}。"
        yield Warn("counted_elsewhere", _at(facility), column, counted, message)


def _type(facility: Facility) -> Iterator[Warn]:
    kind = facility.project_type or ""
    if kind.endswith(("、", "，")):
        message = f"项目类型“{kind}”末尾多一个标点。"
        yield Warn("type_punctuation", _at(facility), kind, kind.rstrip("、，"), message)


def _hospital(facility: Facility) -> Iterator[Warn]:
    if facility.kind == "elder" and re.search("医院(?!老年|养老)", facility.name) and facility.capacity:
        message = f"这是医院床位{facility.capacity}张，规划计入了新增养老床位。"
        yield Warn("hospital_beds", _at(facility), str(facility.capacity), "", message)


def _twins(facilities: list[Facility]) -> Iterator[Warn]:
    """Projects that agree in content and money, and those that agree in place and size, noted on both."""
    same: dict[tuple[object, ...], list[Facility]] = defaultdict(list)
    near: dict[tuple[object, ...], list[Facility]] = defaultdict(list)
    for facility in facilities:
        if not facility.content or not facility.places:
            continue
        figures = (
            facility.kind,
            facility.capacity,
            facility.total_investment_wan,
            facility.central_budget_wan,
        )
        spot = tuple(place.printed for place in facility.places)
        same[(*figures, facility.content, spot)].append(facility)
        if facility.floor_area_m2:
            near[(*figures, facility.counted_in, spot)].append(facility)
    for code, groups, words in (
        ("same_project_twice", same, "除名称外逐项相同，疑似同一项目登记两次"),
        ("similar_project", near, "地点、规模和投资都相同，容易混淆"),
    ):
        for group in groups.values():
            for one in group if len(group) > 1 else []:
                others = "、".join(_at(other) for other in group[:6] if other is not one)
                yield Warn(code, _at(one), one.name, others, f"与{others}{words}。")


def _ratios(facilities: list[Facility]) -> Iterator[Warn]:
    """A subsidy per slot that all other projects of a list of twenty and more share, and one does not."""
    children = [f for f in facilities if f.kind == "childcare" and f.capacity and f.central_budget_wan]
    ratios = Counter(round((f.central_budget_wan or 0) / (f.capacity or 1), 3) for f in children)
    if len(children) < 20 or ratios.most_common(1)[0][1] < 0.9 * len(children):
        return
    usual = ratios.most_common(1)[0][0]
    for facility in children:
        if round((facility.central_budget_wan or 0) / (facility.capacity or 1), 3) != usual:
            message = (
                f"申请中央预算内投资{facility.central_budget_wan}万元，其他项目都是每个托位{usual:g}万元。"
            )
            yield Warn(
                "central_ratio_differs",
                _at(facility),
                str(facility.central_budget_wan),
                f"{usual:g}",
                message,
            )


def project_warnings(facilities: list[Facility], area: str | None) -> list[Warn]:
    """Return the warnings on the projects, in their order; those on pairs and ratios behind."""
    found = [
        warn
        for facility in facilities
        for warn in (
            *_capacity(facility),
            *_year(facility),
            *_place(facility, area),
            *_type(facility),
            *_hospital(facility),
        )
    ]
    return found + list(_twins(facilities)) + list(_ratios(facilities))
