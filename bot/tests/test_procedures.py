"""How something is applied for: told as an office published it, else said to be unpublished."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from samples import passage
from small_entitlement import SmallDirectory

from actions.procedures import asked, followed, published
from actions.query import Query
from actions.texts import ask_topic
from directory.shapes import Passage, Procedure
from replies.catalogue import speaking
from replies.missing import kept
from replies.reply import Reply


def procedure(name: str = "高龄津贴申请", area: str = "达州市", **changes: Any) -> Procedure:
    """What 达州市民政局 published."""
    said = {"plan": None, "locator": None, "worker": "达州市民政局", "recorded_on": "2026-05-01"}
    plain: dict[str, Any] = {
        "id": name,
        "name": name,
        "area": area,
        "benefit": None,
        "department": None,
        "who": "80周岁以上、户籍在达州的老人",
        "documents": ["身份证", "户口簿"],
        "steps": ["到村（社区）填表", "乡镇核对"],
        "time_limit": "20个工作日",
        "place": "村（社区）便民服务室",
        "document": "达市民〔2026〕1号",
        "sources": [said],
        **changes,
    }
    return plain  # type: ignore[return-value]


class Desk(SmallDirectory):
    """A directory in which these are published, the nearest area's first, as the API gives them."""

    def __init__(self, *known: Procedure) -> None:
        super().__init__()
        self.known = list(known)

    async def procedures(self, area: str | None) -> list[Procedure]:
        above = [(await self.book()).name(id_) for id_ in (await self.book()).upward(area)] if area else []
        fitting = [one for one in self.known if not area or one["area"] in above]
        return sorted(fitting, key=lambda one: above.index(one["area"]) if area else 0)

    async def answers(self, q: str, **filters: object) -> list[Passage]:
        return [passage("达州要健全高龄津贴制度。怎样申请没有写。")]


def answer(text: str, *known: Procedure, place: str | None = "511722") -> Reply | None:
    query = Query("ask_topic", text, said=text, topic=text, places=(place,) if place else ())
    return asyncio.run(published(query, Desk(*(known or (procedure(),)))))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("怎么申请高龄补贴", "达州市的高龄津贴申请，这样办：1. 到村（社区）填表；2. 乡镇核对。"),
        ("高龄津贴咋个申请嘛", "达州市的高龄津贴申请，这样办：1. 到村（社区）填表；2. 乡镇核对。"),
        ("办高龄津贴要什么材料", "达州市的高龄津贴申请，要带：身份证、户口簿。"),
        ("高龄津贴要带哪些证件", "达州市的高龄津贴申请，要带：身份证、户口簿。"),
        ("高龄津贴在哪办", "达州市的高龄津贴申请，在这里办：村（社区）便民服务室。"),
        ("高龄津贴去哪个窗口办", "达州市的高龄津贴申请，在这里办：村（社区）便民服务室。"),
        ("高龄津贴多久能办下来", "达州市的高龄津贴申请，多久办好：20个工作日。"),
        ("高龄补贴要多久", "达州市的高龄津贴申请，多久办好：20个工作日。"),
        ("老人的高龄补助怎么办", "达州市的高龄津贴申请，这样办：1. 到村（社区）填表；2. 乡镇核对。"),
    ],
)
def test_what_is_asked_comes_first_with_whose_word_it_is(text: str, first: str) -> None:
    reply = answer(text, place="511700")
    assert reply is not None
    assert reply.text.split("\n")[0] == first
    assert reply.text.endswith("来源：达州市民政局（2026-05-01），依据达市民〔2026〕1号")
    assert len(reply.text) < 500
    assert len(reply.choices) == 2


def test_that_of_the_area_above_is_said_to_be_that() -> None:
    reply = answer("怎么申请高龄津贴")
    assert reply is not None
    assert reply.text.startswith("宣汉县没有单独公布，下面是达州市的：")


def test_a_countys_own_goes_before_the_citys() -> None:
    reply = answer("怎么申请高龄津贴", procedure(), procedure(area="宣汉县"))
    assert reply is not None
    assert reply.text.startswith("宣汉县的高龄津贴申请")


def test_without_a_place_it_is_asked_which_of_several_is_meant() -> None:
    both = procedure(), procedure(area="宣汉县")
    asking = answer("怎么申请高龄津贴", *both, place=None)
    assert asking is not None
    assert (asking.asks, [one.message for one in asking.choices]) == (
        "place",
        ["达州市怎么申请高龄津贴", "宣汉县怎么申请高龄津贴"],
    )
    alone = answer("怎么申请高龄津贴", place=None)
    assert alone is not None
    assert alone.text.startswith("达州市的高龄津贴申请")


