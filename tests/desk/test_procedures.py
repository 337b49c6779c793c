"""How something is applied for: kept at the desk like an entry, used everywhere at once."""

from typing import Any

import pytest

from models.clock import today
from tests.desk.conftest import SignedIn
from tests.support.client import LookingClient

TYPED = {
    "name": "高龄津贴申请",
    "area": "宣汉县",
    "who": "80周岁以上、户籍在本县的老人",
    "documents": "身份证\r\n户口簿\r\n",
    "steps": "到村（社区）填表\n乡镇核对",
    "time_limit": "20个工作日",
    "place": "户籍所在地的便民服务室",
    "department": "县民政局",
    "benefit": "",
    "document": "宣府办〔2026〕1号",
    "link": "https://www.gov.cn/",
    "status": "published",
}


def add(worker: LookingClient, **changes: Any) -> str:
    """The page at the desk of a new procedure."""
    answer = worker.post("/desk/procedures/new", data=TYPED | changes)
    assert answer.status_code == 303
    return str(answer.location.partition("?")[0])


def public(address: str) -> str:
    return address.removeprefix("/desk")


def test_a_published_one_is_on_its_page_in_the_api_and_in_the_search(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    page = public(add(worker))
    text = worker.page(page).text
    for said in ("身份证", "乡镇核对", "20个工作日", "便民服务室", "县民政局", "宣府办〔2026〕1号"):
        assert said in text
    assert "宣汉县民政局于" in text
    item = worker.get("/api/procedures", query_string={"area": "宣汉县", "q": "高龄津贴"}).get_json()[
        "items"
    ][0]
    assert (item["steps"], item["documents"]) == (["到村（社区）填表", "乡镇核对"], ["身份证", "户口簿"])
    assert item["sources"][0]["worker"] == "宣汉县民政局"
    assert item["sources"][0]["recorded_on"] == today().isoformat()
    found = worker.get("/api/answers", query_string={"q": "高龄津贴怎么申请", "area": "宣汉县"}).get_json()
    assert (found["items"][0]["kind"], found["items"][0]["url"]) == ("procedure", page)
    assert page in worker.page("/?q=怎么申请高龄津贴").links().values()


def test_it_stands_on_the_pages_of_its_benefit_and_of_the_entries_of_its_office(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    page = public(add(worker, benefit="xuanhan-zhucan"))
    assert page in worker.page("/benefits/xuanhan-zhucan").links().values()
    assert page in worker.page("/facilities/dazhou-elder-13").links().values()


@pytest.mark.parametrize("status", ["draft", "closed"])
def test_what_is_not_published_is_nowhere(signed_in: SignedIn, status: str) -> None:
    worker = signed_in("inside")
    page = public(add(worker, status=status, reason="还没有定"))
    worker.page(page, 404)
    assert worker.get(f"/api{page}").status_code == 404
    assert worker.get("/api/procedures").get_json()["total"] == 0
    found = worker.get("/api/answers", query_string={"q": "高龄津贴申请", "kind": "procedure"}).get_json()
    assert found["items"] == []


def test_a_change_shows_at_once_and_is_kept_compared_and_taken_back(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    desk = add(worker)
    sent = TYPED | {"time_limit": "10个工作日", "seen": "1", "reason": "提速了"}
    assert worker.post(f"{desk}/edit", data=sent).status_code == 303
    assert worker.get(f"/api{public(desk)}").get_json()["time_limit"] == "10个工作日"
    history = worker.page(f"{desk}?since=1").text
    assert "原因：提速了" in history
    assert "多久办好：20个工作日 → 10个工作日" in " ".join(history.split())
    assert worker.post(f"{desk}/restore/1", data={"seen": "2"}).status_code == 303
    assert worker.get(f"/api{public(desk)}").get_json()["time_limit"] == "20个工作日"
    assert worker.post(f"{desk}/restore/0", data={"seen": "3"}).status_code == 404


def test_one_that_closes_says_why_and_is_gone_until_it_is_restored(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    desk = add(worker)
    sent = TYPED | {"status": "closed", "seen": "1"}
    refused = worker.post(f"{desk}/edit", data=sent)
    assert (refused.status_code, "停办要写明原因" in refused.text) == (400, True)
    assert worker.post(f"{desk}/edit", data=sent | {"reason": "并入另一件"}).status_code == 303
    worker.page(public(desk), 404)
    worker.post(f"{desk}/restore/1", data={"seen": "2"})
    worker.page(public(desk))


def test_the_second_of_two_is_shown_the_difference(signed_in: SignedIn) -> None:
    worker, other = signed_in("inside"), signed_in("admin")
    desk = add(worker)
    other.post(f"{desk}/edit", data=TYPED | {"place": "政务大厅", "time_limit": "5天", "seen": "1"})
    late = worker.post(f"{desk}/edit", data=TYPED | {"time_limit": "7天", "seen": "1"})
    assert late.status_code == 409
    assert "对方写的是“5天”，您写的是“7天”" in late.text
    assert "已经换成对方写的“政务大厅”" in late.text
    assert worker.get(f"/api{public(desk)}").get_json()["time_limit"] == "5天"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": ""}, "请填写这一项"),
        ({"who": "长" * 301}, "不要超过300个字"),
        ({"steps": "长" * 201}, "不要超过200个字"),
        ({"link": "javascript:alert(1)"}, "请写完整的网址"),
        ({"steps": "", "place": ""}, "至少要写上步骤"),
        ({"department": "火星局"}, "请写完整的名称"),
        ({"benefit": "火星补贴"}, "请写完整的名称"),
        ({"area": "火星"}, "目录里没有“火星”"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(
    signed_in: SignedIn, wrong: dict[str, str], told: str
) -> None:
    worker = signed_in("inside")
    answer = worker.post("/desk/procedures/new", data=TYPED | wrong)
    assert (answer.status_code, told in answer.text) == (400, True)
    assert "宣府办〔2026〕1号" in answer.text
    assert "没有。" in worker.page("/desk/procedures").text


def test_nobody_writes_for_another_area(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    assert (
        worker.post("/desk/procedures/new", data=TYPED | {"area": "银川市", "department": ""}).status_code
        == 403
    )
    desk = add(worker)
    moved = worker.post(f"{desk}/edit", data=TYPED | {"area": "渠县", "department": "", "seen": "1"})
    assert moved.status_code == 403
