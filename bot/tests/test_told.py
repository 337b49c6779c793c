"""What people tell of themselves is read in any wording; what they only ask about is not."""

from __future__ import annotations

from typing import Any

import pytest

from actions.short import Asked
from actions.told import read
from actions.vocabulary import load

LIVING = Asked(
    "living",
    [("with_family", "和子女家人住"), ("couple", "只有老两口（空巢）"), ("alone", "一个人住（独居）")],
)
SUPPORT = Asked("support", [("none", "都没有"), ("dibao", "享受低保"), ("tekun", "特困人员")])
ABILITY = Asked("ability", [("able", "能自己来"), ("disabled", "离不开人（失能）")])
AGE = Asked("age_months")


def years(number: int) -> int:
    return number * 12


def aged(months: int, at: int = 0) -> list[dict[str, Any]]:
    """The entity that the bot's own reader of quantities finds."""
    return [{"entity": "age_months", "value": months, "start": at, "end": at + 3}]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("一个人住", {"living": "alone"}),
        ("儿子在成都上班，她一个人", {"living": "alone"}),
        ("跟儿子住", {"living": "with_family"}),
        ("她跟我们一起过", {"living": "with_family"}),
        ("只有老两口在屋头", {"living": "couple"}),
        ("我妈跟我爸住", {"living": "couple"}),
        ("儿女都在外头打工", {"living": "left_behind"}),
        ("她在养老院住", {"living": "facility"}),
        ("吃低保", {"support": "dibao"}),
        ("是五保户", {"support": "tekun"}),
        ("记不得事了", {"ability": "dementia"}),
        ("瘫在床上", {"ability": "disabled", "mobility_trouble": True}),
        ("半失能", {"ability": "partly"}),
        ("身体硬朗得很", {"ability": "able"}),
        ("能走能动的", {"ability": "able", "mobility_trouble": False}),
        ("有残疾证二级", {"severe_disability": True, "disability": True}),
        ("三级残疾", {"severe_disability": False, "disability": True}),
        ("没得残疾证", {"disability": False, "severe_disability": False}),
        ("农村户口", {"rural": True}),
        ("住城里头的", {"rural": False}),
        ("有退休金，没得医保", {"pension": True, "insured": False}),
        ("得过脑梗", {"serious_illness": True}),
        ("没有大病", {"serious_illness": False}),
        ("腿脚不方便", {"mobility_trouble": True}),
        ("独生子死了", {"special_family": True}),
        ("退伍军人", {"veteran": True}),
    ],
)
def test_a_statement_is_a_fact(text: str, facts: dict[str, Any]) -> None:
    assert read(text).facts == facts


def test_several_facts_are_read_from_one_message() -> None:
    told = read("我老汉76了，瘫痪三年了，吃低保，在农村")
    assert told.whom == "parent"
    assert told.facts == {
        "age_months": years(76),
        "ability": "disabled",
        "mobility_trouble": True,
        "support": "dibao",
        "rural": True,
    }


@pytest.mark.parametrize("text", ["低保怎么申请", "有没有残疾证补贴", "失能老人有什么补贴", "农村有养老院吗"])
def test_what_is_only_asked_about_is_not_told(text: str) -> None:
    assert not read(text).facts


def test_a_question_about_somebody_tells_of_them() -> None:
    assert read("我妈失能了有啥子补贴").facts == {"ability": "disabled"}


@pytest.mark.parametrize(
    ("text", "facts"), [("不是一个人住，跟女儿住", {"living": "with_family"}), ("没有低保", {})]
)
def test_what_is_denied_does_not_count(text: str, facts: dict[str, Any]) -> None:
    assert read(text).facts == facts


@pytest.mark.parametrize(
    ("text", "asked", "value"),
    [
        ("没得", SUPPORT, "none"),
        ("都没有哦", SUPPORT, "none"),
        ("享受低保", SUPPORT, "dibao"),
        ("老伴", LIVING, "couple"),
        ("一个人", LIVING, "alone"),
        ("第三个", LIVING, None),
        ("3", LIVING, "alone"),
        ("能", ABILITY, "able"),
        ("嗯，是的嘛。", Asked("rural"), True),
        ("不是", Asked("rural"), False),
        ("是", Asked("rural"), True),
        ("没有", Asked("destitute"), False),
        ("上班", Asked("employed"), True),
        ("八十二", AGE, years(82)),
        ("82了", AGE, years(82)),
        ("快八十了", AGE, years(79)),
    ],
)
def test_a_short_answer_is_one_to_the_question_put(text: str, asked: Asked, value: Any) -> None:
    assert read(text, (), asked).facts.get(asked.fact) == value


def test_the_second_is_the_second_choice() -> None:
    picked = [{"entity": "ordinal", "value": 2, "start": 0, "end": 3}]
    assert read("第二个", picked, LIVING).facts == {"living": "couple"}


@pytest.mark.parametrize(
    "text", ["不知道", "不清楚", "晓不得", "我也不晓得", "记不清了", "不好说", "don't know"]
)
def test_not_to_know_is_an_answer(text: str) -> None:
    assert read(text, (), LIVING).facts == {"living": None}


def test_a_short_answer_to_no_question_tells_nothing() -> None:
    assert not read("没得").facts


@pytest.mark.parametrize(
    ("text", "entities", "months"),
    [
        ("我妈82", (), years(82)),
        ("今年六十五", (), years(65)),
        ("俺妈八十了自己住", (), years(80)),
        ("my mother is 82", (), years(82)),
        ("一岁半的娃", aged(18), 18),
        ("刚满月", (), 1),
        ("不是83岁，是78岁", [*aged(years(83), 2), *aged(years(78), 7)], years(78)),
    ],
)
def test_ages_are_told_in_many_ways(text: str, entities: Any, months: int) -> None:
    assert read(text, entities).facts["age_months"] == months


def test_a_grown_childs_age_is_not_whom_one_asks_for() -> None:
    assert "age_months" not in read("儿子都50岁了", aged(years(50), 3)).facts


@pytest.mark.parametrize(
    ("text", "entities", "whom"),
    [
        ("我妈能领什么", (), "parent"),
        ("我82了能领什么", (), "self"),
        ("娃儿一岁半能享受什么", aged(18, 2), "child"),
        ("我儿子两岁", aged(24, 3), "child"),
        ("跟儿子住", (), None),
        ("一个人住", (), None),
    ],
)
def test_for_whom_somebody_asks(text: str, entities: Any, whom: str | None) -> None:
    assert read(text, entities).whom == whom


def test_of_two_people_the_grown_one_is_asked_for() -> None:
    told = read("我妈65，娃3岁半", aged(42, 6))
    assert (told.whom, told.facts["age_months"]) == ("parent", years(65))


def test_a_childs_father_is_not_whom_one_asks_for() -> None:
    told = read("爸爸在厂里上班", (), Asked("employed"), "child")
    assert (told.whom, told.facts) == (None, {"employed": True})


def test_every_fact_with_short_answers_has_words_of_its_own() -> None:
    assert set(load("answers")["only_if_asked"]) <= set(load("facts"))
