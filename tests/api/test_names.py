"""The assistant's dictionary: every name, cheap to ask for again, new as soon as anything is."""

from typing import Any

from flask import Flask
from sqlmodel import Session

from models.alias import Alias, NameKind
from models.facility import Facility
from tests.support.client import LookingClient
from tests.support.factories import facility


def names(client: LookingClient) -> dict[tuple[str, str], dict[str, Any]]:
    return {(item["kind"], item["id"]): item for item in client.get("/api/names").get_json()["items"]}


def test_it_holds_whatever_has_a_name(client: LookingClient) -> None:
    told = names(client)
    assert {kind for kind, _ in told} == {"area", "facility", "department", "plan", "policy", "benefit"}
    assert told["area", "511722"]["aliases"] == ["宣汉"]
    assert told["area", "511722"]["parent"] == "511700"
    assert told["facility", "dazhou-elder-03"]["parent"] == "达川区"
    assert sum(kind == "facility" for kind, _ in told) == 105


def test_every_policys_other_names_stand_with_it(client: LookingClient) -> None:
    aliased = [item for (kind, _), item in names(client).items() if kind == "policy" and item["aliases"]]
    assert "国办发〔2020〕52号" in {alias for item in aliased for alias in item["aliases"]}


def test_it_is_one_page(client: LookingClient) -> None:
    told = client.get("/api/names").get_json()
    assert told["total"] == len(told["items"]) == told["per_page"]


def test_nothing_new_costs_nothing(client: LookingClient) -> None:
    tag = client.get("/api/names").headers["ETag"]
    again = client.get("/api/names", headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag


def change(app: Flask, record: Facility | Alias) -> None:
    with Session(app.extensions["engine"]) as session:
        session.merge(record)
        session.commit()


def test_a_facility_added_a_moment_ago_is_there(fresh_app: Flask, fresh_client: LookingClient) -> None:
    tag = fresh_client.get("/api/names").headers["ETag"]
    change(fresh_app, facility("made-up-1", name="星河托育园"))
    again = fresh_client.get("/api/names", headers={"If-None-Match": tag})
    assert again.status_code == 200
    assert names(fresh_client)["facility", "made-up-1"]["name"] == "星河托育园"


def test_so_is_another_name_of_it(fresh_app: Flask, fresh_client: LookingClient) -> None:
    tag = fresh_client.get("/api/names").headers["ETag"]
    change(fresh_app, Alias(id="x", kind=NameKind.FACILITY, target="dazhou-elder-03", name="星河之家"))
    assert fresh_client.get("/api/names", headers={"If-None-Match": tag}).status_code == 200
    assert "星河之家" in names(fresh_client)["facility", "dazhou-elder-03"]["aliases"]


def test_what_is_no_name_changes_nothing(fresh_app: Flask, fresh_client: LookingClient) -> None:
    tag = fresh_client.get("/api/names").headers["ETag"]
    with Session(fresh_app.extensions["engine"]) as session:
        session.get_one(Facility, "dazhou-elder-03").capacity = 301
        session.commit()
    assert fresh_client.get("/api/names", headers={"If-None-Match": tag}).status_code == 304
