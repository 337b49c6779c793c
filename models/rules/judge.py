"""Judging one rule by what is known: the truth, and what is still missing or stated nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from models.rules.condition import All, AnyOf, Compare, Condition, Meant, Not, Term, nodes, parts
from models.rules.facts import FACTS, FactKind, Facts, FactValue
from models.rules.truth import Truth, conjunction, disjunction, negation

Terms = Mapping[str, Condition | None]
# More completions than this are not tried one by one; the answer is then "still need to know".
MOST_COMPLETIONS = 4096


@dataclass(frozen=True)
class Judgement:
    """`missing` are facts that matter, `undefined` terms in the way."""

    truth: Truth
    missing: tuple[str, ...] = ()
    undefined: tuple[str, ...] = ()
    settleable: bool = True


def judge(whole: Condition, facts: Facts) -> Judgement:
    """Judge an expanded condition; the terms left in it are defined by no document."""
    truth = evaluate(whole, facts)
    if truth is not Truth.UNKNOWN:
        return Judgement(truth)
    open_leaves = _open(whole, facts)
    missing = tuple(
        name for name in FACTS if any(name == leaf.fact for leaf in open_leaves if isinstance(leaf, Compare))
    )
    undefined = tuple(dict.fromkeys(leaf.term for leaf in open_leaves if isinstance(leaf, Term)))
    return Judgement(truth, missing, undefined, _can_be_settled(whole, facts, missing, undefined))


def expand(condition: Condition, terms: Terms) -> Condition:
    """The condition with every defined term replaced by its definition; undefined ones stay.

    A term that `terms` maps to None, or does not know, is defined by no document.
    """
    # The parts are valid already: validating them again would take most of the time of a verdict.
    match condition:
        case Term(term=name):
            meaning = terms.get(name)
            if meaning is None:
                return condition
            return Meant.model_construct(named=name, all=(expand(meaning, {**terms, name: None}),))
        case All(all=inside):
            return All.model_construct(all=tuple(expand(part, terms) for part in inside))
        case AnyOf(any=inside):
            return AnyOf.model_construct(any=tuple(expand(part, terms) for part in inside))
        case Not(negated=inside):
            return Not.model_construct(negated=expand(inside, terms))
    return condition


def evaluate(condition: Condition, facts: Facts) -> Truth:
    """The truth of an expanded condition; undefined terms and missing facts are UNKNOWN."""
    match condition:
        case All(all=inside):
            return conjunction(evaluate(part, facts) for part in inside)
        case AnyOf(any=inside):
            return disjunction(evaluate(part, facts) for part in inside)
        case Not(negated=inside):
            return negation(evaluate(inside, facts))
        case Compare():
            return _compare(condition, facts.get(condition.fact))
    return Truth.UNKNOWN


def _compare(condition: Compare, value: FactValue | None) -> Truth:
    if value is None:
        return Truth.UNKNOWN
    match condition.op:
        case "is":
            return Truth.of(value == condition.value)
        case "in":
            assert isinstance(condition.value, tuple)
            return Truth.of(value in condition.value)
        case "gte":
            return Truth.of(int(value) >= int(condition.value))  # type: ignore[arg-type]
    return Truth.of(int(value) < int(condition.value))  # type: ignore[arg-type]


def _open(condition: Condition, facts: Facts) -> list[Condition]:
    """The leaves that are not known and can still matter."""
    if evaluate(condition, facts) is not Truth.UNKNOWN:
        return []
    inside = parts(condition)
    return [leaf for part in inside for leaf in _open(part, facts)] if inside else [condition]


def _can_be_settled(
    condition: Condition, facts: Facts, missing: tuple[str, ...], undefined: tuple[str, ...]
) -> bool:
    """Whether some completion of the facts makes the condition true or false."""
    if not undefined:
        return bool(missing)
    choices = [telling_values(condition, name) for name in missing]
    total = 1
    for values in choices:
        total *= len(values)
    if total > MOST_COMPLETIONS:
        return True
    completions = (dict(zip(missing, values, strict=True)) for values in product(*choices))
    return any(
        evaluate(condition, {**facts, **completion}) is not Truth.UNKNOWN for completion in completions
    )


def telling_values(condition: Condition, name: str) -> list[FactValue]:
    """Values of a fact that between them reach every outcome of its comparisons in the condition."""
    fact = FACTS[name]
    if fact.kind is FactKind.YES_NO:
        return [True, False]
    if fact.kind is FactKind.CHOICE:
        return list(fact.values)
    limits = {int(node.value) for node in nodes(condition) if isinstance(node, Compare) and node.fact == name}  # type: ignore[arg-type]
    return sorted({0, *limits, *(limit - 1 for limit in limits if limit > 0)})
