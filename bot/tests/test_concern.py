"""What is put into an interview is answered for that matter and for the person told of."""

from __future__ import annotations

import asyncio

import pytest
from samples import small_book
from small_entitlement import SmallDirectory, benefit, catalogued, result
from test_interview import Talk

from actions.aspects import asks_why, without_why
from actions.away import answered_away, moved
from actions.case import Case
from actions.classes import asks_for_class
from actions.concern import may_concern, near
from actions.concern_words import own_wish, words_for
from actions.query import Query
from actions.steering import is_asking, is_remark
from actions.told import Told, read
from replies import benefits, why

MOTHER = Case(whom="parent", area="511722", people={"parent": {"age_months": 984}}, going=True)


def _query(text: str, intent: str = "ask_topic", elsewhere: str | None = None) -> Query:
    return Query(intent, text=text, topic=text, elsewhere=elsewhere)


@pytest.mark.parametrize(
    ("text", "kept", "left"),
    [
        ("那体检呢", "体检", "呢"),
        ("我妈82岁，一个人住，想学跳舞", "学跳舞", "82"),
        ("不晓得有没有医生来看，能享受哪些保健服务", "保健服务", "能享受"),
        ("那我爸呢，他58，下岗了还想找点活干", "找点活干", "58"),
    ],
)
def test_what_a_question_is_about_is_what_is_left_without_who_asks(text: str, kept: str, left: str) -> None:
    assert kept in own_wish(text)
    assert left not in own_wish(text)


@pytest.mark.parametrize("text", ["能领什么补贴", "有啥子政策", "一个月补好多钱", "我妈今年82岁"])
def test_a_question_for_everything_is_about_nothing_in_particular(text: str) -> None:
    assert own_wish(text) == ""


def test_who_points_at_the_person_asks_with_what_was_told_of_them() -> None:
    told = Case(whom="parent", people={"parent": {"support": "tekun", "ability": "disabled"}})
    assert "失能" in words_for("有没有专门照护这种人的地方", told)[0]
    assert "失能" not in words_for("有没有专门的地方", told)[0]


def test_the_clause_that_asks_is_tried_by_itself_after_the_whole() -> None:
    ways = words_for("楼上邻居老是吵，能不能给装电梯", Case())
    assert "邻居" in ways[0]
    assert ways[1] == "能不能给装电梯"


@pytest.mark.parametrize(
    ("text", "intent", "may"),
    [
        ("那体检呢", "ask_vacancy", True),
        ("渠县还有空位没有", "ask_vacancy", False),
        ("一共规划了多少个养老项目", "count_facilities", False),
        ("那天数呢，几天", "ask_topic", False),
        ("有没有地方可以托一下", "find_facility", False),
        ("住渠县，有没有养老院", "find_facility", False),
    ],
)
def test_houses_figures_and_days_are_asked_of_others(text: str, intent: str, may: bool) -> None:
    assert may_concern(_query(text, intent), MOTHER) is may


def test_what_fits_the_other_generation_alone_is_not_told() -> None:
    nursery = result(benefit("每周巡访", domain="childcare"), "no")
    assert not asyncio.run(near("每周巡访", [nursery], MOTHER, SmallDirectory()))
    visit = result(benefit("每周巡访"), "likely")
    assert asyncio.run(near("每周巡访", [visit], MOTHER, SmallDirectory()))[0][1] is visit


@pytest.fixture
def opened() -> Talk:
    talk = Talk()
    assert "和谁一起住" in talk.text("我妈82岁住宣汉，能领什么补贴", "ask_benefit", 984)
    return talk


def test_a_question_in_between_is_answered_for_her_and_the_open_one_comes_back(opened: Talk) -> None:
    told = opened.text("那助餐呢", "ask_vacancy")
    assert told.startswith("八十岁助餐：初步符合。")
    assert told.endswith("刚才问到：老人平时和谁一起住？")


