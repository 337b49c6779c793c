"""The head of a plan: title, number, issuer, date, whether it is a draft, whose it is."""

from data.reader import read_plan
from data.reader.front import iso_date
from tests.data.plans import needs_plans, real

COVER = """青山县人民政府办公室
关于印发《青山县“一老一小”
整体解决方案》的通知

青政办发〔2023〕12号

各乡镇人民政府，县政府各部门：
《青山县“一老一小”整体解决方案》已经县政府同意，现印发给你们，请认真贯彻执行。

青山县人民政府办公室
                  2023年3月8日
    （此件公开发布）
青山县“一老一小”
整体解决方案

为了做好服务，制定本方案。

一、目标
做事。
"""


def test_an_issued_plan_has_number_issuer_and_date() -> None:
    plan = read_plan(COVER).plan
    assert (plan.title, plan.area, plan.status) == ("青山县“一老一小”整体解决方案", "青山县", "issued")
    assert (plan.number, plan.issuer, plan.date) == (
        "青政办发〔2023〕12号",
        "青山县人民政府办公室",
        "2023-03-08",
    )


def test_the_cover_notice_and_the_opening_are_clauses() -> None:
    assert [clause.locator for clause in read_plan(COVER).clauses] == ["印发通知", "引言", "一"]


def test_a_draft_says_so() -> None:
    plan = read_plan("云岭市养老托育方案\n\n（征求意见稿）\n\n为了养老，制定本方案。\n\n一、目标\n").plan
    assert (plan.status, plan.status_printed, plan.number, plan.date) == ("draft", "征求意见稿", None, None)


def test_a_plan_without_number_and_date_is_undated() -> None:
    assert read_plan("云岭市养老托育方案\n\n一、目标\n做事。\n").plan.status == "undated"


def test_a_date_in_chinese_numerals_is_read() -> None:
    assert iso_date("二〇二二年十二月五日") == "2022-12-05"


def test_a_plan_of_a_district_is_the_district_s() -> None:
    assert read_plan("云岭市白塔区养老托育方案\n一、目标\n做事。\n").plan.area == "白塔区"


def test_an_annex_alone_takes_its_area_from_what_it_names() -> None:
    header = "序号\t任务名称\t任务内容\t责任单位"
    text = f"附件 3\n\n任务分工表\n\n{header}\n1\t规划\t出台《云岭市“十四五”规划》\t市民政局\n"
    plan = read_plan(text).plan
    assert (plan.title, plan.area) == ("任务分工表", "云岭市")


@needs_plans
def test_the_heads_of_the_real_plans() -> None:
    heads = {name: real(name).plan for name in ("xuanhan", "dazhou", "wuxi", "baoqing", "yinchuan")}
    assert {name: (head.area, head.status, head.number, head.date) for name, head in heads.items()} == {
        "xuanhan": ("宣汉县", "undated", None, None),
        "dazhou": ("达州市", "draft", None, None),
        "wuxi": ("巫溪县", "issued", "巫溪府办发〔2022〕83号", "2022-12-05"),
        "baoqing": ("宝清县", "issued", "宝政办规〔2024〕6号", "2024-09-29"),
        "yinchuan": ("银川市", "undated", None, None),
    }
