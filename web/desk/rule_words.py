"""Rules, examples and what they lack, in words: for the form, for its history, for whoever is refused."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask_babel import gettext as _

from models.benefit import Audience, Benefit, BenefitKind, Standing
from models.benefit_rules import Shortfall, Tried, condition_of
from models.rules.draft import Lack
from models.rules.facts import FACTS, BadFacts, Facts, read_facts
from models.rules.phrases import in_a_line, said
from models.rules.verdict import Verdict
from web import wording


def lack_words(lack: Lack) -> str:
    """Why a part cannot be used yet, and what to do."""
    return {
        Lack.EMPTY: _("这一组里还什么都没有，请加一条，或者删掉这一组。"),
        Lack.AGE: _("请用数字写上岁数，比如80；不满一岁就只写几个月。"),
        Lack.CHOICE: _("请选一个。"),
        Lack.TOO_BIG: _("套得太深或者条数太多，请拆开几组再存。"),
    }[lack]


def person_words(facts: Facts) -> str:
    """What is so of somebody."""
    told = [said(name, facts[name]) for name in FACTS if name in facts]
    return "，".join(told) or _("什么都还没说")


def verdict_words(verdict: str | None) -> str:
    """A verdict by its code."""
    return wording.verdict_name(Verdict(verdict)) if verdict and verdict in [*Verdict] else _("没有选")


def tried_words(one: Tried) -> str:
    """An example that came out otherwise."""
    return _(
        "“%(who)s”该是“%(expected)s”，算出来是“%(got)s”",
        who=person_words(one.facts),
        expected=verdict_words(one.expected),
        got=verdict_words(one.finding.verdict),
    )


def shortfall_words(found: Shortfall) -> str:
    """What keeps a benefit from being published."""
    failing = [tried_words(one) for one in found.failing]
    unshown = [_("还没有“%(verdict)s”的例子", verdict=verdict_words(one)) for one in found.unshown]
    return "；".join(failing + unshown)


def spoilt_words(found: Iterable[tuple[Benefit, Shortfall]]) -> list[str]:
    """What a term's new meaning would spoil, a benefit a line."""
    return [f"{benefit.name}（{benefit.id}）：{shortfall_words(missed)}" for benefit, missed in found]


def definition_words(field: str, value: Any) -> str | None:
    """The value of a benefit's or a term's own field; None for fields of other records."""
    match field:
        case "rule" | "meaning":
            return _condition_words(field, value)
        case "examples" if value:
            return "；".join(_example_words(one) for one in value)
        case "locators" if value:
            return "、".join(value)
        case "kind" if value in [*BenefitKind]:
            return wording.benefit_kind_name(BenefitKind(value))
        case "audience" if value in [*Audience]:
            return wording.audience_name(Audience(value))
        case "domain" if value:
            return wording.domain_name(value)
        case "status" if value in [*Standing]:
            return wording.standing_name(Standing(value))
    return None


def _condition_words(field: str, value: Any) -> str:
    condition = condition_of(value)
    if condition is not None:
        return in_a_line(condition)
    return _("没有条件，人人都有") if field == "rule" else _("没有文件定义")


def _example_words(example: Mapping[str, Any]) -> str:
    try:
        who = person_words(read_facts(example.get("facts", {})))
    except BadFacts:
        who = str(example.get("facts"))
    return _("%(who)s → %(verdict)s", who=who, verdict=verdict_words(example.get("verdict")))
