"""data/facts against the tables that were read by hand. Both must say the same."""

import re

from data.building.files import HEADERS
from tests.data.plans import facts, needs_truth, truth

pytestmark = needs_truth
PLANS = {
    "000_9dc81ed48d410f08.txt": "xuanhan",
    "001_059fb0b09d475eb8.txt": "dazhou",
    "002_b026979addf2063b.txt": "wuxi",
    "003_146f126172f101e5.txt": "baoqing",
    "004_15b8082deedc8178.txt": "yinchuan",
}
Row = dict[str, str]


def first_number(text: str) -> str:
    found = re.match(r"[\d.]+", text)
    return found[0] if found else ""


def digits(text: str) -> list[str]:
    """The numbers of a value; `每周至少一次` is once, and a share behind a count is another figure."""
    return re.findall(r"\d+(?:\.\d+)?", text.replace("一次", "1次"))


def test_every_file_has_the_header_that_is_promised() -> None:
    for name, header in HEADERS.items():
        assert list(facts(name)[0]) == header


def test_all_projects_are_the_same_in_every_field() -> None:
    projects = [row for row in truth("facilities") if row["kind"] != "mentioned"]
    expected = [
        (
            f"dazhou-{row['kind']}-{int(row['seq']):02}",
            row["name"],
            row["county"],
            row["project_type"],
            row["year_heading"],
            row["year"],
            row["beds_or_slots"],
            first_number(row["floor_area_m2"]),
            row["total_investment_wan"],
            row["central_budget_wan"],
            row["implementing_unit"],
        )
        for row in projects
    ]
    fields = HEADERS["facilities"]
    fields = [fields[0], *fields[2:8], "floor_area_m2", *fields[12:15]]
    assert len(expected) == 105
    assert [tuple(row[field] for field in fields) for row in facts("facilities")] == expected


def test_land_is_kept_as_printed() -> None:
    land = {row["id"]: (row["land_area_m2"], row["land_area_printed"]) for row in facts("facilities")}
    assert {name: area for name, area in land.items() if area[1]} == {
        "dazhou-elder-04": ("20000", "2万平方米"),
        "dazhou-elder-10": ("17000", "25.5亩"),
        "dazhou-elder-18": ("60000", "90亩"),
        "dazhou-childcare-35": ("1800", "1800平米"),
    }


def test_every_place_of_a_project_is_an_area_that_we_hold() -> None:
    areas = {row["id"] for row in facts("areas")}
    assert {row["area"] for row in facts("places")} <= areas
    assert {row["facility"] for row in facts("places")} == {row["id"] for row in facts("facilities")}


def test_both_places_of_the_nursing_home_of_the_zone_are_kept() -> None:
    places = [row["printed"] for row in facts("places") if row["facility"] == "dazhou-elder-17"]
    assert places == ["达州高新区斌郎街道", "长岭镇"]


def parts_of(plan: str, locator: str) -> list[Row]:
    return [row for row in facts("duty_departments") if (row["plan"], row["locator"]) == (plan, locator)]


def test_all_tasks_have_their_departments_and_their_leads() -> None:
    tasks = [row for row in facts("duties") if row["kind"] == "task"]
    assert len(tasks) == len(truth("tasks")) == 167
    for plan in PLANS.values():
        ours = [row for row in tasks if row["plan"] == plan]
        theirs = [row for row in truth("tasks") if PLANS[row["seed_file"]] == plan]
        for own, row in zip(ours, theirs, strict=True):
            parts = parts_of(plan, own["locator"])
            assert "；".join(part["department"] for part in parts) == row["responsible_units"]
            assert "；".join(p["department"] for p in parts if p["role"] == "lead") == row["lead_unit"]


def test_all_offices_of_baoqing_have_their_duty() -> None:
    offices = {row["locator"].removeprefix("附件1三 ") for row in facts("duties") if row["kind"] == "office"}
    assert {row["unit"] for row in truth("departments_baoqing")} | {"团县委"} == offices


