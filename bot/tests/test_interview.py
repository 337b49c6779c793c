"""A conversation about what somebody can get: any order, each fact asked once, left and come back to."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from small_entitlement import SmallDirectory

from actions import aside, interview
from actions.query import Query, hear
from replies.reply import Reply

PLACES = {"宣汉": "511722", "渠县": "511725", "朝阳": "230523106|500238112"}


class Talk:
    """One conversation: `say` gives the reply, None where another action is to answer."""

    def __init__(self) -> None:
        self.slots: dict[str, Any] = {}
        self.directory = SmallDirectory()

    def say(self, text: str, intent: str = "search", age: int | None = None) -> Reply | None:
        message = {"text": text, "entities": [*_places(text), *_age(text, age)], "metadata": {}}
        heard = hear(intent, message)
        turn = asyncio.run(interview.take(heard, message, self.slots, self.directory))
        if turn is None:
            return None
        self._keep(turn.events)
        return turn.reply

    def text(self, text: str, intent: str = "search", age: int | None = None) -> str:
        reply = self.say(text, intent, age)
        assert reply is not None, f"left to others: {text}"
        assert len(reply.text) < 500
        return reply.text

    def after(self, heard: Query, answer: str) -> str:
        """What is said in the end when another action gave this answer."""
        messages = [{"custom": {"text": answer, "choices": []}}]
        self._keep(aside.back(heard, (), self.slots, messages))
        return str(messages[0]["custom"]["text"])

    def _keep(self, events: list[Any]) -> None:
        for event in events:
            if event["event"] == "reset_slots":
                self.slots.clear()
            else:
                self.slots[event["name"]] = event["value"]


def _places(text: str) -> list[dict[str, Any]]:
    return [
        {"entity": "place", "value": id_, "start": text.index(name), "end": text.index(name) + len(name)}
        for name, id_ in PLACES.items()
        if name in text
    ]


def _age(text: str, months: int | None) -> list[dict[str, Any]]:
    return [{"entity": "age_months", "value": months, "start": 0, "end": 1}] if months is not None else []


@pytest.fixture
def talk() -> Talk:
    return Talk()


@pytest.fixture
def opened(talk: Talk) -> Talk:
    """我妈82岁住宣汉能领什么, and the first question is open."""
    assert "和谁一起住" in talk.text("我妈82岁住宣汉，能领什么补贴", "ask_benefit", 984)
    return talk


def test_what_was_told_at_once_is_judged_at_once(talk: Talk) -> None:
    told = talk.text("我妈82岁住宣汉，能领什么补贴", "ask_benefit", 984)
    assert told.startswith("按82岁、宣汉县看，初步符合1项：八十岁助餐。")
    assert "高龄津贴" in told
    assert "达州市方案（征求意见稿）" in told
    assert "有资格" not in told


def test_who_asks_how_much_hears_first_that_no_document_says(talk: Talk) -> None:
    told = talk.text("我妈82岁住宣汉，能领多少钱", "ask_benefit", 984)
    assert told.startswith("补贴的金额，文件都没有公布。可以问宣汉县民政局")


def test_the_place_is_asked_for_with_choices(talk: Talk) -> None:
    reply = talk.say("我妈能领什么", "ask_benefit")
    assert reply is not None
    assert reply.text.endswith("老人住在哪个县（市、区）？（各地的规定不一样）")
    assert "宣汉县" in [choice.label for choice in reply.choices]


def test_place_and_age_are_asked_for_in_turn(talk: Talk) -> None:
    talk.say("我妈能领什么", "ask_benefit")
    assert "老人多大了" in talk.text("宣汉", "inform")
    assert "按82岁、宣汉县看" in talk.text("八十二")


def test_a_name_of_two_places_is_asked_back(talk: Talk) -> None:
    assert "不止一个" in talk.text("我妈82岁住朝阳能领什么", "ask_benefit", 984)


def test_an_answer_counts_whatever_its_intent(opened: Talk) -> None:
    told = opened.text("一个人住", "greet")
    assert told.startswith("记下了：独居。\n初步符合的多了1项：每周巡访（每周1次）。")
    assert "住在农村" in told


def test_each_fact_is_asked_for_once(opened: Talk) -> None:
    opened.say("不知道", "deny")
    assert "是不是住在农村" not in opened.text("是", "affirm")
    assert opened.directory.asked[-1] == {"age_months": 984, "living": None, "rural": True}


def test_several_facts_in_one_message_answer_several_questions(opened: Talk) -> None:
    told = opened.text("农村户口，跟儿子住", "inform")
    assert "按82岁、和家人同住、住在农村" in told


def test_what_was_told_can_be_corrected(opened: Talk) -> None:
    assert opened.text("不对，是78岁", "deny", 936).startswith("记下了：78岁。\n不符合的多了1项。")
    assert "还差24个月" in opened.text("哪些不符合")


def test_a_digression_is_left_to_others_and_returned_from(opened: Talk) -> None:
    aside_question = "宣汉有几个托育点？"
    assert opened.say(aside_question, "count_facilities") is None
    heard = Query("count_facilities", aside_question)
    assert opened.after(heard, "有10个。") == "有10个。\n刚才问到：老人平时和谁一起住？"
    assert "记下了：独居" in opened.text("一个人住")


def test_an_emergency_is_not_followed_by_a_question(opened: Talk) -> None:
    assert opened.say("我妈晕倒了", "emergency") is None
    assert opened.after(Query("emergency", "我妈晕倒了"), "请马上拨打120。") == "请马上拨打120。"


def test_who_goes_on_asking_other_things_is_let_alone(opened: Talk) -> None:
    heard = Query("find_facility", "宣汉有哪些养老院？")
    assert [opened.after(heard, "有。") != "有。" for _ in range(3)] == [True, True, False]


def test_what_was_not_understood_is_asked_again_once(opened: Talk) -> None:
    assert opened.text("嘟嘟嘟").startswith("没听明白")
    assert "和谁住不清楚" in opened.text("嘟嘟嘟")


def test_it_stops_when_told_to_and_goes_on_when_told_to(opened: Talk) -> None:
    assert opened.text("算了", "deny").startswith("好的，先不问了")
    assert opened.say("谢谢", "thanks") is None
    assert "和谁一起住" in opened.text("继续", "more")


def test_going_back_asks_the_last_question_again(opened: Talk) -> None:
    opened.say("一个人住")
    assert "和谁一起住" in opened.text("上一题")


def test_what_one_told_is_forgotten_on_request(opened: Talk) -> None:
    reply = opened.say("忘记我说的", "restart")
    assert reply is not None
    assert reply.forget
    assert not opened.slots


def test_what_is_remembered_can_be_asked(opened: Talk) -> None:
    assert "宣汉县、82岁" in opened.text("你记得我哪些情况")


def test_more_pages_through_all_verdicts_with_their_reasons(opened: Talk) -> None:
    told = opened.text("更多", "more")
    assert "初步符合：\n1. 八十岁助餐" in told
    assert (
        "文件未写明：\n2. 高龄津贴：怎样算“高龄”，文件没有写明（达州市方案（征求意见稿） 六（三））" in told
    )
    assert "还需要知道：\n3. 每周巡访：要看和谁住" in told


def test_a_verdict_is_explained(opened: Talk) -> None:
    told = opened.text("为什么高龄津贴没写明", "ask_benefit")
    assert told.startswith("高龄津贴：文件未写明。怎样算“高龄”，文件没有写明。可以问市民政局。")


def test_whom_to_ask_is_told_by_office(opened: Talk) -> None:
    assert "达州市民政局：八十岁助餐、高龄津贴。" in opened.text("找哪个部门", "ask_department")


def test_facts_that_do_not_go_together_are_said_to(opened: Talk) -> None:
    opened.say("一个人住")
    assert opened.text("不对，是30岁", "deny", 360).startswith("年龄填的是孩子")


def test_another_person_is_another_case(opened: Talk) -> None:
    opened.say("一个人住")
    opened.say("我孙女两岁能享受什么", "ask_benefit", 24)
    assert opened.directory.asked[-1].get("living") is None
    assert opened.directory.asked[-1]["age_months"] == 24


def test_a_question_about_the_old_as_such_opens_nothing(talk: Talk) -> None:
    assert talk.say("宣汉老人有哪些补贴", "ask_benefit") is None
    assert talk.say("高龄津贴多少钱", "ask_benefit") is None


def test_a_small_child_after_a_search_narrows_the_search(talk: Talk) -> None:
    talk.slots["last_query"] = Query("find_facility", places=("511722",)).kept()
    assert talk.say("娃儿两岁半", "inform", 30) is None


def test_mother_and_father_are_two_people(opened: Talk) -> None:
    opened.say("一个人住")
    opened.say("换成我爸，他85，瘫在床上")
    assert opened.directory.asked[-1].get("living") is None
    opened.say("我妈呢")
    assert opened.directory.asked[-1] == {"age_months": 984, "living": "alone"}


def test_the_same_for_another_place_is_asked_in_a_word(opened: Talk) -> None:
    assert opened.text("那渠县呢", "inform").startswith("按82岁、渠县看")


def test_after_a_digression_another_place_belongs_to_it(opened: Talk) -> None:
    opened.after(Query("find_facility", "宣汉有哪些养老院？"), "有三家。")
    assert opened.say("那渠县呢", "inform") is None


def test_a_place_outside_the_directory_is_said_to_be_and_another_asked_for(talk: Talk) -> None:
    message = {"entity": "elsewhere", "value": "成都", "start": 6, "end": 8}
    heard = hear("ask_benefit", {"text": "我妈82岁住成都能领啥", "entities": [message]})
    turn = asyncio.run(interview.take(heard, {"entities": [message]}, {}, talk.directory))
    assert turn is not None
    assert "没有成都的" in turn.reply.text
    assert "老人住在哪个县" in turn.reply.text


def test_why_something_is_asked_is_said(opened: Talk) -> None:
    assert opened.text("为啥问这个").startswith("独居老人是探访的重点。")


def test_children_far_away_do_not_make_who_lives_alone_less_alone(opened: Talk) -> None:
    opened.say("一个人住")
    opened.say("娃儿些都在广东打工")
    assert opened.directory.asked[-1]["living"] == "alone"


def test_what_was_told_beside_another_question_is_known_when_it_is_needed(talk: Talk) -> None:
    talk.after(Query("find_facility", "我妈今年82，宣汉有哪些养老院"), "有三家。")
    assert talk.say("附近的呢", "find_facility") is None
    assert talk.text("能领什么，住宣汉", "ask_benefit").startswith("按82岁、宣汉县看")


def test_not_to_want_to_tell_is_accepted(opened: Talk) -> None:
    assert "和谁住不清楚" in opened.text("可以不说吗", "ask_topic")
