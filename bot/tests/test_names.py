"""What people call a record."""

import pytest

from components.names import Item, is_generic, names_of, spoken

AREAS = {
    "宣汉县": "511722",
    "宣汉": "511722",
    "蒲江街道": "t1",
    "渠县": "511725",
    "三汇镇": "t2",
    "三汇": "t2",
    "西城": "t3",
}


def calls(name: str) -> set[str]:
    return {surface for surface, _ in spoken(name, AREAS)}


def test_a_kindergarten_is_known_without_its_address() -> None:
    assert {"肯维诺幼儿园", "肯维诺幼儿园托育"} <= calls("宣汉县蒲江街道办事处肯维诺幼儿园托育项目")


def test_a_towns_name_in_a_kindergartens_name_stays_in_it() -> None:
    assert "西城幼儿园" in calls("宣汉县西城幼儿园托育示范项目")


def test_a_centre_answers_to_its_shorter_names() -> None:
    assert {"三汇养老中心", "三汇养老服务中心"} <= calls("渠县三汇区域性养老服务中心建设项目")


def test_a_project_that_only_its_town_tells_apart_has_no_short_name() -> None:
    assert calls("渠县三汇镇托育项目") == set()


@pytest.mark.parametrize(
    ("surface", "generic"), [("失能老人照护中心", True), ("西城幼儿园", False), ("秦巴医养中心", False)]
)
def test_a_kind_of_house_is_told_from_a_house(surface: str, generic: bool) -> None:
    assert is_generic(surface) == generic


def test_a_town_goes_by_its_name_without_the_suffix_unless_that_is_a_common_word() -> None:
    towns: list[Item] = [
        {"kind": "area", "id": "a", "name": "南坝镇"},
        {"kind": "area", "id": "b", "name": "渡口土家族乡"},
        {"kind": "area", "id": "c", "name": "大风乡"},
    ]

    surfaces = {name.surface for name in names_of(towns, frozenset({"大风"}))}

    assert surfaces == {"南坝镇", "南坝", "渡口土家族乡", "渡口", "大风乡"}


def test_a_county_of_one_character_keeps_its_suffix() -> None:
    assert [name.surface for name in names_of([{"kind": "area", "id": "q", "name": "渠县"}])] == ["渠县"]
