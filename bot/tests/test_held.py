"""A conversation opened about one benefit stays with it until another matter is asked about."""

from __future__ import annotations

import pytest

from actions.case import Case
from actions.classes import asks_for_class
from actions.held import asks_condition, begun, completes, kept
from actions.query import Query
from actions.told import read
from actions.working import is_staff, works

LEAVE = "我想问问能不能请育儿假"
STAFF = "我是护理员，想问特殊岗位补贴"


def _query(text: str, intent: str = "inform", places: tuple[str, ...] = ()) -> Query:
    return Query(intent, text=text, topic=text, places=places)


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("孩子1岁半", LEAVE),
        ("我在银川上班", LEAVE),
        ("高龄津贴能领不", "高龄津贴能领不"),
        ("村里会不会有人上门看我妈", "村里会不会有人上门看我妈"),
        ("孩子能上托班不", "孩子能上托班不"),
        ("公办养老院能优先住吗", "公办养老院能优先住吗"),
        ("我妈能享受些什么", ""),
        ("宣汉县一共规划了几个养老项目", ""),
    ],
)
def test_the_matter_is_kept_until_another_one_is_asked_about(said: str, matter: str) -> None:
    assert kept(_query(said, "ask_benefit"), read(said), Case(matter=LEAVE)) == matter


def test_what_a_house_has_become_is_added_to_its_matter() -> None:
    founder = Case(matter="我想开个托育机构，能拿到奖补吗")
    assert kept(_query("评上了省级示范"), read("评上了省级示范"), founder).endswith("评上了省级示范")


@pytest.mark.parametrize(
    ("said", "places", "goes_on"),
    [
        ("他失能", (), True),
        ("银川的", ("640100",), True),
        ("宣汉有几个托育点", ("511722",), False),
        ("谢谢", (), False),
    ],
)
def test_facts_or_a_place_alone_complete_the_matter(
    said: str, places: tuple[str, ...], goes_on: bool
) -> None:
    assert completes(_query(said, places=places), read(said), Case(matter=LEAVE)) is goes_on


def test_a_question_about_this_benefit_goes_on_with_it() -> None:
    asked = _query("宣汉县的养老院，这补贴建起来了没得", places=("511722",))
    assert completes(asked, read(asked.text), Case(matter=STAFF))


def test_without_a_matter_nothing_is_completed() -> None:
    assert not completes(_query("银川的", places=("640100",)), read("银川的"), Case())


@pytest.mark.parametrize(
    ("said", "who_works"),
    [(STAFF, True), ("我想开个托育机构", True), ("公办养老院能优先住吗", False), (LEAVE, False)],
)
def test_who_asks_for_their_own_work_is_known(said: str, who_works: bool) -> None:
    assert works(said) is who_works


def test_who_founds_a_house_is_no_staff() -> None:
    assert is_staff(STAFF)
    assert not is_staff("我想开个托育机构")


def test_a_matter_for_a_child_is_a_childs() -> None:
    assert begun(Case(matter=LEAVE)).whom == "child"
    assert begun(Case(matter="高龄津贴能领不")).whom is None


def test_a_condition_is_asked_of_nobody() -> None:
    assert asks_condition("高龄津贴从几岁开始发")
    assert asks_condition("哪些人算重点对象")
    assert not asks_condition("我妈82岁，能不能领高龄津贴")


def test_who_goes_to_work_asks_for_no_class() -> None:
    assert not asks_for_class("我在银川上班，一年能请几天育儿假")
    assert asks_for_class("娃儿上哪种班")
