"""Tables in both layouts, with cells and rows broken by pages."""

from collections.abc import Callable

import pytest

from data.reader import read_plan
from tests.data.plans import PROJECT_HEADER, cells, codes, needs_plans, project, real, tabbed

HEADER = ["序号", "重点任务", "责任单位"]
ROWS = [["1", "建设养老网络", "县民政局负责"], ["2", "发展托育", "县卫健局、县教育局负责"]]


@pytest.mark.parametrize("layout", [cells, tabbed])
def test_both_layouts_give_the_same_rows(layout: Callable[..., str]) -> None:
    duties = read_plan("青山县方案\n一、目标\n做事。\n附件1\n分工表\n\n" + layout(HEADER, *ROWS)).duties
    assert [(duty.locator, duty.title) for duty in duties] == [
        ("附件1 第1项", "建设养老网络"),
        ("附件1 第2项", "发展托育"),
    ]


def test_a_cell_broken_by_a_page_is_one_cell() -> None:
    table = cells(HEADER, ["1", "建设养老网络，做好服\n\n务工作", "县民政局、\n\n县财政局负责"], ROWS[1])
    reading = read_plan("附件2\n分工表\n\n" + table)
    assert reading.clauses[0].text.split("\t")[1] == "建设养老网络，做好服务工作"
    assert [unit.department for unit in reading.duties[0].departments] == ["县民政局", "县财政局"]


def test_a_row_broken_in_the_middle_is_one_row() -> None:
    text = "附件\n分工表\n\n序号\t重点任务\t责任单位\n1\t建设养老\n网络\t县民政局负责\n"
    text += "2\t发展托育\t县卫健局负责\n"
    assert [duty.title for duty in read_plan(text).duties] == ["建设养老网络", "发展托育"]


def test_two_short_subtotals_are_two_rows() -> None:
    rows = [
        ["", "一、2023年（1个项目）", "100", "2000"],
        ["", "（一）城区", "100", "2000"],
        project(1, "石门镇养老院"),
    ]
    reading = read_plan("附件3\n清单\n\n" + tabbed(PROJECT_HEADER, *rows))
    assert [(f.name, f.plan_year) for f in reading.facilities] == [("石门镇养老院", 2023)]


def test_a_header_broken_over_lines_is_one_header() -> None:
    header = [*PROJECT_HEADER[:6], "新增床位\n\n（张）", *PROJECT_HEADER[7:9], "组织\n\n实施单位"]
    facility = read_plan("附件3\n清单\n\n" + cells(header, project(1, "石门镇养老院"))).facilities[0]
    assert (facility.capacity, facility.implementing_unit) == (100, "白塔区人民政府")


def test_blank_lines_inside_a_row_do_not_end_it() -> None:
    rows = [project(1, "石门镇养老院\n\n"), project(2, "河东镇养老院", content="河东镇建床位100张\n\n")]
    assert len(read_plan("附件3\n清单\n\n" + cells(PROJECT_HEADER, *rows)).facilities) == 2


def test_a_header_printed_on_every_page_is_read_once_and_said() -> None:
    text = "附件\n分工表\n\n" + tabbed(HEADER, ROWS[0]) + "\n" + tabbed(HEADER, ROWS[1])
    reading = read_plan(text)
    assert len(reading.duties) == 2
    assert "repeated_header" in codes(reading)


def test_an_empty_number_column_is_counted_and_said() -> None:
    table = cells(
        ["序号", "主要指标", "2025年目标值"], ["", "床位占比（%）", "55"], ["", "护理员数（人）", "90"]
    )
    reading = read_plan("青山县方案\n一、目标\n做事。\n表1 主要指标\n\n" + table)
    assert [row.locator for row in reading.indicators if row.table] == ["表1 第1项", "表1 第2项"]
    assert "row_numbers_missing" in codes(reading)


def test_numbers_that_start_again_under_headings_are_told_apart() -> None:
    table = cells(HEADER, ["一、养老"], ["1", "甲", "县民政局"], ["二、托育"], ["1", "乙", "县卫健局"])
    duties = read_plan("附件2\n分工表\n\n" + table).duties
    assert [(duty.locator, duty.number) for duty in duties] == [
        ("附件2 一第1项", "一.1"),
        ("附件2 二第1项", "二.1"),
    ]


def test_a_number_left_out_is_said() -> None:
    reading = read_plan("附件2\n分工表\n\n" + tabbed(HEADER, ROWS[0], ["3", "丙", "县民政局"]))
    assert [(w.printed, w.other) for w in reading.warnings if w.code == "row_numbering"] == [("3", "2")]


def test_a_row_that_lacks_a_cell_is_said_and_does_not_shift_the_next() -> None:
    short = project(1, "石门镇养老院")[:-1]
    reading = read_plan("附件3\n清单\n\n" + cells(PROJECT_HEADER, short, project(2, "河东镇养老院")))
    assert [facility.name for facility in reading.facilities] == ["石门镇养老院", "河东镇养老院"]
    assert "row_uneven" in codes(reading)


def test_two_lists_in_one_annex_are_told_apart_by_kind() -> None:
    slots = [head.replace("床位（张）", "托位（个）") for head in PROJECT_HEADER]
    text = "附件3\n重大项目清单\n\n\t养老项目清单\n\n" + cells(PROJECT_HEADER, project(1, "石门镇养老院"))
    text += "\n\t托育项目清单\n\n" + cells(slots, project(1, "石门镇托育园", content="建100个托位"))
    assert [(f.kind, f.sources[0].locator) for f in read_plan(text).facilities] == [
        ("elder", "附件3 养老第1项"),
        ("childcare", "附件3 托育第1项"),
    ]


def test_what_follows_a_table_is_no_cell_of_it() -> None:
    table = cells(["序号", "主要指标", "2025年目标值"], ["1", "床位占比（%）", "55"])
    reading = read_plan("青山县方案\n一、目标\n做事。\n表1 指标\n\n" + table + "\n（二）托育。建托位。\n")
    assert [clause.locator for clause in reading.clauses] == ["一", "表1 第1项", "一（二）"]


@needs_plans
def test_the_long_tables_of_dazhou_are_read_whole() -> None:
    reading = real("dazhou")
    assert [sum(f.kind == kind for f in reading.facilities) for kind in ("elder", "childcare")] == [28, 77]
    assert not codes(reading) & {"row_uneven", "row_numbering"}
