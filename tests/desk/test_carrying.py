"""What was typed into a form when the session had ended: carried over the sign-in, told in words, sent on."""

import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from tests.desk.conftest import PASSWORD, SignedIn
from tests.desk.entry import ENTRY, api, carried, fields
from tests.support.client import LookingClient
from tests.support.pages import Page
from web.desk.carrying import PASSWORDS

EDIT, QUICK = f"/desk/facilities/{ENTRY}/edit", f"/desk/facilities/{ENTRY}/quick"
TOLD = "您登录前填写的还没有保存"


@pytest.fixture
def stranger(desk: Flask) -> LookingClient:
    """A browser whose session has ended."""
    client = desk.test_client()
    assert isinstance(client, LookingClient)
    return client


def sign_in(client: LookingClient, page: Page, login: str = "inside", password: str = PASSWORD) -> Page:
    """What comes after the sign-in page was filled in."""
    answer = client.post("/desk/sign-in", data=carried(page) | {"login": login, "password": password})
    assert answer.status_code in (200, 400)
    return Page(answer.text)


def target(page: Page) -> str:
    return page.all("form")[-1].get("action")


def test_what_was_typed_is_kept_over_the_sign_in_and_saved_afterwards(
    worker: LookingClient, stranger: LookingClient
) -> None:
    typed: dict[str, Any] = fields(worker) | {
        "phone": "0818-5557777",
        "content": "两行\r\n<b>简介</b>",
        "services": ["day_care", "meals"],
        "places.0.address": "人民路1号",
        "star_rating": "3",
    }
    asked = stranger.post(EDIT, data=typed)
    assert (asked.status_code, "都留着" in asked.text) == (403, True)
    assert api(worker)["phone"] != "0818-5557777"
    page = sign_in(stranger, Page(asked.text), "admin")
    assert page.heading == TOLD
    for words in ("电话：0818-5557777", "服务内容：日间照料", "人民路1号", "星级：3星", api(worker)["name"]):
        assert words in page.text
    assert target(page) == EDIT
    assert stranger.post(target(page), data=carried(page)).status_code == 303
    now = api(worker)
    assert (now["phone"], now["star_rating"], len(now["services"])) == ("0818-5557777", 3, 2)
    assert now["places"][0]["address"] == "人民路1号"


def test_a_wrong_password_loses_nothing_either(stranger: LookingClient) -> None:
    vacancy = {"seen": "0", "vacancies.0.group": "普通床位", "vacancies.0.free": "3"}
    page = Page(stranger.post(QUICK, data=vacancy).text)
    for guess in ("wrong guess", "another guess"):
        page = sign_in(stranger, page, "admin", guess)
        assert "密码不对" in page.text
    page = sign_in(stranger, page, "admin")
    assert "普通床位空3个" in page.text
    assert stranger.post(target(page), data=carried(page)).status_code == 303
    assert api(stranger)["vacancies"][0]["free"] == 3


def test_who_is_told_to_wait_loses_nothing_either(stranger: LookingClient, desk: Flask) -> None:
    vacancy = {"seen": "0", "vacancies.0.group": "普通床位", "vacancies.0.free": "3"}
    page = Page(stranger.post(QUICK, data=vacancy).text)
    desk.config["SIGN_IN_LIMIT"] = "1 per hour"
    page = sign_in(stranger, page, "admin", "wrong guess")
    hasty = stranger.post("/desk/sign-in", data=carried(page) | {"login": "admin", "password": PASSWORD})
    assert (hasty.status_code, "请等一分钟再试" in hasty.text) == (429, True)
    desk.config["SIGN_IN_LIMIT"] = "60 per minute"
    assert "普通床位空3个" in sign_in(stranger, Page(hasty.text), "admin").text


def test_what_is_sent_on_is_checked_and_permitted_like_anything_else(
    worker: LookingClient, stranger: LookingClient, desk: Flask
) -> None:
    asked = Page(stranger.post(EDIT, data=fields(worker) | {"phone": "没有"}).text)
    page = sign_in(stranger, asked, "admin")
    refused = stranger.post(target(page), data=carried(page))
    assert (refused.status_code, "请写电话号码" in refused.text) == (400, True)
    other = desk.test_client()
    assert isinstance(other, LookingClient)
    page = sign_in(other, asked, "reader")
    assert other.post(target(page), data=carried(page)).status_code == 403


