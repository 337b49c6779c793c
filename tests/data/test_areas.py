"""What the places, their other names and the public numbers promise."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECTS = ROOT.parent / "shared/truth/facilities.tsv"
TOWNS = {
    "511702": 18, "511703": 33, "511722": 37, "511723": 13, "511724": 31, "511725": 37, "511781": 31,
    "500238": 32, "230523": 23,
    "640104": 16, "640105": 9, "640106": 8, "640121": 9, "640122": 10, "640181": 10,
}  # fmt: skip

Row = dict[str, str]


def read(name: str) -> list[Row]:
    with (ROOT / "data" / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


AREAS = {row["id"]: row for row in read("facts/areas.csv")}
ALIASES = read("areas/aliases.csv")
RESOLVED = read("areas/resolved.csv")
HOTLINES = read("facts/hotlines.csv")


def above(row: Row) -> Iterator[Row]:
    while row["parent"]:
        row = AREAS[row["parent"]]
        yield row


def test_the_columns_are_the_agreed_ones() -> None:
    assert list(AREAS["511700"]) == [
        "id", "code", "name", "level", "parent", "lng", "lat", "precision", "overlaps", "note", "source"
    ]  # fmt: skip
    assert list(ALIASES[0]) == ["kind", "target", "alias", "note"]
    assert list(RESOLVED[0]) == ["printed", "county", "area", "note"]
    assert list(HOTLINES[0]) == ["number", "name", "purpose", "source", "date"]


def test_every_place_leads_up_to_its_province() -> None:
    for row in AREAS.values():
        assert [row, *above(row)][-1]["level"] == "province", row["name"]


def test_a_code_starts_with_the_code_of_the_place_above() -> None:
    for row in AREAS.values():
        if row["code"] and row["parent"]:
            assert row["code"].startswith(AREAS[row["parent"]]["code"].rstrip("0")), row["name"]


def test_every_county_has_all_its_towns() -> None:
    assert Counter(row["parent"] for row in AREAS.values() if row["level"] == "town") == TOWNS


def test_dazhou_has_seven_units_and_two_zones_that_overlap_dachuan() -> None:
    inside = [row for row in AREAS.values() if row["parent"] == "511700"]
    counties = [row["name"] for row in inside if row["level"] == "county"]
    assert counties == ["通川区", "达川区", "宣汉县", "开江县", "大竹县", "渠县", "万源市"]
    zones = {row["id"]: (row["code"], AREAS[row["overlaps"]]["name"]) for row in inside if row["overlaps"]}
    assert zones == {"dazhou-gaoxin": ("", "达川区"), "dazhou-jingkai": ("", "达川区")}


def test_every_place_says_where_its_name_and_point_come_from() -> None:
    for row in AREAS.values():
        assert "名称" in row["source"], row["name"]
        assert ("坐标" in row["source"]) == bool(row["lng"]), row["name"]


def test_a_point_always_says_how_exact_it_is() -> None:
    for row in AREAS.values():
        assert bool(row["lng"]) == bool(row["lat"]) == bool(row["precision"]), row["name"]


def test_a_point_that_is_not_the_towns_own_is_its_countys() -> None:
    for row in AREAS.values():
        if row["level"] == "town" and row["precision"] == "county":
            county = AREAS[row["parent"]]
            assert (row["lng"], row["lat"]) == (county["lng"], county["lat"]), row["name"]


def test_a_towns_own_point_lies_within_a_degree_of_its_county() -> None:
    for row in AREAS.values():
        if row["precision"] == "town":
            county = AREAS[row["parent"]]
            assert abs(float(row["lng"]) - float(county["lng"])) < 1, row["name"]
            assert abs(float(row["lat"]) - float(county["lat"])) < 1, row["name"]


def test_points_are_wgs84_and_not_those_of_chinese_maps() -> None:
    """达州's city hall stands at 107.463, 31.212 in OpenStreetMap; AMap's centre is half a kilometre off."""
    assert float(AREAS["511700"]["lng"]) == pytest.approx(107.463, abs=0.002)
    assert float(AREAS["511700"]["lat"]) == pytest.approx(31.212, abs=0.002)


def test_an_alias_names_a_place_that_exists() -> None:
    assert {row["kind"] for row in ALIASES} == {"area"}
    assert {row["target"] for row in ALIASES} <= AREAS.keys()


def test_an_alias_means_one_place_only_or_its_note_says_which_other() -> None:
    meant = Counter(row["alias"] for row in ALIASES) + Counter(row["name"] for row in AREAS.values())
    assert [row["alias"] for row in ALIASES if meant[row["alias"]] > 1 and not row["note"]] == []
    assert max(Counter(row["alias"] for row in ALIASES).values()) == 1


@pytest.mark.parametrize("word", ["妈妈", "龙凤", "天生", "东城", "西城", "朝阳", "凤凰", "清溪"])
def test_a_word_that_people_also_say_otherwise_is_no_alias(word: str) -> None:
    assert word not in {row["alias"] for row in ALIASES}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("宣汉", "宣汉县"),
        ("经开区", "达州经开区"),
        ("东部经开区", "达州经开区"),
        ("石梯", "石梯镇"),
        ("安仁", "安仁乡"),
    ],
)
def test_people_find_a_place_by_the_name_they_use(said: str, place: str) -> None:
    assert [AREAS[row["target"]]["name"] for row in ALIASES if row["alias"] == said] == [place]


def test_a_printed_place_becomes_a_place_we_hold_in_the_county_it_is_counted_in() -> None:
    by_name = {row["name"]: row for row in AREAS.values()} | {"市本级": AREAS["511700"]}
    for row in RESOLVED:
        county, found = by_name[row["county"]], AREAS[row["area"]]
        reach = {county["id"], county["overlaps"]} - {""}
        assert reach & {place["id"] for place in [found, *above(found)]}, row["printed"]
    assert len({(row["printed"], row["county"]) for row in RESOLVED}) == len(RESOLVED)


def test_a_place_that_is_called_otherwise_here_carries_a_note() -> None:
    for row in RESOLVED:
        called = {AREAS[row["area"]]["name"], "经开区"}
        assert row["printed"] in called or row["note"], row["printed"]


@pytest.mark.skipif(not PROJECTS.exists(), reason="the plans' facts are not beside the project")
def test_every_place_printed_in_the_projects_is_resolved() -> None:
    known = {(row["printed"], row["county"]) for row in RESOLVED}
    with PROJECTS.open(encoding="utf-8", newline="") as lines:
        projects = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in (row for row in projects if row["kind"] in ("elder", "childcare")):
        printed = re.sub(r"（建设\w+栏）", "", row["place"])
        places = {*re.split(r"[、（）／]", printed), re.sub(r"\s", "", row["place_column_as_printed"])} - {""}
        assert set(product(places, [row["county"]])) <= known, row["name"]


def test_a_public_number_says_what_it_is_for_and_who_says_so() -> None:
    assert {"110", "119", "120", "12345", "96110"} <= {row["number"] for row in HOTLINES}
    for row in HOTLINES:
        assert row["number"].isdigit()
        assert row["purpose"]
        assert row["source"]
        assert date.fromisoformat(row["date"])


def test_areas_csv_is_what_the_sources_give(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only where the packages were fetched, as data/README.md says."""
    cache = ROOT / ".cache/areas"
    if not (cache / "prcoords.py").exists():
        pytest.skip("the packages that areas.csv is made from are not fetched")
    monkeypatch.syspath_prepend(str(cache))
    from data.areas.build import build
    from data.areas.sources import read_sources

    made = {area.id: (area.name, area.lng or "", area.lat or "") for area in build(read_sources(cache))}
    held = {
        row["id"]: (row["name"], *(float(row[key]) if row[key] else "" for key in ("lng", "lat")))
        for row in AREAS.values()
    }
    assert made == held
