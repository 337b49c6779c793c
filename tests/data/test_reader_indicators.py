"""Indicators in tables and in running text; documents that a plan names."""

import pytest

from data.reader import read_plan
from data.reader.figures import figures
from data.reader.indicators import split_name, value_columns
from tests.data.plans import cells, codes, needs_plans, real, tabbed


def test_baseline_and_target_are_told_by_their_years() -> None:
    header = ["序号", "指标", "2022年现状值", "2025年目标值", "指标性质", "单位", "责任单位"]
    row = ["1", "护理型床位占比", "40", "≥55", "约束性", "%", "县民政局、县卫健局"]
    (found,) = read_plan("附件\n主要指标\n\n" + cells(header, row)).indicators
    assert (found.baseline, found.baseline_year, found.target, found.target_year) == (
        "40",
        "2022",
        "≥55",
        "2025",
    )
    assert (found.unit, found.nature, found.departments) == ("%", "约束性", ["县民政局", "县卫健局"])


def test_a_header_that_is_swapped_is_said_and_read_by_its_years() -> None:
    header = ["序号", "指标", "2021年目标值", "2025年完成值", "指标性质"]
    reading = read_plan("附件\n主要指标\n\n" + cells(header, ["1", "床位占比", "40%", "60%", "预期性"]))
    assert (reading.indicators[0].baseline, reading.indicators[0].target) == ("40%", "60%")
    assert "header_swapped" in codes(reading)


def test_a_single_column_of_targets_has_no_baseline() -> None:
    where = value_columns(["序号", "主要指标", "2025年目标值"])
    assert (where.baseline, where.target, where.target_year) == (None, 2, "2025")


@pytest.mark.parametrize(("printed", "name", "unit"), [
    ("人均预期寿命（岁）", "人均预期寿命", "岁"),
    ("床位占比（%）", "床位占比", "%"),
    ("乡镇（街道）养老机构覆盖率", "乡镇（街道）养老机构覆盖率", None),
])  # fmt: skip
def test_the_unit_behind_a_name_is_taken_off(printed: str, name: str, unit: str | None) -> None:
    assert split_name(printed) == (name, unit)


def test_a_unit_that_is_not_printed_stays_unknown_and_is_said() -> None:
    reading = read_plan(
        "附件\n主要指标\n\n" + tabbed(["序号", "指标", "2025年目标值"], ["1", "床位数", "40"])
    )
    assert reading.indicators[0].unit is None
    assert "unit_missing" in codes(reading)


@pytest.mark.parametrize(("text", "name", "value", "unit", "year"), [
    ("到2025年，全县养老床位达到7000张，", "养老床位", "7000", "张", "2025"),
    ("到2025年，护理型床位占比不低于55%。", "护理型床位占比", "不低于55%", "%", "2025"),
    ("各类养老床位近2.5万张", "养老床位", "近2.5万", "张", None),
    ("60岁及以上人口为120.44万人", "60岁及以上人口", "120.44", "万人", None),
    ("2025年底前，全市培训养老护理员13500人次以上", "培训养老护理员", "13500以上", "人次", "2025年底前"),
])  # fmt: skip
def test_a_figure_of_running_text(text: str, name: str, value: str, unit: str, year: str | None) -> None:
    (found,) = figures(text, "一")
    assert (found.name, found.target, found.unit, found.target_year) == (name, value, unit, year)


def test_one_name_with_two_values_is_said_at_both_places() -> None:
    text = "云岭市方案\n四、目标\n至少建成60个区域性养老服务中心。\n五、任务\n区域养老服务中心达到70个。\n"
    found = {
        (w.locator, w.printed, w.other) for w in read_plan(text).warnings if w.code == "indicator_conflict"
    }
    assert found == {("四", "60", "70"), ("五", "70", "60")}


def test_a_named_document_has_its_number_issuer_and_year() -> None:
    text = (
        "青山县方案\n根据《国务院办公厅关于养老的意见》（国办发〔2020〕52号）精神，制定本方案。\n一、目标\n"
    )
    (policy,) = read_plan(text).policies
    assert (policy.title, policy.number, policy.issuer, policy.year, policy.jurisdiction, policy.role) == (
        "国务院办公厅关于养老的意见", "国办发〔2020〕52号", "国务院办公厅", 2020, "国家", "basis",
    )  # fmt: skip


def test_a_title_inside_a_title_is_part_of_it() -> None:
    text = "青山县方案\n一、目标\n落实《省办关于印发〈养老方案〉的通知》。\n"
    assert [policy.title for policy in read_plan(text).policies] == ["省办关于印发〈养老方案〉的通知"]


def test_the_rows_of_a_list_of_policies_are_policies() -> None:
    header = ["序号", "类别", "产业名称", "重点工作举措", "发展目标", "责任单位"]
    row = ["1", "养老", "康养产业", "推进融合", "形成集群", "市文旅局"]
    (policy,) = read_plan("附件8\n重大产业清单\n\n" + cells(header, row)).policies
    assert (policy.locator, policy.title, policy.category) == ("附件8 第1项", "康养产业", "养老")
    assert (policy.measures, policy.target, policy.departments) == ("推进融合", "形成集群", ["市文旅局"])


@needs_plans
def test_wuxi_s_table_is_read_as_baseline_and_target() -> None:
    rows = {row.name: row for row in real("wuxi").indicators if row.table}
    beds = rows["护理型养老床位占比"]
    assert (beds.baseline, beds.baseline_year, beds.target, beds.target_year, beds.unit) == (
        "40",
        "2021",
        "≥60",
        "2025",
        None,
    )
    assert "header_swapped" in codes(real("wuxi"))
