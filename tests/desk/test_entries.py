"""A worker keeps entries true: every fact with its source, every change with its record."""

from datetime import date, timedelta

from flask import Flask
from sqlmodel import Session

from models.clock import today
from models.facility import Vacancy
from tests.desk.conftest import SignedIn
from tests.desk.entry import ENTRY, api, fields
from tests.support.client import LookingClient
from web.database import engine


def test_a_number_and_a_fee_are_on_the_page_in_the_api_and_in_search_at_once(worker: LookingClient) -> None:
    quick = f"/desk/facilities/{ENTRY}/quick"
    sent = {
        "seen": "0",
        "vacancies.1.group": "护理型床位",
        "vacancies.1.free": "3",
        "fees.0.item": "床位费",
        "fees.0.yuan": "1200",
        "fees.0.per": "month",
    }
    assert worker.post(quick, data=sent).status_code == 303
    item = api(worker)
    assert [(one["group"], one["free"], one["said_by"]) for one in item["vacancies"]] == [
        ("护理型床位", 3, "达州市民政局")
    ]
    assert [(one["item"], one["yuan"], one["per"]) for one in item["fees"]] == [("床位费", 1200, "month")]
    text = worker.page(f"/facilities/{ENTRY}").text
    assert "空3个（达州市民政局" in text
    assert "1,200" in text or "1200" in text


def test_a_changed_fact_carries_the_office_and_the_day(worker: LookingClient) -> None:
    changed = fields(worker) | {"phone": "0818-5221234", "hours": "每天 8:00 到 18:00", "status": "open"}
    assert worker.post(f"/desk/facilities/{ENTRY}/edit", data=changed).status_code == 303
    item = api(worker)
    said = {"worker": "达州市民政局", "recorded_on": today().isoformat()}
    assert sorted(item["recorded"], key=lambda one: one["field"]) == [
        {"field": name, **said} for name in ("hours", "phone", "status")
    ]
    assert {"plan": None, "locator": None, **said} in item["sources"]
    assert item["sources"][0]["plan"] == "dazhou"
    assert "达州市民政局于" in worker.page(f"/facilities/{ENTRY}").text


def test_saving_without_a_change_records_none(worker: LookingClient) -> None:
    answer = worker.post(f"/desk/facilities/{ENTRY}/edit", data=fields(worker))
    assert answer.location.endswith("done=same")
    assert "还没有人改过" in worker.page(f"/desk/facilities/{ENTRY}").text


def test_history_says_in_words_what_was_and_what_is(worker: LookingClient) -> None:
    first = fields(worker) | {"phone": "0818-1111111", "reason": "打电话核实"}
    worker.post(f"/desk/facilities/{ENTRY}/edit", data=first)
    second = fields(worker) | {"phone": "0818-2222222"}
    worker.post(f"/desk/facilities/{ENTRY}/edit", data=second)
    text = worker.page(f"/desk/facilities/{ENTRY}?since=0").text
    assert "电话：0818-1111111 → 0818-2222222" in text
    assert "原因：打电话核实" in text
    assert "电话：不清楚 → 0818-2222222" in text


def test_an_earlier_state_is_restored_and_that_is_kept_too(worker: LookingClient) -> None:
    worker.post(f"/desk/facilities/{ENTRY}/edit", data=fields(worker) | {"phone": "0818-1111111"})
    answer = worker.post(f"/desk/facilities/{ENTRY}/restore/0", data={"seen": "1"})
    assert answer.status_code == 303
    assert api(worker)["phone"] is None
    assert "恢复" in worker.page(f"/desk/facilities/{ENTRY}").text


def test_the_second_of_two_is_shown_the_difference_and_overwrites_nothing(
    worker: LookingClient, signed_in: SignedIn
) -> None:
    other = signed_in("admin")
    mine, theirs = fields(worker), fields(other)
    other.post(f"/desk/facilities/{ENTRY}/edit", data=theirs | {"phone": "0818-1111111", "hours": "全天"})
    late = worker.post(f"/desk/facilities/{ENTRY}/edit", data=mine | {"phone": "0818-2222222"})
    assert late.status_code == 409
    assert "对方写的是“0818-1111111”，您写的是“0818-2222222”" in late.text
    assert "开放时间：您没有动，下面已经换成对方写的“全天”" in late.text
    assert api(worker)["phone"] == "0818-1111111"
    assert 'value="全天"' in late.text


