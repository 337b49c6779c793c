"""Anybody grades an entry or an answer, without a script; who is not satisfied gets a number."""

import pytest
from sqlmodel import Session, select

from models.feedback import Feedback
from tests.support.client import LookingClient
from tests.support.pages import Page

ENTRIES = ["/facilities/dazhou-childcare-26", "/benefits/xuanhan-zhucan"]
GRADES = ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]
TURNS = '[{"said": "有几个", "answered": "有10个。"}, {"said": "渠县呢", "answered": "有14个。"}]'


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_leads_to_the_five_grades(fresh_client: LookingClient, entry: str) -> None:
    address = fresh_client.page(entry).links()["评价这一条"]
    form = fresh_client.page(address)
    assert [one.text for one in form.all("label") if one.all("input")] == GRADES
    sent = fresh_client.post(address, data={"grade": "5", "comment": ""})
    assert "谢谢您的评价" in fresh_client.page(sent.location).text
    again = fresh_client.post(address, data={"grade": "4"})
    assert (again.status_code, "已经评过" in again.text) == (409, True)


def test_who_is_not_satisfied_is_led_to_the_number(fresh_client: LookingClient) -> None:
    sent = fresh_client.post("/grades/facility/dazhou-childcare-26", data={"grade": "2", "comment": "太远"})
    assert "等工作人员核实" in fresh_client.page(sent.location).text


@pytest.mark.parametrize(
    ("typed", "told"),
    [({"comment": "好"}, "请选一个"), ({"grade": "5", "comment": "长" * 301}, "不要超过300个字")],
)
def test_what_is_wrong_is_said_and_the_words_stay(
    fresh_client: LookingClient, typed: dict[str, str], told: str
) -> None:
    answer = fresh_client.post("/grades/facility/dazhou-childcare-26", data=typed)
    assert (answer.status_code, told in answer.text, typed["comment"] in answer.text) == (400, True, True)


@pytest.mark.parametrize("path", ["/grades/facility/none", "/grades/answer/1", "/grades/moon/1"])
def test_of_nothing_there_is_no_form(client: LookingClient, path: str) -> None:
    client.page(path, 404)


def test_an_answer_is_graded_behind_one_word_and_the_conversation_stays(fresh_client: LookingClient) -> None:
    data = {"turns": TURNS, "conversation": "abc", "graded": "1", "grade-1": "1", "words-1": "少说了一个"}
    response = fresh_client.post("/chat/grade", data=data | {"message": "写了一半"})
    page = Page(response.text, ["写了一半"])
    # Beside it only sources are folded.
    assert {one.text for one in page.all("summary") if not one.text.endswith("出处")} == {"评价"}
    assert "写了一半" in page.text
    with Session(fresh_client.application.extensions["engine"]) as session:
        kept = session.exec(select(Feedback)).one()
    assert (kept.grade, kept.question, kept.answer, kept.comment) == (1, "渠县呢", "有14个。", "少说了一个")
    assert kept.number in page.text
    again = fresh_client.post("/chat/grade", data=data)
    assert (again.status_code, "已经评过" in again.text) == (409, True)


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"graded": "7", "grade-7": "5"}, "没有认出是哪一条"),
        ({"graded": "0"}, "请先选一个满意程度"),
        ({"graded": "0", "grade-0": "9"}, "请先选一个满意程度"),
        ({"graded": "0", "grade-0": "5", "words-0": "长" * 301}, "不要超过300个字"),
    ],
)
def test_a_grade_for_nothing_is_refused_in_words(
    fresh_client: LookingClient, form: dict[str, str], told: str
) -> None:
    response = fresh_client.post("/chat/grade", data={"turns": TURNS, **form})
    assert (response.status_code, told in response.text) == (400, True)
