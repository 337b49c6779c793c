"""What a conversation was opened about: kept until another matter, completed by a place and facts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from actions.ages import AGE
from actions.aspects import asks_share, asks_why, aspect_of, is_visit
from actions.case import Case
from actions.classes import asks_for_class, which_class
from actions.denial import without_denied
from actions.inside import own_words
from actions.memory import ABOUT_FACILITIES
from actions.naming import named, phrases_of
from actions.one import visits
from actions.query import Query
from actions.short import known_facts
from actions.steering import ONLY_A_PLACE, is_asking
from actions.told import Told
from actions.vague import is_vague
from actions.vocabulary import pattern
from actions.working import is_staff, works
from directory.client import Directory
from directory.entitlement import Benefit, Question, Result
from replies import one as replies
from replies import results
from replies.reply import Reply

# Who wants something says so without a question.
_WANTS = re.compile(
    r"要(?:上(?!班)|送|住|进|申请|办|请|改)(?!不)|想(?:问|晓得|知道|了解|申请|办|参加|上|要|把|给|让|送|请|领|开)|打听|咨询|申请"
)
# What is no house to be looked for, whatever the classifier heard.
_MATTER = re.compile(r"优先|轮候|家庭医生|签约|上门|奖补|奖励|补助|培训|岗位|康复|体检|讲座|减免|免费")
# Who looks for a nursery and tells an age is told which class fits.
_NURSERY = re.compile(r"(?:想|要)[^，,。]{0,6}找[^，,。]{0,3}(?:托育|托儿所|托班)")
_DENIED = re.compile(r"没|不|莫|无")
_OR_NOT = re.compile(r"(?P<word>会|能|可以?|有|是|得|要|给|收)不?没?(?P=word)")
# Which of all the benefits: no single one is meant.
_EVERYTHING = re.compile(r"什么|啥|哪些|哪样|哪几|which|what", re.IGNORECASE)
_OF_CHILD = re.compile(r"育儿假|产假|哺乳假")
_REFERS = re.compile(r"[这那该](?:个|项|种|笔|些)?(?:补贴|津贴|补助|奖补|奖励|待遇|政策|假|服务|钱|事)|它")
_WHOM = re.compile(r"(?:哪些|哪几类|哪类|什么样?的?|啥子?)(?:老?人|对象|家庭)|对象")
# Who asks for money is answered by what gives money.
_PAYS = re.compile(r"补贴|补助|津贴|奖补|扶助")
# Where a plan means to go, how many there are and who answers for it is nobody's own matter.
_OF_PLANS = ("ask_indicator", "count_facilities", "ask_department", "ask_plan", "ask_table")
# Below this a benefit is something else than what was asked for.
SURE, CLOSE = 0.25, 0.7
SHORT = 6
# 银川 育儿假: a name alone asks about what it names.
NAME = 8
# So many characters of its own are a wish.
WISH = 3
_CLAUSES = re.compile(r"[，,。；;！!？?\s]+")


def kept(heard: Query, told: Told, case: Case) -> str:
    """The matter after a message: a new one that it asks about, the one before, or none."""
    text = heard.text
    bare = bool(phrases_of(text)) and not (told.facts or _DENIED.search(text)) and len(heard.topic) <= NAME
    if refers(heard, case) or not (bare or _asks(text)):
        return f"{case.matter} {text}" if case.matter and works(case.matter) else case.matter
    of_plans = heard.intent in _OF_PLANS and not told.facts and not asks_share(text)
    named = not of_plans and bool(phrases_of(text) or _MATTER.search(text))
    own = named or is_visit(text) or of_class(text)
    opening = bool(pattern("opening").search(text)) and not works(text)
    general = opening and bool(_EVERYTHING.search(text) or not phrases_of(text))
    if own and not general:
        return text
    wanted = asks_share(text) or _WANTS.search(text) or works(text)
    if wanted and not general and not is_vague(text) and heard.intent not in ABOUT_FACILITIES:
        return text
    goes_on = bool(told.facts) or aspect_of(text) or asks_why(text) or len(heard.topic) <= SHORT
    return case.matter if goes_on and not general else ""


def begun(case: Case) -> Case:
    """The case, of a child where the matter is one for a child and nobody was named."""
    of_child = of_class(case.matter) or bool(_OF_CHILD.search(case.matter))
    return replace(case, whom="child") if of_child and not (case.whom or case.people) else case


def refers(heard: Query, case: Case) -> bool:
    """这补贴建起来了没得, 那渠县呢: a question about the matter before."""
    place = bool(heard.places) and bool(ONLY_A_PLACE.fullmatch(heard.topic))
    return bool(case.matter) and (place or bool(_REFERS.search(heard.text)))


def completes(heard: Query, told: Told, case: Case) -> bool:
    """Whether a message adds to the matter before: a place, facts, or what a house has become."""
    if not case.matter or heard.elsewhere or heard.facilities:
        return False
    if asks_share(heard.text) and len(own_words(heard.text)) < WISH:
        return True  # 还能休不
    if _asks(heard.text) and not refers(heard, case) and (not told.facts or _wishes_else(heard.text)):
        return False
    return bool(told.facts or heard.places) or works(case.matter)


def _wishes_else(text: str) -> bool:
    """我俩都上班，一共分哪几种托法: facts, and beside them a question with a matter of its own."""
    asked = "".join(clause for clause in _CLAUSES.split(text) if is_asking(clause))
    return len(own_words(asked)) >= WISH and not (aspect_of(text) or asks_share(text))


def of_class(text: str) -> bool:
    """Whether it is about a class of a nursery."""
    return asks_for_class(text) or bool(_NURSERY.search(text))


def _asks(text: str) -> bool:
    return is_asking(text) or bool(_WANTS.search(text) or _OR_NOT.search(text))


def asks_condition(text: str) -> bool:
    """几岁起, 哪些人, 要什么材料: a condition is asked for, not whether one person meets it."""
    return aspect_of(text) in ("residence", "age", "hardship", "papers") or bool(_WHOM.search(text))


async def answered(
    heard: Query, case: Case, area: str, directory: Directory
) -> tuple[Reply, Question | None] | None:
    """What the plans of a place have of the matter for this person, and what it still depends on."""
    book = await directory.book()
    if works(case.matter):
        known = await _of_work(case.matter, area, directory)
        return (replies.about(known, book), None) if known else None
    if of_class(case.matter):
        months = case.facts.get(AGE)
        if not isinstance(months, int):
            return None
        asked = replace(heard, text=case.matter, places=(area,), age_months=months)
        return await which_class(asked, directory), None
    found = await directory.eligibility(area, case.sent, case.whom)
    if is_visit(case.matter) and not phrases_of(case.matter):
        return visits(found["results"], book, area), None
    result = await result_of(case.matter, found["results"], area, directory)
    if result is None:
        return None
    question = await _question(result, case, area, directory)
    return replies.with_ways(results.explained(result, case.facts, book)), question


async def _of_work(matter: str, area: str, directory: Directory) -> Benefit | None:
    """What the place has for staff or houses, of the name said, else the nearest in meaning."""
    audience = "staff" if is_staff(matter) else "institutions"
    known = await directory.benefits(area=area, audience=audience, per_page=200)
    matter = without_denied(matter)
    if found := named(matter, known):
        return found
    by_id = {one["id"]: one for one in known}
    near = await _nearest(matter, area, by_id, directory)
    return by_id[near[0]] if near else None


async def result_of(matter: str, judged: Sequence[Result], area: str, directory: Directory) -> Result | None:
    """The benefit that a matter means: of the name said, else the nearest in meaning."""
    by_id = {one["benefit"]["id"]: one for one in judged}
    if best := named(matter, [one["benefit"] for one in judged]):
        return by_id[best["id"]]
    near = [by_id[id_] for id_ in await _nearest(matter, area, by_id, directory)]
    if _PAYS.search(matter):
        near = [one for one in near if _PAYS.search(one["benefit"]["name"])] or near
    # Of several that come near, the one that what was told of the person speaks for most.
    return max(
        near, key=lambda one: len(one["reasons"]) * (one["verdict"] in ("likely", "unstated")), default=None
    )


async def _nearest(matter: str, area: str, ids: Collection[str], directory: Directory) -> list[str]:
    """Those of the benefits that come nearest in meaning, best first."""
    found = await directory.answers(matter[:200], area=area, kind="benefit", per_page=10)
    least = max([SURE, *(CLOSE * one["score"] for one in found[:1])])
    return [one["record"] for one in found if one["record"] in ids and one["score"] >= least]


async def _question(result: Result, case: Case, area: str, directory: Directory) -> Question | None:
    """The next question, of those alone that decide this benefit."""
    if result["verdict"] != "need":
        return None
    others = dict.fromkeys(known_facts() - set(result["missing"]))
    found = await directory.eligibility(area, {**others, **case.sent}, case.whom)
    return found["next_question"]
