"""A benefit's rule with the terms of its jurisdiction, and whether its examples come out as written."""

from typing import Any

from sqlmodel import Session, col, or_, select

from models.benefit import Benefit, Term
from models.rules.condition import Condition, Rule
from models.rules.facts import Facts, read_facts
from models.rules.verdict import find, reachable
from models.rules.words import Sentence, TermWords, tell


def condition_of(rule: dict[str, Any] | None) -> Condition | None:
    """A stored rule as a condition."""
    return None if rule is None else Rule.model_validate({"condition": rule}).condition


def terms_here(session: Session, areas: list[str]) -> dict[str, Term]:
    """Each term as it stands in an area, given with those above it: the nearest's, at last the country's."""
    order = [*areas, None]
    query = select(Term).where(or_(col(Term.jurisdiction).is_(None), col(Term.jurisdiction).in_(areas)))
    rows = sorted(session.exec(query), key=lambda term: -order.index(term.jurisdiction))
    return {term.name: term for term in rows}


def rule_in_words(rule: dict[str, Any] | None, terms: dict[str, Term]) -> Sentence | None:
    """The rule as nested sentences; None where there is no condition."""
    condition = condition_of(rule)
    if condition is None:
        return None
    return tell(
        condition,
        {name: TermWords(condition_of(term.meaning), term.source, term.ask) for name, term in terms.items()},
    )


def failing_examples(benefit: Benefit, terms: dict[str, Condition | None]) -> list[str]:
    """What keeps a benefit from being published: examples that come out otherwise, verdicts without one."""
    condition = condition_of(benefit.rule)
    problems = []
    for example in benefit.examples:
        got = find(condition, _facts(example), terms).verdict
        if got != example.get("verdict"):
            problems.append(f"{example.get('facts')}: expected {example.get('verdict')}, got {got}")
    shown = {example.get("verdict") for example in benefit.examples}
    problems += [f"no example of {verdict}" for verdict in sorted(reachable(condition, terms) - shown)]
    return problems


def _facts(example: dict[str, Any]) -> Facts:
    return read_facts(example.get("facts", {}))
