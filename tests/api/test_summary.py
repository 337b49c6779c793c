"""Sums over the directory, with what the plan itself prints beside them, agreeing or not."""

from typing import Any

import pytest

from tests.support.client import LookingClient
from tests.support.truth import Row, needed, number, rows

TOTALS = rows("totals")
GROUPS = {"all": "kind", "year": "plan_year", "county": "counted_in", "county×year": "counted_in,plan_year"}


def summary(client: LookingClient, **asked: Any) -> list[dict[str, Any]]:
    response = client.get("/api/summary", query_string=asked)
    assert response.status_code == 200
    items: list[dict[str, Any]] = response.get_json()["items"]
    return items


def group(client: LookingClient, row: Row) -> dict[str, Any]:
    items = summary(client, kind=row["kind"], group_by=GROUPS[row["dimension"]])
    keys = row["key"].split() if row["dimension"] != "all" else []
    return next(
        item for item in items if all(key in (item["counted_in"], str(item["plan_year"])) for key in keys)
    )


def name(row: Row) -> str:
    return f"{row['kind']} {row['key']}"


@needed
@pytest.mark.parametrize("row", TOTALS, ids=name)
def test_it_equals_what_was_counted_by_hand(client: LookingClient, row: Row) -> None:
    item = group(client, row)
    assert item["projects"] == int(row["projects"])
    assert item["capacity"] == number(row["beds_or_slots"])
    assert item["total_investment_wan"] == number(row["total_investment_wan"])
    assert item["central_budget_wan"] == number(row["central_budget_wan"])


@needed
@pytest.mark.parametrize("row", TOTALS, ids=name)
def test_what_the_plan_prints_stands_beside(client: LookingClient, row: Row) -> None:
    printed = group(client, row)["printed"]
    if not row["as_printed"]:
        assert printed is None
        return
    assert printed["printed"] == row["as_printed"]
    assert printed["agrees"] == (row["check"] == "一致")
    assert printed["sources"][0]["plan"] == "dazhou"


def test_xuanhans_slip_of_a_digit_is_flagged_and_both_figures_are_there(client: LookingClient) -> None:
    (item,) = [
        one
        for one in summary(client, kind="childcare", group_by="counted_in")
        if one["counted_in"] == "宣汉县"
    ]
    assert item["total_investment_wan"] == 4014
    assert item["printed"]["total_investment_wan"] == 401
    assert item["printed"]["agrees"] is False


def test_a_countys_sum_has_its_printed_total_however_it_is_asked_for(client: LookingClient) -> None:
    by_area = summary(client, kind="childcare", area="宣汉县")
    by_group = summary(client, kind="childcare", area="宣汉县", group_by="counted_in")
    assert by_area[0]["printed"] == by_group[0]["printed"]
    assert by_area[0]["printed"]["printed"] == "10个/401万元"
    everything = summary(client, kind="elder", area="达州市", group_by="kind")
    assert everything[0]["printed"]["projects"] == 28


@pytest.mark.parametrize("area", ["东乡街道", "蒲江街道"])
def test_a_towns_sum_is_not_compared_with_its_countys(client: LookingClient, area: str) -> None:
    for by in ("counted_in", "kind"):
        for item in summary(client, kind="childcare", area=area, group_by=by):
            assert item["printed"] is None


@pytest.mark.parametrize(
    "asked",
    [
        {"min_capacity": 100},
        {"q": "幼儿园"},
        {"affordable": "true"},
        {"near": "宣汉县"},
        {"area": "宣汉县", "year": 2022},
        {"area": "宣汉县", "group_by": "plan_year"},
    ],
)
def test_a_sum_that_no_plan_prints_has_none_beside_it(client: LookingClient, asked: dict[str, Any]) -> None:
    items = summary(client, kind="childcare", **asked)
    assert items
    assert {item["printed"] is None for item in items} == {True}


def test_groups_add_up_to_the_whole(client: LookingClient) -> None:
    (whole,) = summary(client, kind="elder")
    for by in ("counted_in", "plan_year", "plan_year,counted_in"):
        parts = summary(client, kind="elder", group_by=by)
        for figure in ("projects", "capacity", "total_investment_wan", "central_budget_wan"):
            assert sum(part[figure] for part in parts) == whole[figure]


def test_unlike_units_are_not_added(client: LookingClient) -> None:
    kinds = {item["kind"] for item in summary(client)}
    assert kinds == {"elder", "childcare"}


def test_an_area_without_facilities_has_no_groups(client: LookingClient) -> None:
    assert summary(client, area="宝清县") == []


@pytest.mark.parametrize("by", ["town", "kind,", "kind;plan_year", "1", "<b>"])
def test_an_unknown_grouping_is_refused_and_the_known_are_named(client: LookingClient, by: str) -> None:
    response = client.get("/api/summary", query_string={"group_by": by})
    assert response.status_code == 400
    assert "counted_in、plan_year、kind" in response.get_json()["detail"]
