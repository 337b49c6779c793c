"""Questions made from the directory's facts: the same kinds about every facility, place, figure and clause.

Pure and repeatable: the seed decides which phrasing each fact gets, and which questions are in the sample.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from tests.conversations import of_facilities, of_places, of_plans
from tests.conversations.facts import Facts
from tests.conversations.phrases import Phrase
from tests.conversations.questions import Made, Question

SEED = 20261122
SAMPLE = 400
Maker = Callable[[Facts], Iterator[Made]]
MAKERS: tuple[Maker, ...] = (
    of_facilities.facts_of_facilities,
    of_facilities.nobody_published,
    of_places.lists,
    of_places.sums,
    of_places.empty_towns,
    of_plans.figures,
    of_plans.documents,
    of_plans.offices,
    of_plans.rows,
    of_plans.benefits,
)


def questions(facts: Facts, seed: int = SEED) -> list[Question]:
    """Every question that the facts give, each in one phrasing."""
    chance = random.Random(seed)
    made = chain.from_iterable(maker(facts) for maker in MAKERS)
    return [_put(one, number, chance.choice(one.phrases)) for number, one in enumerate(made, 1)]


def sample(
    all_of_them: Sequence[Question], size: int = SAMPLE, *, least: int = 6, seed: int = SEED
) -> list[Question]:
    """About as many of them, every topic with its share and none with fewer than `least` (or all it has)."""
    by_topic: dict[str, list[Question]] = defaultdict(list)
    for one in all_of_them:
        by_topic[one.topic].append(one)
    chance, chosen = random.Random(seed), []
    for group in by_topic.values():
        share = max(least, round(size * len(group) / len(all_of_them)))
        chosen += chance.sample(group, min(share, len(group)))
    return chosen


def _put(made: Made, number: int, phrase: Phrase) -> Question:
    style, words = phrase
    return made.question._replace(id=f"G{number:04}", style=style, turns=(words.format(x=made.subject),))
