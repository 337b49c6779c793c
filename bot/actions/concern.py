"""Which of a place's benefits somebody's own words are about: 那体检呢, 就想在屋头上网学点东西.

What is put into an interview is answered for that matter and this person; in a list it stands first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.ages import AGE, CHILD_UNTIL
from actions.aspects import aspect_of
from actions.case import Case
from actions.concern_words import words_for
from actions.held import of_class, result_of
from actions.measures import is_rate
from actions.one import named_of
from actions.passages import by_content
from actions.query import Query
from actions.ranks import is_rank
from actions.special import plain
from actions.steering import ONLY_A_PLACE, is_asking
from actions.texts import AMOUNT
from actions.working import works
from directory.client import Contradiction, Directory, DirectoryDown, NotKnown
from directory.entitlement import Result
from directory.shapes import Passage
from replies import concern as said
from replies.reply import Reply

# Of its own words a benefit holds so much; a second one nearly as much as the first.
SURE, CLOSE, MOST = 0.4, 0.8, 2
# What does not fit the person counts less beside what does.
UNFIT = 0.75
# Of a question less is enough, also of one for all there is; of a wish or a fear more is needed.
ASKED, OPENED, WISHED = 0.33, 0.33, 0.42
# Where another text of the plans answers much better, that is told.
BETTER = 1.25
# A fact of its clause that is told beside it; a figure answers no such question.
POINT = 0.25
_FIGURE = re.compile(r"目标|\d%")
# What is asked of houses, figures, offices and plans is answered from those.
_OTHERS = (
    "facility_fact",
    "count_facilities",
    "ask_plan",
    "ask_table",
    "emergency",
    "fraud",
    "restart",
    "more",
)
_HOUSES = re.compile(
    r"空[位床]|名额|床位|还有位|哪[里儿家]|附近|地址|电话|几[家所个]|多少[家所个张]|好多[家所个张]|收费|价"
    r"|地方|托[一育管儿班]|[养敬]老院|老人院|幼儿园|机构|中心"
)
_GOAL = re.compile(r"率(?!先)|占比|比例|指标|目标")
_RUNS = re.compile(r"\bi (?:run|own|manage|operate)\b", re.IGNORECASE)
_BY_PASSAGES = ("ask_topic", "ask_benefit", "search", "ask_policy", "ask_department")
_OF_HOUSES = ("find_facility", "ask_vacancy", "ask_fee")


async def near(
    words: str, judged: Sequence[Result], case: Case, directory: Directory, sure: float = SURE
) -> list[tuple[float, Result]]:
    """The benefits that hold most of the words, best first; none of the other generation."""
    if not words or case.area is None:
        return []
    found = await directory.answers(words[:200], area=case.area, kind="benefit", per_page=10)
    by_id = {one["benefit"]["id"]: one for one in judged if not _foreign(one, case)}
    known = [
        (_weight(one["score"], by_id[one["record"]]), by_id[one["record"]])
        for one in found
        if one["record"] in by_id
    ]
    known.sort(key=lambda pair: -pair[0])
    least = max([sure, *(CLOSE * score for score, _one in known[:1])])
    topics: dict[str, tuple[float, Result]] = {}
    for score, one in known:
        if score >= least:
            topics.setdefault(one["benefit"]["topic"], (score, one))
    return list(topics.values())[:MOST]


async def nearest(
    ways: Sequence[str], judged: Sequence[Result], case: Case, directory: Directory, sure: float
) -> tuple[str, list[tuple[float, Result]]]:
    """The first words that come near something, and what."""
    for words in ways:
        if close := await near(words, judged, case, directory, sure):
            return words, close
    return "", []


def _weight(score: float, one: Result) -> float:
    """The score; what does not fit this person is less likely meant."""
    return score * (UNFIT if one["verdict"] == "no" else 1)


def _foreign(one: Result, case: Case) -> bool:
    """What fits the other generation alone."""
    age = case.facts.get(AGE)
    other = "elder" if isinstance(age, int) and age < CHILD_UNTIL else "childcare"
    return one["verdict"] == "no" and isinstance(age, int) and one["benefit"]["domain"] == other


def may_concern(heard: Query, case: Case) -> bool:
    """Whether a question may be one about somebody's own matter."""
    if not case.people or heard.facilities or heard.elsewhere or heard.intent in _OTHERS:
        return False
    only_a_place = bool(heard.places) and bool(ONLY_A_PLACE.fullmatch(heard.topic))
    if only_a_place or works(heard.text) or _RUNS.search(heard.text):
        return False
    if heard.places and case.area and heard.places != (case.area,):
        return False
    figure = (
        is_rate(heard.text) or _GOAL.search(heard.text) or (heard.intent == "ask_indicator" and heard.measure)
    )
    houses = heard.intent in _OF_HOUSES and _HOUSES.search(heard.text)
    return not (figure or houses or is_rank(heard) or aspect_of(heard.text) or of_class(heard.text))