def test_a_picked_point_is_kept_over_the_sign_in(worker: LookingClient, stranger: LookingClient) -> None:
    picked = fields(worker) | {"pick.lng": "107.7", "pick.lat": "31.36", "pick.span": "0.1", "phone": "未完"}
    use = f"/desk/facilities/{ENTRY}/places/0/use"
    page = sign_in(stranger, Page(stranger.post(use, data=picked).text), "admin")
    back = Page(stranger.post(target(page), data=carried(page)).text)
    typed = {one.get("name"): one.get("value") for one in back.all("input")}
    assert (typed["places.0.point"], typed["phone"]) == ("107.700000,31.360000", "未完")


def test_a_button_without_words_and_a_form_that_is_long(stranger: LookingClient, desk: Flask) -> None:
    confirm = f"/desk/facilities/{ENTRY}/confirm"
    page = sign_in(stranger, Page(stranger.post(confirm, data={"seen": "0"}).text), "admin")
    assert target(page) == confirm
    assert stranger.post(target(page), data=carried(page)).status_code == 303
    stranger.post("/desk/sign-out")
    steps = "步" * ((desk.config["MAX_CONTENT_LENGTH"] - 100) // 9)
    long = Page(stranger.post("/desk/procedures/new", data={"steps": steps}).text)
    assert ("steps", [steps]) in carried(sign_in(stranger, long, "admin")).items()


def test_no_password_is_ever_carried(stranger: LookingClient) -> None:
    templates = Path("web/templates").rglob("*.html")
    named = {name for one in templates for name in re.findall(r'password_field\("(\w+)"', one.read_text())}
    assert named == set(PASSWORDS)
    sent = {"present": "old secret words", "password": "new secret words", "again": "new secret words"}
    led = stranger.post("/desk/password", data=sent)
    assert (led.status_code, led.location) == (303, "/desk/sign-in")
    mixed = stranger.post("/desk/workers/new", data={"login": "li", "password": "a secret word"})
    assert "a secret word" not in mixed.text


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/desk/settings",
        "//evil.example/desk/settings",
        "/desk\\@evil/settings",
        "/desk/sign-in",
        "/desk/operator/some-token",
        "/api/feedback",
        "/desk/no-such-page",
        "/desk/",
    ],
)
def test_it_is_sent_nowhere_but_to_a_page_of_the_desk_that_takes_it(
    stranger: LookingClient, wanted: str
) -> None:
    sent = {"login": "inside", "password": PASSWORD, "next": wanted, "kept.phone": "0818-5557777"}
    answer = stranger.post("/desk/sign-in", data=sent)
    assert (answer.status_code, answer.location.startswith("/desk/")) == (303, True)
    assert "0818-5557777" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}],
    ids=str,
)
def test_a_forged_post_does_not_get_itself_carried(stranger: LookingClient, headers: dict[str, str]) -> None:
    forged = stranger.post(EDIT, data={"name": "冒名", "status": "closed"}, headers=headers)
    assert (forged.status_code, "别的网站" in forged.text, "冒名" in forged.text) == (403, True, False)
    sent = {"login": "inside", "password": PASSWORD, "next": EDIT, "kept.name": "冒名"}
    forged = stranger.post("/desk/sign-in", data=sent, headers=headers)
    assert (forged.status_code, "冒名" in forged.text) == (403, False)
    assert stranger.get("/desk/").status_code == 303  # nor is anybody signed in by it


def test_what_another_page_put_into_the_address_is_not_taken_for_typed(stranger: LookingClient) -> None:
    page = stranger.page("/desk/sign-in?kept.name=冒名&next=" + EDIT)
    assert set(carried(page)) == {"next"}


def test_who_signs_in_with_nothing_typed_is_led_on_as_ever(signed_in: SignedIn) -> None:
    assert signed_in("inside").get("/desk/").status_code == 200
