"""How a message turns the question before: corrections, pages, orders, comparisons, and what it points at."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, cast

import pytest
from samples import facility, small_book

from actions.denial import meant
from actions.follow import complete
from actions.memory import Memory, remember
from actions.pointing import pointed
from actions.query import Query
from actions.ranks import grouped_by, is_rank
from actions.waiting import reminded
from actions.wishes import bounds, order_of
from directory.book import Book
from directory.client import Directory
from replies.reply import Reply

LIST = Query("find_facility", "渠县有哪些托育", "托育", places=("511725",), kind="childcare")
SHOWN = Memory(LIST, ("a", "b", "c"), ("511725",))


class Shelf:
    """A directory that holds the few facilities of a test."""

    def __init__(self, **names: int) -> None:
        self.items = [facility(id=id_, name=id_, capacity=size) for id_, size in names.items()]

    async def book(self) -> Book:
        return replace(
            small_book(), names={**small_book().names, **{one["id"]: one["id"] for one in self.items}}
        )

    async def facilities(self, **_filters: object) -> dict[str, Any]:
        return {"items": self.items, "total": len(self.items), "page": 1, "per_page": 200}


def point(query: Query, memory: Memory, **names: int) -> tuple[str, ...]:
    shelf = cast(Directory, Shelf(**names))
    return asyncio.run(pointed(query, memory, shelf)).facilities


def entity(name: str, value: object, text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"entity": name, "value": value, "start": start, "end": start + len(words)}


@pytest.mark.parametrize(
    ("text", "denied", "wanted"),
    [
        ("不是养老院，是托育", "养老院", "托育"),
        ("我要托育不要养老", "养老", "托育"),
        ("是托育不是养老", "养老", "托育"),
    ],
)
def test_what_is_denied_is_not_asked_for(text: str, denied: str, wanted: str) -> None:
    said = [entity("kind", "elder", text, denied), entity("kind", "childcare", text, wanted)]
    assert [one["value"] for one in meant(text, said)] == ["childcare"]


def test_a_question_with_shi_bu_shi_denies_nothing() -> None:
    text = "旧院镇是不是要建托育"
    said = [entity("kind", "childcare", text, "托育")]
    assert meant(text, said) == said


def test_a_correction_asks_the_last_question_again_whatever_it_sounded_like() -> None:
    asked = complete(Query("ask_plan", "不对，我问的是达川区", places=("511703",)), SHOWN)
    assert (asked.intent, asked.places, asked.kind) == ("find_facility", ("511703",), "childcare")


def test_pages_go_on_and_back_and_never_before_the_first() -> None:
    second = replace(SHOWN, last=replace(LIST, page=2))
    assert complete(Query("more", "还有吗"), second).page == 3
    assert complete(Query("search", "上一页"), second).page == 1
    assert complete(Query("search", "上一页"), SHOWN).page == 1
    assert complete(Query("more", "第三页", ordinal=3), SHOWN).page == 3


def test_after_a_look_at_one_the_list_goes_on() -> None:
    looking = Query("facility_fact", "第二个", facilities=("b",), places=("511725",))
    assert complete(Query("more", "还有吗"), replace(SHOWN, last=looking, trail=(LIST,))).page == 2


def test_going_back_finds_the_question_before() -> None:
    now = replace(SHOWN, last=replace(LIST, places=("511722",)), trail=(LIST,))
    assert complete(Query("restart", "返回"), now) == LIST
    assert complete(Query("restart", "返回"), SHOWN).intent == "nothing_before"


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("大一点的", "-capacity"),
        ("小点的有没有", "capacity"),
        ("便宜点的有没有", "fee"),
        ("近一点的", "near"),
        ("新一点的", "-year"),
        ("大竹县有哪些托育", None),
        ("多大面积", None),
    ],
)
def test_an_order_wished_for_is_understood(text: str, order: str | None) -> None:
    assert order_of(text) == order


def test_an_order_sorts_the_last_list() -> None:
    asked = complete(Query("ask_fee", "大一点的", order="-capacity"), SHOWN)
    assert (asked.intent, asked.order, asked.places) == ("find_facility", "-capacity", ("511725",))


def test_sizes_are_bounded_as_people_say_it() -> None:
    assert bounds("200张以上", 200) == (200, None)
    assert bounds("超过200张", 200) == (201, None)
    assert bounds("不到100个", 100) == (None, 99)
    assert bounds("60个托位的有几家", 60) == (60, 60)
    assert bounds("托位最多的三个", 3) == (None, None)


def test_a_comparison_takes_the_place_before_as_the_other_side() -> None:
    asked = complete(Query("ask_topic", "跟宣汉比哪个多", places=("511722",), rest="比"), SHOWN)
    assert (asked.intent, asked.places) == ("count_facilities", ("511725", "511722"))


def test_which_is_more_is_asked_for_and_how_many_there_are_is_not() -> None:
    assert is_rank(Query("count_facilities", "渠县和大竹哪个托位多"))
    assert not is_rank(Query("count_facilities", "渠县哪个镇有多少托位"))
    assert grouped_by(Query("count_facilities", "每年建几个托育")) == "plan_year"


def test_the_number_of_the_text_points_on_a_later_page() -> None:
    page = replace(SHOWN, last=replace(LIST, page=2))
    assert point(Query("inform", "第十个", ordinal=10), page) == ("b",)
    assert point(Query("inform", "最后一个", ordinal=-1), page) == ("c",)
    assert point(Query("inform", "第九十个", ordinal=90), page) == ()


def test_the_one_before_is_beside_the_one_in_focus() -> None:
    looked = replace(SHOWN, focus=("b",))
    assert point(Query("inform", "前面那个呢"), looked) == ("a",)
    assert point(Query("inform", "下一个"), looked) == ("c",)


def test_a_part_of_its_name_points_at_one_of_the_list() -> None:
    listed = replace(SHOWN, listed=("渠县三汇镇托育", "渠县临巴镇托育"))
    asked = Query("facility_fact", "三汇那个多少", fields=("capacity",))
    assert point(asked, listed, 渠县三汇镇托育=60, 渠县临巴镇托育=60) == ("渠县三汇镇托育",)


def test_the_largest_is_found_by_its_size() -> None:
    assert point(Query("inform", "最大那个"), SHOWN, a=60, b=300, c=60) == ("b",)


def test_a_place_asked_for_answers_the_question_that_waits() -> None:
    waiting = Query("find_facility", "附近有托育吗", near=True, kind="childcare")
    memory = Memory(Query("ask_benefit", "育儿假几天"), waiting=waiting)
    asked = complete(Query("inform", "普光镇", places=("511722103",)), memory)
    assert (asked.near, asked.kind, asked.places) == (True, "childcare", ("511722103",))


def test_after_a_digression_the_open_question_comes_back_once() -> None:
    waiting = Query("find_facility", "附近有托育吗", near=True, kind="childcare")
    aside = Query("ask_benefit", "育儿假几天")
    memory = Memory(aside, waiting=waiting)
    told = reminded(Reply("每年10天。"), aside, memory)
    assert "回到刚才" in told.text
    slots = {event["name"]: event["value"] for event in remember(aside, told, memory)}
    again = replace(memory, waiting=replace(waiting, page=slots["waiting"]["page"]))
    assert reminded(Reply("每年10天。"), aside, again).text == "每年10天。"


def test_a_text_in_between_leaves_the_list_standing() -> None:
    aside = Query("ask_benefit", "育儿假几天", places=("511725",))
    slots = {event["name"]: event["value"] for event in remember(aside, Reply("每年10天。"), SHOWN)}
    assert slots["last_list"] == ["a", "b", "c"]
