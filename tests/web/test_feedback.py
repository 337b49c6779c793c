"""Anybody can say that an entry is wrong, without an account or a script, and see what became of it."""

import pytest
from sqlmodel import Session, select

from models.feedback import Feedback
from tests.support.client import LookingClient
from tests.support.pages import Page

ENTRIES = ["/facilities/dazhou-childcare-26", "/plans/dazhou", "/benefits/xuanhan-zhucan"]


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_leads_to_a_form_about_it(fresh_client: LookingClient, entry: str) -> None:
    page = fresh_client.page(entry)
    address = page.links()["这条信息有误？告诉我们"]
    form = fresh_client.page(address)
    assert entry in form.links().values()
    sent = fresh_client.post(address, data={"comment": "名字写错了，电话13812345678"})
    assert sent.status_code == 303
    outcome = fresh_client.page(sent.headers["Location"])
    with Session(fresh_client.application.extensions["engine"]) as session:
        kept = session.exec(select(Feedback)).one()
    assert kept.record == entry.rsplit("/", 1)[1]
    assert kept.comment == "名字写错了，电话〔手机号〕"
    assert kept.number in outcome.text
    assert "等工作人员核实" in outcome.text


def test_nothing_written_is_asked_for_beside_the_box(fresh_client: LookingClient) -> None:
    response = fresh_client.post("/feedback/facility/dazhou-childcare-26", data={"comment": "  "})
    assert response.status_code == 400
    assert "请写上哪里不对" in Page(response.text, []).text


def test_too_long_a_text_stays_in_the_box(fresh_client: LookingClient) -> None:
    response = fresh_client.post("/feedback/plan/dazhou", data={"comment": "长" * 1001})
    assert response.status_code == 400
    assert "长" * 1001 in response.text
    assert "不要超过1000个字" in response.text


@pytest.mark.parametrize("path", ["/feedback/plan/none", "/feedback/answer/1", "/feedback/99999999"])
def test_of_nothing_there_is_no_form(client: LookingClient, path: str) -> None:
    client.page(path, 404)


def test_a_number_is_looked_up(fresh_client: LookingClient) -> None:
    fresh_client.page("/feedback")
    said = fresh_client.post("/api/feedback", json={"kind": "down"}).get_json()
    number = said["number"]
    found = fresh_client.get(f"/feedback?number={number[:4]}+{number[4:]}")
    assert found.headers["Location"] == f"/feedback/{number}"
    assert number in fresh_client.page(f"/feedback/{number}").text