def test_what_was_asked_for_stands_before_the_list(opened: Talk) -> None:
    told = opened.text("那我爸呢，他81岁，想吃助餐，有什么补贴", "ask_benefit", 972)
    assert told.startswith("八十岁助餐：初步符合。")


def test_why_is_answered_of_the_matter_spoken_of(opened: Talk) -> None:
    opened.text("那助餐呢", "ask_vacancy")
    told = opened.text("为什么不行", "ask_policy")
    assert told.startswith("“八十岁助餐”没有判成不符合，是初步符合。")
    assert "给谁：独居等老年人。" in told


def test_the_clause_is_the_answer_to_where_it_is_written(opened: Talk) -> None:
    told = opened.text("助餐的依据是啥，哪一条", "ask_policy")
    assert told.startswith("依据是达州市方案（征求意见稿） 六（三），写的是“八十岁助餐”")


def test_what_is_encouraged_is_said_not_to_be_compulsory() -> None:
    leave = result(benefit("共同育儿假", status="encouraged"), "likely")
    assert why.binding(leave, {}, small_book()).text.startswith("文件写的是鼓励或者支持，不是强制。")


@pytest.mark.parametrize(
    "text", ["为啥子老幺不行", "依据是啥", "哪份文件哪一条", "这个是不是强制的", "凭啥不收"]
)
def test_reasons_sources_and_duties_are_heard_as_such(text: str) -> None:
    assert asks_why(text)
    assert len(without_why(text)) < len(text)


def test_a_remark_is_no_question_and_is_not_answered_by_a_passage(opened: Talk) -> None:
    remark = _query("老人身体不好，一直是我媳妇辞了工作在带")
    assert is_remark(remark, Told(), MOTHER)
    assert not is_remark(_query("我想申请一个床位给老人住"), Told(), MOTHER)
    assert opened.text("我们家隔壁的人都说她脾气很怪").startswith("好的，知道了。")


def test_a_place_that_is_not_held_takes_the_old_ones_rules_away() -> None:
    heard = _query("说错了，是巫山县，不是这里", elsewhere="巫山县")
    case = moved(heard, MOTHER)
    assert (case.area, case.away) == (None, "巫山县")
    reply = answered_away(_query("那上门探访呢"), Told(), case, small_book())
    assert reply is not None
    assert "没有巫山县的" in reply[0].text


def test_a_place_that_is_only_visited_changes_nothing() -> None:
    assert moved(_query("她儿子在成都上班有补贴吗", elsewhere="成都"), MOTHER) == MOTHER


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("幼儿园托班年龄不够，那厂里能不能给职工办托育", False),
        ("8个月，能上哪个班", True),
        ("厂里自己办，托班收不收", True),
    ],
)
def test_of_several_clauses_the_one_that_asks_says_whether_a_class_is_meant(text: str, asks: bool) -> None:
    assert asks_for_class(text) is asks


@pytest.mark.parametrize("text", ["他吃不吃得到低保", "社区教不教带娃", "归谁管", "有几种托法"])
def test_these_ask(text: str) -> None:
    assert is_asking(text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("低保没得，身体好", {"ability": "able"}),
        ("他吃不吃得到低保嘛", {}),
        ("我外婆在宣汉，83", {"age_months": 83 * 12}),
        ("一个人住不？没有，跟我住", {"living": "with_family"}),
    ],
)
def test_what_is_denied_behind_or_only_asked_is_not_told(text: str, facts: dict[str, object]) -> None:
    assert read(text).facts == facts


def test_another_places_days_are_not_told_as_an_answer() -> None:
    leave = catalogued("夫妻共同育儿假", of="银川市", amount="每年夫妻双方各10天")
    told = benefits.elsewhere(leave, "宣汉县", small_book(), "511722").text
    assert "别的地方写了：银川市的夫妻共同育儿假" in told
    assert "10天" not in told
