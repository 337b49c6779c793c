"""Ranking passages for a question: rare words that a passage shares with it weigh most. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log

from models.synonyms import heard
from models.terms import fold, pairs, runs

# What an office answered to the question beats all, then how it says that a thing is done; a fact of its own
# the summary of a long clause, and that the row of a table.
KIND_WEIGHTS = {
    "answer": 1.15,
    "procedure": 1.1,
    "point": 1.0,
    "indicator": 0.97,
    "clause": 0.95,
    "benefit": 0.93,
    "policy": 0.9,
}
OTHER_KIND = 0.85
TITLE_WEIGHT = 0.35
HERE_WEIGHT = 0.15
# Characters that build sentences and name nothing: a pair with one of them tells little, however rare it is.
_GRAMMAR = frozenset(
    "的了吗呢嘛吧啊呀哦哈噻么着过得地是在有没不要想能会可以和跟与及或把被给让从到去来上下里头些个那这哪谁啥什怎咋几多少"
    "我你他她它们也就都还又很再才只"
)
GRAMMAR_WEIGHT = 0.3
# A word that has others in the plans weighs like so many pairs.
CONCEPT_PAIRS = 1.6
# How much its rarest way counts in what it weighs, beside its most common one.
RAREST_SHARE = 0.3
MOST_TERMS = 60


@dataclass(frozen=True)
class Candidate:
    """What ranking needs of a passage; `here` is whether it is the asked area's own.

    `terms` are all that it is found by, its heading's included; `text_terms` those of its own words.
    """

    terms: frozenset[str]
    text_terms: frozenset[str]
    title_terms: frozenset[str]
    kind: str
    here: bool
    length: int


@dataclass(frozen=True)
class Sought:
    """Something a passage should hold, in any of these ways, each a set of terms that tells so much of it."""

    weight: float
    ways: tuple[frozenset[str], ...]
    tells: tuple[float, ...]

    def held(self, terms: frozenset[str]) -> float:
        """How much of it a passage with these terms holds: all of one way, or the better part of one."""
        shares = (
            (len(way & terms) / len(way), tells) for way, tells in zip(self.ways, self.tells, strict=True)
        )
        return max((share * tells for share, tells in shares if share > 0.5), default=0.0)


def sought(question: str, frequency: Callable[[str], int], total: int) -> list[Sought]:
    """What a question asks for: its pairs of characters, and its words that the plans write otherwise.

    The rarer the more it tells; what stands nowhere tells nothing.
    """
    concepts, rest = heard(fold(question))
    terms = question_terms(rest)
    # A character alone is what is left between words; it tells something only where nothing else does.
    words = [term for term in terms if len(term) > 1 or term.isascii()] or ([] if concepts else terms)
    single = ((frozenset([term]),) for term in words)
    meant = (tuple(_ways((spoken, *written))) for spoken, written in concepts)
    found = [_weighed(ways, frequency, total) for ways in (*meant, *single)]
    return [one for one in found if one.weight]


def _ways(words: Iterable[str]) -> list[frozenset[str]]:
    return [frozenset(terms) for word in dict.fromkeys(words) if (terms := question_terms(word))]


def _weighed(ways: tuple[frozenset[str], ...], frequency: Callable[[str], int], total: int) -> Sought:
    """Weighed mostly by its most common way: whoever says it may mean that one; a rarer one tells more."""
    counts = [min(frequency(term) for term in way) for way in ways] if total else []
    rarity = [log(1 + total / count) if count else 0.0 for count in counts]
    known = [one for one in rarity if one]
    if not known:
        return Sought(0.0, ways, (0.0,) * len(ways))
    weight = (1 - RAREST_SHARE) * min(known) + RAREST_SHARE * max(known)
    (first, *others) = ways
    grammar = GRAMMAR_WEIGHT if not others and any(_GRAMMAR & set(term) for term in first) else 1.0
    tells = tuple(min(1.0, one / weight) for one in rarity)
    return Sought(weight * grammar * (CONCEPT_PAIRS if others else 1.0), ways, tells)


def score(candidate: Candidate, wanted: list[Sought]) -> float:
    """How well a passage answers, from 0 to about 1: the weighted share of the question it holds."""
    whole = sum(one.weight for one in wanted)
    if not whole:
        return 0.0
    shared, own, titled = (
        sum(one.weight * one.held(terms) for one in wanted) / whole
        for terms in (candidate.terms, candidate.text_terms, candidate.title_terms)
    )
    # Facts of one clause share its heading; which of them answers, their own words tell.
    base = ((shared + own) / 2 + TITLE_WEIGHT * titled) / (1 + TITLE_WEIGHT)
    short = 1 / (1 + candidate.length / 2000)
    return base * KIND_WEIGHTS.get(candidate.kind, OTHER_KIND) * short * (1 + HERE_WEIGHT * candidate.here)


def question_terms(question: str) -> list[str]:
    """The terms of a question, each once, at most sixty (nobody's question is longer)."""
    return list(dict.fromkeys(term for run in runs(question) for term in pairs(run)))[:MOST_TERMS]
