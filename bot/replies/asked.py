"""The directory's questions about a person in the resident's language.

They come in Chinese, put to 您, 老人 or 孩子. In English the same is asked by the fact, without saying of
whom; what is not known here is shown as it came.
"""

from __future__ import annotations

from directory.entitlement import Choice, Question
from replies.catalogue import ENGLISH, language
from replies.catalogue import gettext as _


def question(asked: Question) -> str:
    """The question alone."""
    return _questions().get(asked["fact"], asked["question"]) if language() == ENGLISH else asked["question"]


def remarks(asked: Question) -> tuple[str, ...]:
    """How to answer and why it is asked, without full stops; in English the questions say it themselves."""
    if language() == ENGLISH and asked["fact"] in _questions():
        return ()
    # How to fill a form's field is no help in a talk.
    hint = "" if asked["kind"] == "months" else asked["hint"]
    return tuple(one.rstrip("。") for one in (hint, asked["why"]) if one)


def label(choice: Choice) -> str:
    """An answer to choose."""
    return _choices().get(choice["value"], choice["label"]) if language() == ENGLISH else choice["label"]


def _questions() -> dict[str, str]:
    return {
        "age_months": _("多大了？"),
        "ability": _("日常起居能自己来吗？"),
        "living": _("平时和谁一起住？"),
        "support": _("家里有没有下面的认定？"),
        "severe_disability": _("有没有重度残疾？"),
        "disability": _("有没有残疾证？"),
        "special_family": _("是不是计划生育特殊家庭？"),
        "rural": _("是不是住在农村？"),
        "serious_illness": _("有没有得重病、大病？"),
        "mobility_trouble": _("出门走动是不是不方便？"),
        "insured": _("参加了基本医疗保险吗？"),
        "pension": _("参加了养老保险吗？"),
        "employed": _("在单位上班吗？"),
        "veteran": _("是不是优抚优待对象？"),
        "willing_collective": _("愿不愿意住到供养机构里？"),
        "other_province": _("是不是在外省住，或者要到外省看病、养老？"),
        "destitute": _("现在是不是生活没有着落？"),
    }


def _choices() -> dict[str, str]:
    return {
        "able": _("能自己来"),
        "partly": _("部分要人帮（半失能）"),
        "disabled": _("离不开人（失能）"),
        "dementia": _("失智"),
        "with_family": _("和子女家人住"),
        "couple": _("只有老两口（空巢）"),
        "alone": _("一个人住（独居）"),
        "left_behind": _("子女长期在外（留守）"),
        "facility": _("住在养老机构"),
        "none": _("都没有"),
        "low_income": _("低收入家庭"),
        "dibao": _("享受低保"),
        "tekun": _("特困人员"),
    }
