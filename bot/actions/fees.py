"""Prices and free places: no plan publishes them, so who to ask, and the plan's own rule on prices."""

from __future__ import annotations

import re

from actions.areas import plan_area, where
from actions.facts import area_of, candidates
from actions.query import Query
from directory.client import Directory
from directory.shapes import Facility, Kind, Passage
from replies import fees
from replies.reply import Reply

_PRICE = re.compile(
    r"(?:收费|价格|定价).*(?:不高于|不超|市场|指导价|备案|公示|监管|合理|机制|自主)|指导价|限价"
)
_OTHER_PRICES = re.compile(r"水|电|气|补贴|没有写")
# Of the rules on prices the one with most rates in it tells most.
_RATE = re.compile(r"\d+(?:\.\d+)?%")
_CHEAPER = re.compile(r"便宜|好多|多少|比例|上限|限制")
_RULE = re.compile(r"限制|上限|限价|市场|比例|便宜|规定|怎么[管定收]|谁定|监管|涨价|标准怎么|指导价|政府")
# Below this a passage shares only chance words with the question.
SURE = 0.3


async def ask_fee(query: Query, directory: Directory) -> Reply:
    """What it costs: what somebody recorded, else that nobody published it, with the plan's price rule."""
    book = await directory.book()
    found = await candidates(query, directory) if query.facilities else []
    if any(one["fees"] for one in found):
        return fees.recorded(found, book)
    rules = await price_rules(query, found, directory)
    area = area_of(found, query, book)
    subject = found[0]["name"] if found else where(query, book)
    kind = found[0]["kind"] if found else query.one_kind
    by_rule = bool(rules) and rules[0]["score"] >= SURE and not found and bool(_RULE.search(query.text))
    return fees.unpublished(subject, kind, rules, book, area, rule_first=by_rule, facilities=found)


async def price_rules(query: Query, found: list[Facility], directory: Directory) -> list[Passage]:
    """What the plans write about prices of this kind."""
    book = await directory.book()
    kind = found[0]["kind"] if found else query.one_kind
    words = {"elder": "普惠养老 收费 价格", "childcare": "普惠托育 收费 价格"}
    area = plan_area(query, book) or area_of(found, query, book)
    asked = f"{query.topic if not found else ''} {words[kind] if kind else '收费 价格'}"
    passages = await directory.answers(asked[:200], area=area, kind="point,clause,indicator", per_page=12)
    fitting = [
        one
        for one in passages
        if _PRICE.search(one["text"])
        and not _OTHER_PRICES.search(one["text"])
        and not (kind and _only_of_the_other(kind, one["text"]))
    ]
    # Who is asked about a rule is told the rule that fits the words best.
    about_rules = _RULE.search(query.text) and not _CHEAPER.search(query.text)
    return sorted(fitting, key=lambda one: 0 if about_rules else -len(_RATE.findall(one["text"])))[:3]


def _only_of_the_other(kind: Kind, text: str) -> bool:
    elder, childcare = "养老" in text, "托育" in text
    return childcare and not elder if kind == "elder" else elder and not childcare


async def ask_vacancy(query: Query, directory: Directory) -> Reply:
    """Whether a place is free: what somebody recorded, else that nobody published it."""
    book = await directory.book()
    found = await candidates(query, directory)
    area = area_of(found, query, book)
    return fees.vacancies(found[:5], where(query, book), query.one_kind, book, area)
