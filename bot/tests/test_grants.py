"""What sounds like a look for houses, and asks for money, a quota or a rule; what founders are given."""

from __future__ import annotations

import pytest
from samples import small_book

from actions.case import Case
from actions.founders import asks_support, founds
from actions.grants import of_grants
from actions.memory import Memory
from actions.naming import phrases_of
from actions.query import Query
from actions.steering import opens
from actions.told import read

BOOK = small_book()


def _intent(intent: str, text: str, **more: object) -> str | None:
    return of_grants(Query(intent, text=text, topic=text, **more), BOOK)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("intent", "text", "meant"),
    [
        ("find_facility", "想去外地养老，她的养老服务补贴能不能带过去用", "ask_benefit"),
        ("find_facility", "想办个养老院，银行有没有利息少点的", "ask_benefit"),
        ("ask_fee", "开了个平价托班，平时的开销政府补不补", "ask_benefit"),
        ("find_facility", "每个街道起码要有一处老人小孩都能去的地方", "ask_topic"),
        ("find_facility", "每个乡镇都要有养老院吗，哪年底", "ask_topic"),
        ("ask_policy", "开发一个600户的小区，按规划要配多大面积的养老用房", "ask_topic"),
        ("ask_vacancy", "养老院好不好，能不能让住在里头的人来打个分", "ask_topic"),
    ],
)
def test_money_a_quota_and_a_rule_are_no_look_for_houses(intent: str, text: str, meant: str) -> None:
    assert _intent(intent, text) == meant


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("find_facility", "附近有没有有补贴的养老院"),
        ("find_facility", "哪些养老院有建设补助"),
        ("ask_vacancy", "养老院还有床位没得"),
        ("ask_fee", "养老院一个月多少钱"),
        ("find_facility", "每个月三千以内的养老院"),
        ("ask_policy", "小区配建要多大面积，哪个文件规定的"),
    ],
)
def test_a_look_for_houses_stays_one(intent: str, text: str) -> None:
    assert _intent(intent, text) is None


def test_who_runs_a_house_and_asks_for_pay_is_told_what_houses_are_paid() -> None:
    assert asks_support(Query("ask_topic", text="政府怎么补，按什么算", told="我想开个托育园"))
    assert not asks_support(Query("ask_topic", text="政府怎么补，按什么算", told="我妈瘫了"))
    assert not founds(Query("search", text="我妈想去养老院"))


@pytest.mark.parametrize(
    "text",
    [
        "我们公司打算到宣汉投钱办养老院，公家给些啥好处",
        "在宣汉带奶娃，收得便宜，月月亏，政府给不给点钱",
        "我想考个伺候老人的证，学的钱政府给补吗",
    ],
)
def test_a_firm_and_who_learns_the_work_are_not_asked_how_old_somebody_is(text: str) -> None:
    assert not opens(Query("ask_benefit", text=text, topic=text), read(text), Case(), Memory())


def test_who_gets_the_minimum_income_does_not_ask_for_it() -> None:
    assert not phrases_of("我妈吃低保，一个人住，能不能请个人来煮饭")
    assert phrases_of("他吃不吃得到低保") and phrases_of("低保能领多少")