def test_an_old_count_is_unknown_and_one_should_call(worker: LookingClient, desk: Flask) -> None:
    with desk.app_context(), Session(engine()) as session:
        long_ago = today() - timedelta(days=15)
        session.add(
            Vacancy(
                id="old",
                facility=ENTRY,
                group="普通床位",
                free=3,
                recorded_on=long_ago,
                said_by="达州市民政局",
            )
        )
        session.commit()
    assert api(worker)["vacancies"] == []
    assert [one["group"] for one in api(worker)["lapsed_vacancies"]] == ["普通床位"]
    assert "未知，请致电" in worker.page(f"/facilities/{ENTRY}").text


def test_the_administrator_sets_the_term_after_which_a_count_is_unknown(worker: LookingClient) -> None:
    worker.post(
        f"/desk/facilities/{ENTRY}/quick",
        data={"seen": "0", "vacancies.0.group": "普通床位", "vacancies.0.free": "3"},
    )
    assert worker.post("/desk/settings", data={"vacancy_days": "1", "review_days": "60"}).status_code == 303
    assert api(worker)["vacancies"][0]["free"] == 3
    wrong = worker.post("/desk/settings", data={"vacancy_days": "0", "review_days": "60"})
    assert (wrong.status_code, "请填1到180" in wrong.text) == (400, True)


def test_a_new_entry_is_found_under_its_area_with_its_source(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    sent = {"kind": "childcare", "name": "向阳托育园", "status": "open", "places.0.area": "东乡街道"}
    sent |= {"places.0.address": "解放路8号", "capacity": "60"}
    assert worker.post("/desk/facilities/new", data=sent).status_code == 303
    found = worker.get("/api/facilities?area=宣汉县&q=向阳托育园").get_json()["items"]
    assert [one["name"] for one in found] == ["向阳托育园"]
    assert found[0]["counted_in"] == "宣汉县"
    assert found[0]["sources"][0]["worker"] == "宣汉县民政局"
    answers = worker.get("/api/answers?q=向阳托育园").get_json()["items"]
    assert answers[0]["sources"][0]["worker"] == "宣汉县民政局"


def test_closing_keeps_the_entry_and_its_history(worker: LookingClient) -> None:
    refused = worker.post(f"/desk/facilities/{ENTRY}/close", data={"seen": "0", "reason": ""})
    assert (refused.status_code, "请填写这一项" in refused.text) == (400, True)
    closed = worker.post(f"/desk/facilities/{ENTRY}/close", data={"seen": "0", "reason": "已经停办"})
    assert closed.status_code == 303
    assert api(worker)["status"] == "closed"
    assert "已停办" in worker.page(f"/desk/facilities/{ENTRY}").text


def test_a_double_goes_into_the_other_with_what_it_knew_and_its_name(worker: LookingClient) -> None:
    double, stays = "dazhou-childcare-01", "dazhou-childcare-02"
    name = api(worker, double)["name"]
    worker.post(f"/desk/facilities/{double}/edit", data=fields(worker, double) | {"phone": "0818-1234567"})
    sent = {"seen": "1", "reason": "同一家", "into": stays}
    assert worker.post(f"/desk/facilities/{double}/close", data=sent).location.endswith("done=merged")
    assert api(worker, stays)["phone"] == "0818-1234567"
    found = worker.get("/api/facilities", query_string={"q": name}).get_json()["items"]
    assert double not in [one["id"] for one in found]
    assert stays in [one["id"] for one in found]


def test_an_entry_cannot_go_into_itself_or_another_kind(worker: LookingClient) -> None:
    for into, told in (
        (ENTRY, "不能并入它自己"),
        ("dazhou-childcare-01", "不能合并"),
        ("没有", "没有找到唯一"),
    ):
        sent = {"seen": "0", "reason": "重复", "into": into}
        answer = worker.post(f"/desk/facilities/{ENTRY}/close", data=sent)
        assert (answer.status_code, told in answer.text) == (400, True)


def test_loading_the_plans_again_keeps_what_people_changed(worker: LookingClient, desk: Flask) -> None:
    from data.loader import load

    sent = fields(worker) | {"capacity": "77", "name": "改过的名称"}
    worker.post(f"/desk/facilities/{ENTRY}/edit", data=sent)
    with desk.app_context(), Session(engine()) as session:
        load(session)
    assert (api(worker)["capacity"], api(worker)["name"]) == (77, "改过的名称")


def test_confirming_says_who_and_when(worker: LookingClient) -> None:
    assert worker.post(f"/desk/facilities/{ENTRY}/confirm").status_code == 303
    item = api(worker)
    assert (item["checked_on"], item["checked_by"]) == (date.isoformat(today()), "达州市民政局")
