"""The inbox: an answer serves everybody at once, a reason is given for what is put aside."""

import pytest
from flask import Flask
from sqlmodel import Session, select

from models.clock import today
from models.enquiries import NewEnquiry, record_enquiry
from models.enquiry import Enquiry
from models.feedbacks import NewFeedback, record_feedback
from models.published import PublishedAnswer
from tests.desk.conftest import SignedIn
from tests.support.client import LookingClient
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


def test_a_place_is_told_by_its_name(worker: LookingClient, desk: Flask) -> None:
    with desk.app_context(), Session(engine()) as session:
        enquiry = record_enquiry(session, NewEnquiry(question=QUESTION, area="511722"))
    for path in ("/desk/inbox", f"/desk/enquiries/{enquiry.id}"):
        page = worker.page(path).text
        assert "宣汉县" in page
        assert "511722" not in page


def test_only_who_may_answer_is_led_to_the_form(signed_in: SignedIn, asked: int) -> None:
    way = f"/desk/enquiries/{asked}"
    assert way in signed_in("inside").get("/desk/inbox").text
    elsewhere = signed_in("outside").get("/desk/inbox").text
    assert QUESTION in elsewhere
    assert way not in elsewhere


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


def number_of(desk: Flask, enquiry: int) -> str:
    with desk.app_context(), Session(engine()) as session:
        return session.get_one(Enquiry, enquiry).number


def test_who_asked_reads_the_answer_under_the_number(signed_in: SignedIn, desk: Flask, asked: int) -> None:
    worker, page = signed_in("inside"), f"/feedback/{number_of(desk, asked)}"
    waiting = worker.page(page).text
    assert "等工作人员回答" in waiting
    assert QUESTION not in waiting
    sent = {
        "question": "托班补贴在哪里领",
        "text": ANSWER,
        "area": "宣汉县",
        "facility": "dazhou-childcare-58",
    }
    worker.post(f"/desk/enquiries/{asked}/answer", data=sent)
    told = worker.page(page)
    assert ANSWER in told.text
    assert "宣汉县民政局于" in told.text
    assert "/facilities/dazhou-childcare-58" in told.links().values()
    by_api = worker.get(f"/api/enquiries/{number_of(desk, asked)}").get_json()
    assert (by_api["status"], by_api["answer"]["text"]) == ("answered", ANSWER)


def test_a_question_is_attached_to_what_answers_it_already(
    signed_in: SignedIn, desk: Flask, asked: int
) -> None:
    worker, page = signed_in("inside"), f"/desk/enquiries/{asked}"
    offered = [one.get("value") for one in worker.page(page).all("input") if one.get("name") == "passage"]
    assert offered
    for passage in ("", "answer:none"):
        refused = worker.post(f"{page}/attach", data={"passage": passage})
        assert (refused.status_code, "请选一条" in refused.text) == (400, True)
    assert worker.post(f"{page}/attach", data={"passage": "benefit:xuanhan-zhucan"}).status_code == 303
    told = worker.page(f"/feedback/{number_of(desk, asked)}")
    assert "/benefits/xuanhan-zhucan" in told.links().values()
    assert QUESTION not in worker.page("/desk/inbox").text


def test_who_asked_reads_why_the_question_was_put_aside(signed_in: SignedIn, desk: Flask, asked: int) -> None:
    worker = signed_in("inside")
    worker.post(f"/desk/enquiries/{asked}/dismiss", data={"reason": "和养老托育无关"})
    told = worker.page(f"/feedback/{number_of(desk, asked)}").text
    assert "和养老托育无关（宣汉县民政局）" in told


@pytest.mark.parametrize("way", ["answer", "attach", "dismiss"])
def test_what_somebody_else_has_seen_to_is_left_as_it_is(
    signed_in: SignedIn, desk: Flask, asked: int, way: str
) -> None:
    signed_in("admin").post(f"/desk/enquiries/{asked}/dismiss", data={"reason": "重复"})
    sent = {"question": QUESTION, "text": ANSWER, "area": "宣汉县", "reason": "不同"}
    sent["passage"] = "benefit:xuanhan-zhucan"
    late = signed_in("inside").post(f"/desk/enquiries/{asked}/{way}", data=sent)
    assert late.location.endswith("done=overtaken")
    by_api = desk.test_client().get(f"/api/enquiries/{number_of(desk, asked)}").get_json()
    assert (by_api["status"], by_api["answer"]) == ("dismissed", None)


def test_an_answer_that_was_taken_back_is_not_told(signed_in: SignedIn, desk: Flask, asked: int) -> None:
    worker = signed_in("inside")
    sent = {"question": QUESTION, "text": ANSWER, "area": "宣汉县"}
    worker.post(f"/desk/enquiries/{asked}/answer", data=sent)
    with desk.app_context(), Session(engine()) as session:
        answer = session.exec(select(PublishedAnswer)).one()
        answer.published = False
        session.add(answer)
        session.commit()
    told = worker.page(f"/feedback/{number_of(desk, asked)}").text
    assert "后来收回了" in told
    assert ANSWER not in told


@pytest.mark.parametrize(
    ("about", "record", "outside"),
    [("benefit", "xuanhan-zhucan", 403), ("plan", "xuanhan", 403), ("facility", "dazhou-childcare-58", 403)],
)
def test_feedback_about_a_record_is_for_who_works_where_it_is_of(
    signed_in: SignedIn, desk: Flask, about: str, record: str, outside: int
) -> None:
    told = {"kind": "wrong", "about": about, "record": record, "comment": "写错了"}
    with desk.app_context(), Session(engine()) as session:
        key = record_feedback(session, NewFeedback.model_validate(told)).id
    assert signed_in("outside").get(f"/desk/feedback/{key}").status_code == outside
    assert signed_in("inside").get(f"/desk/feedback/{key}").status_code == 200


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
    assert [one for one in worker.page("/desk/call-sheet").all("span") if one.get("class") == "blank"]


def test_who_is_not_satisfied_is_in_the_inbox_and_the_figures_on_the_first_page(
    signed_in: SignedIn, desk: Flask
) -> None:
    entry = {"about": "facility", "record": "dazhou-childcare-58", "comment": "一直没人接电话"}
    resident = desk.test_client()
    number = resident.post("/api/grades", json={"grade": 1, **entry}).get_json()["number"]
    resident.post("/api/grades", json={"grade": 5, "question": "有几个", "answer": "有10个。"})
    worker = signed_in("inside")
    inbox = worker.page("/desk/inbox")
    assert "非常不满意 一直没人接电话" in " ".join(inbox.text.split())
    today = " ".join(worker.page("/desk/").text.split())
    assert "助手的回答 1人评过，100% 满意" in today
    assert "宣汉县南坝镇托育项目 1人评过，0% 满意" in today
    assert "南坝镇托育项目 1人评过" not in signed_in("outside").page("/desk/").text
    address = next(one for one in inbox.links().values() if one.startswith("/desk/feedback/"))
    assert "非常不满意" in worker.page(address).text
    worker.post(address, data={"reason": "电话换了，已经改好", "decision": "settle"})
    assert "已经改好（宣汉县民政局）" in worker.page(f"/feedback/{number}").text
