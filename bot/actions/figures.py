"""Figures that the plans state: where something stood, and where it is to go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import plan_area, plans_asked
from actions.measures import asked_for, called, figures_of, held_in_words, named, per_head, things
from actions.passages import Weigh, best, words
from actions.query import Query
from actions.several import asked_together, asks_gap, records, still_lacking
from actions.texts import unanswered, without_address
from directory.book import Book
from directory.client import Directory
from directory.shapes import Indicator, Passage, Plan
from replies import benefits, figures, passages
from replies.reply import Reply

# Figures are short, and which of several was meant is hard to tell: more of them are told.
CLOSE, MOST = 0.78, 5
FIGURE_BONUS, WORDS_MALUS, GOAL_MALUS, PER_HEAD_MALUS = 1.1, 0.7, 0.7, 0.6
# A figure whose whole name is one of several in the question.
WHOLE = 1.0
_NOW = re.compile(r"有多少|有好多|有几|现在|目前|现有|已有|已经|眼下|眼前|如今|当前|现状|这会儿?")
_GOAL = re.compile(r"目标|计划|将来?|要|到20|预计|达到")
_DIGIT = re.compile(r"\d")
# Every figure may be asked whether it binds, and who answers for it; that is not what tells it from others.
_NATURE = re.compile(r"约束性|预期性|约束|预期|是不是|还是|指标|性质")
_OFFICES = re.compile(
    r"(?:是|归|由)?(?:哪一?[个些]|什么|啥子?|谁|哪)(?:部门|单位|局)(?:来?(?:负责|管|牵头|抓))?的?"
    r"|(?:归|由)?谁(?:来?(?:负责|管|牵头))的?|(?:责任|负责|牵头|主管)(?:部门|单位)"
)
# What is asked of projects, and what plans count of houses that stand.
_PLANNED = re.compile(r"项目|规划|计划|新增|新建|要[建修开]|打算|床|托位|位子|投资|最|第[一二三]|哪")
_HOUSES = re.compile(r"(?:机构|院|中心|站|点)(?:总数)?$")
_ALL_OF = re.compile(r"^(?:全[市县]|各类)|总数$")
_SHARE = re.compile(r"(?:占比|比例|比重)$")


async def ask_indicator(query: Query, directory: Directory) -> Reply:
    """A figure with its years; of several plans, which has more."""
    book = await directory.book()
    topic = called(_NATURE.sub(" ", query.topic))
    query = replace(query, topic=" ".join(_OFFICES.sub(" ", topic).split()) or topic)
    question = asked_for(words(query))
    ranked = await directory.answers(question, kind="indicator", per_page=200)
    plans = plans_asked(query, book)
    if len(plans) > 1 and (beside := await _beside(query, question, ranked, plans, directory)):
        return beside
    for several in (still_lacking, asked_together) if len(plans) == 1 else ():
        if told := await several(query, plans[0], directory):
            return told
    if len(plans) == 1 and (silent := await _silent(query, question, ranked, plans[0], directory)):
        return silent
    own = figures_of(question, ranked, plans[0]["area"]) if len(plans) == 1 and _is_of_now(query) else []
    return await _told(query, own, directory)


async def _beside(
    query: Query, question: str, ranked: Sequence[Passage], plans: Sequence[Plan], directory: Directory
) -> Reply | None:
    """The figure in each of several plans; None where no figure is named for certain."""
    if named(question, ranked) is None:
        return None
    known_by_id = await records(ranked, directory)
    best_ = {
        plan["id"]: _best(figures_of(question, ranked, plan["area"]), known_by_id, query) for plan in plans
    }
    held = [one for one in best_.values() if one]
    without = [plan for plan, one in best_.items() if not one]
    return figures.compared(held, without, query.text, await directory.book()) if held else None


def _best(found: Sequence[Passage], by_id: dict[str, Indicator], query: Query) -> Indicator | None:
    """The first that states what is asked: where it stands, or where it is to go."""
    known = [by_id[one["record"]] for one in found if one["record"] in by_id]
    people = "people" in things(query.topic) and not _GOAL.search(query.text) and not query.years
    aim = "baseline" if people or _is_of_now(query) else "target"
    return next((one for one in known if one[aim]), known[0] if known else None)  # type: ignore[literal-required]


async def _silent(
    query: Query, question: str, ranked: Sequence[Passage], plan: Plan, directory: Directory
) -> Reply | None:
    """A figure that other plans state and this one does not: said first, then what the plan above states."""
    lacked = named(question, ranked)
    if lacked is None or figures_of(question, ranked, plan["area"]):
        return None
    texts = await directory.answers(question, area=plan["area"], kind="point,clause,policy", per_page=20)
    if any(one["area"] == plan["area"] and held_in_words(question, one, lacked) for one in texts):
        return None
    book = await directory.book()
    area = str(plan_area(query, book))
    above = [book.name(id_) for id_ in book.upward(area)[1:]]
    theirs = [one for name in above for one in figures_of(question, ranked, name)]
    known_by_id = await records(theirs, directory)
    before = figures.silent(lacked["title"], plan["id"], book)
    if not theirs:
        return Reply(before + benefits.whom(query.text, book, area))
    return figures.told([known_by_id[one["record"]] for one in theirs[:1]], book, before=before)


async def _told(query: Query, own: Sequence[Passage], directory: Directory) -> Reply:
    """The figure, and what else the plans say of it, where that is as close.

    `own` are those that may be asked for as they stand today: the first that is stated so comes first where
    no other is.
    """
    book = await directory.book()
    area = plan_area(query, book)
    weigh = _for(query)
    found = await best(query, directory, "answer,indicator,point,clause", close=CLOSE, most=MOST, weigh=weigh)
    found = await _with_today(found, own, directory)
    if not found:
        return await unanswered(query, directory)
    if found[0]["kind"] != "indicator":
        return passages.told(found, book, area=area)
    known_by_id = await records(found, directory)
    known = await _with_whole(
        [known_by_id[one["record"]] for one in found if one["record"] in known_by_id], directory
    )
    rest = [one for one in found if one["record"] not in known_by_id]
    asks_office = bool(_OFFICES.search(query.text))
    known = sorted(
        known, key=lambda one: (asks_office and not one["departments"], not _states(one, query.years))
    )
    before = figures.not_reckoned(known[0]) if asks_gap(query.text) else ""
    before = before or _without_year(known, rest, query, book)
    before = before or without_address(query, found, book)
    return figures.told(known, book, rest, before=before, offices=asks_office)


async def _with_today(found: list[Passage], own: Sequence[Passage], directory: Directory) -> list[Passage]:
    """Behind the figure that says how things stand, where none of those found does."""
    known = await records([*found, *own], directory)
    today = [one for one in own if one["record"] in known and known[one["record"]]["baseline"]]
    stated = any(one["record"] in known and known[one["record"]]["baseline"] for one in found)
    in_words = bool(found) and found[0]["kind"] != "indicator"
    if stated or not today or (in_words and not per_head(today[0]["title"])):
        return found
    return [today[0], *found][:MOST]


def _without_year(known: Sequence[Indicator], rest: Sequence[Passage], query: Query, book: Book) -> str:
    """That a year asked for is not among those of the figure; empty where it is, or none is stated."""
    same = [one for one in known if one["name"] == known[0]["name"]]
    dated = any(_DIGIT.search(f"{one['baseline_year']}{one['target_year']}") for one in same)
    missing = [
        year
        for year in query.years
        if not any(_states(one, (year,)) for one in same)
        and not any(str(year) in one["text"] for one in rest)
    ]
    plan = known[0]["sources"][0]["plan"]
    if not dated or not missing or not plan:
        return ""
    return figures.silent(known[0]["name"], plan, book, missing[0])


def _states(one: Indicator, years: Sequence[int]) -> bool:
    return any(str(year) in f"{one['baseline_year']} {one['target_year']}" for year in years)


async def stands_now(query: Query, directory: Directory) -> Reply | None:
    """How many houses there are today, as the plan of the place counts them; None where it does not."""
    book = await directory.book()
    plan = book.plan_of(query.area) if query.area else None
    if not plan or not query.area or plan["area"] != book.name(query.area) or _PLANNED.search(query.text):
        return None
    counted = [
        one
        for one in await directory.figures_of(plan["id"])
        if one["baseline"] and _HOUSES.search(one["name"]) and _ALL_OF.sub("", one["name"]) in query.text
    ]
    return figures.told(counted[:2], book) if counted else None


async def counted_by_plan(query: Query, book: Book, directory: Directory) -> Reply | None:
    """How many there are, as a plan without a list of projects counts them itself; None where it has none."""
    plan = book.plan_of(query.area) if query.area else None
    if not plan or not query.area or plan["area"] != book.name(query.area):
        return None
    return await ask_indicator(replace(query, intent="ask_indicator"), directory)


async def _with_whole(known: list[Indicator], directory: Directory) -> list[Indicator]:
    """A share comes with what it is a share of, where the plan counts that in the same place."""
    plan = known[0]["sources"][0]["plan"]
    if not plan or not _SHARE.search(known[0]["name"]):
        return known
    name = _SHARE.sub("", known[0]["name"])
    listed = await directory.figures_of(plan)
    whole = [one for one in listed if one["name"] == name and one["sources"] == known[0]["sources"]]
    return list({one["id"]: one for one in [known[0], *whole, *known[1:]]}.values())


def _is_of_now(query: Query) -> bool:
    return bool(_NOW.search(query.text)) and not _GOAL.search(query.text)


def _for(query: Query) -> Weigh:
    """Figures that are named one beside the other first of all; those for so many people each last."""
    weigh = _as_it_is if _is_of_now(query) else _as_figure

    def weighed(passage: Passage) -> float:
        if passage["kind"] == "indicator" and _is_said_whole(passage["title"], query.text):
            return WHOLE
        apart = per_head(passage["title"]) and not per_head(query.text)
        return weigh(passage) * (PER_HEAD_MALUS if apart else 1)

    return weighed


def _is_said_whole(name: str, text: str) -> bool:
    """Whether a figure's name is one of several that a question joins: 日间照料中心和农村幸福院."""
    joint, said = "[和与及跟、]", re.escape(name)
    return bool(re.search(rf"{joint}{said}(?!的?(?:占|比|率|覆盖|[总人]?数))|{said}{joint}", text))


def _as_figure(passage: Passage) -> float:
    """Figures first; a sentence without a number answers no question for one."""
    if passage["kind"] == "indicator":
        return passage["score"] * FIGURE_BONUS
    return passage["score"] * (1 if _DIGIT.search(passage["text"]) else WORDS_MALUS)


def _as_it_is(passage: Passage) -> float:
    """How things stand, before what is to come."""
    return _as_figure(passage) * (GOAL_MALUS if _GOAL.search(passage["text"]) else 1)
