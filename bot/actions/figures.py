"""Figures that the plans state: where something stood, and where it is to go."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.areas import plan_area
from actions.passages import best, words
from actions.query import Query
from actions.texts import unanswered
from directory.book import Book
from directory.client import Directory
from directory.shapes import Indicator, Passage
from replies import passages
from replies.reply import Reply

# Figures are short, and which of several was meant is hard to tell: more of them are told.
CLOSE, MOST = 0.78, 5
FIGURE_BONUS, WORDS_MALUS, GOAL_MALUS = 1.1, 0.7, 0.7
_NOW = re.compile(r"有多少|有好多|有几|现在|目前|现有|已有|已经")
_GOAL = re.compile(r"目标|计划|将来?|要|到20|预计|达到")
_DIGIT = re.compile(r"\d")
# Every figure may be asked whether it binds; that is not what tells it from others.
_NATURE = re.compile(r"约束性|预期性|约束|预期|是不是|还是|指标|性质")
_SHARE = re.compile(r"(?:占比|比例|比重)$")


async def ask_indicator(query: Query, directory: Directory) -> Reply:
    """A figure with its years; what else the plans say of it, where that is as close."""
    book = await directory.book()
    query = replace(query, topic=_NATURE.sub(" ", query.topic))
    of_now = bool(_NOW.search(query.text)) and not _GOAL.search(query.text)
    weigh = _as_it_is if of_now else _as_figure
    found = await best(query, directory, "answer,indicator,point,clause", close=CLOSE, most=MOST, weigh=weigh)
    if not found:
        return await unanswered(query, directory)
    area = plan_area(query, book)
    if found[0]["kind"] != "indicator":
        return passages.told(found, book, area=area)
    listed = await directory.indicators(q=words(query), area=area, per_page=40)
    by_id = {one["id"]: one for one in listed}
    known = [by_id[one["record"]] for one in found if one["record"] in by_id]
    known = await _with_whole(known, area, directory)
    rest = [one for one in found if one["record"] not in by_id]
    return passages.figures(known, book, rest) if known else passages.told(found, book, area=area)


async def counted_by_plan(query: Query, book: Book, directory: Directory) -> Reply | None:
    """How many there are, as a plan without a list of projects counts them itself; None where it has none."""
    plan = book.plan_of(query.area) if query.area else None
    if not plan or not query.area or plan["area"] != book.name(query.area):
        return None
    return await ask_indicator(replace(query, intent="ask_indicator"), directory)


async def _with_whole(known: list[Indicator], area: str | None, directory: Directory) -> list[Indicator]:
    """A share comes with what it is a share of, where the plan counts that in the same place."""
    if not known or not _SHARE.search(known[0]["name"]):
        return known
    name = _SHARE.sub("", known[0]["name"])
    listed = await directory.indicators(q=name, area=area, per_page=20)
    whole = [one for one in listed if one["name"] == name and one["sources"] == known[0]["sources"]]
    return list({one["id"]: one for one in [known[0], *whole, *known[1:]]}.values())


def _as_figure(passage: Passage) -> float:
    """Figures first; a sentence without a number answers no question for one."""
    if passage["kind"] == "indicator":
        return passage["score"] * FIGURE_BONUS
    return passage["score"] * (1 if _DIGIT.search(passage["text"]) else WORDS_MALUS)


def _as_it_is(passage: Passage) -> float:
    """How things stand, before what is to come."""
    return _as_figure(passage) * (GOAL_MALUS if _GOAL.search(passage["text"]) else 1)
