"""What a fact about a person is: what can be its value, how it is asked for, and how it is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

FactValue = bool | int | str
Facts = Mapping[str, FactValue]

OLDEST_MONTHS = 125 * 12


class FactKind(StrEnum):
    """What sort of value a fact has."""

    YES_NO = "yes_no"
    MONTHS = "months"
    CHOICE = "choice"


class Whom(StrEnum):
    """For whom somebody asks; questions are put accordingly."""

    SELF = "self"
    PARENT = "parent"
    CHILD = "child"


WHO: Mapping[Whom | None, str] = MappingProxyType(
    {Whom.SELF: "您", Whom.PARENT: "老人", Whom.CHILD: "孩子", None: "这位家人"}
)


@dataclass(frozen=True)
class Fact:
    """One fact, with its words.

    `label` names it; in `question` `{who}` is the person, and `asked` has whole questions that are put
    otherwise for somebody; `why` is why we ask. `said` are statements, by value: what is so of a person.
    """

    name: str
    kind: FactKind
    label: str
    question: str
    why: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    said: Mapping[FactValue, str] = field(default_factory=dict)
    asked: Mapping[Whom, str] = field(default_factory=dict)

    def ask(self, whom: Whom | None = None) -> str:
        """The question, put for somebody."""
        put = self.asked.get(whom, self.question) if whom else self.question
        return put.format(who=WHO[whom])

    @property
    def values(self) -> tuple[str, ...]:
        """The values of a choice."""
        return tuple(value for value, _ in self.choices)

    @property
    def ops(self) -> tuple[str, ...]:
        """How a rule may compare it."""
        return ("gte", "lt") if self.kind is FactKind.MONTHS else ("is", "in")

    def accepts(self, value: object) -> bool:
        """Whether this can be the fact's value."""
        if self.kind is FactKind.YES_NO:
            return isinstance(value, bool)
        if self.kind is FactKind.MONTHS:
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= OLDEST_MONTHS
        return value in self.values

    def check_comparison(self, op: str, value: object) -> None:
        """Raise ValueError unless a rule may compare this fact so."""
        if op not in self.ops:
            raise ValueError(f"{self.name} cannot be compared by {op}")
        wanted = value if op == "in" else (value,)
        if not isinstance(wanted, tuple) or not all(self.accepts(one) for one in wanted):
            raise ValueError(f"{self.name} never is {value}")
