"""The facts about a person that rules may ask for, and reading those that somebody told.

Ages are kept in whole months: "age" in years is what people say, and is turned into months on the way in.
"""

from collections.abc import Mapping

from models.rules.fact import OLDEST_MONTHS, Fact, FactKind, Facts, FactValue, Whom
from models.rules.questions import ORDERED

__all__ = [
    "FACTS",
    "BadFacts",
    "Fact",
    "FactKind",
    "FactValue",
    "Facts",
    "Whom",
    "contradictions",
    "read_facts",
]

FACTS: dict[str, Fact] = {fact.name: fact for fact in ORDERED}


class BadFacts(ValueError):
    """Facts that nobody can have; `problems` are (fact, sentence) pairs that say what to do."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        super().__init__("; ".join(sentence for _, sentence in problems))


def read_facts(told: Mapping[str, object]) -> dict[str, FactValue]:
    """Facts as told (with `age` in years allowed) as facts that rules can judge.

    A None is a fact not known. Raises BadFacts on unknown names, values nobody can have, and contradictions.
    """
    problems = [(name, _unknown(name)) for name in told if name not in FACTS and name != "age"]
    given = {name: value for name, value in told.items() if value is not None and name in (*FACTS, "age")}
    _years_to_months(given, problems)
    facts: dict[str, FactValue] = {}
    for name, value in given.items():
        if FACTS[name].accepts(value):
            facts[name] = value  # type: ignore[assignment]
        else:
            problems.append((name, _how_to_fill(FACTS[name])))
    problems += contradictions(facts)
    if problems:
        raise BadFacts(problems)
    return facts


def _unknown(name: str) -> str:
    return f"不认识“{name[:40]}”这一项，请从这些里选：age、{'、'.join(FACTS)}。"


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
        return f"“{fact.label}”请填 true（{fact.said[True]}）或 false（{fact.said[False]}）。"
    if fact.kind is FactKind.MONTHS:
        return f"月龄请填0到{OLDEST_MONTHS}之间的整数。"
    listed = "、".join(f"{value}（{words}）" for value, words in fact.said.items())
    return f"“{fact.label}”请从这些里选：{listed}。"


_ADULT_MONTHS = 18 * 12
# What only a grown-up can be, and the values that may be said of a child all the same.
_ADULTS_ONLY = ("living", "pension", "veteran", "ability")
_OF_A_CHILD = (None, "with_family", False, "able")


def contradictions(facts: Facts) -> list[tuple[str, str]]:
    """Facts that do not go together, as (fact, sentence) pairs."""
    found = []
    age = facts.get("age_months")
    if isinstance(age, int) and age < _ADULT_MONTHS:
        for name in _ADULTS_ONLY:
            if facts.get(name) not in _OF_A_CHILD:
                said = FACTS[name].said[facts[name]]
                found.append(
                    (name, f"年龄填的是孩子，“{said}”说的却是大人。请看看是为谁问的，改年龄或者改这一项。")
                )
    if facts.get("severe_disability") is True and facts.get("disability") is False:
        found.append(("disability", "填了有重度残疾，又填了没有残疾证，请检查这两项。"))
    return found
