"""Each of the 105 projects, as the API gives it, equals the table that was checked by hand."""

import re
from typing import Any

import pytest

from tests.support.client import LookingClient
from tests.support.truth import Row, needed, number, rows

PROJECTS = [row for row in rows("facilities") if row["kind"] in ("elder", "childcare")]
SQUARE_METRES_PER_MU = 2000 / 3
pytestmark = needed


def told(client: LookingClient) -> dict[str, dict[str, Any]]:
    items = client.get("/api/facilities?per_page=200").get_json()["items"]
    return {item["id"]: item for item in items}


def key(row: Row) -> str:
    return f"dazhou-{row['kind']}-{int(row['seq']):02}"


def test_there_are_exactly_these_projects(client: LookingClient) -> None:
    assert set(told(client)) == {key(row) for row in PROJECTS}
    assert len(PROJECTS) == 105


@pytest.mark.parametrize("row", PROJECTS, ids=key)
def test_a_project(client: LookingClient, row: Row) -> None:
    item = client.get(f"/api/facilities/{key(row)}").get_json()
    expected = {
        "kind": row["kind"],
        "name": row["name"],
        "counted_in": row["county"],
        "project_type": row["project_type"],
        "plan_year": number(row["year_heading"]),
        "capacity": number(row["beds_or_slots"]),
        "floor_area_m2": number(row["floor_area_m2"]),
        "total_investment_wan": number(row["total_investment_wan"]),
        "central_budget_wan": number(row["central_budget_wan"]),
        "implementing_unit": row["implementing_unit"],
        "status": "planned",
    }
    assert {name: item[name] for name in expected} == expected
    assert number(item["plan_year_printed"]) == number(row["year"])
    assert item["capacity_unit"] == {"elder": "bed", "childcare": "slot"}[row["kind"]]
    assert item["sources"][0]["plan"] == "dazhou"
    assert item["sources"][0]["locator"].endswith(f"第{row['seq']}项")


@pytest.mark.parametrize("row", [row for row in PROJECTS if row["land_area"]], ids=key)
def test_its_land(client: LookingClient, row: Row) -> None:
    item = client.get(f"/api/facilities/{key(row)}").get_json()
    size = number(row["land_area"]) or 0
    assert item["land_area_m2"] == (size * SQUARE_METRES_PER_MU if "亩" in row["land_area"] else size)
    noted = re.search(r"原文[：“](?:占地面积)?([^”）]+)", row["land_area"])
    assert item["land_area_printed"] == (noted[1] if noted else row["land_area"])


@pytest.mark.parametrize("row", [row for row in PROJECTS if "约" in row["floor_area_m2"]], ids=key)
def test_a_figure_that_the_plan_calls_approximate_is_called_so(client: LookingClient, row: Row) -> None:
    item = client.get(f"/api/facilities/{key(row)}").get_json()
    assert f"约{item['floor_area_m2']:.0f}" in item["content"]


def test_where_no_land_is_printed_none_is_told(client: LookingClient) -> None:
    without = [key(row) for row in PROJECTS if not row["land_area"]]
    assert {item["land_area_m2"] for name, item in told(client).items() if name in without} == {None}
