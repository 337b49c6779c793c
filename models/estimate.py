"""An estimate of what is left to pay: a facility's monthly fees less what a person may get. Pure.

Every line stands with its source. What nobody has published, or is not sure, is a line that says why it has
no figure, and the sum then says that it is not whole: nothing is guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Gap(StrEnum):
    """Why a line is not in the sum."""

    NOT_MONTHLY = "not_monthly"
    NO_AMOUNT = "no_amount"
    NOT_IN_FORCE = "not_in_force"
    NOT_ANSWERED = "not_answered"
    NOT_DEFINED = "not_defined"


@dataclass(frozen=True)
class Line:
    """One line: `yuan` a month is negative for what one gets, None where a `gap` keeps it out of the sum.

    `per` goes with `stated`: a fee that is not by the month, as it was stated.
    """

    label: str
    yuan: float | None
    source: str
    gap: Gap | None = None
    stated: float | None = None
    per: str = "month"


@dataclass(frozen=True)
class Estimate:
    """The lines, the sum of the known ones, and whether nothing is missing."""

    fees: tuple[Line, ...]
    gets: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is to be paid, then what is got."""
        return (*self.fees, *self.gets)

    @property
    def yuan(self) -> float | None:
        """What is left to pay a month, at least nothing; None where no fee by the month is known."""
        if all(fee.yuan is None for fee in self.fees):
            return None
        return max(0.0, sum(line.yuan for line in self.lines if line.yuan is not None))

    @property
    def whole(self) -> bool:
        """Whether every line has a figure."""
        return all(line.yuan is not None for line in self.lines)


@dataclass(frozen=True)
class StatedFee:
    """A fee that somebody stated; `per` is month, day, hour or once."""

    item: str
    yuan: float
    per: str
    source: str


@dataclass(frozen=True)
class MayGet:
    """A benefit that a person may get; `yuan` a month only where a document states it.

    `gap` says why it cannot be counted off whatever its amount.
    """

    name: str
    yuan: float | None
    source: str
    gap: Gap | None = None


def estimate(fees: Iterable[StatedFee], benefits: Iterable[MayGet]) -> Estimate:
    """Fees minus benefits, line by line."""
    return Estimate(tuple(_to_pay(fee) for fee in fees), tuple(_to_get(one) for one in benefits))


def _to_pay(fee: StatedFee) -> Line:
    if fee.per == "month":
        return Line(fee.item, fee.yuan, fee.source)
    # How many days or hours a month somebody will come, nobody knows.
    return Line(fee.item, None, fee.source, Gap.NOT_MONTHLY, fee.yuan, fee.per)


def _to_get(one: MayGet) -> Line:
    gap = one.gap or (Gap.NO_AMOUNT if one.yuan is None else None)
    return Line(one.name, None if gap or one.yuan is None else -one.yuan, one.source, gap)
