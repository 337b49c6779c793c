"""Which questions the catalogue of benefits answers, and which are left to what the plans write."""

from __future__ import annotations

import asyncio

import pytest
from samples import passage
from small_entitlement import SmallDirectory, catalogued

from actions.benefits import ask_benefit, asks_all
from actions.query import Query
from directory.entitlement import Benefit
from directory.shapes import Passage

LEAVE = catalogued("夫妻共同育儿假", of="银川市", amount="每年夫妻双方各10天")
VISITS = catalogued("特殊困难老人每月探访", amount="月探访率100%")


class Catalogue(SmallDirectory):
    """Two benefits, found wherever no area is asked for."""

    async def answers(self, q: str, **filters: object) -> list[Passage]:
        if filters.get("area"):
            return []
        if filters.get("kind") == "benefit":
            return [
                passage("", title=one["name"], record=one["id"], kind="benefit") for one in (LEAVE, VISITS)
            ]
        return [passage("达州要健全高龄津贴制度。")]

    async def benefit(self, id_: str) -> Benefit:
        return LEAVE if id_ == LEAVE["id"] else VISITS


def answer(text: str, *places: str) -> str:
    query = Query("ask_benefit", text, topic=text, places=places)
    return asyncio.run(ask_benefit(query, Catalogue())).text


@pytest.mark.parametrize(
    "text",
    ["老人有哪些补贴", "小孩有啥福利", "65岁以上老人有啥优惠", "独居老人有什么补贴", "老人能享受哪些待遇"],
)
def test_what_there_is_for_a_generation_is_listed(text: str) -> None:
    assert asks_all(Query("ask_benefit", text, topic=text))
    assert answer(text).startswith("目录里的文件写到的有1项：高龄津贴")


@pytest.mark.parametrize(
    "text",
    [
        "穷人看病有啥政策补助",
        "盲人老人有什么补助",
        "产妇有什么补助",
        "养老机构有哪些补贴",
        "老人能领多少钱",
        "能领什么",
    ],
)
def test_a_question_for_something_is_not_answered_by_a_list(text: str) -> None:
    assert not asks_all(Query("ask_benefit", text, topic=text))


def test_the_days_that_a_plan_prints_are_the_answer() -> None:
    assert answer("育儿假几天").startswith("银川市的夫妻共同育儿假：每年夫妻双方各10天（")


def test_where_the_place_has_none_anothers_is_told_as_anothers() -> None:
    assert answer("育儿假几天", "511722").startswith("宣汉县的规划文件没有写这一项。")


def test_a_rate_is_no_answer_to_how_much_money() -> None:
    told = answer("特殊困难老人每月补贴给多少")
    assert told.startswith("规划文件没有公布金额。")
    assert "探访" not in told