def test_it_is_known_by_the_name_of_its_benefit_too() -> None:
    one = procedure("尊老金发放", benefit={"id": "b", "name": "高龄津贴"})
    assert answer("怎么申请高龄津贴", one) is not None


@pytest.mark.parametrize(
    "text",
    [
        "托育怎么申请",
        "养老服务补贴怎么申请",
        "高龄津贴停发了怎么办",
        "高龄津贴每月多少钱",
        "怎么申请",
        "护理补贴要多久",
    ],
)
def test_a_procedure_for_something_else_is_no_answer(text: str) -> None:
    assert answer(text, procedure(), procedure("家庭托育点备案")) is None


def test_what_it_leaves_out_is_said_to_be_left_out_and_whom_to_ask() -> None:
    office = {"name": "县民政局", "phone": "0818-5220000"}
    reply = answer("高龄津贴要带什么材料", procedure(documents=[], department=office))
    assert reply is not None
    first = "达州市的高龄津贴申请，公布的办事指南没有写带什么材料。可以问县民政局，电话0818-5220000"
    assert reply.text.split("\n")[1].startswith(first)


def test_a_long_one_is_cut_at_a_step_and_says_that_there_is_more() -> None:
    reply = answer("怎么申请高龄津贴", procedure(steps=["填" * 150] * 10))
    assert reply is not None
    assert "后面还有，见本站“办事指南”" in reply.text
    assert len(reply.text) < 500


def test_where_none_is_published_that_is_said_first_with_whom_to_ask_and_a_person_sees_to_it() -> None:
    query = Query("ask_topic", "怎么申请高龄津贴", topic="怎么申请高龄津贴", places=("511722",))
    reply = asyncio.run(ask_topic(query, Desk()))
    assert reply.text.startswith("规划文件没有公布怎么申请。可以问宣汉县民政局，或拨打12345。")
    assert reply.unanswered


def test_two_words_are_enough_to_hear_that_nobody_has_published_how_long_it_takes() -> None:
    assert asked("宣汉高龄津贴要多久") == "time"
    assert asked("上门巡访多久一次") is None


def test_where_the_plans_say_how_nothing_is_said_to_be_missing() -> None:
    class Written(Desk):
        async def answers(self, q: str, **filters: object) -> list[Passage]:
            return [passage("符合条件的老人向乡镇提出申请，由县民政局审批。")]

    query = Query("ask_topic", "怎么申请住敬老院", topic="怎么申请住敬老院", places=("511722",))
    reply = asyncio.run(ask_topic(query, Written()))
    assert reply.text.startswith("符合条件的老人向乡镇提出申请")
    assert not reply.unanswered


@pytest.mark.parametrize("text", ["要什么材料", "在哪办", "要多久", "流程呢"])
def test_two_words_go_on_from_the_procedure_before(text: str) -> None:
    last = Query("ask_topic", "怎么申请高龄津贴", topic="怎么申请高龄津贴", places=("511722",))
    goes_on = followed(Query("greet", text, said=text), last)
    assert goes_on is not None
    assert (goes_on.text, goes_on.topic, goes_on.places) == (text, last.topic, last.places)
    assert asyncio.run(published(goes_on, Desk(procedure()))) is not None


def test_they_mean_nothing_after_something_else_or_with_a_place_of_their_own() -> None:
    last = Query("ask_topic", "育儿假几天", topic="育儿假几天")
    assert followed(Query("greet", "在哪办"), last) is None
    before = Query("ask_topic", "怎么申请高龄津贴", topic="怎么申请高龄津贴")
    assert followed(Query("find_facility", "渠县在哪", places=("511725",)), before) is None
    assert followed(Query("thanks", "谢谢"), before) is None


@pytest.mark.parametrize("text", ["养老院倒闭了怎么办", "医养结合怎么搞", "宣汉有哪些托育点", "养老院在哪里"])
def test_what_asks_for_no_procedure_is_not_taken_for_one(text: str) -> None:
    assert asked(text) is None


def test_an_unanswered_question_gets_a_number_within_the_limit() -> None:
    assert "12345678" in kept(Reply("没有查到。" * 120), "12345678").text
    assert len(kept(Reply("没有查到。" * 120), "12345678").text) < 500
    assert kept(Reply("没有查到。"), None).text == "没有查到。"
    with speaking("en"):
        assert "12345678" in kept(Reply("None."), "12345678").text
