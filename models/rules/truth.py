"""Kleene's three truth values: what is not known is never taken for no.

Adding facts can turn UNKNOWN into TRUE or FALSE, but never TRUE into FALSE or back.
"""

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """True, false, or not known yet."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, value: bool) -> "Truth":
        """A plain boolean as a truth value."""
        return cls.TRUE if value else cls.FALSE


def conjunction(values: Iterable[Truth]) -> Truth:
    """All of them: one FALSE decides."""
    found = set(values)
    if Truth.FALSE in found:
        return Truth.FALSE
    return Truth.UNKNOWN if Truth.UNKNOWN in found else Truth.TRUE


def disjunction(values: Iterable[Truth]) -> Truth:
    """Any of them: one TRUE decides."""
    found = set(values)
    if Truth.TRUE in found:
        return Truth.TRUE
    return Truth.UNKNOWN if Truth.UNKNOWN in found else Truth.FALSE


def negation(value: Truth) -> Truth:
    """The opposite; of what is unknown, unknown."""
    opposite = {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE}
    return opposite.get(value, Truth.UNKNOWN)
