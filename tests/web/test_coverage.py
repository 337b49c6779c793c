"""What the directory knows and what not."""

import csv
from pathlib import Path

from flask import Flask
from sqlmodel import Session

from models.facility import Facility, Status
from tests.support.client import LookingClient
from web.database import engine

NOTES = Path(__file__).parents[2] / "data" / "facts" / "notes.csv"


def test_it_says_what_nobody_has_published(client: LookingClient) -> None:
    text = client.page("/coverage").text
    assert text.count("105个设施都没有公布") == 5
    assert "没有一份文件说它已经建成或者开门" in text


def test_what_a_worker_records_is_counted(fresh_app: Flask, fresh_client: LookingClient) -> None:
    with fresh_app.app_context(), Session(engine()) as session:
        facility = session.get(Facility, "dazhou-elder-01")
        assert facility
        facility.status = Status.OPEN
        session.commit()
    assert "105个设施里，登记了1个" in fresh_client.page("/coverage").text


def test_every_grave_note_is_listed(client: LookingClient) -> None:
    text = client.page("/coverage").text
    with NOTES.open(encoding="utf-8", newline="") as lines:
        grave = [row["text"] for row in csv.DictReader(lines) if row["severity"] == "high"]
    assert grave
    assert not [note for note in grave if note not in text]


def test_our_sum_stands_beside_the_plans_own(client: LookingClient) -> None:
    row = next(row.text for row in client.page("/coverage").root.all("tr") if "宣汉县托育" in row.text)
    assert "4,014万元" in row
    assert "10个/401万元" in row
    assert "与逐项相加的不一样" in row


def test_the_points_are_credited(client: LookingClient) -> None:
    text = client.page("/coverage").text
    assert "GeoNames" in text
    assert "CC BY 4.0" in text
