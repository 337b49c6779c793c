"""Ranking passages for a question: rare words that a passage shares with it weigh most. Pure."""

from dataclasses import dataclass
from math import log

from models.terms import pairs, runs

# What an office answered to the question beats all; a fact of its own the summary of a long clause, and that
# the row of a table.
KIND_WEIGHTS = {"answer": 1.15, "point": 1.0, "indicator": 0.97, "clause": 0.95, "policy": 0.9}
OTHER_KIND = 0.85
TITLE_WEIGHT = 0.35
HERE_WEIGHT = 0.15
SYNONYM_WEIGHT = 0.7


@dataclass(frozen=True)
class Candidate:
    """What ranking needs of a passage; `here` is whether it is the asked area's own."""

    terms: frozenset[str]
    title_terms: frozenset[str]
    kind: str
    here: bool
    length: int


def weights(frequencies: dict[str, int], total: int) -> dict[str, float]:
    """How much each term of the question tells: the rarer the more; one that stands nowhere tells nothing."""
    return {
        term: log(1 + total / frequency) for term, frequency in frequencies.items() if frequency and total
    }


def score(candidate: Candidate, telling: dict[str, float]) -> float:
    """How well a passage answers, from 0 to about 1: the weighted share of the question it holds."""
    whole = sum(telling.values())
    if not whole:
        return 0.0
    shared = sum(weight for term, weight in telling.items() if term in candidate.terms) / whole
    titled = sum(weight for term, weight in telling.items() if term in candidate.title_terms) / whole
    base = (shared + TITLE_WEIGHT * titled) / (1 + TITLE_WEIGHT)
    short = 1 / (1 + candidate.length / 2000)
    return base * KIND_WEIGHTS.get(candidate.kind, OTHER_KIND) * short * (1 + HERE_WEIGHT * candidate.here)


def question_terms(question: str) -> list[str]:
    """The terms of a question, each once, at most sixty (nobody's question is longer)."""
    return list(dict.fromkeys(term for run in runs(question) for term in pairs(run)))[:60]
