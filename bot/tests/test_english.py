"""An English question is heard as the Chinese one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import pytest
import yaml
from small_directory import ITEMS

from components.english import English
from components.names import Item
from components.normalizer import normalize
from components.pinyin_names import PinyinNames
from components.quantities import quantities

TOPICS = Path(__file__).parents[1] / "topics"
ENGLISH = English({})
NAMES = PinyinNames(cast("list[Item]", ITEMS))


def heard(said: str) -> str:
    return NAMES.read(ENGLISH.read(normalize(said)))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("How many childcare slots in Qu County?", "多少个托位渠县"),
        ("What is the target for nursing beds in Wuxi by 2025?", "目标护理型床位巫溪2025"),
        ("who leads the meal service for the elderly", "谁牵头助餐"),
        ("Which nursing homes have more than 300 beds", "超过300张床位"),
        ("how many days of parental leave", "多少天育儿假"),
        ("My mother is 82 and lives alone", "我母亲82,独居"),
        ("the second one's beds?", "第二个床位"),
        ("what about Xuanhan?", "那宣汉"),
        ("any more?", "还有吗"),
    ],
)
def test_its_words_are_read_as_the_plans_write_them(said: str, words: str) -> None:
    assert words in heard(said).replace(" ", "")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("an 18-month-old", "18个月大"),
        ("eighty-two years old", "82岁"),
        ("two and a half years old", "2岁半"),
        ("20,000 yuan", "20000元"),
        ("one hundred beds", "100张床位"),
    ],
)
def test_figures_are_read_in_digits(said: str, read: str) -> None:
    assert heard(said) == read


def test_a_parents_age_is_heard_in_the_middle_of_a_sentence() -> None:
    read = heard("My mother is 82 and lives in Xuanhan")
    assert [(one.entity, one.value) for one in quantities(read, [])] == [("age_months", 82 * 12)]


@pytest.mark.parametrize("said", ["Xuan'han County", "xuanhan", "XuanHan Xian", "Xuanhan's"])
def test_a_place_is_known_by_its_sound(said: str) -> None:
    assert heard(said).startswith("宣汉")


def test_a_house_is_known_by_the_sound_of_its_own_part() -> None:
    assert heard("Xicheng kindergarten") == "西城幼儿园"


def test_the_longest_expression_counts() -> None:
    assert heard("nursing beds") == "护理型床位"
    assert heard("nursing home beds") == "养老床位"


def test_a_word_inside_another_is_not_read() -> None:
    assert heard("begin") == "begin"


@pytest.mark.parametrize("said", ["渠县有哪些托育点？", "万源市的养老院有多少张床"])
def test_chinese_stays_as_it_was_said(said: str) -> None:
    assert heard(said) == normalize(said)


def examples() -> list[str]:
    """What is asked of us in English alone: in the examples, what lies outside names the whole world."""
    found = []
    for path in sorted(TOPICS.glob("*.yml")):
        for topic in yaml.safe_load(path.read_text(encoding="utf-8")).get("nlu", []):
            if topic["intent"] != "out_of_scope":
                found += [line.removeprefix("- ") for line in topic["examples"].splitlines()]
    return [one for one in found if re.fullmatch(r"[A-Za-z' ?,.-]{3,}", one)]


def test_no_english_example_keeps_an_unknown_word() -> None:
    read = {one: re.sub(r"\b(?:ok|a)\b", "", heard(one)) for one in examples()}
    assert not {one: left for one, left in read.items() if re.search(r"[a-z]", left)}
