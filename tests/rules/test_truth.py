"""Kleene's tables, whole."""

import pytest

from models.rules.truth import Truth, conjunction, disjunction, negation

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (T, T, T, T), (T, F, F, T), (T, U, U, T),
        (F, F, F, F), (F, U, F, U), (U, U, U, U),
    ],
)  # fmt: skip
def test_and_and_or(one: Truth, other: Truth, both: Truth, either: Truth) -> None:
    assert conjunction((one, other)) is conjunction((other, one)) is both
    assert disjunction((one, other)) is disjunction((other, one)) is either


@pytest.mark.parametrize(("value", "opposite"), [(T, F), (F, T), (U, U)])
def test_not(value: Truth, opposite: Truth) -> None:
    assert negation(value) is opposite


def test_of_nothing_all_hold_and_none_does() -> None:
    assert conjunction(()) is T
    assert disjunction(()) is F
