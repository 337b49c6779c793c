"""A question about one benefit is about that one: by its shorter name, by what is asked of it, by state."""

from __future__ import annotations

from typing import Any

import pytest

from actions.ages import age_in
from actions.aspects import asks_share, asks_visits, aspect_of, is_printed
from actions.classes import asks_class, of_age
from actions.inside import besides, goes_on, keeps_to
from actions.memory import Memory
from actions.naming import named
from actions.query import Query
from actions.special import states
from actions.steering import is_asking

NAMES = (
    "困难高龄失能老人服务补贴",
    "特困人员照料护理补贴",
    "民办养老机构建设运营补贴",
    "普惠托育机构运营补贴",
    "夫妻共同育儿假",
    "产假、配偶护理假、哺乳假",
    "长期护理保险试点",
)
BENEFITS: list[Any] = [{"name": one, "kind": "allowance"} for one in NAMES]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("困难老人补贴收入低到多少", "困难高龄失能老人服务补贴"),
        ("特困人员的护理补贴每月多少", "特困人员照料护理补贴"),
        ("养老院运营补贴", "民办养老机构建设运营补贴"),
        ("育儿假能不能休", "夫妻共同育儿假"),
        ("产假一共多少天", "产假、配偶护理假、哺乳假"),
        ("长护险怎么定的", "长期护理保险试点"),
        ("残疾人护理补贴", None),
        ("婚假几天", None),
        ("有什么补贴", None),
    ],
)
def test_a_benefit_is_known_by_its_shorter_name(said: str, name: str | None) -> None:
    found = named(said, BENEFITS)
    assert (found["name"] if found else None) == name


@pytest.mark.parametrize(
    ("said", "aspect"),
    [
        ("高龄津贴从几岁开始发", "age"),
        ("收入低到多少才算经济困难", "hardship"),
        ("我不是银川户口，能不能休", "residence"),
        ("产假几天", "days"),
        ("多久上门一次", "often"),
        ("高龄津贴有没有她的份", None),
    ],
)
def test_what_is_asked_of_it_is_heard(said: str, aspect: str | None) -> None:
    assert aspect_of(said) == aspect


def test_a_text_prints_an_age_only_with_its_number() -> None:
    assert is_printed("age", "孩子0—3周岁的夫妻")
    assert not is_printed("age", "从多少岁起没有定")


def test_who_comes_by_is_no_doctor_and_no_inspector() -> None:
    assert asks_visits("村上好久来看他一回嘛")
    assert asks_visits("那村里多长时间要上门看他")
    assert not asks_visits("医生多久上门一次")
    assert not asks_visits("养老机构多久检查一次")


def test_a_share_is_asked_for_in_many_ways() -> None:
    assert all(map(asks_share, ("高龄津贴有没有她的份", "算不算得上我", "她领得到吗", "我能不能享受")))
    assert not asks_share("高龄津贴每月多少")


def test_whom_they_ask_for_is_in_a_state() -> None:
    assert states("我爸是特困户", {"support": "tekun"})[0][0] == "特困人员"
    assert states("咱家仨孩子", {}) == [("三孩家庭", r"三孩|多孩|生育孩子")]


def test_a_class_is_asked_for_with_the_age_told_before() -> None:
    asked = of_age(Query("ask_topic", "那她该上什么班"), 10)
    assert asked.age_months == 10
    assert asks_class(asked)
    assert asks_class(Query("x", "五岁还能上托班么", age_months=60))
    assert not asks_class(Query("x", "五岁能上幼儿园吗", age_months=60))


def test_a_doubtful_refusal_goes_on_with_the_question_before() -> None:
    memory = Memory(Query("ask_indicator", "巫溪有多少家养老机构"))
    assert keeps_to(Query("out_of_scope", "副组长呢", sure=0.1), memory)
    assert keeps_to(Query("out_of_scope", "在哪个片区", sure=0.8, fields=("place",)), memory)
    assert not keeps_to(Query("out_of_scope", "副组长呢", sure=0.1), Memory())
    assert not keeps_to(Query("out_of_scope", "给我唱个曲", sure=0.8), memory)
    assert not keeps_to(Query("out_of_scope", "明天下雨吗", sure=0.1, foreign=True), memory)
    assert not keeps_to(Query("out_of_scope", "帮孩子写一篇作文", sure=0.4, kind="childcare"), memory)
    assert not keeps_to(Query("out_of_scope", "孩子发烧吃什么药", sure=0.4, kind="childcare"), memory)


def test_a_question_without_a_matter_goes_on() -> None:
    memory = Memory(last=Query("ask_benefit", "育儿假"))
    assert goes_on(Query("out_of_scope", "那我和老公每人每年几天"), memory)
    assert goes_on(Query("out_of_scope", "它是怎么推进的"), memory)
    assert not goes_on(Query("out_of_scope", "那明天天气怎么样"), memory)
    assert not goes_on(Query("out_of_scope", "那我和老公每人每年几天"), Memory())


def test_a_greeting_may_be_followed_by_a_question() -> None:
    assert besides(Query("greet", "你好，我想问育儿假")).intent == "search"
    assert besides(Query("greet", "你好呀")).intent == "greet"


@pytest.mark.parametrize(
    ("said", "months"), [("大概八十多", 960), ("80好几了", 960), ("刚满十个月", 10), ("等了三个月才批", None)]
)
def test_an_age_may_be_said_loosely(said: str, months: int | None) -> None:
    assert age_in(said, (), False, False) == months


def test_not_to_know_is_no_question() -> None:
    assert not is_asking("不知道多少岁，大概八十多")
    assert is_asking("那村里多长时间要上门看他")
