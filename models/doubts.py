"""What is perhaps wrong with what somebody says of an entry.

It is kept only for who was shown it, confirms it for itself and says why: `save_sure` is the way in for forms
and programs alike. What stood before was confirmed then: an earlier state is restored without asking.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from pydantic import Field
from sqlmodel import Session

from models.change import Act, Revision
from models.errors import DirectoryError
from models.near import too_far
from models.revising import Save, Values, save
from models.words import Typed

ASKED = frozenset((Act.ADD, Act.EDIT, Act.APPROVE))


class Sort(StrEnum):
    """Kinds of doubt, each with its figures."""

    FAR = "far"  # a point so far from its county: the county's name, km, longitude, latitude
    TOO_MANY = "too_many"  # more free than there is: how many free, of how many


@dataclass(frozen=True)
class Doubt:
    """`field`: beside which it is shown, such as `places.0.point`."""

    sort: Sort
    field: str
    figures: tuple[str | float, ...]

    @property
    def mark(self) -> str:
        """What confirms it: of another value it is another doubt, that has to be shown first."""
        return ":".join(map(str, (self.sort, *self.figures)))


class Sure(Typed):
    """What a form says to doubts: the marks of those that are confirmed, and the reason for all of them."""

    sure: list[str] = Field(default_factory=list, max_length=100)
    reason: str | None = Field(default=None, max_length=200)

    def open(self, doubts: Collection[Doubt]) -> list[Doubt]:
        """The doubts that are still to be confirmed."""
        return [doubt for doubt in doubts if not self.reason or doubt.mark not in self.sure]


class Doubtful(DirectoryError):
    """It is not kept, since something is still to be confirmed."""

    def __init__(self, doubts: Collection[Doubt]) -> None:
        super().__init__("、".join(doubt.mark for doubt in doubts))
        self.doubts = doubts


def save_sure(session: Session, wish: Save, said: Sure) -> Revision | None:
    """Save what is said of an entry, with the doubts that were passed. Raises Doubtful, Overtaken."""
    standing = {} if wish.act is Act.ADD else wish.keeper.read(session, wish.key)
    doubts = list(doubts_of(session, standing, wish.values)) if wish.act in ASKED else []
    if still := said.open(doubts):
        raise Doubtful(still)
    passed = [[doubt.sort.value, *doubt.figures] for doubt in doubts]
    return save(session, replace(wish, reason=said.reason, passed=passed or None))


def doubts_of(session: Session, standing: Values, values: Values) -> Iterator[Doubt]:
    """What is doubtful in the values that differ from what stands; `standing` is empty for a new entry."""
    known = [_where(place) for place in standing.get("places", [])]
    for at, place in enumerate(values.get("places", [])):
        away = None if _where(place) in known else too_far(session, *_where(place))
        if away:
            figures = (away.place, away.km, place["lng"], place["lat"])
            yield Doubt(Sort.FAR, f"places.{at}.point", figures)
    yield from _more_than_there_is(standing, values)


def _where(place: Values) -> tuple[str, float | None, float | None]:
    return place["area"], place["lng"], place["lat"]


def _more_than_there_is(standing: Values, values: Values) -> Iterator[Doubt]:
    changed = [
        name for name in ("vacancies", "capacity") if name in values and values[name] != standing.get(name)
    ]
    both = {**standing, **values}
    most, free = both.get("capacity"), sum(one["free"] for one in both.get("vacancies", []))
    if changed and most is not None and free > most:
        yield Doubt(Sort.TOO_MANY, changed[0], (free, most))
