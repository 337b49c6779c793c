"""Questions answered by what the plans write: topics, benefits, documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import plan_area
from actions.passages import MOST, TEXTS, best, by_content, words
from actions.procedures import silence
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Passage, Policy
from replies import benefits, missing, passages
from replies.catalogue import gettext as _
from replies.reply import Reply

# Below this a passage is not even near.
NEAR = 0.12
AMOUNT = re.compile(
    r"(?:补贴|津贴|补助|低保|供养|[金费])的?标准(?:是|$)|一?个?[月年](?:能|可以)?[领拿发给补有]?(?:多少|好多|几多)(?![岁人天次])|"
    r"(?:多少|好多|几多|几)(?:钱|元|块|万|百|千)|how much|金额"
    r"|(?:领|发|补|给|奖励?|津贴|标准是?)[^，。]{0,4}(?:多少|好多|几多)(?![岁人天年次个])"
)
_MONEY = re.compile(r"\d+(?:\.\d+)?\s*(?:万元|元|万)")
# What a plan leaves open is worth telling only where it says nothing else.
# What an office sets aside is nothing that a resident is paid.
_BUDGET = re.compile(r"预算|投资")
_SILENT = re.compile(r"没有(?:写|公布|规定)|未写")


async def ask_topic(query: Query, directory: Directory) -> Reply:
    """What the plans say about something."""
    book = await directory.book()
    found = await best(query, directory, TEXTS, weigh=by_content)
    if not found:
        return await unanswered(query, directory)
    return _told(found, query, book)


def _told(found: Sequence[Passage], query: Query, book: Book) -> Reply:
    """The passages; where they leave open what was asked, also whom to ask."""
    area = plan_area(query, book)
    whom = benefits.whom(query.text, book, area)
    if unsaid := silence(query, found, whom):
        told = passages.told(found, book, before=unsaid + _("文件里写的是："))
        return replace(told, unanswered=True)
    open_ = bool(_SILENT.search(found[0]["text"]))
    return passages.told(found, book, area=area, after=whom if open_ else "")


async def unanswered(query: Query, directory: Directory) -> Reply:
    """Nothing fits: said so, with the nearest passage and whom to ask."""
    book = await directory.book()
    area = plan_area(query, book)
    found = await directory.answers(words(query), area=area, kind=TEXTS, per_page=1)
    found = [one for one in found if one["score"] >= NEAR]
    return missing.nothing_written(found, benefits.whom(query.text, book, area), book)


async def ask_benefit(query: Query, directory: Directory) -> Reply:
    """What a resident can get; where an amount is asked and none printed, that is said first."""
    book = await directory.book()
    amount = bool(AMOUNT.search(query.text))
    kinds = "answer,benefit,point,clause,duty"
    found = await best(query, directory, kinds, close=0.78, most=2 * MOST, weigh=by_content)
    if not found and not amount:
        return await unanswered(query, directory)
    found = ([one for one in found if not _SILENT.search(one["text"])] or found)[:MOST]
    silent = amount and not any(
        _MONEY.search(one["text"]) and not _BUDGET.search(one["text"]) for one in found
    )
    if silent:
        return benefits.promised(found, query.text, book, plan_area(query, book))
    return _told(found, query, book)


async def ask_policy(query: Query, directory: Directory) -> Reply:
    """Documents and their numbers."""
    book = await directory.book()
    asked = book.name(query.policy) if query.policy else words(query)
    found = await directory.policies(q=asked[:200], area=plan_area(query, book), per_page=3)
    return passages.documents(_by_title(found), book) if found else await ask_topic(query, directory)


def _by_title(found: Sequence[Policy]) -> list[Policy]:
    """A document that is named in several places is told once."""
    return list({one["title"]: one for one in reversed(found)}.values())[::-1]
