"""Thumbs and "this is wrong": kept masked, under a number that shows what became of them."""

from itertools import pairwise
from typing import Any

import pytest
from sqlmodel import Session, select

from models.feedback import Feedback, FeedbackStatus
from tests.support.client import LookingClient


def say(client: LookingClient, **said: Any) -> dict[str, Any]:
    response = client.post("/api/feedback", json=said)
    assert response.status_code == 201, response.text
    told: dict[str, Any] = response.get_json()
    return told


def kept(client: LookingClient) -> list[Feedback]:
    with Session(client.application.extensions["engine"]) as session:
        return list(session.exec(select(Feedback)))


def test_a_thumb_is_kept_with_question_and_answer(either_fresh: LookingClient) -> None:
    say(either_fresh, kind="down", question="渠县有几个托育点？", answer="有14个。")
    (one,) = kept(either_fresh)
    assert (one.kind, one.about, one.question, one.answer) == (
        "down",
        "answer",
        "渠县有几个托育点？",
        "有14个。",
    )


def test_what_became_of_it_is_found_by_its_number(either_fresh: LookingClient) -> None:
    said = say(either_fresh, kind="wrong", about="facility", record="dazhou-elder-07", comment="已经开了")
    told = either_fresh.get(f"/api/feedback/{said['number']}").get_json()
    assert (told["status"], told["outcome"], told["record"]) == ("open", None, "dazhou-elder-07")
    with Session(either_fresh.application.extensions["engine"]) as session:
        one = session.exec(select(Feedback)).one()
        one.status, one.outcome = FeedbackStatus.SETTLED, "核实过，已改为开放。"
        session.add(one)
        session.commit()
    told = either_fresh.get(f"/api/feedback/{said['number']}").get_json()
    assert (told["status"], told["outcome"]) == ("settled", "核实过，已改为开放。")


def test_numbers_do_not_follow_each_other(fresh_client: LookingClient) -> None:
    numbers = [int(say(fresh_client, kind="up")["number"]) for _ in range(5)]
    assert len(set(numbers)) == 5
    assert all(abs(one - other) > 1 for one, other in pairwise(numbers))


def test_personal_numbers_are_masked(fresh_client: LookingClient) -> None:
    say(
        fresh_client,
        kind="wrong",
        comment="打我13812345678",
        question="511722199001011234",
        answer="13812345678",
    )
    (one,) = kept(fresh_client)
    assert (one.comment, one.question, one.answer) == ("打我〔手机号〕", "〔证件号〕", "〔手机号〕")


@pytest.mark.parametrize(
    "said",
    [{}, {"kind": "great"}, {"kind": "wrong", "about": "facility"}, {"kind": "up", "comment": "长" * 1001}],
)
def test_what_is_no_feedback_is_refused(fresh_client: LookingClient, said: dict[str, str]) -> None:
    assert fresh_client.post("/api/feedback", json=said).status_code == 400
    assert kept(fresh_client) == []


def test_an_entry_that_is_not_there_cannot_be_wrong(fresh_client: LookingClient) -> None:
    said = {"kind": "wrong", "about": "plan", "record": "atlantis"}
    assert fresh_client.post("/api/feedback", json=said).status_code == 404
    assert fresh_client.get("/api/feedback/00000000").status_code == 404


def test_who_sends_too_fast_is_asked_to_wait(fresh_client: LookingClient) -> None:
    fresh_client.application.config["FEEDBACK_LIMIT"] = "1 per hour"
    somebody = {"REMOTE_ADDR": "192.0.2.8"}
    statuses = [
        fresh_client.post("/api/feedback", json={"kind": "up"}, environ_base=somebody).status_code
        for _ in range(2)
    ]
    assert statuses == [201, 429]
