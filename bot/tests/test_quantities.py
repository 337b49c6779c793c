"""Ages, years, money, counts and ordinals, as residents say them."""

import pytest

from components.listener import Span
from components.numerals import parse
from components.quantities import quantities


def found(text: str) -> list[tuple[str, float]]:
    return [(span.entity, span.value) for span in quantities(text, [])]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("十八", 18),
        ("一百二十", 120),
        ("二〇二四", 2024),
        ("一万二", 12_000),
        ("一万零二", 10_002),
        ("三百五", 350),
        ("两千", 2000),
        ("一亿三千万", 130_000_000),
        ("1,200", 1200),
        ("2.5万", 25_000),
        ("1万2", 12_000),
        ("廿四", 24),
        ("俩", 2),
        ("两三", None),
        ("七八十", None),
        ("床", None),
    ],
)
def test_numerals_have_the_value_that_people_mean(said: str, value: float | None) -> None:
    assert parse(said) == value


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("我娃儿一岁半了", 18),
        ("两岁半的娃", 30),
        ("孩子一岁三个月", 15),
        ("十八个月大", 18),
        ("18个月的娃儿", 18),
        ("宝宝8个月了", 8),
        ("娃儿十个月", 10),
        ("半岁", 6),
        ("九月龄", 9),
        ("我妈82岁", 984),
        ("我老汉都七十三了", 876),
        ("我妈今年82", 984),
        ("快到三岁", 36),
        ("娃儿岁半了", 18),
        ("俺娘八十二了", 984),
        ("老人七十五", 900),
        ("上八十了", 960),
    ],
)
def test_an_age_is_told_in_months(said: str, months: int) -> None:
    assert found(said) == [("age_months", months)]


@pytest.mark.parametrize(
    "said",
    [
        "一个月好多钱",
        "娃儿一个月要好多钱",
        "60岁以上老人有多少",
        "0-3岁",
        "2到3岁的托班",
        "三岁以下",
        "两三岁以下",
    ],
)
def test_a_month_of_fees_or_an_age_group_is_nobodys_age(said: str) -> None:
    assert found(said) == []


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("两三岁的娃", (24, 47)),
        ("七八十岁", (840, 971)),
        ("八旬老人", (960, 1079)),
        ("八十几岁", (960, 1079)),
    ],
)
def test_an_age_that_is_not_told_exactly_is_known_from_and_until(said: str, months: tuple[int, int]) -> None:
    (age,) = quantities(said, [])

    assert (age.entity, (age.value, age.extra["until"])) == ("age_about", months)


@pytest.mark.parametrize(("said", "percent"), [("百分之八十", 80), ("占了七成", 70), ("55%", 55)])
def test_a_share_is_told_in_percent(said: str, percent: int) -> None:
    (share,) = quantities(said, [])

    assert (share.entity, share.value, share.extra) == ("number", percent, {"unit": "%"})


@pytest.mark.parametrize("said", ["2024年的", "二零二四年", "二〇二四", "24年修的", "2024"])
def test_a_year_is_four_digits(said: str) -> None:
    assert found(said) == [("year", 2024)]


def test_the_year_of_a_document_number_is_part_of_it() -> None:
    assert found("国办发〔2020〕52号") == []


@pytest.mark.parametrize(
    ("said", "yuan"),
    [
        ("三百块", 300),
        ("一万二", 12_000),
        ("2000元钱", 2000),
        ("240万元", 2_400_000),
        ("三百五", 350),
        ("两千块", 2000),
    ],
)
def test_money_is_told_in_yuan(said: str, yuan: int) -> None:
    assert found(said) == [("money_yuan", yuan)]


@pytest.mark.parametrize(
    ("said", "which"),
    [("第二个", 2), ("头一个", 1), ("最后一个", -1), ("第三家呢", 3), ("倒数第二个", -2)],
)
def test_an_ordinal_counts_from_one_and_the_last_is_minus_one(said: str, which: int) -> None:
    assert found(said) == [("ordinal", which)]


def test_a_number_keeps_its_unit() -> None:
    (beds,) = quantities("有没有两百张床以上的", [])

    assert (beds.entity, beds.value, beds.extra) == ("number", 200, {"unit": "张"})


def test_a_single_one_before_a_noun_is_no_number() -> None:
    assert found("我想找一个托育点") == []
    assert found("一个") == [("number", 1)]


def test_a_number_inside_a_name_belongs_to_the_name() -> None:
    assert quantities("第三幼儿园在哪", [Span(0, 5, "facility", "x")]) == []
