"""Several figures asked for in one question, and how far one is from its goal."""

from __future__ import annotations

import pytest
from samples import passage, small_book
from test_measures import stated

from actions.measures import called, figures_of
from actions.parts import are_several, parts_of
from replies import figures

BOOK = small_book()


@pytest.mark.parametrize(
    ("topic", "parts"),
    [
        ("全市现有托育机构 ,民办、公办各 ?", ["托育机构", "民办托育机构", "公办托育机构"]),
        ("2020年末有 养老机构,其中民办 、乡镇敬老院 ?", ["养老机构", "民办养老机构", "乡镇敬老院"]),
        ("民办、公办养老机构各", ["民办养老机构", "公办养老机构"]),
        ("托位?托育机构的保育人员要 人?", ["托位", "托育机构的保育人员"]),
        ("60岁及以上人口有 ,占 ?", ["60岁及以上人口", "60岁及以上人口占比"]),
    ],
)
def test_each_part_of_a_question_gets_what_it_leaves_unsaid(topic: str, parts: list[str]) -> None:
    assert parts_of(topic) == parts


def test_one_figure_in_two_years_is_one_figure() -> None:
    assert not are_several("日间照料机构二二年覆盖率要求多少，二五年又是多少")
    assert are_several("托育机构多少家，民办、公办各多少")
    assert not are_several("养老产业规模及增加值是多少")
    assert not are_several("护理型养老床位占比是约束性还是预期性，目标多少")


def test_what_people_say_for_a_figure_is_read_as_its_name() -> None:
    assert called("平均一千个人才摊到几个托位").startswith("每千人口")
    assert "人均预期寿命" in called("哪边的人活得久")
    assert called("备了案的托育园") == "备案的托育园"


def test_the_old_of_one_age_are_not_those_of_another() -> None:
    shares = [
        passage("22.36%", 0.8, kind="indicator", title="60岁及以上人口占比", area="达州市"),
        passage("20%", 0.8, kind="indicator", title="参与教育活动的老年人口比例", area="达州市"),
    ]
    assert figures_of("60岁以上老人占人口的比例", shares, "达州市") == shares[:1]


def test_what_holds_for_new_quarters_alone_comes_after_what_holds_for_all() -> None:
    slots = [
        passage("10个", 0.96, kind="indicator", title="新建居住区每千人口托位", area="宣汉县"),
        passage("4.5个", 0.9, kind="indicator", title="每千人口拥有3岁以下婴幼儿托位数", area="宣汉县"),
    ]
    assert figures_of("每千人口托位数", slots, "宣汉县")[0] == slots[1]


def test_what_is_lacking_is_reckoned_from_the_two_published_figures() -> None:
    beds = stated("达州市", "3万", name="养老床位", baseline="近2.5万", unit="张")
    assert figures.lacking(beds, BOOK).text.startswith("“养老床位”离目标还差约5000张")
    share = stated("达州市", "55%", name="护理型床位占比", baseline="30.2%", unit="%")
    assert "还差约24.8个百分点" in figures.lacking(share, BOOK).text


def test_nothing_is_reckoned_from_what_is_no_number() -> None:
    rate = stated("巫溪县", "全覆盖", name="居家养老服务", baseline="部分", unit="")
    assert "还差" not in figures.lacking(rate, BOOK).text


def test_each_figure_asked_for_is_told_with_where_it_stands() -> None:
    two = [stated("巫溪县", "", name=name, baseline=value) for name, value in (("甲", "47"), ("乙", "16"))]
    said = figures.together(two, [], BOOK).text
    assert "47" in said and "16" in said and said.startswith("巫溪县：甲")


@pytest.mark.parametrize(
    ("topic", "parts"),
    [
        ("民办养老院 ,有 张床位?", ["民办养老院", "民办床位"]),
        ("公办养老机构 ,床位 ?", ["公办养老机构", "公办床位"]),
        ("养老机构 ,其中民办 ,床位 ?", ["养老机构", "民办养老机构", "床位"]),
    ],
)
def test_the_beds_are_those_of_the_houses_that_a_question_began_with(topic: str, parts: list[str]) -> None:
    assert [part.replace("张", "") for part in parts_of(topic)] == parts
