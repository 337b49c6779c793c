"""A rule as somebody puts it together, part by part: a tree that may still be unfinished. Pure.

The whole is always a group; what is typed stays text, so that nothing of it is lost before it can be read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from models.rules.carried import carried, months_of, value_of
from models.rules.condition import All, AnyOf, Compare, Condition, Not, Rule, Term
from models.rules.fact import FactKind
from models.rules.facts import FACTS

# Where a part stands: the first part of the second part of the whole is (1, 0), the whole ().
Place = tuple[int, ...]


class Sort(StrEnum):
    """What a part is: others joined (`all` or `any`), one fact compared, a named condition."""

    JOIN = "join"
    FACT = "fact"
    TERM = "term"


class Lack(StrEnum):
    """Why a part cannot be used yet."""

    EMPTY = "empty"
    AGE = "age"
    CHOICE = "choice"
    TOO_BIG = "too_big"


@dataclass(frozen=True)
class Draft:
    """A part; `name` is all, any, a fact or a term; `typed` years and months, or the values chosen."""

    sort: Sort
    name: str
    negated: bool = False
    op: str = ""
    typed: tuple[str, ...] = ()
    parts: tuple["Draft", ...] = ()


EMPTY = Draft(Sort.JOIN, "all")


def draft_of(condition: Condition | None) -> Draft:
    """A rule as a draft; no rule is an empty group."""
    if condition is None:
        return EMPTY
    whole = _part(condition)
    is_group = whole.sort is Sort.JOIN and not whole.negated
    return whole if is_group else replace(EMPTY, parts=(whole,))


def _part(condition: Condition) -> Draft:
    match condition:
        case All(all=inside):
            return Draft(Sort.JOIN, "all", parts=tuple(_part(one) for one in inside))
        case AnyOf(any=inside):
            return Draft(Sort.JOIN, "any", parts=tuple(_part(one) for one in inside))
        case Not(negated=Not() as twice):
            return replace(EMPTY, negated=True, parts=(_part(twice),))
        case Not(negated=inside):
            return replace(_part(inside), negated=True)
        case Term(term=name):
            return Draft(Sort.TERM, name)
    return _compared(condition)


def _compared(leaf: Compare) -> Draft:
    if FACTS[leaf.fact].kind is FactKind.MONTHS:
        years, months = divmod(int(str(leaf.value)), 12)
        return Draft(Sort.FACT, leaf.fact, op=leaf.op, typed=(str(years), str(months) if months else ""))
    values = leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
    return Draft(Sort.FACT, leaf.fact, typed=tuple(carried(value) for value in values))


def rule_of(draft: Draft) -> dict[str, Any] | None:
    """The rule as it is kept; None where there is no condition. Only for one that lacks nothing."""
    if not draft.parts:
        return None
    if len(draft.parts) == 1:
        return _written(draft.parts[0])
    return _written(draft)


def _written(part: Draft) -> dict[str, Any]:
    if part.negated:
        return {"not": _written(replace(part, negated=False))}
    match part.sort:
        case Sort.JOIN:
            return {part.name: [_written(one) for one in part.parts]}
        case Sort.TERM:
            return {"term": part.name}
    if FACTS[part.name].kind is FactKind.MONTHS:
        return {"fact": part.name, "op": part.op, "value": _months(part)}
    values = [value_of(part.name, text) for text in part.typed]
    one, several = FACTS[part.name].ops
    if len(values) == 1:
        return {"fact": part.name, "op": one, "value": values[0]}
    return {"fact": part.name, "op": several, "value": values}


def lacks(draft: Draft) -> dict[Place, Lack]:
    """What keeps a draft from being a rule, by place."""
    found = {place: lack for place, part in placed(draft) if (lack := _lack(part)) and place}
    if not found and draft.parts:
        try:
            Rule.model_validate({"condition": rule_of(draft)})
        except ValidationError:
            found[()] = Lack.TOO_BIG
    return found


def _lack(part: Draft) -> Lack | None:
    if part.sort is Sort.JOIN:
        return None if part.parts else Lack.EMPTY
    if part.sort is Sort.TERM:
        return None
    if FACTS[part.name].kind is FactKind.MONTHS:
        return None if _months(part) is not None else Lack.AGE
    return None if part.typed else Lack.CHOICE


def _months(part: Draft) -> int | None:
    try:
        told = months_of(*part.typed) if part.typed else None
    except ValueError:
        return None
    return told if FACTS[part.name].accepts(told) else None


def placed(part: Draft, place: Place = ()) -> Iterator[tuple[Place, Draft]]:
    """Every part with its place, in the order of reading."""
    yield place, part
    for at, inside in enumerate(part.parts):
        yield from placed(inside, (*place, at))


def facts_of(draft: Draft) -> list[str]:
    """The facts that it names itself, in the order in which they are asked."""
    named = {part.name for _, part in placed(draft) if part.sort is Sort.FACT}
    return [name for name in FACTS if name in named]


def terms_of(draft: Draft) -> set[str]:
    """The named conditions in it."""
    return {part.name for _, part in placed(draft) if part.sort is Sort.TERM}
