"""Places that are no area, or not heard as one: a city's accounts, a landmark, a sort of towns, a slip."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from samples import facility
from test_follow import LIST, Shelf
from test_query import message

from actions.follow import complete
from actions.landmarks import beside, to_the_landmark
from actions.memory import Memory
from actions.narrow import fitting
from actions.query import GROUP, Query, hear
from actions.ranks import grouped_by
from components.listener import Span
from components.names import Name
from components.sounds import Slip
from components.towns import Towns
from directory.client import Directory

CITY, COUNTY = "511700", "511725"
NAMES = [
    Name("渠县", "place", COUNTY, CITY),
    Name("中滩", "place", "511725116", COUNTY),
    Name("有庆", "place", "511725111", COUNTY),
    Name("石塘", "place", "511781108", "511781"),
]


def test_the_citys_own_accounts_are_meant_not_the_city() -> None:
    heard = hear("find_facility", message("达州市本级有哪些养老项目", ("place", CITY, "达州市")))
    assert heard.places == (GROUP,)
    beside_a_county = hear("count_facilities", message("市本级和渠县哪个多", ("place", COUNTY, "渠县")))
    assert beside_a_county.places == (COUNTY, GROUP)


def test_a_city_without_such_accounts_stays_itself() -> None:
    heard = hear("find_facility", message("银川市本级有哪些养老项目", ("place", "640100", "银川市")))
    assert heard.places == ("640100",)


def test_what_is_not_to_be_counted_is_no_grouping() -> None:
    assert grouped_by(Query("facility_fact", "市本级（不算各县区）有几个")) is None
    assert grouped_by(Query("facility_fact", "各县区有几个")) == "counted_in"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("莲花湖附近规划有养老院吗", "莲花湖"),
        ("小河嘴那边有没得养老院", "小河嘴"),
        ("我屋在柳家坝旁边，有托育没得", "柳家坝"),
        ("我家附近有托育吗", ""),
        ("单位办的托育，附近居民能去吗", ""),
    ],
)
def test_the_name_beside_which_something_is_looked_for(text: str, name: str) -> None:
    assert beside(text) == name


def test_a_landmark_finds_the_house_whose_name_holds_it() -> None:
    directory = cast(Directory, Shelf(莲花湖养老院=300, 小河嘴养护院=200))

    def asked(text: str) -> Query:
        query = Query("ask_topic", text, topic=text, kind="elder", near=True)
        return asyncio.run(to_the_landmark(query, directory))

    assert asked("莲花湖附近有养老院吗").facilities == ("莲花湖养老院",)
    assert asked("望江楼附近有养老院吗").facilities == ()


def test_towns_of_a_sort_narrow_the_last_list() -> None:
    shown = Memory(LIST, ("a", "b"), (COUNTY,))
    narrowed = complete(Query("more", "还有镇上的吗", topic="镇上的"), shown)
    assert narrowed.intent == "find_facility"
    assert narrowed.page == 1
    town, street = (_in(printed) for printed in ("石河镇", "白塔街道"))
    assert fitting([town, street], narrowed) == [town]
    urban = complete(Query("inform", "街道上的呢", topic="街道上的"), shown)
    assert fitting([town, street], urban) == [street]


def _in(printed: str) -> Any:
    return facility(places=[{"area": printed, "code": None, "printed": printed}])


def test_a_town_is_heard_behind_its_own_county_alone() -> None:
    towns = Towns(NAMES)
    county = Span(0, 2, "place", COUNTY)
    assert towns.find("渠县中摊那个地方", [county]) == [Slip(2, 4, "中滩")]
    assert towns.find("渠县的中摊", [county]) == [Slip(3, 5, "中滩")]
    assert towns.find("渠县石糖那个地方", [county]) == []
    assert towns.find("中摊那个地方", []) == []
    assert towns.find("渠县中滩那个地方", [county, Span(2, 4, "place", "511725116")]) == []
    # 有请 is nothing by itself here, 有情 is a word, or part of one.
    assert towns.find("渠县有情况", [county]) == []
