"""What the assistant could not answer is kept once, counted, and without personal numbers."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlmodel import Session, select

from models.enquiry import Enquiry
from tests.support.client import LookingClient


def ask(client: LookingClient, question: str, **more: Any) -> dict[str, Any]:
    response = client.post("/api/enquiries", json={"question": question, **more})
    assert response.status_code == 201
    told: dict[str, Any] = response.get_json()
    return told


def kept(client: LookingClient) -> list[Enquiry]:
    with Session(client.application.extensions["engine"]) as session:
        return list(session.exec(select(Enquiry).order_by(Enquiry.id)))  # type: ignore[arg-type]


def test_the_same_question_is_one_with_a_count(either_fresh: LookingClient) -> None:
    first = ask(either_fresh, "爷爷想学用手机去哪里？", guess="课程", area="宣汉县")
    again = ask(either_fresh, " 爷爷想学用手机 去哪里 ")
    other = ask(either_fresh, "奶奶想学跳舞去哪里？")
    assert first["count"] == 1
    assert again == {**first, "count": 2}
    assert other["id"] != first["id"]
    (one, two) = kept(either_fresh)
    assert (one.question, one.guess, one.area, one.count) == ("爷爷想学用手机去哪里？", "课程", "宣汉县", 2)
    assert one.first_asked < one.last_asked
    assert two.count == 1


def test_a_question_of_marks_alone_is_kept_too(either_fresh: LookingClient) -> None:
    assert ask(either_fresh, "？？？")["count"] == 1
    assert ask(either_fresh, "？？？")["count"] == 2
    assert ask(either_fresh, "😀")["count"] == 1


def test_personal_numbers_are_masked_before_they_are_kept(fresh_client: LookingClient) -> None:
    ask(
        fresh_client,
        "我是511722199001011234，电话13812345678，卡6222021234567890123",
        guess="138 1234 5678",
        area="13812345678",
    )
    (one,) = kept(fresh_client)
    assert one.question == "我是〔证件号〕，电话〔手机号〕，卡〔卡号〕"
    assert (one.guess, one.area) == ("〔手机号〕", "〔手机号〕")


def test_many_who_ask_the_same_at_once_are_all_counted(either_fresh: LookingClient) -> None:
    application = either_fresh.application

    def one(_: int) -> int:
        client = application.test_client()
        return client.post("/api/enquiries", json={"question": "食堂几点开？"}).status_code

    with ThreadPoolExecutor(8) as people:
        assert set(people.map(one, range(16))) == {201}
    assert [enquiry.count for enquiry in kept(either_fresh)] == [16]


@pytest.mark.parametrize("question", ["", "   ", "\u0000", "长" * 501])
def test_no_question_is_none(fresh_client: LookingClient, question: str) -> None:
    assert fresh_client.post("/api/enquiries", json={"question": question}).status_code == 400
    assert kept(fresh_client) == []


def test_whoever_asks_gets_a_number_that_tells_the_outcome_and_nobodys_words(
    either_fresh: LookingClient,
) -> None:
    first, again = ask(either_fresh, "爷爷想学用手机去哪里？"), ask(either_fresh, "爷爷想学用手机，去哪里")
    other = ask(either_fresh, "奶奶想学跳舞去哪里？")
    assert first["number"] == again["number"] != other["number"]
    assert abs(int(first["number"]) - int(other["number"])) > 1
    told = either_fresh.get(f"/api/enquiries/{first['number']}")
    assert (told.get_json()["status"], told.get_json()["answer"]) == ("open", None)
    assert "手机" not in told.text
    assert either_fresh.get("/api/enquiries/00000000").status_code == 404


def test_who_tries_numbers_is_slowed_down(fresh_client: LookingClient) -> None:
    fresh_client.application.config["FEEDBACK_LIMIT"] = "1 per hour"
    somebody = {"REMOTE_ADDR": "192.0.2.9"}
    statuses = [fresh_client.get("/api/enquiries/1", environ_base=somebody).status_code for _ in range(2)]
    assert statuses == [404, 429]
