"""Verdicts and benefits in words: the most useful first, each with its source, no figure made up."""

from __future__ import annotations

import pytest
from samples import passage, small_book, source
from small_entitlement import benefit, catalogued, judged, result

from actions.classes import asks_class
from actions.query import Query
from actions.verdicts import named_in
from directory.entitlement import Eligibility, Facts
from replies import benefits, classes, person, results, verdicts
from replies.catalogue import speaking
from replies.classes import Age, ages_in
from replies.reply import Reply

BOOK = small_book()


def found(*judged_so: tuple[str, str, str]) -> Eligibility:
    """Verdicts as (name, kind, verdict)."""
    made = [result(benefit(name, kind=kind), verdict) for name, kind, verdict in judged_so]
    return {"results": made, "next_question": None, "open_questions": 0}


def test_allowances_are_told_before_services() -> None:
    told = verdicts.summary(
        found(("助餐", "service", "likely"), ("津贴", "allowance", "likely")), {}, "渠县", BOOK
    )
    assert told.text.startswith("按渠县看，初步符合2项：津贴、助餐。")


def test_many_facts_are_counted_not_listed() -> None:
    facts: Facts = dict.fromkeys(("age_months", "living", "rural", "insured", "pension", "veteran"))
    told = verdicts.summary(found(("津贴", "allowance", "likely")), facts, "渠县", BOOK)
    assert told.text.startswith("按渠县和您说的6样情况看")


def test_the_other_generations_benefits_are_no_refusals() -> None:
    elder = result(benefit("津贴"), "likely")
    childs = result(benefit("托育", domain="childcare"), "no", ("3岁以下婴幼儿要不到3岁，现在是82岁。",))
    everything: Eligibility = {"results": [elder, childs], "next_question": None, "open_questions": 0}
    assert "不符合" not in verdicts.summary(everything, {}, "渠县", BOOK).text
    assert results.page(everything, "no", 0, BOOK)[0].text == ""


def test_the_same_thing_of_county_and_city_is_one_with_both_sources() -> None:
    own = benefit("助餐", topic="zhucan", sources=[source("二（五）", "xuanhan")])
    both: Eligibility = {
        "results": [result(own, "likely"), result(benefit("助餐", topic="zhucan"), "likely")],
        "next_question": None,
        "open_questions": 0,
    }
    told, at = results.page(both, None, 0, BOOK)
    assert at == 1
    assert "（宣汉县方案 二（五）；达州市方案（征求意见稿） 六（三））" in told.text


def test_long_results_are_paged_and_numbered_on() -> None:
    many = found(*((f"第{at}样很长名字的一项老年人服务和照护安排", "service", "likely") for at in range(30)))
    first, at = results.page(many, None, 0, BOOK)
    second, _ = results.page(many, None, at, BOOK)
    assert first.more
    assert len(first.text) < 400
    assert second.text.startswith(f"初步符合：\n{at + 1}. ")


def test_what_did_not_change_anything_is_said() -> None:
    same = judged({"age_months": 984})
    assert "这一样没有改变结果" in verdicts.news(same, same, {"insured": True}, BOOK).text


@pytest.mark.parametrize(
    ("months", "words"), [(984, "82岁"), (18, "1岁6个月"), (8, "8个月"), (24, "2岁"), (990, "82岁")]
)
def test_ages_are_said_as_people_say_them(months: int, words: str) -> None:
    assert person.age(months) == words


def test_what_is_not_known_is_said_as_that() -> None:
    assert person.told({"living": None, "age_months": 984}) == "82岁、和谁住不清楚"


def test_in_english_facts_are_told_in_english() -> None:
    with speaking("en"):
        assert person.told({"age_months": 984, "living": "alone"}) == "82 years old, living alone"


def test_a_benefit_is_named_by_its_own_words_not_by_common_ones() -> None:
    judged_so = [result(benefit("高龄津贴"), "unstated"), result(benefit("老年人社会优待"), "likely")]
    meant = named_in("为什么高龄津贴没写", judged_so)
    assert meant is not None
    assert meant["benefit"]["name"] == "高龄津贴"
    assert named_in("老年人怎么办", judged_so) is None


def test_a_printed_figure_comes_first() -> None:
    leave = catalogued("夫妻共同育儿假", of="银川市", amount="每年夫妻双方各10天")
    assert benefits.figure(leave, BOOK).text.startswith("银川市的夫妻共同育儿假：每年夫妻双方各10天（")


def test_another_places_figure_is_said_to_be_anothers() -> None:
    leave = catalogued("夫妻共同育儿假", of="银川市", amount="每年夫妻双方各10天")
    told = benefits.elsewhere(leave, "宣汉县", BOOK, "511722").text
    assert told.startswith("宣汉县的规划文件没有写这一项。可以问宣汉县卫生健康局")
    assert "别的地方写了：银川市的夫妻共同育儿假" in told


def test_a_list_says_that_no_amount_is_printed() -> None:
    told = benefits.listed([catalogued("高龄津贴")], "渠县", BOOK, Reply("")).text
    assert told.startswith("渠县适用的文件写到的有1项：高龄津贴。补贴的金额，文件都没有公布。")


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("幼儿园托班招收2—3岁", [Age(24, 36)]),
        ("收2至3岁的孩子", [Age(24, 36)]),
        ("6—12、12—24、24—36个月", [Age(6, 12), Age(12, 24), Age(24, 36)]),
        ("招收3岁以下婴幼儿", [Age(0, 36)]),
        ("托位60个", []),
    ],
)
def test_ages_are_read_as_plans_print_them(text: str, ages: list[Age]) -> None:
    assert ages_in(text) == ages


def test_a_childs_age_is_held_against_what_is_printed() -> None:
    under = passage("独立机构收3岁以下婴幼儿。", sources=[source("三（三）2", "wuxi")])
    between = passage("幼儿园托班收2—3岁。")
    aged = [(between, [Age(24, 36)]), (under, [Age(0, 36)])]
    told = classes.told(aged, 18, BOOK, "511722").text
    assert told.startswith("按孩子1岁6个月看：\n年龄合适：独立机构收3岁以下婴幼儿")
    assert "还差6个月：幼儿园托班收2—3岁（宣汉县方案 二（六））。" in told
    assert "超过了年龄" in classes.told(aged, 36, BOOK, "511722").text


def test_the_narrowest_age_that_fits_is_told_first() -> None:
    under = passage("独立机构收3岁以下婴幼儿。", sources=[source("三（三）2", "wuxi")])
    each = passage("按6—12、12—24、24—36个月分开照护。")
    aged = [(under, [Age(0, 36)]), (each, [Age(6, 12), Age(12, 24), Age(24, 36)])]
    told = classes.told(aged, 18, BOOK, "511722").text
    assert told.index("12—24") < told.index("3岁以下")


def test_where_no_age_is_printed_that_is_said() -> None:
    told = classes.told([], 18, BOOK, "511722")
    assert told.text.startswith("规划文件没有写托班收多大的孩子。")
    assert told.unanswered


@pytest.mark.parametrize(
    ("text", "months", "asked"),
    [
        ("一岁半的娃能上哪种班", 18, True),
        ("十个月的娃托育收不收", 10, True),
        ("一岁半的娃附近有哪些托班", 18, False),
        ("托班收几岁", None, False),
        ("我妈82岁能上老年大学吗", 984, False),
    ],
)
def test_only_a_small_childs_age_and_a_class_ask_which_class(
    text: str, months: int | None, asked: bool
) -> None:
    assert asks_class(Query("ask_topic", text, age_months=months)) is asked
