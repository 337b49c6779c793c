"""The facts about a person that rules may ask for, in the order in which people find it natural to tell them.

Ages are kept in whole months: "age" in years is what people say, and is turned into months on the way in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

FactValue = bool | int | str
Facts = Mapping[str, FactValue]

OLDEST_MONTHS = 125 * 12


class FactKind(StrEnum):
    """What sort of value a fact has."""

    YES_NO = "yes_no"
    MONTHS = "months"
    CHOICE = "choice"


@dataclass(frozen=True)
class Fact:
    """One fact: its question and why we ask, both in plain words; `choices` are (value, label)."""

    name: str
    kind: FactKind
    question: str
    why: str
    choices: tuple[tuple[str, str], ...] = field(default=())

    @property
    def values(self) -> tuple[str, ...]:
        """The values of a choice."""
        return tuple(value for value, _ in self.choices)

    def accepts(self, value: object) -> bool:
        """Whether this can be the fact's value."""
        if self.kind is FactKind.YES_NO:
            return isinstance(value, bool)
        if self.kind is FactKind.MONTHS:
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= OLDEST_MONTHS
        return value in self.values

    def check_comparison(self, op: str, value: object) -> None:
        """Raise ValueError unless a rule may compare this fact so."""
        if (op in ("gte", "lt")) != (self.kind is FactKind.MONTHS):
            raise ValueError(f"{self.name} cannot be compared by {op}")
        wanted = value if op == "in" else (value,)
        if not isinstance(wanted, tuple) or not all(self.accepts(one) for one in wanted):
            raise ValueError(f"{self.name} never is {value}")


def _yes_no(name: str, question: str, why: str) -> Fact:
    return Fact(name, FactKind.YES_NO, question, why)


_ORDERED = (
    Fact("age_months", FactKind.MONTHS, "这位家人多大了？", "很多待遇只给老年人，或只给3岁以下的孩子。"),
    Fact(
        "ability",
        FactKind.CHOICE,
        "日常起居（吃饭、穿衣、走动）能自己来吗？做过能力评估的，按评估结果选。",
        "失能、半失能或失智的老人有专门的照护安排。",
        (
            ("able", "能自己来"),
            ("partly", "部分要人帮（半失能）"),
            ("disabled", "离不开人（失能）"),
            ("dementia", "失智"),
        ),
    ),
    Fact(
        "living",
        FactKind.CHOICE,
        "老人平时和谁一起住？",
        "独居、空巢和留守老人是上门探访的重点。",
        (
            ("with_family", "和子女家人住"),
            ("couple", "只有老两口（空巢）"),
            ("alone", "一个人住（独居）"),
            ("left_behind", "子女长期在外（留守）"),
            ("facility", "住在养老机构"),
        ),
    ),
    Fact(
        "support",
        FactKind.CHOICE,
        "家里现在属于下面哪一种？",
        "低保、特困等认定直接关系到救助和优先照顾。",
        (("none", "都不是"), ("low_income", "低收入家庭"), ("dibao", "享受低保"), ("tekun", "特困人员")),
    ),
    _yes_no("severe_disability", "有没有重度残疾（残疾证一级或二级）？", "重度残疾老人是重点保障对象。"),
    _yes_no("disability", "有没有残疾证？", "残疾老人和残疾孩子有康复救助。"),
    _yes_no(
        "special_family", "是不是计划生育特殊家庭（独生子女去世或残疾）？", "这类家庭有特别扶助和优先照顾。"
    ),
    _yes_no("rural", "是不是住在农村？", "有些安排只在农村。"),
    _yes_no("serious_illness", "有没有得重病、大病？", "重病的老人有医疗救助和上门服务。"),
    _yes_no("mobility_trouble", "出门走动是不是不方便？", "行动不便的老人有上门和定期体检的安排。"),
    _yes_no("insured", "参加了基本医疗保险吗？", "医保报销、长护险只给参保的人。"),
    _yes_no("pension", "参加了养老保险（职工或城乡居民）吗？", "养老金只发给参保的人。"),
    _yes_no("employed", "孩子的爸爸或妈妈在单位上班吗？", "产假、育儿假由用人单位安排。"),
    _yes_no("veteran", "是不是优抚优待对象？", "优抚优待对象入住公办养老机构有优先。"),
    _yes_no("willing_collective", "愿不愿意住到供养机构里？", "集中供养先要本人愿意。"),
    _yes_no("other_province", "是不是在外省住、要异地看病或养老？", "异地结算只给异地居住的人。"),
    _yes_no("destitute", "是不是流浪、被遗弃等生活没有着落？", "这种情况可以申请急难救助。"),
)

FACTS: dict[str, Fact] = {fact.name: fact for fact in _ORDERED}


class BadFacts(ValueError):
    """Facts that nobody can have; `problems` are (fact, sentence) pairs that say what to do."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        super().__init__("; ".join(sentence for _, sentence in problems))


def read_facts(told: Mapping[str, object]) -> dict[str, FactValue]:
    """Facts as told (with `age` in years allowed) as facts that rules can judge.

    A None is a fact not known. Raises BadFacts on unknown names, values nobody can have, and contradictions.
    """
    given = {name: value for name, value in told.items() if value is not None}
    problems: list[tuple[str, str]] = []
    _years_to_months(given, problems)
    facts: dict[str, FactValue] = {}
    for name, value in given.items():
        fact = FACTS.get(name)
        if fact is None:
            problems.append((name, f"不认识“{name}”这一项，请从这些里选：{'、'.join(FACTS)}。"))
        elif not fact.accepts(value):
            problems.append((name, _how_to_fill(fact)))
        else:
            facts[name] = value  # type: ignore[assignment]
    problems += contradictions(facts)
    if problems:
        raise BadFacts(problems)
    return facts


def _years_to_months(given: dict[str, object], problems: list[tuple[str, str]]) -> None:
    if "age" not in given:
        return
    years = given.pop("age")
    if isinstance(years, bool) or not isinstance(years, int | float) or not 0 <= years <= OLDEST_MONTHS / 12:
        problems.append(("age", "年龄请填0到125岁之间的数。"))
    elif "age_months" in given:
        problems.append(("age", "年龄请只填一次：岁数或者月龄。"))
    else:
        given["age_months"] = int(years * 12)


def _how_to_fill(fact: Fact) -> str:
    if fact.kind is FactKind.YES_NO:
        return f"{fact.question}请答“是”或“不是”。"
    if fact.kind is FactKind.MONTHS:
        return "月龄请填0到1500之间的整数。"
    return f"{fact.question}请从这些里选：{'、'.join(label for _, label in fact.choices)}。"


_ADULT_MONTHS = 18 * 12
_ADULTS_ONLY = ("living", "pension", "veteran", "ability")


def contradictions(facts: Facts) -> list[tuple[str, str]]:
    """Facts that do not go together, as (fact, sentence) pairs."""
    found = []
    age = facts.get("age_months")
    if isinstance(age, int) and age < _ADULT_MONTHS:
        for name in _ADULTS_ONLY:
            if facts.get(name) not in (None, "with_family", False, "able"):
                found.append((name, "年龄填的是孩子，这一项说的是大人。请检查是为谁问的。"))
    if facts.get("severe_disability") is True and facts.get("disability") is False:
        found.append(("disability", "填了重度残疾，又填了没有残疾证，请检查这两项。"))
    return found
