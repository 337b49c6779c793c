"""What an English reply makes of names, amounts and passages that only exist in Chinese."""

from __future__ import annotations

import pytest
from samples import small_book, source
from small_entitlement import QUESTIONS

from replies import english, figures, interview
from replies.amounts import figures_in, in_english
from replies.catalogue import speaking
from replies.reply import Choice, Reply
from replies.script import written
from replies.words import locators, wan

PASSAGE = "达州草案城企联动普惠养老的补助，社区、医养、培疗转型养老是每张床位2万元。"


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("2万元", "20,000 yuan (2万元)"),
        ("不低于55%", "at least 55% (不低于55%)"),
        ("近2.5万张", "nearly 25,000 beds (近2.5万张)"),
        ("每周至少一次", "at least once a week (每周至少一次)"),
        ("60%", "60%"),
        ("逐年提高", "逐年提高"),
    ],
)
def test_an_amount_stands_beside_what_the_plan_prints(printed: str, told: str) -> None:
    assert in_english(printed) == told


def test_ten_thousands_of_yuan_are_counted_out() -> None:
    with speaking("en"):
        assert wan(7300) == "73,000,000 yuan (7300万元)"
    with speaking("zh"):
        assert wan(7300) == "7300万元"


def test_the_number_of_a_document_or_clause_is_no_figure() -> None:
    assert figures_in("按达市府办〔2020〕62号，每年10天育儿假。（达州市 plan Annex 3 no. 4）") == ["10 days"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("渠县", "Qu County"),
        ("达州高新区", "Dazhou High-tech Zone"),
        ("宣汉县民政局", "Xuanhan County Civil Affairs Bureau"),
        ("县卫生健康局", "county Health Bureau"),
        ("肯维诺幼儿园", "肯维诺幼儿园"),
    ],
)
def test_places_and_offices_are_named_by_sound_and_kind(words: str, told: str) -> None:
    assert english.name(words) == told


def test_the_chinese_name_stands_beside_the_english_one_once() -> None:
    with speaking("en"):
        told = english.finished("渠县: 14 projects.\nPlease ask 渠县民政局 in 渠县.")
    expected = "Please ask Qu County Civil Affairs Bureau (渠县民政局) in Qu County."
    assert told == f"Qu County (渠县): 14 projects.\n{expected}"


def test_a_passage_in_chinese_is_said_to_be_one_and_its_figures_stand_before_it() -> None:
    with speaking("en"):
        first, second = english.finished(PASSAGE).split("\n")
    assert "Chinese only" in first
    assert "20,000 yuan" in first
    assert second == PASSAGE


def test_a_finished_reply_never_grows_too_long() -> None:
    long = "渠县民政局 " * 60
    with speaking("en"):
        assert len(english.finished(long)) < 500


def test_what_has_no_room_goes_before_the_mark_does() -> None:
    with speaking("en"):
        told = english.finished("\n".join([PASSAGE, *(f"{at}{PASSAGE}" * 2 for at in range(8))]))
    assert "Chinese only" in told
    assert PASSAGE in told
    assert len(told) < 500


def test_choices_show_the_place_in_english_and_send_the_name() -> None:
    with speaking("en"):
        told = written(Reply("Where?", (Choice("渠县", "渠县"),)))
    assert told.choices == (Choice("Qu County", "渠县"),)


def test_every_question_of_the_interview_is_asked_in_english() -> None:
    for question in QUESTIONS.values():
        with speaking("en"):
            reply = interview.with_question(Reply("Noted."), question)
        spoken = reply.text + "".join(one.label + one.message for one in reply.choices)
        assert spoken.isascii(), spoken


def test_a_place_in_a_plan_is_told_in_english() -> None:
    with speaking("en"):
        assert (
            locators([source("附件3 托育第9项"), source("附件3 托育第10项")]) == "Annex 3 childcare no. 9, 10"
        )


def test_an_indicator_is_told_in_english_around_its_name() -> None:
    one = {
        "area": "达州市",
        "name": "护理型床位占比",
        "baseline": None,
        "baseline_year": None,
        "target": "不低于55%",
        "target_year": "2025",
        "unit": "%",
        "nature": "约束性",
        "sources": [source("四")],
        "notes": [],
    }
    with speaking("en"):
        told = figures.told([one], small_book()).text  # type: ignore[list-item]
    assert "target for 2025: at least 55% (不低于55%); binding" in told
