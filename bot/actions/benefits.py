"""Benefits out of the catalogue: what there is for a generation, and what is printed for one of them."""

from __future__ import annotations

import asyncio
import re

from actions.areas import plan_area, where
from actions.passages import words
from actions.query import Query
from actions.texts import ask_benefit as by_passages
from actions.verdicts import ALIKE, shared
from actions.vocabulary import pattern
from directory.book import Book
from directory.client import Directory
from directory.entitlement import Benefit
from replies import benefits as replies
from replies.reply import Reply

_HOW_MUCH = re.compile(r"多少|好多|几(?:天|次|块|元|回|个)|多久|好久|多长|how (?:many|much|long|often)")
# Who runs a house or works in one gets other things than residents.
_TRADE = re.compile(
    r"护理员|保育|机构|养老院|敬老院|托育园|托育点|办|开|床位|企业|员工|职工|示范|毕业|单位|评上|星级|培训|托位|建设|运营|服务人员"
)
_MONEY = ("allowance", "assistance", "leave")
_OLD, _YOUNG = re.compile(r"老|岁以上|elder|old"), re.compile(r"娃|孩|婴|幼|生育|生[二三]|baby|child|托")
_STATE = re.compile(r"独居|空巢|留守|失能|失智|低保|特困|残疾|高龄|计划生育|计生|农村|重病|大病|经济困难")


async def ask_benefit(query: Query, directory: Directory) -> Reply:
    """The list for a generation, the figure of one benefit, else what the plans write about it."""
    book = await directory.book()
    if pattern("opening").search(query.text) and not _TRADE.search(query.text):
        asked = _for_residents(query, book, directory), by_passages(query, directory)
        found, rest = await asyncio.gather(*asked)
        if found:
            return replies.listed(found, where(query, book), book, rest)
    if _HOW_MUCH.search(query.text) and (figure := await _printed(query, book, directory)):
        return figure
    return await by_passages(query, directory)


async def _for_residents(query: Query, book: Book, directory: Directory) -> list[Benefit]:
    """Allowances and relief of the place (else of all plans) for the generation named."""
    old, young = bool(_OLD.search(query.text)), bool(_YOUNG.search(query.text))
    asked = {"area": plan_area(query, book), "audience": "residents", "per_page": 200}
    asked["domain"] = ("elder" if old else "childcare") if old != young else None
    state = _STATE.search(query.text)
    if state:
        of_state = await directory.benefits(q=state[0], **asked)
        return [one for one in of_state if state[0] in one["who"]]
    pages = await asyncio.gather(*(directory.benefits(kind=kind, **asked) for kind in _MONEY))
    return [one for page in pages for one in page]


async def _printed(query: Query, book: Book, directory: Directory) -> Reply | None:
    """The figure that a plan prints for the benefit named; said to be another place's where it is one."""
    area = plan_area(query, book)
    own = await _named(query, area, directory)
    if own:
        return replies.figure(own, book) if own["amount"] else None
    other = await _named(query, None, directory) if area else None
    return replies.elsewhere(other, where(query, book), book, area) if other and other["amount"] else None


async def _named(query: Query, area: str | None, directory: Directory) -> Benefit | None:
    """The benefit whose name the question holds."""
    found = await directory.answers(words(query), area=area, kind="benefit", per_page=10)
    scored = [(shared(query.text, one["title"]), one["score"], one["record"]) for one in found]
    best = max(scored, default=None)
    return await directory.benefit(best[2]) if best and best[0] >= ALIKE else None
