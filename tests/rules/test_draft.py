"""A rule put together part by part is the rule itself, whatever was typed on the way."""

import pytest

from data.benefits.files import read_benefits, read_terms
from models.rules.condition import Condition, Rule
from models.rules.draft import (
    EMPTY,
    Draft,
    Lack,
    Sort,
    draft_of,
    facts_of,
    lacks,
    rule_of,
)
from models.rules.drafting import added, loosened, nested, new_part, removed
from models.rules.facts import FACTS
from models.rules.judge import evaluate
from models.rules.truth import Truth

OLD = {"fact": "age_months", "op": "gte", "value": 970}
RURAL = {"fact": "rural", "op": "is", "value": True}
FRAIL = {"fact": "ability", "op": "in", "value": ["disabled", "dementia"]}


def rule(value: object) -> Condition:
    return Rule.model_validate({"condition": value}).condition


WRITTEN = [
    *(benefit.rule for benefit in read_benefits() if benefit.rule),
    *(term.meaning for term in read_terms() if term.meaning),
    {"not": {"any": [OLD, {"not": RURAL}]}},
    {"all": [{"any": [OLD, {"all": [RURAL, FRAIL]}]}, {"not": {"term": "高龄"}}]},
]


@pytest.mark.parametrize("written", WRITTEN, ids=str)
def test_every_rule_of_the_directory_comes_back_as_it_went_in(written: dict[str, object]) -> None:
    draft = draft_of(rule(written))
    assert lacks(draft) == {}
    assert rule_of(draft) == written


def test_no_condition_is_an_empty_group() -> None:
    assert (draft_of(None), rule_of(EMPTY), lacks(EMPTY)) == (EMPTY, None, {})


def test_not_of_not_means_the_same_afterwards() -> None:
    back = rule(rule_of(draft_of(rule({"not": {"not": RURAL}}))))
    assert [evaluate(back, {"rural": told}) for told in (True, False)] == [Truth.TRUE, Truth.FALSE]


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_of_the_engine_can_be_put_into_a_rule(name: str) -> None:
    part = new_part(Sort.FACT, name)
    assert lacks(added(EMPTY, (), part))[(0,)] in (Lack.AGE, Lack.CHOICE)


def test_parts_are_added_nested_taken_apart_and_removed() -> None:
    draft = added(added(EMPTY, (), Draft(Sort.TERM, "高龄")), (), Draft(Sort.TERM, "困难"))
    inside = nested(draft, (1,))
    more = added(inside, (1,), Draft(Sort.FACT, "rural", typed=("yes",)))
    assert rule_of(more) == {"all": [{"term": "高龄"}, {"any": [{"term": "困难"}, RURAL]}]}
    assert rule_of(loosened(more, (1,))) == {"all": [{"term": "高龄"}, {"term": "困难"}, RURAL]}
    assert rule_of(removed(more, (1, 0))) == {"all": [{"term": "高龄"}, {"any": [RURAL]}]}
    assert rule_of(removed(draft, (0,))) == {"term": "困难"}
    assert removed(draft, (7, 0)) == draft


@pytest.mark.parametrize("typed", [(), ("", ""), ("八十", ""), ("200", ""), ("9" * 5000, "")])
def test_an_age_that_is_none_is_said_to_be_so_and_kept_as_typed(typed: tuple[str, ...]) -> None:
    draft = added(EMPTY, (), Draft(Sort.FACT, "age_months", op="gte", typed=typed))
    assert lacks(draft) == {(0,): Lack.AGE}


def test_what_is_unfinished_is_found_where_it_stands() -> None:
    draft = added(added(EMPTY, (), EMPTY), (), new_part(Sort.FACT, "support"))
    assert lacks(draft) == {(0,): Lack.EMPTY, (1,): Lack.CHOICE}


def test_a_rule_nested_too_deep_is_refused_as_a_whole() -> None:
    draft = added(EMPTY, (), Draft(Sort.TERM, "高龄"))
    for depth in range(6):
        draft = nested(draft, (0,) * (depth + 1))
    assert lacks(draft) == {(): Lack.TOO_BIG}


def test_it_knows_which_facts_it_asks_for() -> None:
    assert facts_of(draft_of(rule({"all": [RURAL, {"not": FRAIL}, OLD]}))) == [
        "age_months",
        "ability",
        "rural",
    ]
