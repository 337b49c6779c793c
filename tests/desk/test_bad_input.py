"""Bad input is refused in words beside its field, with nothing lost of what was typed and nothing changed."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlmodel import Session, select

from models.clock import now, today
from models.operator import OperatorLink
from tests.desk.conftest import SignedIn
from tests.desk.entry import ENTRY, api, fields, fields_of, sure
from tests.support.client import LookingClient
from tests.support.pages import Page
from web.database import engine

LONG = "长" * 500
TOMORROW = (today() + timedelta(days=1)).isoformat()
CREDIT = {
    "credit_notes.0.series": "red",
    "credit_notes.0.text": "示范机构",
    "credit_notes.0.source": "县民政局",
}
VACANCY = {"vacancies.0.group": "普通床位"}
FEE = {"fees.0.item": "床位费", "fees.0.yuan": "1200", "fees.0.per": "month"}
TOO_MANY = VACANCY | {"vacancies.0.free": "99999"}

# What is typed into the form of an entry, the field that is to be mended, and what is said beside it.
OF_AN_ENTRY = [
    ({"name": LONG}, "name", "不要超过120个字"),
    ({"hours": LONG}, "hours", "不要超过120个字"),
    ({"inspected_on": TOMORROW}, "inspected_on", "日期不能在今天以后"),
    ({"inspected_on": "去年"}, "inspected_on", "2026-05-01"),
    (CREDIT | {"credit_notes.0.date": TOMORROW}, "credit_notes.0.date", "日期不能在今天以后"),
    ({"capacity": "-3"}, "capacity", "不小于1"),
    ({"phone": "没有"}, "phone", "请写电话号码"),
    ({"age_from_months": "12", "age_to_months": "6"}, "age_to_months", "收到几个月要比从几个月大"),
    ({"places.0.area": "没有这个县"}, "places.0.area", "目录里没有"),
    ({"places.0.point": "107.5"}, "places.0.point", "请写经度和纬度两个数"),
]
# The same for vacancies and fees, the worker's form and the operator's.
OF_THE_SHORT_FORM = [
    (VACANCY | {"vacancies.0.free": "-1"}, "vacancies.0.free", "不小于0"),
    (VACANCY | {"vacancies.0.free": "三个"}, "vacancies.0.free", "请填一个数字"),
    (FEE | {"fees.0.item": LONG}, "fees.0.item", "不要超过60个字"),
    (FEE | {"fees.0.yuan": "-5"}, "fees.0.yuan", "不小于0"),
    (TOO_MANY, "reason", "如果属实，请写明原因"),
]
OF_XUANHAN = "dazhou-elder-07"
AN_AGE = {"rule.0-sort": "fact", "rule.0-name": "age_months", "do": "save"}
# And for other forms of the desk, by their addresses.
OF_OTHERS = [
    ("/desk/facilities/new", {"name": LONG, "kind": "elder", "places.0.area": "宣汉县"}, "name", "120个字"),
    (f"/desk/facilities/{ENTRY}/close", {"reason": LONG}, "reason", "不要超过200个字"),
    (f"/desk/facilities/{ENTRY}/operator", {"name": LONG, "days": "30"}, "name", "不要超过40个字"),
    (f"/desk/facilities/{ENTRY}/operator", {"name": "张院长", "days": "9999"}, "days", "不大于365"),
    ("/desk/workers/new", {"login": "王敏", "name": "王敏", "office": "县民政局"}, "login", "小写字母"),
    ("/desk/workers/new", {"login": "li", "name": LONG, "office": "县民政局"}, "name", "20个字"),
    ("/desk/parameters/new", {"name": "低保标准", "yuan": "-1", "source": "文件"}, "yuan", "请填大于0的数"),
    ("/desk/parameters/new", {"name": LONG, "yuan": "700", "source": "文件"}, "name", "60个字"),
    ("/desk/benefits/new", {"name": LONG, "reason": "新办法"}, "name", "60个字"),
    ("/desk/terms/new", {"name": LONG, "jurisdiction": "宣汉县", "do": "save"}, "name", "20个字"),
    ("/desk/benefits/xuanhan-zhucan/rule", AN_AGE | {"rule.0-typed": "八十"}, "rule.0", "请用数字写上岁数"),
]


def send(
    client: LookingClient, path: str, sent: dict[str, str], field: str, told: str, status: int = 400
) -> None:
    """Post what is wrong; it has to come back whole, with what to do beside the field."""
    answer = client.post(path, data=sent)
    assert answer.status_code == status
    beside = [one.text for one in Page(answer.text).all("span") if one.get("id") == f"{field}-problem"]
    assert beside, f"nothing beside {field}"
    assert told in beside[0]
    assert [value for value in sent.values() if value not in answer.text] == []


@pytest.fixture
def operator(worker: LookingClient, desk: Flask) -> tuple[LookingClient, str]:
    """Somebody without an account, and their link to the entry."""
    page = worker.post(f"/desk/facilities/{ENTRY}/operator", data={"name": "张院长", "days": "30"})
    client = desk.test_client()
    assert isinstance(client, LookingClient)
    return client, "/desk/operator/" + page.text.split("/desk/operator/")[1].split("<")[0]


@pytest.mark.parametrize(("typed", "field", "told"), OF_AN_ENTRY)
def test_in_an_entry(worker: LookingClient, typed: dict[str, str], field: str, told: str) -> None:
    before = api(worker)
    sent = fields(worker) | {"content": "每天下午开门"} | typed
    send(worker, f"/desk/facilities/{ENTRY}/edit", sent, field, told)
    assert api(worker) == before


@pytest.mark.parametrize("path", ["/desk/facilities/new", f"/desk/facilities/{OF_XUANHAN}/edit"])
def test_a_place_that_somebody_else_sees_to(signed_in: SignedIn, path: str) -> None:
    inside = signed_in("inside")
    before = api(inside, OF_XUANHAN)
    sent = fields(inside, OF_XUANHAN) | {"kind": "elder", "places.1.area": "巫溪县"}
    send(inside, path, sent, "places.1.area", "不归您负责", 403)
    assert api(inside, OF_XUANHAN) == before


@pytest.mark.parametrize(("typed", "field", "told"), OF_THE_SHORT_FORM)
def test_in_vacancies_and_fees(worker: LookingClient, typed: dict[str, str], field: str, told: str) -> None:
    send(worker, f"/desk/facilities/{ENTRY}/quick", {"seen": "0", **typed}, field, told)
    assert (api(worker)["vacancies"], api(worker)["fees"]) == ([], [])


@pytest.mark.parametrize(("typed", "field", "told"), OF_THE_SHORT_FORM)
def test_in_what_an_operator_sends(
    operator: tuple[LookingClient, str], worker: LookingClient, typed: dict[str, str], field: str, told: str
) -> None:
    send(*operator, typed, field, told)
    assert "张院长" not in worker.page("/desk/").text


@pytest.mark.parametrize(("path", "typed", "field", "told"), OF_OTHERS)
def test_in_other_forms(
    worker: LookingClient, path: str, typed: dict[str, str], field: str, told: str
) -> None:
    send(worker, path, typed, field, told)


def test_more_free_than_there_is_is_taken_with_a_reason(worker: LookingClient) -> None:
    sent, path = {"seen": "0", "reason": "刚扩建", **TOO_MANY}, f"/desk/facilities/{ENTRY}/quick"
    warned = worker.post(path, data=sent)
    assert (warned.status_code, api(worker)["vacancies"]) == (400, [])
    assert worker.post(path, data=sent | {"sure": sure(Page(warned.text))}).status_code == 303
    assert api(worker)["vacancies"][0]["free"] == 99999
    told = worker.page(f"/desk/facilities/{ENTRY}").text
    assert "原因：刚扩建" in told
    assert "提醒过，核对后仍然存了：空位99999个，比登记的" in told


def test_a_capacity_below_what_is_free_is_asked_about_like_more_free_than_there_is(
    worker: LookingClient,
) -> None:
    worker.post(f"/desk/facilities/{ENTRY}/quick", data={"seen": "0", **VACANCY, "vacancies.0.free": "9"})
    fewer = fields(worker) | {"capacity": "5", "reason": "拆了一层"}
    warned = worker.post(f"/desk/facilities/{ENTRY}/edit", data=fewer)
    beside = [one.text for one in Page(warned.text).all("span") if one.get("id") == "capacity-problem"]
    assert "空位9个，比登记的5个还多" in beside[0]
    again = worker.post(f"/desk/facilities/{ENTRY}/edit", data=fewer | {"sure": sure(Page(warned.text))})
    assert again.status_code == 303


def test_what_an_operator_confirmed_is_confirmed_by_the_worker_too(
    operator: tuple[LookingClient, str], worker: LookingClient
) -> None:
    client, link = operator
    sent = TOO_MANY | {"reason": "刚扩建"}
    warned = client.post(link, data=sent)
    assert warned.status_code == 400
    assert client.post(link, data=sent | {"sure": sure(Page(warned.text))}).status_code == 303
    page = worker.page("/desk/proposals/1")
    assert "空位99999个，比登记的" in page.text
    approved = {"seen": "0", "decision": "approve", "reason": "刚扩建"}
    assert worker.post("/desk/proposals/1", data=approved).status_code == 400
    assert api(worker)["vacancies"] == []
    assert worker.post("/desk/proposals/1", data=approved | {"sure": sure(page)}).status_code == 303
    assert api(worker)["vacancies"][0]["free"] == 99999
    assert "提醒过" in worker.page(f"/desk/facilities/{ENTRY}").text


def test_what_somebody_else_saved_meanwhile_is_not_overwritten_after_a_mistake(worker: LookingClient) -> None:
    edit = f"/desk/facilities/{ENTRY}/edit"
    mine = fields(worker) | {"phone": "没有"}
    worker.post(edit, data=fields(worker) | {"hours": "上午"})
    mended = fields_of(Page(worker.post(edit, data=mine).text)) | {"phone": "0818-5550000"}
    shown = worker.post(edit, data=mended | {"reason": "核实过"})
    assert (shown.status_code, "核实过" in shown.text) == (409, True)
    assert api(worker)["hours"] == "上午"


@pytest.mark.parametrize(
    ("path", "wrong"), [("quick", TOO_MANY), ("close", {"reason": ""}), ("edit", {"name": LONG})]
)
def test_a_form_with_a_mistake_stays_the_one_that_was_opened(
    worker: LookingClient, path: str, wrong: dict[str, str]
) -> None:
    worker.post(f"/desk/facilities/{ENTRY}/edit", data=fields(worker) | {"hours": "上午"})
    again = worker.post(f"/desk/facilities/{ENTRY}/{path}", data={"seen": "0", **wrong})
    assert again.status_code == 400
    assert fields_of(Page(again.text))["seen"] == "0"


def test_an_operators_link_that_has_run_out_gives_back_what_was_typed(
    operator: tuple[LookingClient, str], worker: LookingClient, desk: Flask
) -> None:
    client, link = operator
    with desk.app_context(), Session(engine()) as session:
        given = session.exec(select(OperatorLink)).one()
        given.until = now() - timedelta(seconds=1)
        session.commit()
    assert "链接过期" in client.page(link, status=410).text
    answer = client.post(link, data=VACANCY | {"vacancies.0.free": "3", "reason": "刚扩建"} | FEE)
    assert answer.status_code == 410
    told = Page(answer.text).text
    assert "您刚才写的没有交出去" in told
    assert "普通床位空3个" in told
    assert "床位费 1200元，每月" in told
    assert "原因：刚扩建" in told
    assert "张院长" not in worker.page("/desk/").text


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}],
    ids=str,
)
def test_a_post_forged_by_another_site(
    operator: tuple[LookingClient, str], worker: LookingClient, headers: dict[str, str]
) -> None:
    before = api(worker)
    sent = fields(worker) | {"phone": "0818-5550000"}
    for path in ("edit", "quick", "close", "confirm", "operator", "restore/0"):
        forged = worker.post(f"/desk/facilities/{ENTRY}/{path}", data=sent, headers=headers)
        assert (forged.status_code, "别的网站" in forged.text) == (403, True)
    client, link = operator
    assert client.post(link, data=TOO_MANY | {"reason": "没有"}, headers=headers).status_code == 403
    assert api(worker) == before


def test_a_form_of_a_reader_is_refused_however_it_is_filled_in(signed_in: SignedIn) -> None:
    reader = signed_in("reader")
    assert reader.post(f"/desk/facilities/{ENTRY}/quick", data={"seen": "0", **VACANCY}).status_code == 403
