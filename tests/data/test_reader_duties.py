"""Who answers for what: no lead without 牵头, nothing split inside brackets, an omitted 市 put back."""

import pytest

from data.reader import read_plan
from data.reader.departments import omitted_prefix, put_back, read_units
from tests.data.plans import codes, needs_plans, real, tabbed


def told(text: str) -> list[tuple[str, str]]:
    return [(unit.department, unit.role) for unit in read_units(text)]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("县民政局、县财政局按职责分工负责", "县民政局 joint 县财政局 joint"),
        ("县民政局牵头，县财政局配合", "县民政局 lead 县财政局 support"),
        (
            "市民政局、市卫生健康委牵头，市发改委参加；各县（市、区）人民政府负责。",
            "市民政局 lead 市卫生健康委 lead 市发改委 support 各县（市、区）人民政府 local",
        ),
        (
            "市民政局、市卫生健康委和各县（市、区）人民政府负责。",
            "市民政局 joint 市卫生健康委 joint 各县（市、区）人民政府 local",
        ),
        ("县住建局等有关部门(单位)按职责分工负责", "县住建局 joint 有关部门（单位） joint"),
        ("市妇联、市工会等部门按职责分别负责", "市妇联 joint 市工会 joint 有关部门 joint"),
        ("县委办公室以及县级有关部门按职责分工负责", "县委办公室 joint 县级有关部门 joint"),
        ("县发改委牵头，县民政局按职责分工负责", "县发改委 lead 县民政局 joint"),
        ("市住房和城乡建设局、县文化广电和旅游局", "市住房和城乡建设局 joint 县文化广电和旅游局 joint"),
        ("市发展改革委牵头，各电力公司参加", "市发展改革委 lead 各电力公司 support"),
        ("县教委，各乡镇（街道）按职责分工负责", "县教委 joint 各乡镇（街道） local"),
        ("", ""),
    ],
)
def test_a_list_of_departments_is_taken_apart(text: str, units: str) -> None:
    assert " ".join(f"{name} {role}" for name, role in told(text)) == units


def test_the_first_of_a_list_is_not_the_lead() -> None:
    assert "lead" not in {role for _, role in told("市民政局、市卫健委、市发改委负责")}


def test_an_omitted_city_is_put_back_but_not_where_the_name_is_whole() -> None:
    units = read_units(
        "市民政局、卫健委、市场监管局、国家税务总局云岭市税务局按职责负责，各县（市）区人民政府"
    )
    assert omitted_prefix([units] * 3) == "市"
    assert [unit.department for unit in put_back(units, "市")] == [
        "市民政局", "市卫健委", "市市场监管局", "国家税务总局云岭市税务局", "各县（市）区人民政府",
    ]  # fmt: skip


def test_nothing_is_put_back_where_the_plan_prints_it() -> None:
    assert omitted_prefix([read_units("市民政局、市卫健委、市场监管局负责")] * 5) is None


@pytest.mark.parametrize(
    "end",
    ["（责任单位：县民政局牵头，各乡镇（街道）负责）", "〔责任单位：县民政局牵头，各乡镇（街道）负责〕"],
)
def test_departments_at_the_end_of_a_paragraph_are_read(end: str) -> None:
    (duty,) = read_plan(f"青山县方案\n三、任务\n（一）扩面。\n1. 加床位。做好服务。{end}\n").duties
    assert (duty.locator, duty.number, duty.title) == ("三（一）1", "1", "加床位")
    assert [(u.department, u.role) for u in duty.departments] == [
        ("县民政局", "lead"),
        ("各乡镇（街道）", "local"),
    ]


def test_bare_brackets_are_departments_but_a_year_is_none() -> None:
    text = "青山县方案\n三、任务\n（一）扩面。按国办发〔2020〕52号做。〔县民政局、县财政局〕\n"
    text += "（二）提质。见〔2020〕\n"
    assert [duty.locator for duty in read_plan(text).duties] == ["三（一）"]


def test_lead_and_support_may_have_columns_of_their_own() -> None:
    table = tabbed(
        ["序号", "重点任务", "牵头单位", "配合单位"], ["1", "加床位", "县民政局", "县财政局、县住建局"]
    )
    (duty,) = read_plan("附件1\n分工表\n\n" + table).duties
    assert [unit.role for unit in duty.departments] == ["lead", "support", "support"]


def test_a_body_s_list_that_the_table_repeats_is_read_once() -> None:
    table = tabbed(["序号", "重点任务", "责任单位"], ["1", "加床位", "县民政局、县财政局"])
    text = "青山县方案\n三、任务\n（一）加床位。做事。〔县民政局、县财政局〕\n附件1\n分工表\n\n" + table
    assert [duty.locator for duty in read_plan(text).duties] == ["附件1 第1项"]


def test_a_province_s_office_in_a_city_s_plan_is_said() -> None:
    table = tabbed(["序号", "重点任务", "责任单位"], ["1", "加床位", "市民政局牵头，农业农村厅参加"])
    assert "unit_of_other_level" in codes(read_plan("云岭市方案\n一、目标\n附件1\n分工表\n\n" + table))


@needs_plans
def test_yinchuan_s_oddities_are_said() -> None:
    assert {
        "prefix_omitted",
        "verb_missing",
        "local_unit_differs",
        "stray_html",
        "stray_english",
        "no_lead",
    } <= codes(real("yinchuan"))
