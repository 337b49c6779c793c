"""How readings, words and corrections become facts, and what stops that."""

from pathlib import Path

import pytest

from data.build import HERE, build, tables
from data.building import corrections, words
from data.building.aliases import short_names
from data.building.errors import MissingWords, NotInPlan, UnknownPlan, UnusedCorrection
from data.building.files import HEADERS, read, text
from data.building.gazetteer import Gazetteer
from data.building.indicators import indicator_rows
from data.building.mentions import mention_rows
from data.building.plans import Plan, read_plans
from data.reader import read_plan
from tests.data.plans import PROJECT_HEADER, SHARED, cells, facts, needs_plans, project

SMALL = "云岭市方案\n一、目标\n到2025年，养老床位达到7000张。\n附件1\n清单\n\n" + cells(
    PROJECT_HEADER, project(1, "养老院")
)


def small() -> Plan:
    return Plan("yunling", {"id": "yunling", "area": "1", "title": "云岭市方案"}, read_plan(SMALL))


def test_a_correction_changes_the_cell_it_names() -> None:
    made: corrections.Tables = {"facilities": [{"id": "a-1", "plan": "a", "capacity": 50}]}
    fix = {
        "plan": "a",
        "file": "facilities",
        "record": "a-1",
        "field": "capacity",
        "read": "50",
        "corrected": "60",
    }
    corrections.apply(made, [fix])
    assert made["facilities"][0]["capacity"] == "60"


def test_a_correction_that_changes_nothing_is_an_error() -> None:
    fix = {
        "plan": "a",
        "file": "facilities",
        "record": "a-1",
        "field": "capacity",
        "read": "50",
        "corrected": "60",
    }
    with pytest.raises(UnusedCorrection, match="a-1"):
        corrections.apply({"facilities": [{"id": "a-1", "plan": "a", "capacity": 60}]}, [fix])


def test_every_correction_has_its_reason() -> None:
    assert all(len(row["reason"]) > 4 for row in read(HERE / "corrections.csv"))


def test_a_clause_without_words_is_named() -> None:
    found = words.problems(small(), words.Words(summaries={"一": "目标"}), {})
    assert found == ["yunling: no summary for 附件1 第1项"]


def test_words_for_no_clause_are_named() -> None:
    own = words.Words(summaries={"一": "目标", "附件1 第1项": "一所养老院", "九": "没有这一章"})
    assert words.problems(small(), own, {}) == ["yunling: words for 九, which is no clause"]


def test_a_figure_that_does_not_stand_in_its_clause_is_refused() -> None:
    row = dict.fromkeys(("baseline", "baseline_year", "target_from", "departments_from", "unit", "note"), "")
    row |= {"plan": "yunling", "locator": "一", "name": "养老床位", "target": "7000", "target_year": "2025"}
    assert indicator_rows(small(), [row])[0]["target"] == "7000"
    with pytest.raises(NotInPlan, match="8000"):
        indicator_rows(small(), [row | {"target": "8000"}])


def test_a_mention_that_is_not_printed_is_refused() -> None:
    with pytest.raises(NotInPlan, match="云岭医院"):
        mention_rows(
            small(), [{"plan": "yunling", "locator": "一", "printed": "云岭医院", "name": "云岭医院"}]
        )


def test_a_text_that_the_manifest_does_not_know_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.csv").write_text("id,sha256,area,title,note\na,00,1,甲,\n", encoding="utf-8")
    with pytest.raises(UnknownPlan, match="a in manifest"):
        read_plans(tmp_path, tmp_path / "manifest.csv")


AREAS = [
    {"id": "1", "name": "云岭市", "level": "city", "parent": "", "overlaps": ""},
    {"id": "11", "name": "白塔区", "level": "county", "parent": "1", "overlaps": ""},
    {"id": "111", "name": "石门镇", "level": "town", "parent": "11", "overlaps": ""},
    {"id": "12", "name": "石桥县", "level": "county", "parent": "1", "overlaps": ""},
    {"id": "121", "name": "石门镇", "level": "town", "parent": "12", "overlaps": ""},
    {"id": "zone", "name": "云岭高新区", "level": "zone", "parent": "1", "overlaps": "11"},
]


@pytest.mark.parametrize(
    ("printed", "counted", "column", "area"),
    [
        ("石门镇", "白塔区", "白塔区", "111"),
        ("石门镇柳林村", "石桥县", "石桥县", "121"),
        ("石门镇", "云岭高新区", "云岭高新区", "111"),
        ("小河嘴", "白塔区", "白塔区", "11"),
        ("莲湖片区", "市本级", "云岭市莲湖片区", "1"),
        ("云岭高新区", "云岭高新区", "云岭高新区", "zone"),
    ],
)
def test_a_place_is_the_town_of_its_own_county(printed: str, counted: str, column: str, area: str) -> None:
    assert Gazetteer(AREAS, [], []).resolve(printed, counted, column, "1") == area


def test_what_was_looked_up_by_hand_goes_first() -> None:
    looked_up = [{"printed": "小河嘴", "county": "白塔区", "area": "111"}]
    assert Gazetteer(AREAS, [], looked_up).resolve("小河嘴", "白塔区", None, "1") == "111"


def test_a_centre_goes_by_its_short_names() -> None:
    assert {"石塘养老服务中心", "石塘区域性养老服务中心"} <= set(
        short_names("万源市石塘区域养老服务中心", ["万源市"])
    )


@pytest.mark.parametrize(
    ("value", "cell"), [(None, ""), (True, "true"), (17000.0, "17000"), (0.5, "0.5"), (0, "0")]
)
def test_a_cell_is_empty_for_unknown_and_only_then(value: object, cell: str) -> None:
    assert text(value) == cell


def test_every_file_of_facts_ends_its_lines_plainly() -> None:
    for name in HEADERS:
        content = (HERE / "facts" / f"{name}.csv").read_bytes()
        assert b"\r" not in content
        assert not content.startswith(b"\xef\xbb\xbf")


def test_people_s_names_for_projects_are_known() -> None:
    known = {row["alias"] for row in facts("aliases") if row["kind"] == "facility"}
    assert {"肯维诺", "西城幼儿园", "金源山水城", "周桥社区", "石塘养老服务中心", "县失能老人养护院"} <= known


def test_spellings_of_an_office_lead_to_it() -> None:
    offices = {(row["alias"], row["target"]) for row in facts("aliases") if row["kind"] == "department"}
    assert {
        ("市卫健委", "511700:市卫生健康委"),
        ("卫健局", "511722:县卫生健康局"),
        ("市发改委", "511700:市发展改革委"),
        ("市民政厅", "511700:市民政局"),
    } <= offices


@needs_plans
def test_the_facts_are_what_the_build_makes_today(tmp_path: Path) -> None:
    made, missing = tables(read_plans(SHARED / "plans", HERE / "manifest.csv"))
    assert not missing
    for name, rows in made.items():
        assert [{key: text(row.get(key)) for key in HEADERS[name]} for row in rows] == read(
            HERE / "facts" / f"{name}.csv"
        ), name


@needs_plans
def test_missing_words_stop_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "problems", lambda *_: ["dazhou: no summary for 一"])
    with pytest.raises(MissingWords, match="no summary"):
        build(SHARED / "plans")
