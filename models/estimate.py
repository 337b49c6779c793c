"""An estimate of what is left to pay: a facility's monthly fees less what a person may get. Pure.

Every line stands with its source. What nobody has published is a line without a figure, and the sum then says
that it is not whole: nothing is guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line; `yuan` a month is negative for what one gets, None for what is not published."""

    label: str
    yuan: float | None
    source: str


@dataclass(frozen=True)
class Estimate:
    """The lines, the sum of the known ones, and whether nothing is missing."""

    lines: tuple[Line, ...]

    @property
    def has_a_fee(self) -> bool:
        """Whether any fee is known; without one there is nothing to estimate."""
        return any(line.yuan is not None and line.yuan >= 0 for line in self.lines)

    @property
    def yuan(self) -> float | None:
        """What is left to pay a month, at least nothing; None where no fee is known."""
        known = [line.yuan for line in self.lines if line.yuan is not None]
        return max(0.0, sum(known)) if self.has_a_fee else None

    @property
    def whole(self) -> bool:
        """Whether every line has a figure."""
        return all(line.yuan is not None for line in self.lines)


@dataclass(frozen=True)
class MonthlyFee:
    """A fee by the month that somebody stated."""

    item: str
    yuan: float
    source: str


@dataclass(frozen=True)
class MayGet:
    """A benefit that a person is likely to get; `yuan` a month only where a document states it."""

    name: str
    yuan: float | None
    source: str


def estimate(fees: Iterable[MonthlyFee], benefits: Iterable[MayGet]) -> Estimate:
    """Fees minus benefits, line by line."""
    costs = [Line(fee.item, fee.yuan, fee.source) for fee in fees]
    gets = [Line(one.name, None if one.yuan is None else -one.yuan, one.source) for one in benefits]
    return Estimate((*costs, *gets))
