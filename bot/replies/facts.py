"""The facts of one facility, as short phrases."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from directory.shapes import Facility, Note
from replies.catalogue import gettext as _
from replies.recorded import word_of
from replies.words import capacity, kind_name, number, places, wan

# Nobody has published these; `unpublished` says so and whom to ask.
UNPUBLISHED = ("phone", "fee", "vacancy", "hours")
BASIC = ("capacity", "year", "place")


def field_name(field: str) -> str:
    """What a field is called."""
    names = {
        "capacity": _("床位或托位数"),
        "floor_area": _("建筑面积"),
        "land_area": _("占地面积"),
        "investment": _("总投资"),
        "central_budget": _("申请中央预算内投资"),
        "year": _("年份"),
        "place": _("地点"),
        "unit": _("组织实施单位"),
        "type": _("项目类型"),
        "content": _("建设内容"),
        "phone": _("电话"),
        "days": _("天数"),
        "amount": _("金额"),
        "fee": _("收费标准"),
        "vacancy": _("空位"),
        "hours": _("开放时间"),
    }
    return names.get(field, field)


def fact(field: str, facility: Facility) -> str:
    """One fact as a phrase, or that the plan does not give it."""
    reader = _READERS.get(field)
    told = reader(facility) if reader else ""
    return told or _("规划文件没有写%(field)s", field=field_name(field))


def known(field: str, facility: Facility) -> str:
    """One fact as a phrase; empty where the plan does not give it."""
    reader = _READERS.get(field)
    return reader(facility) if reader else ""


def opened(facility: Facility) -> str:
    """How far it is, as far as anybody has said."""
    told = {
        "open": _("已经开放"),
        "building": _("正在建设"),
        "closed": _("已经停办"),
    }
    if known := told.get(facility["status"]):
        return known + word_of(facility, "status")
    return _("规划项目，文件没有写是否已开放")


def year(facility: Facility) -> str:
    """The year it is listed under, and its own cell where that says otherwise."""
    listed, printed = facility["plan_year"], facility["plan_year_printed"]
    if listed is None:
        return ""
    if printed and printed != str(listed):
        return _("列在%(year)s年（期限一栏写%(printed)s）", year=listed, printed=printed)
    return _("列在%(year)s年", year=listed)


def grave_notes(facility: Facility, fields: Sequence[str]) -> list[str]:
    """What does not add up and matters here: everything grave, else what touches the fields asked for."""
    values = [known(field, facility) for field in fields]

    def matters(note: Note) -> bool:
        told = [side for side in (note["printed"], note["other"]) if side]
        touched = any(side in value for side in told for value in values)
        return note["severity"] == "high" or (note["severity"] == "medium" and touched)

    return [note["text"] for note in facility["notes"] if matters(note)]


def _floor_area(facility: Facility) -> str:
    value = facility["floor_area_m2"]
    return _("建筑面积%(value)s平方米", value=number(value)) if value is not None else ""


def _land_area(facility: Facility) -> str:
    value = facility["land_area_m2"]
    if facility["land_area_printed"]:
        return _("占地%(value)s", value=facility["land_area_printed"].removeprefix("占地面积"))
    return _("占地%(value)s平方米", value=number(value)) if value is not None else ""


def _investment(facility: Facility) -> str:
    value = facility["total_investment_wan"]
    return _("总投资%(money)s", money=wan(value)) if value is not None else ""


def _central_budget(facility: Facility) -> str:
    value = facility["central_budget_wan"]
    return _("申请中央预算内投资%(money)s", money=wan(value)) if value is not None else ""


def _place(facility: Facility) -> str:
    return _("在%(places)s", places=places(facility)) if facility["places"] else ""


def _unit(facility: Facility) -> str:
    unit = facility["implementing_unit"]
    return _("组织实施单位是%(unit)s", unit=unit) if unit else ""


def _type(facility: Facility) -> str:
    kind = facility["project_type"]
    return _("%(type)s的%(kind)s项目", type=kind, kind=kind_name(facility["kind"])) if kind else ""


_READERS: dict[str, Callable[[Facility], str]] = {
    "capacity": lambda facility: capacity(facility["kind"], facility["capacity"]),
    "floor_area": _floor_area,
    "land_area": _land_area,
    "investment": _investment,
    "central_budget": _central_budget,
    "year": year,
    "place": _place,
    "unit": _unit,
    "type": _type,
    "status": opened,
    "content": lambda facility: (facility["content"] or "").rstrip("。"),
}
