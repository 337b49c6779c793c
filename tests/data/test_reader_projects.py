"""Projects: what a row says, where it counts, and what contradicts itself."""

import pytest

from data.reader import PlanReading, read_plan
from data.reader.contents import capacity_in, floor_area, land_area
from data.reader.places import towns
from tests.data.plans import PROJECT_HEADER, cells, codes, needs_plans, project, real

TITLE = "云岭市养老托育方案\n一、目标\n做事。\n附件3\n养老项目清单\n\n"


def listed(*rows: list[str]) -> PlanReading:
    return read_plan(TITLE + cells(PROJECT_HEADER, *rows))


def test_a_row_becomes_a_facility() -> None:
    facility = listed(project(1, "石门镇养老院")).as_dict()["facilities"][0]
    assert facility | {"places": 0, "sources": 0, "content": 0} == {
        "kind": "elder",
        "name": "石门镇养老院",
        "counted_in": "白塔区",
        "project_type": "新建",
        "plan_year": 2023,
        "plan_year_printed": 2023,
        "capacity": 100,
        "capacity_unit": "bed",
        "content": 0,
        "floor_area_m2": 5000,
        "land_area_m2": None,
        "land_area_printed": None,
        "total_investment_wan": 2000,
        "central_budget_wan": 1000,
        "implementing_unit": "白塔区人民政府",
        "affordable": None,
        "places": 0,
        "sources": 0,
        "place_column": "白塔区",
    }
    assert facility["places"] == [{"printed": "石门镇"}]


@pytest.mark.parametrize(("place", "unit", "name", "counted"), [
    ("白 塔 区", "白塔区人民政府", "甲养老院", "白塔区"),
    ("云岭市南湖片区", "云岭市民政局", "云岭市养护院", "市本级"),
    ("云岭经开区", "云岭市卫健委", "云岭市老年医院", "市本级"),
    ("云岭市妇女儿童医院", "市卫生健康委、市发改委", "托育中心", "市本级"),
    ("白塔区", "云岭东部经开区", "经开区养老中心", "云岭经开区"),
    ("高新区", "云岭高新技术产业园区管理委员会", "甲养老院", "云岭高新区"),
    ("云岭高新区青龙街道", "云岭高新区管委会", "甲养老院", "云岭高新区"),
    ("石门县河东镇", "石门县人民政府", "甲养老院", "石门县"),
])  # fmt: skip
def test_where_a_project_counts(place: str, unit: str, name: str, counted: str) -> None:
    rows = [
        project(1, name, place=place, unit=unit),
        project(2, "乙", place="云岭经开区"),
        project(3, "丙", place="云岭高新区"),
    ]
    assert listed(*rows).facilities[0].counted_in == counted


def test_a_county_s_plan_counts_by_the_towns_of_its_subtotals() -> None:
    total = ["青山县（1个项目）", "城关镇1个项目，总投资2000万元", "100", "2000", "1000", ""]
    text = TITLE.replace("云岭市", "青山县") + cells(
        PROJECT_HEADER, total, project(1, "城关养老院", place="城关镇", unit="青山县人民政府")
    )
    assert read_plan(text).facilities[0].counted_in == "城关镇"


@pytest.mark.parametrize(("content", "floor", "land", "printed"), [
    ("新建面积9300平方米，建设床位200张", 9300, None, None),
    ("总建筑面积约9300平方米", 9300, None, None),
    ("占地面积2万平方米，建筑面积13350平方米", 13350, 20000, "2万平方米"),
    ("建筑面积20025平方米，占地面积25.5亩", 20025, 17000, "25.5亩"),
    ("总用地面积1800平米，总体建筑面积为3000平米，建设50个托位", 3000, 1800, "1800平米"),
    ("建设60个托位", None, None, None),
])  # fmt: skip
def test_areas_are_read_out_of_the_content(content: str, floor: float, land: float, printed: str) -> None:
    assert (floor_area(content), *land_area(content)) == (floor, land, printed)


@pytest.mark.parametrize(("content", "unit", "count"), [
    ("建成150个托位的普惠托育机构", "slot", 150),
    ("新增托位300个", "slot", 300),
    ("以每个托育机构60个托位为基础，争取建设3-5个", "slot", None),
    ("拟改扩建200张床位", "bed", 200),
    ("新建床位450张", "bed", 450),
    ("建设社区养老服务综合体", "bed", None),
])  # fmt: skip
def test_beds_and_slots_are_read_out_of_the_content(content: str, unit: str, count: int | None) -> None:
    assert capacity_in(content, unit) == count


