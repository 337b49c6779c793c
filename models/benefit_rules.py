"""A benefit's rule with the terms of its jurisdiction, and whether its examples come out as written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, or_, select

from models.benefit import Benefit, Term
from models.rules.condition import Condition, Rule
from models.rules.facts import Facts, read_facts
from models.rules.judge import Terms
from models.rules.verdict import Finding, Verdict, find, reachable
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


def meanings(terms: Mapping[str, Term]) -> dict[str, Condition | None]:
    """What the engine needs of terms: each one's meaning, None where no document says it."""
    return {name: condition_of(term.meaning) for name, term in terms.items()}


def rule_in_words(rule: dict[str, Any] | None, terms: Mapping[str, Term]) -> Sentence | None:
    """The rule as nested sentences; None where there is no condition."""
    condition = condition_of(rule)
    if condition is None:
        return None
    return tell(
        condition,
        {name: TermWords(condition_of(term.meaning), term.source, term.ask) for name, term in terms.items()},
    )


@dataclass(frozen=True)
class Tried:
    """An example of a benefit: the facts, the verdict expected, and what came out."""

    facts: Facts
    expected: str | None
    finding: Finding

    @property
    def passes(self) -> bool:
        """Whether it came out as expected."""
        return self.finding.verdict == self.expected


@dataclass(frozen=True)
class Shortfall:
    """What keeps a benefit from being published: examples that come out otherwise, verdicts without one."""

    failing: list[Tried]
    unshown: list[Verdict]

    def __bool__(self) -> bool:
        return bool(self.failing or self.unshown)


def try_examples(condition: Condition | None, examples: list[dict[str, Any]], terms: Terms) -> list[Tried]:
    """Every example beside what comes out of the rule. Raises BadFacts."""
    told = [(read_facts(one.get("facts", {})), one.get("verdict")) for one in examples]
    return [Tried(facts, expected, find(condition, facts, terms)) for facts, expected in told]


def shortfall(condition: Condition | None, examples: list[dict[str, Any]], terms: Terms) -> Shortfall:
    """What keeps a benefit with this rule and these examples from being published."""
    tried = try_examples(condition, examples, terms)
    unshown = reachable(condition, terms) - {one.expected for one in tried}
    return Shortfall([one for one in tried if not one.passes], sorted(unshown))


def failing_examples(benefit: Benefit, terms: dict[str, Condition | None]) -> list[str]:
    """The same of a benefit, told to whoever keeps its file."""
    found = shortfall(condition_of(benefit.rule), benefit.examples, terms)
    failing = [
        f"{dict(one.facts)}: expected {one.expected}, got {one.finding.verdict}" for one in found.failing
    ]
    return failing + [f"no example of {verdict}" for verdict in found.unshown]
