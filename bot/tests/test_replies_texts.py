"""What is said out of the plans' texts: each sentence with its source, drafts called drafts."""

from __future__ import annotations

from samples import facility, passage, plan, small_book, source

from directory.shapes import Duty, Indicator, Policy, Summary
from replies import benefits, counts, figures, missing, offices, passages, plans, ranks, talk
from replies.ranks import Rank

BOOK = small_book()


def summary(**changes: object) -> Summary:
    plain: dict[str, object] = {
        "kind": "childcare",
        "counted_in": "渠县",
        "plan_year": None,
        "projects": 14,
        "capacity": 1460,
    }
    plain |= {"total_investment_wan": 7300.0, "central_budget_wan": 1460.0, "printed": None}
    return {**plain, **changes}  # type: ignore[typeddict-item]


def indicator(**changes: object) -> Indicator:
    plain: dict[str, object] = {
        "id": "i1",
        "area": "宣汉县",
        "name": "全县养老床位",
        "baseline": None,
        "baseline_year": None,
    }
    plain |= {
        "target": "7000",
        "target_year": "2025",
        "unit": "张",
        "nature": None,
        "departments": None,
        "notes": [],
    }
    return {**plain, "sources": [source("一", "xuanhan")], **changes}  # type: ignore[typeddict-item]


def duty(*parts: tuple[str, str]) -> Duty:
    departments = [{"department": name, "role": role} for name, role in parts]
    plain = {"id": "d1", "area": "宣汉县", "title": "家庭托育点管理", "summary": "建立登记备案制度。"}
    return {**plain, "departments": departments, "sources": [source("附件 第7项", "xuanhan")]}  # type: ignore[typeddict-item]


def policy(number: str | None) -> Policy:
    plain = {"id": "p1", "area": "达州市", "title": "托育服务发展规划", "number": number, "issuer": None}
    return {**plain, "year": None, "summary": None, "sources": [source("六（一）")]}  # type: ignore[typeddict-item]


def test_each_passage_stands_with_its_own_source() -> None:
    said = passages.told([passage("幼儿园托班收2—3岁的孩子")], BOOK).text
    assert said == "幼儿园托班收2—3岁的孩子。（宣汉县方案 二（六））"


def test_a_draft_is_called_a_draft() -> None:
    drafted = passage("达州将开展医疗救助", sources=[source("五（一）2")])
    assert "还不是正式文件" in passages.told([drafted], BOOK).text


def test_an_indicator_is_told_with_year_unit_and_contradiction() -> None:
    note = {
        "kind": "value",
        "severity": "high",
        "text": "另一章写6000张。",
        "printed": "7000",
        "other": "6000",
    }
    said = figures.told([indicator(notes=[note])], BOOK).text
    assert said.startswith("宣汉县：全县养老床位，2025年目标：7000张。")
    assert "另一章写6000张。" in said


def test_a_printed_unit_is_not_said_twice() -> None:
    assert "7000张张" not in figures.figure(indicator(target="7000张"))
    assert "55%以上。" in figures.told([indicator(target="55%以上", unit="%")], BOOK).text


def test_a_document_without_a_number_is_said_to_have_none() -> None:
    assert "文件没有写文号" in passages.documents([policy(None)], BOOK).text
    assert "达市府办〔2020〕62号" in passages.documents([policy("达市府办〔2020〕62号")], BOOK).text


def test_the_lead_is_named_first_and_never_made_up() -> None:
    led = offices.duties([duty(("县卫生健康局", "lead"), ("县发改局", "support"))], BOOK).text
    assert "由县卫生健康局牵头，县发改局配合" in led
    joint = offices.duties([duty(("县民政局", "joint"), ("县发改局", "joint"))], BOOK).text
    assert "没有写牵头单位，由县民政局、县发改局负责" in joint


def test_an_amount_that_is_not_printed_is_said_so_first() -> None:
    said = benefits.promised([passage("完善高龄津贴制度")], "高龄津贴多少钱", BOOK, "511722").text
    assert said.startswith("规划文件没有公布金额。可以问宣汉县民政局")


def test_where_no_office_is_known_none_is_invented() -> None:
    assert "渠县民政局" in benefits.whom("高龄津贴", BOOK, "511725")
    assert "当地民政局" in benefits.whom("高龄津贴", BOOK, None)


def test_a_total_that_the_plan_prints_otherwise_is_told_with_both() -> None:
    printed = {"printed": "10个/401万元", "projects": 10, "capacity": None, "agrees": False, "sources": []}
    printed |= {"total_investment_wan": 401.0, "central_budget_wan": None}
    said = counts.totals([summary(total_investment_wan=4014.0, printed=printed)], "宣汉县", BOOK).text
    assert "4014万元" in said
    assert "401万元" in said


def test_all_that_share_the_first_place_are_named() -> None:
    rows = [summary(), summary(counted_in="达川区"), summary(counted_in="宣汉县", capacity=860)]
    most = ranks.ranked(rows, "counted_in", "capacity", Rank(), "", BOOK).text
    assert "最多的是渠县、达川区：1460个托位" in most
    least = ranks.ranked(rows, "counted_in", "capacity", Rank(least=True), "", BOOK).text
    assert least.startswith("托育项目托位最少的是宣汉县")


def test_the_largest_facility_is_told_with_the_next() -> None:
    found = [facility(capacity=300), facility(10, name="宣汉县肯维诺幼儿园托育项目", capacity=80)]
    said = ranks.best(found, "capacity", "宣汉县", Rank(), BOOK).text
    assert "最多的是宣汉县西城幼儿园托育示范项目：300个托位" in said
    assert "其次是肯维诺幼儿园托育 80个托位" in said


def test_a_place_without_projects_is_said_to_have_none_and_what_is_near() -> None:
    said = missing.nothing_listed(
        "蒲江街道", "elder", BOOK, "511722002", nearby="同在宣汉县的养老项目：甲。"
    ).text
    assert said.startswith("规划文件的项目清单里没有列出蒲江街道的养老项目。")
    assert "同在宣汉县的养老项目：甲。" in said


def test_a_province_of_which_one_city_is_held_says_so() -> None:
    assert (
        "目录只收录了达州市、宣汉县的规划文件"
        in missing.nothing_listed("四川省", "elder", BOOK, "510000").text
    )


def test_a_place_outside_is_told_what_is_held() -> None:
    said = missing.elsewhere("成都", BOOK).text
    assert "没有成都的" in said
    assert "达州市" in said


def test_what_is_not_found_is_kept_for_a_person() -> None:
    assert missing.nothing_written([], "可以问民政局。", BOOK).unanswered


def test_a_plan_is_told_with_number_and_date_or_that_it_has_none() -> None:
    issued = plan("baoqing", "宝清县", number="宝政办规〔2024〕6号", date="2024-09-29")
    assert "宝政办规〔2024〕6号" in plans.one(issued, BOOK).text
    assert "文件没有写文号" in plans.one(plan("dazhou", "达州市", "draft"), BOOK).text
    assert "不是正式文件" in plans.one(plan("dazhou", "达州市", "draft"), BOOK).text


def test_an_emergency_names_the_ambulance_first() -> None:
    assert talk.emergency().text.startswith("请马上拨打120")


def test_a_fraud_is_warned_of_before_anything_else() -> None:
    said = talk.fraud("宣汉由县公安局负责。").text
    assert said.startswith("先别转钱")
    assert "96110" in said
    assert said.endswith("宣汉由县公安局负责。")
