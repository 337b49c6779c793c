"""What a rule may say, and what is refused before it can be stored."""

import pytest
from pydantic import ValidationError

from models.rules.condition import MAX_DEPTH, Rule


def nested(depth: int) -> dict[str, object]:
    rule: dict[str, object] = {"fact": "rural", "op": "is", "value": True}
    for _ in range(depth - 1):
        rule = {"not": rule}
    return rule


@pytest.mark.parametrize(
    "rule",
    [
        {"fact": "age_months", "op": "gte", "value": 720},
        {"fact": "ability", "op": "in", "value": ["disabled", "dementia"]},
        {"all": [{"term": "高龄"}, {"any": [{"fact": "rural", "op": "is", "value": False}]}]},
        nested(MAX_DEPTH),
    ],
)
def test_a_rule_of_the_language_is_taken(rule: dict[str, object]) -> None:
    Rule.model_validate({"condition": rule})


@pytest.mark.parametrize(
    "rule",
    [
        {"fact": "shoe_size", "op": "is", "value": 42},
        {"fact": "age_months", "op": "is", "value": 720},
        {"fact": "age_months", "op": "gte", "value": -1},
        {"fact": "age_months", "op": "gte", "value": True},
        {"fact": "rural", "op": "gte", "value": 1},
        {"fact": "ability", "op": "in", "value": ["flying"]},
        {"fact": "ability", "op": "eval", "value": "__import__('os')"},
        {"all": []},
        {"any": []},
        {"fact": "rural", "op": "is", "value": True, "extra": 1},
        {"not": None},
        "age_months > 720",
        {},
        nested(MAX_DEPTH + 1),
        {"all": [{"fact": "rural", "op": "is", "value": True}] * 80},
    ],
)
def test_anything_else_is_refused(rule: object) -> None:
    with pytest.raises((ValidationError, AttributeError)):
        Rule.model_validate({"condition": rule})
