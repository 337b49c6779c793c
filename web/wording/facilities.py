"""What is said of a facility: its kind, how far it is, its prices, and what nobody has published."""

import re

from flask_babel import gettext as _
from flask_babel import ngettext

from models.facility import CareMode, CreditList, Kind, Service, Status
from models.items import FacilityItem
from models.rules import phrases
from models.search import Sort


def kind_name(kind: Kind | None) -> str:
    """托育, 养老, or both."""
    names = {Kind.CHILDCARE: _("托育"), Kind.ELDER: _("养老")}
    return names[kind] if kind else _("养老和托育")


def capacity_words(kind: Kind, capacity: int) -> str:
    """So many beds or slots."""
    if kind is Kind.ELDER:
        return ngettext("%(num)s张床位", "%(num)s张床位", capacity)
    return ngettext("%(num)s个托位", "%(num)s个托位", capacity)


def age_words(months: int) -> str:
    """An age as people say it."""
    return phrases.age_words(months)


def status_name(status: Status) -> str:
    """How far it is, in one word."""
    return {
        Status.PLANNED: _("规划项目"),
        Status.BUILDING: _("在建"),
        Status.OPEN: _("已开放"),
        Status.CLOSED: _("已停办"),
    }[status]


def status_sentence(status: Status) -> str:
    """How far it is, and how far that is known."""
    return {
        Status.PLANNED: _("规划项目：文件没有写是否已经开放。"),
        Status.BUILDING: _("在建：还没有开放。"),
        Status.OPEN: _("已经开放。"),
        Status.CLOSED: _("已经停办。"),
    }[status]


def care_mode_name(mode: CareMode) -> str:
    """全日托 and the others."""
    return {
        CareMode.FULL_DAY: _("全日托"),
        CareMode.HALF_DAY: _("半日托"),
        CareMode.HOURLY: _("计时托"),
        CareMode.OCCASIONAL: _("临时托"),
    }[mode]


def sort_name(sort: Sort) -> str:
    """An order of the list."""
    return {
        Sort.PLAN: _("按文件里的顺序"),
        Sort.NAME: _("按名称"),
        Sort.CAPACITY: _("床位、托位从少到多"),
        Sort.CAPACITY_DOWN: _("床位、托位从多到少"),
        Sort.YEAR: _("年份从早到晚"),
        Sort.YEAR_DOWN: _("年份从晚到早"),
        Sort.INVESTMENT: _("投资从少到多"),
        Sort.INVESTMENT_DOWN: _("投资从多到少"),
    }[sort]


def figure(value: float) -> str:
    """A plan's figure as it prints them: no separators, no empty decimals."""
    return f"{value:.10g}"


def per_name(per: str) -> str:
    """What a price is for."""
    return {"month": _("每月"), "day": _("每天"), "hour": _("每小时"), "once": _("每次")}[per]


def unpublished(item: FacilityItem) -> list[str]:
    """What a family would want to know, and nobody has published."""
    child = item.kind is Kind.CHILDCARE
    unknown = [
        (not item.fees, _("收费标准")),
        (item.phone is None, _("联系电话")),
        (
            not item.vacancies,
            _("还有没有空托位") if child else _("还有没有空床位"),
        ),
        (item.hours is None, _("开放时间")),
        (child and item.age_from_months is None, _("收多大的孩子、分哪些班")),
        (child and not item.care_modes, _("有没有半日托、计时托、临时托")),
        (not child and item.services is None, _("收哪些老人、怎么申请入住")),
        (item.affordable is None, _("是不是普惠")),
        (item.floor_area_m2 is None, _("建筑面积")),
        (item.land_area_printed is None and item.land_area_m2 is None, _("用地面积")),
        (item.total_investment_wan is None, _("总投资")),
    ]
    return [words for missing, words in unknown if missing]


def numbers(phone: str) -> list[str]:
    """The single numbers of what was written as telephone."""
    return [one for one in re.split(r"[、,，;；]\s*", phone.strip()) if one]


def service_name(service: Service) -> str:
    """What a facility does."""
    return {
        Service.RESIDENTIAL: _("机构养老"),
        Service.NURSING: _("失能照护"),
        Service.DAY_CARE: _("日间照料"),
        Service.SHORT_STAY: _("短期托养"),
        Service.MEALS: _("助餐"),
        Service.HOME_VISITS: _("上门服务"),
        Service.REHABILITATION: _("康复"),
        Service.MEDICAL: _("医养结合"),
        Service.DEMENTIA: _("认知障碍照护"),
        Service.NURSERY: _("婴幼儿托育"),
        Service.PARENTING: _("育儿指导"),
    }[service]


def credit_name(series: CreditList) -> str:
    """红名单 or 黑名单."""
    return {CreditList.RED: _("红名单"), CreditList.BLACK: _("黑名单")}[series]
