"""What is said of facilities: the answer first, its source last, nothing that nobody published."""

from __future__ import annotations

from samples import facility, page, small_book

from replies import facilities, fees, lists
from replies.catalogue import speaking
from replies.lists import Listing

BOOK = small_book()


def test_the_fact_asked_for_comes_first_and_the_source_last() -> None:
    said = facilities.describe([facility()], ["capacity"], BOOK, "511722").text
    assert said.splitlines()[0] == "宣汉县西城幼儿园托育示范项目：80个托位。"
    assert said.splitlines()[-1] == "来源：达州市方案（征求意见稿） 附件3 托育第9项"


def test_a_project_is_never_said_to_be_open() -> None:
    assert "文件没有写是否已开放" in facilities.describe([facility()], ["capacity"], BOOK, "511722").text


def test_what_a_plan_leaves_out_is_said_to_be_left_out() -> None:
    assert "没有写建筑面积" in facilities.describe([facility()], ["floor_area"], BOOK, "511722").text


def test_a_telephone_nobody_published_leads_to_whom_to_ask() -> None:
    said = facilities.describe([facility()], ["phone"], BOOK, "511722").text
    assert "没有公布" in said
    assert "宣汉县卫生健康局" in said
    assert "12345" in said


def test_a_telephone_that_a_worker_recorded_is_given() -> None:
    assert "0818" in facilities.describe([facility(phone="0818")], ["phone"], BOOK, "511722").text


def test_both_values_of_a_contradiction_are_said() -> None:
    note = {
        "kind": "capacity",
        "severity": "high",
        "text": "内容写50个，栏目写150个。",
        "printed": "50",
        "other": "150",
    }
    said = facilities.describe([facility(notes=[note])], ["capacity"], BOOK, "511722").text
    assert "内容写50个，栏目写150个。" in said


def test_a_year_whose_own_cell_says_otherwise_is_told_with_both() -> None:
    said = facilities.describe(
        [facility(plan_year=2023, plan_year_printed="2022")], ["year"], BOOK, None
    ).text
    assert "2023" in said.splitlines()[0]
    assert "2022" in said.splitlines()[0]


def test_several_candidates_are_named_each_with_the_field() -> None:
    other = facility(10, name="宣汉县肯维诺幼儿园托育项目", capacity=60)
    said = facilities.describe([facility(), other], ["capacity"], BOOK, "511722").text
    assert "1. 西城幼儿园托育示范：80个托位" in said
    assert "2. 肯维诺幼儿园托育：60个托位" in said


def test_a_list_gives_the_total_and_every_name() -> None:
    found = [facility(at, name=f"宣汉县第{at}幼儿园托育项目") for at in range(1, 11)]
    said = lists.found(Listing("childcare", "宣汉县", page(*found), "宣汉县"), BOOK).text
    assert said.startswith("宣汉县规划了10个托育项目，共800个托位")
    assert all(f"第{at}幼儿园" in said for at in range(1, 11))


def test_a_long_list_is_told_in_pages() -> None:
    found = [facility(at, name=f"渠县第{at}幼儿园托育项目", counted_in="渠县") for at in range(1, 15)]
    reply = lists.found(Listing("childcare", "渠县", page(*found), "渠县"), BOOK)
    assert "还有6个" in reply.text
    assert reply.more
    assert len(reply.listed) == 8


def test_what_another_county_counts_is_not_added_to_this_ones_total() -> None:
    other = facility(50, name="经开区亭子镇托育项目", counted_in="达州经开区", capacity=60)
    said = lists.found(Listing("childcare", "宣汉县", page(facility(), other), "宣汉县"), BOOK).text
    assert said.startswith("宣汉县规划了1个托育项目")
    assert "计入达州经开区" in said


def test_a_distance_is_given_only_where_it_is_known() -> None:
    near = lists.found(Listing("childcare", "蒲江街道", page(facility(distance_m=2300))), BOOK).text
    assert "约2公里" in near
    assert "公里" not in lists.found(Listing("childcare", "蒲江街道", page(facility())), BOOK).text


def test_however_long_the_names_a_reply_stays_under_five_hundred_characters() -> None:
    found = [facility(at, name="宣汉县" + "很长的名字" * 20) for at in range(1, 11)]
    for language in ("zh", "en"):
        with speaking(language):
            assert len(lists.found(Listing("childcare", "宣汉县", page(*found), "宣汉县"), BOOK).text) < 500
            assert len(facilities.describe(found, ["content", "place"], BOOK, None).text) < 500


def test_no_vacancy_is_invented() -> None:
    said = fees.vacancies([facility()], "", None, BOOK, "511722").text
    assert said.startswith("规划文件没有公布西城幼儿园托育示范的空位情况。")
    assert "宣汉县卫生健康局" in said


def test_a_vacancy_that_a_worker_recorded_is_told_with_its_day() -> None:
    free = {"group": "托大班", "free": 3, "recorded_on": "2026-03-01", "said_by": "王"}
    said = fees.vacancies([facility(vacancies=[free])], "", None, BOOK, "511722").text
    assert "托大班 3" in said
    assert "2026-03-01" in said


def test_what_an_office_has_said_is_told_with_its_name_and_the_day() -> None:
    office, day = "宣汉县民政局", "2026-03-01"
    said = [{"field": one, "worker": office, "recorded_on": day} for one in ("phone", "hours", "status")]
    fee = {"item": "托育费", "yuan": 1200.0, "per": "month", "said_by": office, "since": day}
    known = facility(phone="0818-5221234", hours="每天", status="open", fees=[fee], recorded=said)
    word = f"（{office}登记，{day}）"
    expected = {
        "phone": f"电话：0818-5221234{word}",
        "hours": f"开放时间：每天{word}",
        "status": f"已经开放{word}",
        "fee": f"收费（{office}登记，{day}起）：托育费 每月1200元",
    }
    for field, told in expected.items():
        assert told in facilities.describe([known], [field], BOOK, "511722").text
    several = facilities.describe([known, facility(10)], ["phone"], BOOK, "511722").text
    assert "没有公布" not in several
    assert f"电话：0818-5221234{word}" in several


def test_a_count_that_is_too_old_is_unknown_and_one_should_call() -> None:
    old = {"group": "托大班", "recorded_on": "2026-03-01", "said_by": "宣汉县民政局"}
    known = facility(lapsed_vacancies=[old], phone="0818-5221234")
    said = fees.vacancies([known], "", None, BOOK, "511722").text
    assert "托大班未知，请致电（宣汉县民政局上次登记是2026-03-01）" in said
    assert "0818-5221234" in said


def test_english_keeps_the_names_chinese() -> None:
    with speaking("en"):
        said = facilities.describe([facility()], ["capacity"], BOOK, "511722").text
    assert said.startswith("宣汉县西城幼儿园托育示范项目: 80 slots.")
    assert "does not say whether it has opened" in said


def test_several_of_one_name_are_told_apart_and_asked_about() -> None:
    phases = [
        facility(20, name="达川区秦巴医养中心托育项目一期"),
        facility(40, name="达川区秦巴医养中心托育项目二期"),
    ]
    said = facilities.which(phases, "秦巴医养中心", ["capacity"], "有多少托位", BOOK)
    assert said.text.splitlines()[0] == "叫“秦巴医养中心”的有2个，您问的是哪一个？"
    assert "80个托位" in said.text
    assert [choice.message for choice in said.choices] == [
        "达川区秦巴医养中心托育项目一期 有多少托位",
        "达川区秦巴医养中心托育项目二期 有多少托位",
    ]
