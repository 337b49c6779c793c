"""Questions answered by what the plans write: topics, benefits, documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.areas import options, plan_area
from actions.documents import NAMES_DOCUMENT, goes_by, of_level, of_matter
from actions.passages import MOST, TEXTS, Weigh, best, by_content, words
from actions.people import asks_people
from actions.procedures import silence
from actions.query import Query
from actions.unsaid import BESIDE, unsaid
from directory.book import Book
from directory.client import Directory
from directory.shapes import Passage, Policy
from replies import benefits, missing, passages
from replies.catalogue import gettext as _
from replies.reply import Reply

# The part of a document that a plan goes by.
BASIS = "依据"
# Below this a passage is not even near; from here on it may name the document that a matter goes by.
NEAR, CITED = 0.12, 0.35
AMOUNT = re.compile(
    r"(?:补贴|津贴|补助|低保|供养|[金费])的?标准(?:是|$)|一?个?[月年](?:能|可以)?[领拿发给补有]?(?:多少|好多|几多)(?![岁人天次])|"
    r"(?:多少|好多|几多|几)(?:钱|元|块|万|百|千)|how much|金额"
    r"|(?:领|发|补|给|奖励?|津贴|标准是?|涨)[^，。]{0,4}(?:多少|好多|几多)(?![岁人天年次个])"
    r"|(?:政府|公家|国家|财政|上[头面])[^，。]{0,4}(?:出|报|贴|管)[^，。]{0,2}(?:多少|好多|几多)(?![岁人天年次个])"
)
_MONEY = re.compile(r"\d+(?:\.\d+)?\s*(?:万元|元|万)")
# What a plan leaves open is worth telling only where it says nothing else.
# What an office sets aside is nothing that a resident is paid.
_BUDGET = re.compile(r"预算|投资")
_SILENT = re.compile(r"没有(?:写|公布|规定)|未写")


# A house that a plan only counts, or means to build, has no name and no street there.
_ADDRESS = re.compile(r"哪条街|什么街|哪条路|门牌|地址|叫[啥什]么?名|具体在哪|哪个位置")
_STREET = re.compile(r"[镇乡村路街]|街道|社区|园区")


async def ask_topic(query: Query, directory: Directory) -> Reply:
    """What the plans say about something."""
    book = await directory.book()
    # In 朝阳镇的镇长是谁 the town says who is meant, not where.
    if asks_people(query.text) and any(book.is_town(id_) for id_ in options(query)):
        query = replace(query, topic=query.text)
    found = await best(query, directory, TEXTS, weigh=_of_cost(query))
    if not found:
        return await unanswered(query, directory)
    return told(found, query, book)


def told(found: Sequence[Passage], query: Query, book: Book, *, doubt: str = "") -> Reply:
    """The passages; where they leave open what was asked, that first, with whom to ask."""
    area = plan_area(query, book)
    whom = benefits.whom(query.text, book, area)
    if open_ := silence(query, found, whom) or unsaid(query, found, book):
        near = [one for one in found if one["score"] >= BESIDE]
        if not near:
            return Reply(open_, unanswered=True)
        return replace(passages.told(near, book, before=open_ + _("文件里写的是：")), unanswered=True)
    after = whom if _SILENT.search(found[0]["text"]) else ""
    before = doubt + without_address(query, found, book)
    return passages.told(found, book, area=area, before=before, after=after)


def without_address(query: Query, found: Sequence[Passage], book: Book) -> str:
    """That no plan prints the street that is asked for; empty where none is asked, or it is printed."""
    if not _ADDRESS.search(query.text) or _STREET.search(found[0]["text"]):
        return ""
    return missing.no_fact(("place",), book, plan_area(query, book), query.one_kind)


async def unanswered(query: Query, directory: Directory) -> Reply:
    """Nothing fits: said so, with the nearest passage and whom to ask."""
    book = await directory.book()
    area = plan_area(query, book)
    if open_ := unsaid(query, (), book):
        return Reply(open_, unanswered=True)
    found = await directory.answers(words(query), area=area, kind=TEXTS, per_page=1)
    found = [one for one in found if one["score"] >= NEAR]
    return missing.nothing_written(found, benefits.whom(query.text, book, area), book)


# Who asks for money is answered by what speaks of money.
_GIVES = re.compile(r"补贴|补助|津贴|奖补|奖励|救助|扶助|优惠|减免|免费|保险|\d(?:元|万)")
_PAYS = re.compile(r"补不补|给不给补|给补|贴不贴|(?:政府|公家|国家)[^，,。？?]{0,3}(?:补|贴)")
_ASKS_MONEY = re.compile(r"补贴|补助|津贴|奖补|优惠")
_NO_MONEY_MALUS = 0.7


def _of_money(query: Query) -> Weigh:
    """By content; where money is asked for, what gives none comes later."""
    if not _ASKS_MONEY.search(query.text):
        return by_content
    return lambda one: by_content(one) * (1 if _GIVES.search(one["text"]) else _NO_MONEY_MALUS)


# Who asks whether it is free is answered by what tells of a price.
_ASKS_FREE = re.compile(r"免费|免不免|要不要钱|收不收[钱费]|收[钱费][吗不没]|要钱[吗不没]|花钱[吗不没]")
_PRICED = re.compile(r"免|有偿|无偿|收费|价|费用|元")


def _of_cost(query: Query) -> Weigh:
    """By content; where it is asked whether it is free, what tells no price comes later."""
    if not _ASKS_FREE.search(query.text):
        return by_content
    return lambda one: by_content(one) * (1 if _PRICED.search(one["text"]) else _NO_MONEY_MALUS)


async def ask_benefit(query: Query, directory: Directory) -> Reply:
    """What a resident can get; where an amount is asked and none printed, that is said first."""
    book = await directory.book()
    amount = bool(AMOUNT.search(query.text))
    kinds = "answer,benefit,point,clause,duty"
    found = await best(query, directory, kinds, close=0.78, most=2 * MOST, weigh=_of_money(query))
    if not found and not amount:
        return await unanswered(query, directory)
    # That it is left open how much is the answer to whether it is paid.
    if not (amount or _PAYS.search(query.text)):
        found = [one for one in found if not _SILENT.search(one["text"])] or found
    found = found[:MOST]
    silent = amount and not any(
        _MONEY.search(one["text"]) and not _BUDGET.search(one["text"]) for one in found
    )
    if silent:
        return benefits.promised(found, query.text, book, plan_area(query, book))
    return told(found, query, book)


async def ask_policy(query: Query, directory: Directory) -> Reply:
    """Documents and their numbers."""
    book = await directory.book()
    if not query.policy and goes_by(query.text):
        if of_matter(query.topic) and (named := await _cited(query, directory)):
            return told(named, query, book)
        if basis := await _basis(query, book, directory):
            return passages.documents(basis, book)
    asked = book.name(query.policy) if query.policy else words(query)
    found = await directory.policies(q=asked[:200], area=plan_area(query, book), per_page=3)
    return passages.documents(_by_title(found), book) if found else await ask_topic(query, directory)


async def _cited(query: Query, directory: Directory) -> list[Passage]:
    """What a plan writes of a matter by some document's number or title: 税费优惠依据哪一号公告."""
    found = await best(query, directory, "point", sure=CITED)
    return [one for one in found if NAMES_DOCUMENT.search(one["text"])]


async def _basis(query: Query, book: Book, directory: Directory) -> list[Policy]:
    """What a place's plan goes by, of the level that is named; all of it where none is."""
    area = plan_area(query, book)
    # 宣汉方案依据达州的哪个文件: the plan that is named, not the place.
    plan = book.plans.get(query.plan or "") or (book.plan_of(area) if area else None)
    listed = await directory.policies(plan=plan["id"], per_page=100) if plan else []
    found = [one for one in listed if one["role"] == BASIS]
    # The place itself is named in every such question.
    text = query.text.replace(re.sub(r"[县市区]$", "", plan["area"]), " ") if plan else query.text
    return _by_title([one for one in found if of_level(one, text)] or found)


def _by_title(found: Sequence[Policy]) -> list[Policy]:
    """A document that is named in several places is told once."""
    return list({one["title"]: one for one in reversed(found)}.values())[::-1]
