"""What stands behind the answers is edited as carefully as an entry."""

from flask import Flask
from sqlmodel import Session

from models.benefit import Benefit
from models.clock import today
from tests.desk.conftest import SignedIn
from web.database import engine

BENEFIT, OFFICE = "xuanhan-zhucan", "511722:县民政局"


def test_an_offices_telephone_stands_on_the_pages_of_its_entries_with_who_said_so(
    signed_in: SignedIn,
) -> None:
    worker = signed_in("inside")
    assert worker.post(f"/desk/contacts/{OFFICE}", data={"phone": "没有"}).status_code == 400
    sent = {"phone": "0818-5220000", "seen": "0"}
    assert worker.post(f"/desk/contacts/{OFFICE}", data=sent).status_code == 303
    text = worker.page("/facilities/dazhou-elder-13").text
    assert "0818-5220000" in text
    assert "宣汉县民政局，" in text


def test_a_benefit_is_changed_in_words_with_its_history(signed_in: SignedIn) -> None:
    worker, page = signed_in("inside"), f"/desk/benefits/{BENEFIT}"
    form = worker.page(page).all("form")[-1]
    sent = {one.get("name"): one.get("value") for one in form.all("input")}
    sent |= {area.get("name"): area.text for area in form.all("textarea")}
    without = worker.post(page, data=sent)
    assert (without.status_code, "请填写这一项" in without.text) == (400, True)
    sent |= {"how": "带身份证到村（社区）登记。", "reason": "办事窗口答复"}
    assert worker.post(page, data=sent).status_code == 303
    assert worker.get(f"/api/benefits/{BENEFIT}").get_json()["how"] == "带身份证到村（社区）登记。"
    assert "原因：办事窗口答复" in worker.page(page).text


def test_a_benefit_whose_examples_fail_is_not_published(signed_in: SignedIn, desk: Flask) -> None:
    with desk.app_context(), Session(engine()) as session:
        benefit = session.get(Benefit, BENEFIT)
        assert benefit is not None
        benefit.examples = [{"verdict": "no", "facts": {"age": 82}}]
        session.add(benefit)
        session.commit()
    worker, page = signed_in("admin"), f"/desk/benefits/{BENEFIT}"
    form = worker.page(page).all("form")[-1]
    sent = {one.get("name"): one.get("value") for one in form.all("input")} | {"reason": "试一试"}
    sent |= {area.get("name"): area.text for area in form.all("textarea")}
    answer = worker.post(page, data=sent)
    assert (answer.status_code, "例子没有通过" in answer.text) == (400, True)


def test_a_price_parameter_is_added_and_used_where_it_holds(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    sent = {"name": "低保标准", "yuan": "700", "valid_from": today().isoformat(), "source": "一份文件"}
    assert worker.post("/desk/parameters/new", data=sent | {"jurisdiction": "银川市"}).status_code == 403
    assert worker.post("/desk/parameters/new", data=sent | {"jurisdiction": "宣汉县"}).status_code == 303
    assert "低保标准" in worker.page("/desk/definitions?q=低保").text


def test_what_a_worker_may_change_is_listed_first_and_nothing_else_has_a_form(
    signed_in: SignedIn,
) -> None:
    page = signed_in("inside").page("/desk/definitions?q=民政局")
    offices = page.all("ul")[-1].all("li")
    assert "宣汉县" in offices[0].text
    assert len(offices) > 2
    elsewhere = [office for office in offices if "宣汉县" not in office.text]
    assert elsewhere == offices[-len(elsewhere) :]
    assert not [office for office in elsewhere if office.all("a")]
