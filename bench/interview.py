"""How many questions a person answers until every verdict is settled, and how long judging takes.

500 made-up residents (a fixed seed) of the areas that hold benefits answer truthfully what they are asked.
"""

import random
from collections.abc import Callable
from itertools import count

from bench.timing import measure
from data.benefits.files import read_benefits, read_terms
from models.area import Area  # noqa: F401  the tables that benefits refer to
from models.benefit import Audience, Benefit
from models.eligibility import condition_of
from models.rules.condition import Condition
from models.rules.facts import FACTS, FactKind, Facts, FactValue, contradictions
from models.rules.verdict import Finding, find, next_question

RESIDENTS, SEED, AIM = 500, 2026, 0.55
# A county's resident has the city's benefits too.
LIVED_IN = (("511722", "511700"), ("511700",), ("500238",), ("230523",), ("640100",))
Terms = dict[str, Condition | None]


def run() -> None:
    """Print the mean share of questions, and the time to judge all benefits of a jurisdiction."""
    benefits = [one for one in read_benefits() if one.audience is Audience.RESIDENTS]
    dice = random.Random(SEED)
    asked = [_interview(_person(dice), *_of(benefits, dice.choice(LIVED_IN))) for _ in range(RESIDENTS)]
    mean = sum(asked) / len(asked)
    print(f"questions until all is settled, {RESIDENTS} residents: mean {mean:.1f} of {len(FACTS)}")
    print(f"    share {mean / len(FACTS):.2f} (aim: at most {AIM})")
    rules, terms = _of(benefits, LIVED_IN[0])
    _time(rules, terms)


def _time(rules: list[Condition | None], terms: Terms) -> None:
    person: Facts = {"age_months": 984, "living": "alone"}

    def judge_all(many: list[Condition | None]) -> Callable[[], object]:
        return lambda: [find(rule, person, terms) for rule in many]

    once, ten = measure(judge_all(rules), 20), measure(judge_all(rules * 10), 5)
    print(f"all {len(rules)} benefits of 宣汉县 for one resident\n    {once}")
    print(f"    with ten times the benefits: {ten.median / once.median:.1f} times\n")


def _of(benefits: list[Benefit], areas: tuple[str, ...]) -> tuple[list[Condition | None], Terms]:
    rules = [condition_of(one.rule) for one in benefits if one.jurisdiction in areas]
    known = sorted(
        (term for term in read_terms() if term.jurisdiction in (None, *areas)),
        key=lambda term: -(*areas, None).index(term.jurisdiction),
    )
    return rules, {term.name: condition_of(term.meaning) for term in known}


def _person(dice: random.Random) -> Facts:
    """An elder, or in one case of three a small child."""
    while True:
        age = dice.randrange(0, 48) if dice.random() < 1 / 3 else dice.randrange(55 * 12, 96 * 12)
        facts: dict[str, FactValue] = {name: _value(name, dice) for name in FACTS} | {"age_months": age}
        if not contradictions(facts):
            return facts


def _value(name: str, dice: random.Random) -> FactValue:
    fact = FACTS[name]
    if fact.kind is FactKind.YES_NO:
        return dice.random() < 0.3
    return dice.choice(fact.values) if fact.values else 0


def _interview(person: Facts, rules: list[Condition | None], terms: Terms) -> int:
    told: dict[str, FactValue] = {}
    for asked in count():
        findings: list[Finding] = [find(rule, told, terms) for rule in rules]
        name = next_question(findings)
        if name is None:
            return asked
        told[name] = person[name]
    raise AssertionError


if __name__ == "__main__":
    run()
