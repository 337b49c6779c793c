"""A question about a figure or a text goes on: what is lacking, another place, another kind, another sort."""

from __future__ import annotations

from typing import Any, cast

import pytest

from actions.follow import complete
from actions.memory import Memory
from actions.query import Query
from actions.several import asks_gap
from directory.shapes import Indicator
from replies.figures import _between, not_reckoned

FIGURE = Query(
    "ask_indicator",
    "巫溪骨干养老企业现在几家",
    "骨干养老企业",
    places=("500238",),
    kind="elder",
    years=(2025,),
)
AFTER = Memory(FIGURE, places=("500238",))


@pytest.mark.parametrize("text", ["还差几家", "那还差好多嘛", "离目标差多少", "还要增加多少"])
def test_what_is_still_lacking_is_asked_of_the_figure_before(text: str) -> None:
    asked = complete(Query("ask_vacancy", text, topic=text), AFTER)
    assert (asked.intent, asked.topic, asked.places) == ("ask_indicator", FIGURE.topic, ("500238",))
    assert asks_gap(asked.text)


@pytest.mark.parametrize("lacks", ["baseline", "target"])
def test_without_one_of_both_figures_no_difference_is_told(lacks: str) -> None:
    known: dict[str, Any] = {"name": "托位总数", "baseline": "4", "target": "8", lacks: None}
    assert "算不出" in not_reckoned(cast(Indicator, known))


def test_the_difference_of_exact_figures_is_exact() -> None:
    known: dict[str, Any] = {"name": "骨干养老企业数量", "unit": "", "baseline": "4", "target": "8"}
    assert "还差4（" in _between(cast(Indicator, known))


def test_another_kind_after_a_figure_asks_for_its_figure_of_the_same_year() -> None:
    said = Query(
        "facility_fact",
        "换成托育,要多少个托位",
        topic="换成托育,要 托位",
        kind="childcare",
        fields=("capacity",),
    )
    asked = complete(said, AFTER)
    assert (asked.intent, asked.places, asked.kind) == ("ask_indicator", ("500238",), "childcare")
    assert "2025年" in asked.topic


def test_beside_another_place_both_are_asked_for() -> None:
    said = Query("count_facilities", "跟宣汉比差多少", topic="跟 比差", places=("511722",))
    assert complete(said, AFTER).places == ("500238", "511722")


def test_another_sort_of_what_a_text_was_asked_about_is_asked_of_the_text() -> None:
    last = Query("ask_benefit", "城企联动一张床补多少", topic="城企联动一张床补", places=("511700",))
    said = Query(
        "ask_fee", "便宜点的旅居型呢", topic="便宜点的旅居型", fields=("fee",), order="fee", rest="旅居型"
    )
    asked = complete(said, Memory(last, places=("511700",)))
    assert asked.intent == "ask_benefit"
    assert asked.topic == "城企联动一张床补 便宜点的旅居型"


def test_a_year_before_and_a_year_now_are_set_beside_each_other() -> None:
    before = Query(
        "count_facilities", "2022年新增多少", topic="新增", places=("511700",), kind="elder", year=2022
    )
    last = Query("count_facilities", "2024年呢", topic="新增", places=("511700",), kind="elder", year=2024)
    memory = Memory(last, places=("511700",), trail=(before,))
    assert complete(Query("search", "差多少", topic="差"), memory).years == (2022, 2024)