async def concerned(
    heard: Query, case: Case, directory: Directory, matter: str = "", *, begun: bool = True
) -> Reply | None:
    """What the question is about, judged for this person; None where another text answers better.

    `matter` is what they spoke of before: where the question comes near the same, it goes on with that;
    `begun`: something was told of them before this message.
    """
    ways = words_for(heard.topic if heard.places else heard.text, case)
    if case.area is None or not ways:
        return None
    asks_amount = bool(AMOUNT.search(heard.text))
    try:
        found = await directory.eligibility(case.area, case.sent, case.whom)
    except (Contradiction, NotKnown):
        return None
    if asks_amount and (one := named_of(heard.text, found["results"])):
        return said.about([one], case.facts, [], await directory.book(), amount=True)
    least = ASKED if begun and is_asking(heard.text) else WISHED
    words, close = await nearest(ways, found["results"], case, directory, least)
    if not close:
        return None
    beside = await directory.answers(words[:200], area=case.area, kind="point,clause", per_page=20)
    goes_on = matter and await result_of(matter, found["results"], case.area, directory) is close[0][1]
    if not goes_on and heard.intent in _BY_PASSAGES and _answers_better(beside, close[0]):
        return None
    fitting = [one for _score, one in close]
    points = points_of(fitting[0], beside)
    return said.about(fitting, case.facts, points, await directory.book(), amount=asks_amount)


def _answers_better(passages: Sequence[Passage], best: tuple[float, Result]) -> bool:
    others = (one for one in passages if one["sources"] != best[1]["benefit"]["sources"])
    return any(one["score"] > BETTER * best[0] and not _FIGURE.search(one["text"]) for one in others)


def points_of(result: Result, passages: Sequence[Passage]) -> list[str]:
    """The facts of a benefit's clause that come near, what it says before who leads."""
    own = [one for one in passages if one["sources"] == result["benefit"]["sources"]]
    own = [one for one in own if one["kind"] == "point" and one["score"] >= POINT]
    return [one["text"].rstrip("。") + "。" for one in sorted(own, key=lambda one: -by_content(one))]


async def first_of(
    text: str, state: str, judged: Sequence[Result], case: Case, directory: Directory
) -> Reply | None:
    """What somebody asked for in the same breath; `state` is theirs in the plans' words."""
    ways = [f"{words} {plain(state)}".strip() for words in words_for(text, case)]
    try:
        words, close = await nearest(ways, judged, case, directory, OPENED)
        beside = (
            await directory.answers(words[:200], area=case.area, kind="point", per_page=20) if close else []
        )
    except DirectoryDown:
        # The list is an answer without it.
        return None
    if not close:
        return None
    return said.first(close[0][1], points_of(close[0][1], beside), await directory.book())


def settled(case: Case, places: tuple[str, ...]) -> Case:
    """The case at a place, where it is one and no name of several."""
    return replace(case, area=places[0]) if len(places) == 1 and "|" not in places[0] else case