def test_all_indicators_are_there_with_value_year_and_unit() -> None:
    ours = facts("indicators")
    assert len(ours) == len(truth("indicators"))
    for row in truth("indicators"):
        plan = PLANS[row["seed_file"]]
        name = row["indicator"].replace("中央", "申请中央预算内投资").replace("申请申请", "申请")
        name = re.sub(r"(申请中央预算内投资)+(预算内投资)?", "申请中央预算内投资", name)
        same = [own for own in ours if own["plan"] == plan and same_name(own["name"], name)]
        assert any(agrees(own, row) for own in same), (plan, row["indicator"], row["target_value"])


def same_name(own: str, name: str) -> bool:
    if "重大项目" in name and "／" in name:
        return own.split("：")[0] == name.split("：")[0]
    return own == name


def agrees(own: Row, row: Row) -> bool:
    unit = "" if "原" in row["unit"] else row["unit"]
    for side in ("baseline", "target"):
        theirs = [] if row[f"{side}_value"] == "—" else digits(row[f"{side}_value"])
        if digits(own[side]) != theirs:
            return False
    years = digits(row["target_year"])[:1]
    same_unit = own["unit"] == unit or "／" in unit
    return same_unit and (not years or "-" in row["target_year"] or digits(own["target_year"])[:1] == years)


def test_all_policies_are_there_with_their_numbers() -> None:
    ours = {(row["plan"], row["title"], row["number"]) for row in facts("policies")}
    rows = truth("policies")
    assert len(facts("policies")) == len(rows) == 62
    for row in rows:
        number = "" if "未写" in row["document_number"] else row["document_number"]
        assert (PLANS[row["seed_file"]], row["title"], number) in ours


def test_printed_totals_agree_with_what_was_read_by_hand() -> None:
    ours = {(row["kind"], row["dimension"], row["key"]): row["printed"] for row in facts("totals")}
    theirs = {
        (r["kind"], r["dimension"], r["key"]): r["as_printed"] for r in truth("totals") if r["as_printed"]
    }
    assert ours == theirs


def test_the_sums_of_the_facilities_are_those_of_the_truth() -> None:
    for row in truth("totals"):
        county, _, year = row["key"].partition(" ")
        meant = [
            own
            for own in facts("facilities")
            if own["kind"] == row["kind"]
            and (row["dimension"] in ("all", "county") or own["plan_year"] == (year or county))
            and (row["dimension"] in ("all", "year") or own["counted_in"] == county)
        ]
        sums = [
            len(meant),
            *(sum(int(own[f]) for own in meant) for f in ("capacity", "total_investment_wan")),
        ]
        assert [str(value) for value in sums] == [
            row["projects"],
            row["beds_or_slots"],
            row["total_investment_wan"],
        ]


def test_all_mentions_are_there() -> None:
    names = {
        re.sub(r"（.*?）$", "", row["name"]) for row in truth("facilities") if row["kind"] == "mentioned"
    }
    ours = {re.sub(r"（.*?）$", "", row["name"]) for row in facts("mentions")}
    assert len(facts("mentions")) == 42
    assert {re.sub(r"（.*?）", "", name) for name in names} == {re.sub(r"（.*?）", "", name) for name in ours}


def test_every_anomaly_has_a_note_in_our_words() -> None:
    noted = {row["id"].split("-")[0].upper() for row in facts("notes") if re.match(r"a\d\d", row["id"])}
    assert noted == {row["id"] for row in truth("anomalies")}


def test_a_note_on_a_contradiction_keeps_both_values() -> None:
    high = {row["id"] for row in truth("anomalies") if row["severity"] == "高"}
    for note in facts("notes"):
        if note["id"].split("-")[0].upper() in high:
            assert note["printed"], note["id"]
            assert note["other"], note["id"]