def test_towns_are_found_in_any_phrase() -> None:
    assert towns("东城街道、西城街道等建设综合体", None) == ["东城街道", "西城街道"]
    assert towns("通川区双龙镇新建养老院", None) == ["双龙镇"]
    assert towns("蒲江街道办事处周桥社区建成80个托位", None) == ["蒲江街道周桥社区"]
    assert towns("渡口土家族乡新建养老床位", None) == ["渡口土家族乡"]
    assert towns("覆盖主城区重点街道，每个乡镇一个", None) == []


def test_a_project_with_two_places_keeps_both_and_says_so() -> None:
    reading = listed(project(1, "养护院", place="白塔区青龙街道", content="长岭镇新建床位100张"))
    assert [place.printed for place in reading.facilities[0].places] == ["白塔区青龙街道", "长岭镇"]
    (warning,) = [w for w in reading.warnings if w.code == "place_conflict"]
    assert (warning.locator, warning.printed, warning.other) == ("附件3 第1项", "青龙街道", "长岭镇")


def test_a_content_that_differs_from_its_column_is_said_with_both() -> None:
    reading = listed(project(1, "养老院", content="石门镇建床位80张"))
    assert [(w.printed, w.other) for w in reading.warnings if w.code == "content_capacity_differs"] == [
        ("100", "80")
    ]
    assert reading.facilities[0].capacity == 100


def test_the_group_s_year_counts_and_the_cell_s_is_kept() -> None:
    reading = listed(
        ["一、2023年（1个项目）：白塔区1个项目，总投资2000万元。", "100", "2000", "1000", ""],
        project(1, "养老院", year="2022"),
    )
    facility = reading.facilities[0]
    assert (facility.plan_year, facility.plan_year_printed) == (2023, 2022)
    assert "year_differs" in codes(reading)


def test_two_projects_alike_in_all_but_name_point_at_each_other() -> None:
    reading = listed(project(1, "甲养老院"), project(2, "乙养老院"))
    found = [(w.locator, w.other) for w in reading.warnings if w.code == "same_project_twice"]
    assert found == [("附件3 第1项", "附件3 第2项"), ("附件3 第2项", "附件3 第1项")]


def test_affordable_is_said_only_where_it_is_printed() -> None:
    reading = listed(project(1, "甲", content="建成100张普惠床位"), project(2, "乙"))
    assert [facility.affordable for facility in reading.facilities] == [True, None]


def test_money_in_other_units_becomes_wan() -> None:
    header = [head.replace("总投资（万元）", "总投资（亿元）") for head in PROJECT_HEADER]
    text = TITLE + cells(header, project(1, "养老院", total="0.5"))
    assert read_plan(text).facilities[0].total_investment_wan == 5000


def test_an_unknown_figure_is_none_and_never_zero() -> None:
    facility = listed(
        project(1, "养老院", capacity="", total="—", central="待定", content="建养老院")
    ).facilities[0]
    assert (facility.capacity, facility.total_investment_wan, facility.central_budget_wan) == (
        None,
        None,
        None,
    )


@needs_plans
def test_what_does_not_add_up_in_dazhou_s_projects_is_said() -> None:
    found = {(w.code, w.locator, w.printed, w.other) for w in real("dazhou").warnings}
    assert {
        ("content_capacity_differs", "附件3 托育第35项", "150", "50"),
        ("year_differs", "附件3 托育第26项", "2022", "2023"),
        ("place_conflict", "附件3 养老第17项", "斌郎街道", "长岭镇"),
        ("counted_elsewhere", "附件3 养老第18项", "达州经开区", "市本级"),
        ("counted_elsewhere", "附件3 养老第28项", "达川区", "达州经开区"),
        ("digits_missing", "附件3 托育", "401万元", "4014"),
        ("central_ratio_differs", "附件3 托育第4项", "150", "1"),
    } <= found
    twice = {w.locator for w in real("dazhou").warnings if w.code == "same_project_twice"}
    assert twice == {"附件3 托育第10项", "附件3 托育第26项"}
