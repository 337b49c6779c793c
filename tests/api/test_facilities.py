"""What a facility looks like over the wire, one by one, by the page, and as a table."""

import csv
import io
from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlmodel import Session

from models.clock import today
from models.facility import CareMode, Facility, FacilityCareMode, Fee, Vacancy
from tests.support.client import LookingClient
from tests.support.factories import facility

# The contract's fields, which other programs rely on.
FIELDS = {
    *("id", "kind", "name", "counted_in", "places", "status", "capacity", "capacity_unit", "project_type"),
    *("plan_year", "plan_year_printed", "content", "floor_area_m2", "land_area_m2", "land_area_printed"),
    *("total_investment_wan", "central_budget_wan", "implementing_unit", "affordable", "fees", "vacancies"),
    *("notes", "sources", "distance_m", "url"),
}


def get(client: LookingClient, path: str) -> dict[str, Any]:
    response = client.get(path)
    assert response.status_code == 200
    assert response.mimetype == "application/json"
    told: dict[str, Any] = response.get_json()
    return told


def add(app: Flask, made: Facility) -> None:
    with Session(app.extensions["engine"]) as session:
        session.add(made)
        session.commit()


def test_a_list_is_a_page_of_items(client: LookingClient) -> None:
    told = get(client, "/api/facilities?per_page=7&page=2")
    assert set(told) == {"items", "total", "page", "per_page", "near"}
    assert (len(told["items"]), told["total"], told["page"], told["per_page"]) == (7, 105, 2, 7)


def test_words_that_find_nothing_are_told_what_is_near(client: LookingClient) -> None:
    told = get(client, "/api/facilities?q=西城幼儿院")
    assert told["total"] == 0
    assert any("西城" in name for name in told["near"])
    assert get(client, "/api/facilities?q=幼儿园")["near"] == []


def test_every_field_of_the_contract_is_always_there(client: LookingClient) -> None:
    for item in get(client, "/api/facilities?per_page=200")["items"]:
        assert set(item) >= FIELDS
        for place in item["places"]:
            assert set(place) >= {"area", "code", "printed", "lng", "lat", "precision"}
        assert item["sources"], "nothing is shown without its source"


def test_what_is_unknown_is_null_never_zero_or_empty(client: LookingClient) -> None:
    for item in get(client, "/api/facilities?per_page=200")["items"]:
        assert not [name for name, value in item.items() if value == 0 and value is not False]
        assert not [name for name, value in item.items() if value == ""]


def test_one_is_the_same_as_in_the_list(client: LookingClient) -> None:
    for item in get(client, "/api/facilities?per_page=3")["items"]:
        assert get(client, f"/api/facilities/{item['id']}") == item


def test_an_id_that_is_none_is_said_to_be(client: LookingClient) -> None:
    response = client.get("/api/facilities/dazhou-elder-99")
    assert response.status_code == 404
    assert "回到目录里重新查找" in response.get_json()["detail"]


def test_chinese_is_written_out(client: LookingClient) -> None:
    assert "宣汉县" in client.get("/api/facilities?area=宣汉县&per_page=1").text


def test_what_workers_record_is_told(fresh_app: Flask, fresh_client: LookingClient) -> None:
    day = date(2025, 3, 1)
    made = facility("made-up-1", age_from_months=6, age_to_months=36, phone="0818-1234567")
    made.care_modes = [FacilityCareMode(facility=made.id, mode=CareMode.HOURLY)]
    made.fees = [Fee(id="f", facility=made.id, item="保育费", yuan=0, per="month", since=day, said_by="王敏")]
    made.vacancies = [
        Vacancy(id="v", facility=made.id, group="托小班", free=0, recorded_on=today(), said_by="王敏"),
        Vacancy(id="w", facility=made.id, group="托大班", free=2, recorded_on=day, said_by="王敏"),
    ]
    add(fresh_app, made)
    item = get(fresh_client, "/api/facilities/made-up-1")
    assert item["care_modes"] == ["hourly"]
    assert [(fee["yuan"], fee["since"]) for fee in item["fees"]] == [(0, "2025-03-01")]
    assert [(one["group"], one["free"]) for one in item["vacancies"]] == [("托小班", 0)]
    assert [one["group"] for one in item["lapsed_vacancies"]] == ["托大班"]
    assert item["sources"] == [{"plan": None, "locator": None, "worker": "王敏", "recorded_on": "2025-03-01"}]


def table(client: LookingClient, query: str = "") -> list[dict[str, str]]:
    response = client.get(f"/api/facilities.csv{query}")
    assert response.status_code == 200
    assert response.mimetype == "text/csv"
    assert response.data.startswith(b"\xef\xbb\xbf"), "or a spreadsheet takes it for another encoding"
    return list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"))))


def test_the_table_has_every_facility_that_fits(client: LookingClient) -> None:
    assert len(table(client)) == 105
    found = table(client, "?area=宣汉县&kind=childcare&per_page=2&page=3")
    assert {row["id"] for row in found} == {
        item["id"] for item in get(client, "/api/facilities?area=宣汉县&kind=childcare&per_page=200")["items"]
    }


def test_the_table_leaves_empty_what_is_unknown(client: LookingClient) -> None:
    (row,) = [row for row in table(client) if row["id"] == "dazhou-elder-02"]
    assert (row["capacity"], row["floor_area_m2"]) == ("60", "")
    assert row["places"].count("；") == 4
    assert row["sources"] == "dazhou 附件3 养老第2项"


@pytest.mark.parametrize("name", ["=1+1", "+86", "-养老", "@SUM(A1)", "\tx养老"])
def test_no_cell_is_a_formula(fresh_app: Flask, fresh_client: LookingClient, name: str) -> None:
    add(fresh_app, facility("made-up-1", name=name))
    (row,) = [row for row in table(fresh_client) if row["id"] == "made-up-1"]
    assert row["name"] == f"'{name}"
