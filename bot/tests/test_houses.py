"""Which projects a question asks for: by who builds them, whom they take, what is built, what it costs."""

from __future__ import annotations

import pytest
from samples import facility, small_book

from actions.houses import asks_names, asks_takers, asks_which, fields_asked, is_unit, unit_named
from actions.narrow import fitting
from actions.nowhere import called_so
from actions.query import Query
from actions.ranks import asks_costly
from actions.reread import reread

BOOK = small_book()
TOWN, COUNTY, CITY = "511722002", "511722", "511700"


def asked(
    text: str, intent: str = "ask_topic", place: str = COUNTY, sure: float = 0.5, **more: object
) -> Query:
    return Query(intent, text, topic=text, kind="elder", places=(place,), rest="甲乙丙", sure=sure, **more)  # type: ignore[arg-type]


def test_who_carries_it_out_narrows_a_list_and_who_does_is_a_fact() -> None:
    assert unit_named("由达州市民政局组织实施的养老项目是哪个") == "达州市民政局"
    assert unit_named("这个项目由哪个单位组织实施") == ""
    assert unit_named("养老服务条例什么时候开始实施") == ""
    assert unit_named("县民政局实施的高龄补贴有哪些") == ""
    assert "unit" in fields_asked("这个项目由哪个单位组织实施")
    own, other = facility(1), facility(2, implementing_unit="渠县人民政府")
    query = asked("由宣汉县政府组织实施的养老项目有哪些")
    assert fitting([own, other], query) == [own]


def test_an_office_is_known_by_its_short_name() -> None:
    assert is_unit("达州市卫健委", "市卫生健康委")
    assert is_unit("达州高新技术产业园区管理委员会", "高新区管委会")
    assert not is_unit("达州市民政局", "市卫健委")
    assert not is_unit(None, "市民政局")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("由市民政局组织实施的养老项目是哪个", "ask_department"),
        ("写了收失能老人的机构都有哪几家", "ask_topic"),
        ("2024年要建哪个养老服务中心", "ask_indicator"),
        ("社区养老服务综合体放在哪两个街道", "ask_indicator"),
        ("有没有公布嵌入式养老机构的名单", "ask_policy"),
    ],
)
def test_what_asks_for_projects_gets_the_list_whatever_it_sounded_like(text: str, intent: str) -> None:
    assert reread(asked(text, intent), BOOK).intent == "find_facility"


def test_a_fact_of_the_one_house_of_a_town_is_told_of_it() -> None:
    whom = reread(asked("要建的养老中心主要接收哪些人", place=TOWN), BOOK)
    assert (whom.intent, whom.fields) == ("facility_fact", ("content",))
    year = reread(asked("要弄的综合体是哪一年的事", place=TOWN), BOOK)
    assert (year.intent, year.fields) == ("facility_fact", ("year",))


def test_whom_such_houses_take_anywhere_is_what_plans_write() -> None:
    text = "每个县要建的养护院主要是照护哪些特困老人"
    assert not asks_takers(asked(text))
    assert reread(asked(text), BOOK).intent == "ask_topic"


def test_names_are_asked_for_as_a_list_and_blacklists_are_none() -> None:
    assert asks_names(asked("有没有公布农村幸福院的名单"))
    assert not asks_names(asked("养老院搞的红黑名单叫什么名单"))
    assert not asks_names(asked("专班成员名单公布了吗"))


def test_what_costs_most_to_build_has_many_words_and_a_fee_is_none_of_them() -> None:
    for text in ("养老项目哪个最烧钱", "哪个养老院花钱最多", "最贵的养老项目是哪个"):
        query = reread(asked(text, "find_facility"), BOOK)
        assert asks_costly(query) and query.intent == "count_facilities"
    assert not asks_costly(asked("最便宜的养老院是哪家"))


def test_a_place_that_is_misheard_still_tells_which_house_is_meant() -> None:
    lake = facility(1, name="达州市老年养护院", places=[{"area": "达州市", "printed": "达州市莲花湖片区"}])
    other = facility(2, name="达州市老年专科医院")
    assert called_so("连花湖 的老年养护院有 床位", [lake, other]) == [lake]
    assert called_so("养老项目有 床位", [lake, other]) == [lake, other]


@pytest.mark.parametrize(
    "text",
    [
        "县里头有没有专门收失能老人的地方，在哪个村",
        "专门收痴呆老人的养老院有没有",
        "哪些养老院收失智老人",
    ],
)
def test_who_is_taken_asks_for_houses(text: str) -> None:
    assert asks_takers(asked(text))


def test_whether_anybody_helps_the_disabled_asks_for_no_house() -> None:
    assert not asks_takers(asked("失能老人有没有补贴"))


def test_in_which_streets_asks_for_projects_of_a_year() -> None:
    query = asked("2023年的养老项目在哪几个街道", "find_facility", sure=1.0)
    assert reread(query, BOOK).intent == "find_facility"
    assert asks_which(query)
