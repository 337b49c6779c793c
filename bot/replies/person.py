"""What was told of a person, in words; the facts are those of the directory's questions."""

from __future__ import annotations

from collections.abc import Iterable

from directory.entitlement import Facts
from replies.catalogue import gettext as _
from replies.words import listing

YEAR = 12
# A child's months count; those of the old are never said.
GROWN = 6 * YEAR


def labels() -> dict[str, str]:
    """What each fact is called."""
    return {
        "age_months": _("年龄"),
        "ability": _("自理能力"),
        "living": _("和谁住"),
        "support": _("低保特困"),
        "severe_disability": _("重度残疾"),
        "disability": _("残疾证"),
        "special_family": _("计生特殊家庭"),
        "rural": _("住在农村"),
        "serious_illness": _("重病大病"),
        "mobility_trouble": _("出门走动"),
        "insured": _("医保"),
        "pension": _("养老保险"),
        "employed": _("在单位上班"),
        "veteran": _("优抚对象"),
        "willing_collective": _("愿意集中供养"),
        "other_province": _("在外省"),
        "destitute": _("生活没有着落"),
    }


def _chosen() -> dict[str, str]:
    return {
        "able": _("能自理"),
        "partly": _("半失能"),
        "disabled": _("失能"),
        "dementia": _("失智"),
        "with_family": _("和家人同住"),
        "couple": _("空巢"),
        "alone": _("独居"),
        "left_behind": _("留守"),
        "facility": _("住在养老机构"),
        "none": _("没有低保特困这类认定"),
        "low_income": _("低收入家庭"),
        "dibao": _("低保"),
        "tekun": _("特困人员"),
    }


def _answered() -> dict[tuple[str, bool], str]:
    return {
        ("severe_disability", True): _("有重度残疾"),
        ("severe_disability", False): _("没有重度残疾"),
        ("disability", True): _("有残疾证"),
        ("disability", False): _("没有残疾证"),
        ("special_family", True): _("是计划生育特殊家庭"),
        ("special_family", False): _("不是计划生育特殊家庭"),
        ("rural", True): _("住在农村"),
        ("rural", False): _("不住在农村"),
        ("serious_illness", True): _("得了重病、大病"),
        ("serious_illness", False): _("没有得重病、大病"),
        ("mobility_trouble", True): _("出门走动不方便"),
        ("mobility_trouble", False): _("出门走动方便"),
        ("insured", True): _("参加了基本医疗保险"),
        ("insured", False): _("没有参加基本医疗保险"),
        ("pension", True): _("参加了养老保险"),
        ("pension", False): _("没有参加养老保险"),
        ("employed", True): _("在单位上班"),
        ("employed", False): _("不在单位上班"),
        ("veteran", True): _("是优抚优待对象"),
        ("veteran", False): _("不是优抚优待对象"),
        ("willing_collective", True): _("愿意住到供养机构里"),
        ("willing_collective", False): _("不愿意住到供养机构里"),
        ("other_province", True): _("在外省居住、看病或者养老"),
        ("other_province", False): _("不在外省居住、看病或者养老"),
        ("destitute", True): _("生活没有着落"),
        ("destitute", False): _("生活有着落"),
    }


def age(months: int) -> str:
    """82岁, 1岁6个月, 8个月."""
    years, rest = divmod(months, YEAR)
    if months >= GROWN or (years and not rest):
        return _("%(years)s岁", years=years)
    if not years:
        return _("%(months)s个月", months=rest)
    return _("%(years)s岁%(months)s个月", years=years, months=rest)


def fact(name: str, value: bool | int | str | None) -> str:
    """One fact: 独居, 有残疾证, 82岁, 自理能力不清楚."""
    if value is None:
        return _("%(fact)s不清楚", fact=labels().get(name, name))
    if isinstance(value, bool):
        return _answered().get((name, value), labels().get(name, name))
    return age(value) if isinstance(value, int) else _chosen().get(value, value)


def told(facts: Facts) -> str:
    """Several facts: 82岁、独居、低保; a certificate beside its grade is left out."""
    order = list(labels())
    known = sorted((name for name in facts if not _said_by_another(name, facts)), key=order.index)
    return listing(fact(name, facts[name]) for name in known)


def _said_by_another(name: str, facts: Facts) -> bool:
    severe = facts.get("severe_disability")
    return (name == "disability" and severe is True) or (
        name == "severe_disability" and severe is False and facts.get("disability") is False
    )


def named(facts: Iterable[str]) -> str:
    """The names of facts: 自理能力、和谁住."""
    return listing(labels().get(name, name) for name in facts)
