"""The inbox: an answer serves everybody at once, a reason is given for what is put aside."""

import pytest
from flask import Flask
from sqlmodel import Session

from models.clock import today
from models.enquiries import NewEnquiry, record_enquiry
from models.feedbacks import NewFeedback, record_feedback
from tests.desk.conftest import SignedIn
from web.database import engine

QUESTION = "孙女的托班补贴去哪个窗口领"
ANSWER = "托班补贴在宣汉县政务服务中心二楼领，带户口簿。"


@pytest.fixture
def asked(desk: Flask) -> int:
    with desk.app_context(), Session(engine()) as session:
        for _ in range(3):
            enquiry = record_enquiry(session, NewEnquiry(question=QUESTION, area="宣汉县"))
        return enquiry.id or 0


def test_an_answer_is_found_by_the_next_search_with_office_and_day(signed_in: SignedIn, asked: int) -> None:
    worker = signed_in("inside")
    assert "问过3次" in worker.page("/desk/inbox").text
    sent = {"question": QUESTION, "text": ANSWER, "area": "宣汉县"}
    assert worker.post(f"/desk/enquiries/{asked}/answer", data=sent).status_code == 303
    found = worker.get("/api/answers", query_string={"q": QUESTION, "area": "宣汉县"}).get_json()["items"][0]
    assert (found["kind"], found["text"]) == ("answer", ANSWER)
    assert found["sources"] == [
        {"plan": None, "locator": None, "worker": "宣汉县民政局", "recorded_on": today().isoformat()}
    ]
    assert QUESTION not in worker.page("/desk/inbox").text


def test_an_answer_is_attached_to_the_entry_it_is_about(signed_in: SignedIn, asked: int) -> None:
    worker = signed_in("inside")
    sent = {"question": QUESTION, "text": ANSWER, "area": "宣汉县", "facility": "没有这一家"}
    refused = worker.post(f"/desk/enquiries/{asked}/answer", data=sent)
    assert (refused.status_code, "没有找到唯一" in refused.text) == (400, True)
    sent["facility"] = "dazhou-childcare-58"
    assert worker.post(f"/desk/enquiries/{asked}/answer", data=sent).status_code == 303
    assert ANSWER in worker.page("/facilities/dazhou-childcare-58").text


def test_an_answer_for_everywhere_is_the_administrators(signed_in: SignedIn, asked: int) -> None:
    sent = {"question": QUESTION, "text": ANSWER, "area": ""}
    assert signed_in("inside").post(f"/desk/enquiries/{asked}/answer", data=sent).status_code == 403
    assert signed_in("admin").post(f"/desk/enquiries/{asked}/answer", data=sent).status_code == 303


def test_an_answer_for_another_county_is_refused(signed_in: SignedIn, asked: int) -> None:
    sent = {"question": QUESTION, "text": ANSWER, "area": "银川市"}
    assert signed_in("inside").post(f"/desk/enquiries/{asked}/answer", data=sent).status_code == 403


def test_a_question_is_put_aside_only_with_a_reason(signed_in: SignedIn, asked: int) -> None:
    worker = signed_in("inside")
    refused = worker.post(f"/desk/enquiries/{asked}/dismiss", data={"reason": " "})
    assert (refused.status_code, "请填写这一项" in refused.text) == (400, True)
    assert worker.post(f"/desk/enquiries/{asked}/dismiss", data={"reason": "重复"}).status_code == 303
    assert QUESTION not in worker.page("/desk/inbox").text


def test_who_reported_an_error_reads_the_outcome_under_the_number(signed_in: SignedIn, desk: Flask) -> None:
    told = {"kind": "wrong", "about": "facility", "record": "dazhou-childcare-58", "comment": "电话打不通"}
    with desk.app_context(), Session(engine()) as session:
        feedback = record_feedback(session, NewFeedback.model_validate(told))
        number, key = feedback.number, feedback.id
    worker = signed_in("inside")
    assert "电话打不通" in worker.page("/desk/inbox").text
    sent = {"reason": "打电话核实过，号码改好了", "decision": "settle"}
    assert worker.post(f"/desk/feedback/{key}", data=sent).status_code == 303
    assert "号码改好了（宣汉县民政局）" in worker.page(f"/feedback/{number}").text
    assert "电话打不通" not in worker.page("/desk/inbox").text


def test_an_operator_keeps_one_entry_true_and_a_worker_approves(signed_in: SignedIn, desk: Flask) -> None:
    worker, entry = signed_in("inside"), "dazhou-childcare-58"
    text = worker.post(f"/desk/facilities/{entry}/operator", data={"name": "李园长", "days": "30"}).text
    link = "/desk/operator/" + text.split("/desk/operator/")[1].split("<")[0]
    operator = desk.test_client()
    sent = {"vacancies.0.group": "乳儿班", "vacancies.0.free": "2"}
    assert operator.post(link, data=sent).status_code == 303
    assert worker.get(f"/api/facilities/{entry}").get_json()["vacancies"] == []
    assert "李园长" in worker.page("/desk/").text
    assert "乳儿班空2个" in worker.page("/desk/proposals/1").text
    approved = worker.post("/desk/proposals/1", data={"seen": "0", "decision": "approve"})
    assert approved.status_code == 303
    vacancy = worker.get(f"/api/facilities/{entry}").get_json()["vacancies"][0]
    assert (vacancy["free"], vacancy["said_by"]) == (2, "李园长（机构自报）")
    assert operator.get(link.replace("/operator/", "/operator/x")).status_code == 410


def test_what_is_due_comes_first_and_a_confirmed_entry_leaves_the_list(
    signed_in: SignedIn, desk: Flask
) -> None:
    worker, name = signed_in("inside"), "宣汉县南坝镇托育项目"
    for _ in range(5):
        worker.get("/facilities/dazhou-childcare-58")
    first = worker.page("/desk/").all("ul")[1].all("li")[0].text
    assert name in first
    assert "问过" in first
    worker.post("/desk/facilities/dazhou-childcare-58/confirm")
    assert name not in worker.page("/desk/").all("ul")[1].text
    assert "＿＿＿＿" in worker.page("/desk/call-sheet").text
