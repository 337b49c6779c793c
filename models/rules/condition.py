"""The language of rules: a small tree that is data, checked by a schema and never run as text."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, field_validator, model_validator

from models.rules.facts import FACTS

MAX_DEPTH = 5
MAX_NODES = 60


class _Node(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class All(_Node):
    """Every part must hold."""

    all: tuple["Condition", ...] = Field(min_length=1)


class Meant(All):
    """A defined term, as its definition; a rule itself has `Term` there."""

    named: str


class AnyOf(_Node):
    """One part is enough."""

    any: tuple["Condition", ...] = Field(min_length=1)


class Not(_Node):
    """The part must not hold."""

    negated: "Condition" = Field(alias="not")


class Term(_Node):
    """A named condition of the jurisdiction, such as 高龄; perhaps defined by no document."""

    term: str = Field(min_length=1, max_length=20)


class Compare(_Node):
    """A comparison of one known fact: `is` a value, `in` several, `gte` (at least) or `lt` (below)."""

    fact: str
    op: Literal["is", "in", "gte", "lt"]
    value: bool | int | str | tuple[str, ...]

    @field_validator("fact")
    @classmethod
    def _is_known(cls, value: str) -> str:
        if value not in FACTS:
            raise ValueError(f"no fact is called {value}; known are {', '.join(FACTS)}")
        return value

    @model_validator(mode="after")
    def _fits_its_fact(self) -> "Compare":
        FACTS[self.fact].check_comparison(self.op, self.value)
        return self


def _shape(value: Any) -> str:
    names = value if isinstance(value, dict) else value.model_dump(by_alias=True)
    for name in ("all", "any", "not", "term"):
        if name in names:
            return name
    return "compare"


type Condition = Annotated[
    Annotated[All, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[Term, Tag("term")]
    | Annotated[Compare, Tag("compare")],
    Discriminator(_shape),
]


class Rule(BaseModel):
    """A whole condition, not deeper than MAX_DEPTH nor larger than MAX_NODES."""

    condition: Condition

    @model_validator(mode="after")
    def _is_small(self) -> "Rule":
        if _depth(self.condition) > MAX_DEPTH:
            raise ValueError(f"a rule may be nested {MAX_DEPTH} deep at most")
        if sum(1 for _ in nodes(self.condition)) > MAX_NODES:
            raise ValueError(f"a rule may have {MAX_NODES} parts at most")
        return self


def parts(condition: Condition) -> tuple[Condition, ...]:
    """The conditions directly inside one."""
    match condition:
        case All(all=inside) | AnyOf(any=inside):
            return inside
        case Not(negated=inside):
            return (inside,)
    return ()


def nodes(condition: Condition) -> list[Condition]:
    """The condition and all within it."""
    return [condition, *(node for part in parts(condition) for node in nodes(part))]


def _depth(condition: Condition) -> int:
    return 1 + max((_depth(part) for part in parts(condition)), default=0)


All.model_rebuild()
Meant.model_rebuild()
AnyOf.model_rebuild()
Not.model_rebuild()
