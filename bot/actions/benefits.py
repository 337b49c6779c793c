"""Benefits out of the catalogue: what there is for a generation, and what is printed for one of them."""

from __future__ import annotations

import asyncio
import re

from actions.areas import plan_area, where
from actions.founders import for_founders
from actions.one import asked_of_it
from actions.passages import words
from actions.query import Query
from actions.texts import AMOUNT
from actions.texts import ask_benefit as by_passages
from actions.verdicts import ALIKE, shared
from actions.vocabulary import pattern
from directory.book import Book
from directory.client import Directory
from directory.entitlement import Benefit
from replies import benefits as replies
from replies.entries import KINDS
from replies.reply import Reply

# What a figure must hold to answer: days and times where those are asked for, else money.
_HOW_OFTEN = re.compile(
    r"几(?:天|次|回)|(?:多少|好多)(?:天|次|回)|多久|好久|多长|how (?:many days|long|often)"
)
_HOW_MUCH = re.compile(r"多少|好多|几(?:块|元|万)|how much")
_TIMES, _YUAN = re.compile(r"\d+(?:次|天|日|个月)"), re.compile(r"\d[\d.]*(?:元|万)")
_MONEY = ("allowance", "assistance", "leave")
_PAYS = re.compile(r"钱|补贴|补助|津贴|subsid|allowance")
_OLD, _YOUNG = re.compile(r"老|岁以上|elder|old"), re.compile(r"娃|孩|婴|幼|baby|bab|child")
_STATE = re.compile(r"独居|空巢|留守|失能|失智|低保|特困|残疾|高龄|计划生育|计生|农村|重病|大病|经济困难")
# What a question for everything there is may hold beside the generation; with more it asks for something.
_GENERAL = re.compile(
    r"老年人|老人家?|老的|岁以上|以上|的人|人|小孩|孩子|娃娃|娃儿?|婴幼儿"
    r"|补贴|补助|待遇|福利|津贴|优惠|好处|政策|照顾|帮扶|服务|优待|了解|咨询|一下|一哈|想|钱|国家|政府"
    r"|可以|能够|能|领取?|享受|申请|拿|得到|到|得|有|没|哪些|什么|啥子?|些|给|都"
    r"|吗|嘛|呢|的|了|是|我们|这边|那边|\d+|岁|[ ？?，,。]"
    r"|what|which|benefits?|subsid\w+|allowances?|are|there|is|for|the|elderly|old|people|can|get|any"
)


async def ask_benefit(query: Query, directory: Directory) -> Reply:
    """The list for a generation, the figure of one benefit, else what the plans write about it."""
    book = await directory.book()
    if asks_all(query):
        asked = _for_residents(query, book, directory), by_passages(query, directory)
        found, rest = await asyncio.gather(*asked)
        return replies.listed(found, where(query, book), book, rest) if found else rest
    if told := await for_founders(query, book, directory):
        return told
    told = await _printed(query, book, directory) or await asked_of_it(query, directory)
    return told or await by_passages(query, directory)


def asks_all(query: Query) -> bool:
    """宣汉老人有哪些补贴: what there is for the old, or for those in some state; not how much."""
    opened = pattern("opening").search(query.text) and not AMOUNT.search(query.text)
    named = _OLD.search(query.text) or _YOUNG.search(query.text)
    return bool(opened and named) and not beside_everything(query.topic)


def beside_everything(topic: str) -> str:
    """What a question holds beside that it asks for all there is, and for whom."""
    return _GENERAL.sub("", _STATE.sub("", topic))


async def _for_residents(query: Query, book: Book, directory: Directory) -> list[Benefit]:
    """What the place (else all plans) has for the generation named; for money asked, only what pays."""
    old, young = bool(_OLD.search(query.text)), bool(_YOUNG.search(query.text))
    domain = ("elder" if old else "childcare") if old != young else None
    asked = {"area": plan_area(query, book), "domain": domain, "audience": "residents", "per_page": 200}
    if state := _STATE.search(query.text):
        of_state = await directory.benefits(q=state[0], **asked)
        return [one for one in of_state if state[0] in one["who"]]
    kinds = _MONEY if _PAYS.search(query.text) else KINDS
    return [one for one in await directory.benefits(**asked) if one["kind"] in kinds]


async def _printed(query: Query, book: Book, directory: Directory) -> Reply | None:
    """The figure that a plan prints for the benefit named; said to be another place's where it is one."""
    often = _HOW_OFTEN.search(query.text)
    if not (often or _HOW_MUCH.search(query.text)):
        return None
    figure = _TIMES if often else _YUAN
    area = plan_area(query, book)
    own = await _named(query, area, directory)
    if own:
        return replies.figure(own, book) if figure.search(own["amount"] or "") else None
    other = await _named(query, None, directory) if area else None
    answers = other is not None and bool(figure.search(other["amount"] or ""))
    return replies.elsewhere(other, where(query, book), book, area) if other and answers else None


async def _named(query: Query, area: str | None, directory: Directory) -> Benefit | None:
    """The benefit whose name the question holds."""
    found = await directory.answers(words(query), area=area, kind="benefit", per_page=10)
    scored = [(shared(query.text, one["title"]), one["score"], one["record"]) for one in found]
    best = max(scored, default=None)
    return await directory.benefit(best[2]) if best and best[0] >= ALIKE else None
