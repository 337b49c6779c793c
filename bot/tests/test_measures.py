"""Which figure a question names, and that a plan without it has not published it."""

from __future__ import annotations

from samples import passage, small_book, source

from actions.areas import plans_asked
from actions.measures import asked_for, figures_of, held_in_words, named
from actions.query import Query
from directory.shapes import Indicator, Passage
from replies import figures

BOOK = small_book()


def figure(name: str, area: str, score: float) -> Passage:
    return passage(f"{name}，2025年目标：60%", score, kind="indicator", title=name, area=area)


def stated(area: str, target: str, **changes: object) -> Indicator:
    plain: dict[str, object] = {"id": area, "area": area, "name": "护理型养老床位占比", "baseline": None}
    plain |= {"baseline_year": None, "target": target, "target_year": "2025", "unit": "%", "nature": None}
    plain |= {"departments": None, "notes": [], "sources": [source("一", "xuanhan")]}
    return {**plain, **changes}  # type: ignore[typeddict-item]


RANKED = [
    figure("护理型养老床位占比", "达州市", 0.96),
    figure("养老机构护理型床位占比", "宝清县", 0.75),
    figure("乡镇综合养老服务中心覆盖率", "银川市", 0.3),
]


def test_a_plan_that_words_a_figure_otherwise_has_it() -> None:
    found = figures_of("护理型养老床位占比", RANKED, "宝清县")
    assert [one["title"] for one in found] == ["养老机构护理型床位占比"]


def test_another_figure_of_a_plan_is_no_answer() -> None:
    assert figures_of("护理型养老床位占比", RANKED, "银川市") == []
    assert named("护理型养老床位占比", RANKED) is RANKED[0]


def test_a_share_does_not_answer_for_a_number_nor_staff_for_houses() -> None:
    beds = [figure("全市养老床位", "达州市", 0.86), figure("养老机构护理型床位占比", "宝清县", 0.86)]
    assert figures_of("养老床位", beds, "宝清县") == []
    houses = [figure("托育机构总数", "达州市", 0.81), figure("托育机构保育人员总数", "宝清县", 0.8)]
    assert figures_of("托育机构", houses, "宝清县") == []


def test_a_share_for_the_old_is_none_for_small_children() -> None:
    slots = [figure("普惠性托位占比", "达州市", 0.96), figure("普惠性养老机构床位占比", "巫溪县", 0.9)]
    assert figures_of("普惠托位占比", slots, "巫溪县") == []


def test_a_number_for_so_many_people_each_is_no_total() -> None:
    slots = [
        figure("每千人口拥有三岁以下婴幼儿托位数", "达州市", 0.9),
        figure("3岁以下婴幼儿托位数", "达州市", 0.8),
    ]
    assert [one["title"] for one in figures_of("三岁以下婴幼儿托位", slots, "达州市")] == [
        "3岁以下婴幼儿托位数"
    ]


def test_what_is_only_ever_a_share_needs_no_word_for_shares() -> None:
    lottery = [figure("福利事业彩票公益金用于养老服务比例", "宣汉县", 0.78)]
    assert figures_of("福利彩票的公益金拿好多出来搞养老", lottery, "宣汉县") == lottery


def test_how_much_asks_for_no_less() -> None:
    both = [stated("达州市", "3万", unit="张"), stated("宣汉县", "7000", unit="张")]
    reply = figures.compared(both, [], "达州和宣汉的养老床位目标各是多少张", BOOK)
    assert "达州市高：达州市3万张，宣汉县7000张" in reply.text


def test_what_is_not_clearly_named_is_not_called_unpublished() -> None:
    assert named("养老", [figure("全市养老床位", "达州市", 0.4)]) is None


def test_a_sentence_of_the_plan_says_it_as_well() -> None:
    said = passage("到2025年，护理型床位占比要到55%。", 0.9)
    assert held_in_words("护理型床位占比", said, RANKED[0])
    assert not held_in_words("护理型床位占比", passage("宣汉要多办护理型床位。", 0.9), RANKED[0])


def test_years_and_words_that_any_figure_has_name_none() -> None:
    assert asked_for("到2025年全县养老床位总数定了") == "养老床位"


def test_which_plan_has_more_is_said_first() -> None:
    said = figures.compared([stated("宣汉县", "55%以上"), stated("巫溪县", "≥60")], [], "哪个高", BOOK).text
    assert said.startswith("护理型养老床位占比是巫溪县高：宣汉县55%以上，巫溪县≥60%。")


def test_equal_figures_are_said_to_be_the_same() -> None:
    said = figures.compared([stated("宣汉县", "55%"), stated("宝清县", "55%")], [], "一样吗", BOOK).text
    assert said.startswith("护理型养老床位占比一样：")


def test_a_plan_without_the_figure_is_named_beside_the_other() -> None:
    said = figures.compared([stated("宣汉县", "55%")], ["dazhou"], "哪个高", BOOK).text
    assert "达州市方案（征求意见稿）没有公布“护理型养老床位占比”。" in said


def test_a_figure_asked_with_its_office_is_told_with_it() -> None:
    said = figures.told(
        [stated("巫溪县", "60", departments="县民政局；县卫生健康委")], BOOK, offices=True
    ).text
    assert "负责部门：县民政局、县卫生健康委。" in said
    assert "文件没有写" in figures.told([stated("宣汉县", "55%")], BOOK, offices=True).text


def test_all_plans_are_meant_by_every_plan_and_those_named_else() -> None:
    assert len(plans_asked(Query("ask_indicator", "五个地方的目标一样吗"), BOOK)) == len(BOOK.plans)
    two = plans_asked(Query("ask_indicator", "哪个高", places=("511722", "511700")), BOOK)
    assert [plan["area"] for plan in two] == ["宣汉县", "达州市"]
