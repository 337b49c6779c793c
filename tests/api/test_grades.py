"""好差评: the national five grades, once a day for the same visitor, with figures once there are enough."""

from typing import Any

import pytest
from sqlmodel import Session, select

from models.feedback import Feedback, Graded
from tests.support.client import LookingClient

ENTRY = {"about": "facility", "record": "dazhou-elder-07"}
TURN = {"question": "渠县有几个托育点？", "answer": "有14个。", "conversation": "abc"}


def give(client: LookingClient, grade: int, address: str = "192.0.2.1", **said: Any) -> Any:
    visitor = {"REMOTE_ADDR": address}
    return client.post("/api/grades", json={"grade": grade, **said}, environ_base=visitor)


def figures(client: LookingClient) -> Any:
    return client.get("/api/grades", query_string=ENTRY).get_json()["figures"]


def test_a_bad_grade_gets_a_number_for_its_outcome_a_good_one_needs_none(either_fresh: LookingClient) -> None:
    bad = give(either_fresh, 1, **ENTRY, comment="电话打不通13812345678")
    good = give(either_fresh, 3, "192.0.2.2", **ENTRY)
    assert (bad.status_code, good.status_code) == (201, 201)
    assert good.get_json() == {"number": None}
    outcome = either_fresh.get(f"/api/feedback/{bad.get_json()['number']}").get_json()
    assert (outcome["status"], outcome["record"]) == ("open", "dazhou-elder-07")
    with Session(either_fresh.application.extensions["engine"]) as session:
        kept = session.exec(select(Feedback).order_by(Feedback.id)).all()  # type: ignore[arg-type]
    assert [(one.grade, one.kind, one.comment) for one in kept] == [
        (1, "down", "电话打不通〔手机号〕"),
        (3, "up", None),
    ]


def test_the_same_visitor_grades_an_entry_once_a_day(fresh_client: LookingClient) -> None:
    assert give(fresh_client, 5, **ENTRY).status_code == 201
    again = give(fresh_client, 1, **ENTRY)
    assert (again.status_code, "已经评过" in again.get_json()["detail"]) == (409, True)
    assert give(fresh_client, 5, about="facility", record="dazhou-elder-08").status_code == 201
    assert give(fresh_client, 5, "192.0.2.2", **ENTRY).status_code == 201


def test_an_answer_is_graded_once_in_its_conversation(fresh_client: LookingClient) -> None:
    assert give(fresh_client, 4, **TURN).status_code == 201
    assert give(fresh_client, 2, "192.0.2.2", **TURN).status_code == 409
    assert give(fresh_client, 4, **TURN | {"answer": "有13个。"}).status_code == 201
    assert give(fresh_client, 4, **TURN | {"conversation": "other"}).status_code == 201


def test_what_is_kept_to_count_once_tells_of_nobody_and_is_gone_the_next_day(
    fresh_client: LookingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(fresh_client, 5, **ENTRY)
    with Session(fresh_client.application.extensions["engine"]) as session:
        (before,) = session.exec(select(Graded)).all()
        assert set(Graded.model_fields) == {"mark", "day"}
        assert "192.0.2.1" not in repr(session.exec(select(Feedback)).one())
        before.day = before.day.replace(year=before.day.year - 1)
        session.add(before)
        session.commit()
    give(fresh_client, 5, about="facility", record="dazhou-elder-08")
    with Session(fresh_client.application.extensions["engine"]) as session:
        assert len(session.exec(select(Graded)).all()) == 1


def test_figures_are_told_from_the_fifth_grade_on(either_fresh: LookingClient) -> None:
    for number, grade in enumerate((5, 4, 3, 2), 1):
        give(either_fresh, grade, f"192.0.2.{number}", **ENTRY)
        assert figures(either_fresh) is None
    assert "人评过" not in either_fresh.page("/facilities/dazhou-elder-07").text
    give(either_fresh, 5, "192.0.2.5", **ENTRY)
    told = figures(either_fresh)
    assert (told["counts"], told["total"], told["satisfied"]) == ({"5": 2, "4": 1, "3": 1, "2": 1}, 5, 80)
    text = either_fresh.page("/facilities/dazhou-elder-07").text
    assert "5人评过，80% 满意" in text
    assert "非常满意 2、满意 1、基本满意 1、不满意 1、非常不满意 0" in " ".join(text.split())


@pytest.mark.parametrize(
    "said",
    [
        {"grade": 0},
        {"grade": 6},
        {"grade": "good"},
        {},
        {"grade": 5, "about": "facility"},
        {"grade": 5, "comment": "长" * 301},
        {"grade": 5, "conversation": "no/such"},
    ],
)
def test_what_is_no_grade_is_refused(fresh_client: LookingClient, said: dict[str, Any]) -> None:
    assert fresh_client.post("/api/grades", json=said).status_code == 400


def test_what_is_not_there_cannot_be_graded(fresh_client: LookingClient) -> None:
    assert give(fresh_client, 5, about="benefit", record="none").status_code == 404


def test_who_grades_too_fast_is_asked_to_wait(fresh_client: LookingClient) -> None:
    fresh_client.application.config["FEEDBACK_LIMIT"] = "1 per hour"
    statuses = [
        give(fresh_client, 5, about="facility", record=f"dazhou-elder-0{n}").status_code for n in (1, 2)
    ]
    assert statuses == [201, 429]
