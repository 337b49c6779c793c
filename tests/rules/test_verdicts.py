"""Verdicts on small rules, with their reasons and what is asked next."""

from collections.abc import Mapping

import pytest

from models.rules.condition import Condition, Rule
from models.rules.facts import BadFacts, read_facts
from models.rules.phrases import age_words
from models.rules.verdict import Finding, Verdict, find, next_question, reachable


def rule(value: Mapping[str, object]) -> Condition:
    return Rule.model_validate({"condition": value}).condition


OLD = {"fact": "age_months", "op": "gte", "value": 960}
VERY_OLD = {"term": "高龄"}
RURAL = {"fact": "rural", "op": "is", "value": True}


def test_eight_months_short_of_eighty_is_said_so() -> None:
    finding = find(rule(OLD), read_facts({"age_months": 952}), {})
    assert finding.verdict is Verdict.NO
    assert finding.reasons == ("要满80岁，还差8个月。",)


def test_a_missing_fact_is_not_a_no() -> None:
    assert find(rule(OLD), {}, {}).verdict is Verdict.NEED


def test_an_undefined_term_is_unstated_only_where_nothing_settles_it() -> None:
    both = rule({"all": [VERY_OLD, RURAL]})
    assert find(both, {}, {}).verdict is Verdict.NEED
    assert find(both, {"rural": False}, {}).verdict is Verdict.NO
    assert find(both, {"rural": True}, {}).verdict is Verdict.UNSTATED


def test_a_term_means_what_its_jurisdiction_says() -> None:
    assert find(rule(VERY_OLD), {"age_months": 970}, {"高龄": rule(OLD)}).verdict is Verdict.LIKELY


def test_a_term_that_is_defined_by_itself_is_undefined() -> None:
    assert find(rule(VERY_OLD), {}, {"高龄": rule(VERY_OLD)}).verdict is Verdict.UNSTATED


def test_no_rule_is_for_everybody() -> None:
    assert find(None, {}, {}) == Finding(Verdict.LIKELY)


def test_what_a_rule_can_come_to() -> None:
    assert reachable(rule({"all": [VERY_OLD, RURAL]}), {}) == {Verdict.NO, Verdict.NEED, Verdict.UNSTATED}


def test_the_next_question_is_the_first_that_can_still_change_something() -> None:
    findings = [find(rule({"all": [OLD, RURAL]}), {}, {})]
    assert next_question(findings) == "age_months"
    assert next_question(findings, unsure={"age_months"}) == "rural"
    assert next_question([find(rule(RURAL), {"rural": True}, {})]) is None


@pytest.mark.parametrize(
    "told",
    [
        {"age": 200}, {"age": -1}, {"age": "eighty"}, {"age": True}, {"age": 80, "age_months": 960},
        {"age_months": 8, "living": "alone"}, {"rural": "yes"}, {"ability": "flying"}, {"shoe_size": 42},
        {"severe_disability": True, "disability": False},
    ],
)  # fmt: skip
def test_facts_that_nobody_can_have_are_refused_in_words(told: dict[str, object]) -> None:
    with pytest.raises(BadFacts) as refused:
        read_facts(told)
    assert all(sentence.endswith("。") for _, sentence in refused.value.problems)


def test_years_are_turned_into_months_and_none_is_not_known() -> None:
    assert read_facts({"age": 1.5, "rural": None}) == {"age_months": 18}


@pytest.mark.parametrize(("months", "words"), [(8, "8个月"), (36, "3岁"), (952, "79岁4个月"), (0, "0个月")])
def test_ages_as_people_say_them(months: int, words: str) -> None:
    assert age_words(months) == words
