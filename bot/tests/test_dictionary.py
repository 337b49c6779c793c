"""Which record a text means."""

import random
from typing import cast

import pytest
from small_directory import ITEMS

from components.dictionary import Dictionary
from components.names import Item, Name, names_of

NAMES = names_of(cast("list[Item]", ITEMS), frozenset({"大风"}))
DICTIONARY = Dictionary(NAMES)


def found(text: str) -> list[tuple[str, str, str]]:
    return [(text[span.start : span.end], span.entity, span.value) for span in DICTIONARY.find(text)]


def test_a_place_inside_a_longer_name_is_no_place_of_its_own() -> None:
    assert found("宣汉西城幼儿园几个位") == [
        ("宣汉", "place", "511722"),
        ("西城幼儿园", "facility", "dazhou-childcare-09"),
    ]


def test_a_name_that_two_places_share_means_both() -> None:
    assert found("朝阳有托育没得") == [("朝阳", "place", "t-chaoyang|b-chaoyang")]


@pytest.mark.parametrize(("text", "meant"), [("通川区朝阳", "t-chaoyang"), ("宝清的朝阳", "b-chaoyang")])
def test_the_county_beside_it_tells_which_is_meant(text: str, meant: str) -> None:
    assert found(text) == [(text, "place", meant)]


def test_a_town_told_with_all_that_is_above_it_is_one_place() -> None:
    assert found("我住四川省达州市宣汉县南坝镇") == [("四川省达州市宣汉县南坝镇", "place", "t-nanba")]


def test_two_places_in_a_list_stay_two() -> None:
    assert [value for _, _, value in found("宣汉县、南坝镇")] == ["511722", "t-nanba"]


@pytest.mark.parametrize("text", ["宣汉那个失能老人照护中心", "君塘镇的失能老人照护中心"])
def test_a_kind_of_house_is_one_house_where_its_place_is_named(text: str) -> None:
    assert found(text)[-1][1:] == ("facility", "dazhou-elder-07")


def test_a_kind_of_house_elsewhere_is_no_house() -> None:
    assert found("渠县有失能老人照护中心吗") == [("渠县", "place", "511725")]


def test_a_project_in_two_parts_means_both() -> None:
    assert found("秦巴医养中心") == [("秦巴医养中心", "facility", "dazhou-childcare-20|dazhou-childcare-40")]


def test_a_department_is_that_of_the_place_named() -> None:
    assert ("民政局", "department", "xuanhan-minzheng|dazhou-minzheng") in found("找民政局")
    assert ("民政局", "department", "xuanhan-minzheng") in found("宣汉民政局管啥子")


def test_a_name_that_touches_a_digit_or_a_letter_is_found() -> None:
    assert found("住宣汉3年了")[0][1:] == ("place", "511722")
    assert found("ABC渠县abc")[0][1:] == ("place", "511725")


def test_an_empty_dictionary_finds_nothing() -> None:
    assert Dictionary([]).find("宣汉") == []


def test_the_automaton_agrees_with_plain_search() -> None:
    """Longest match from the left, on texts made at random of pieces of names."""
    surfaces = sorted({name.surface for name in NAMES if not name.guarded})
    dictionary = Dictionary(Name(surface, "place", surface) for surface in surfaces)
    rng = random.Random(7)
    for _ in range(500):
        text = "".join(rng.choice(surfaces)[rng.randrange(3) :] for _ in range(6))
        spans = dictionary.find(text)

        assert [(span.start, span.value) for span in spans] == _longest_from_the_left(text, set(surfaces))


def _longest_from_the_left(text: str, surfaces: set[str]) -> list[tuple[int, str]]:
    at, found = 0, []
    while at < len(text):
        fits = [text[at:end] for end in range(len(text), at, -1) if text[at:end] in surfaces]
        found += [(at, fits[0])] if fits else []
        at += len(fits[0]) if fits else 1
    return found
