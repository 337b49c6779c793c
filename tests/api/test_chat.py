"""A message gets its answer: the assistant's, or, whatever becomes of the assistant, the directory's."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlmodel import Session, select

from models.enquiry import Enquiry
from tests.api.conftest import client_of
from tests.support.client import LookingClient
from tests.support.fake_bot import FakeBot, listening
from tests.support.processes import LOOPBACK, free_port
from tests.support.site import copy_database
from web import create_app

WAIT = 0.5  # seconds that a resident of these tests is patient
PHONE, CARD = "13812345678", "6222021234567890123"


@pytest.fixture
def bot() -> Iterator[FakeBot]:
    with listening() as bot:
        yield bot


@pytest.fixture
def site(database: Path, tmp_path: Path, bot: FakeBot) -> Flask:
    """The application with that bot, little patience, and room for two chats at once."""
    url = copy_database(database, tmp_path / "directory.sqlite")
    settings = {"DATABASE_URL": url, "BOT_URL": bot.url, "BOT_WAIT": WAIT, "CHATS_AT_ONCE": 2}
    app = create_app({**settings, "TESTING": True})
    app.test_client_class = LookingClient
    return app


def say(site: Flask, message: str, **more: Any) -> dict[str, Any]:
    response = client_of(site).post("/api/chat", json={"message": message, **more})
    assert response.status_code == 200
    told: dict[str, Any] = response.get_json()
    return told


def enquiries(site: Flask) -> list[str]:
    with Session(site.extensions["engine"]) as session:
        return list(session.exec(select(Enquiry.question)))


def test_what_the_assistant_says_is_passed_on(site: Flask, bot: FakeBot) -> None:
    place = {"id": "dazhou-childcare-08", "name": "某处", "url": "/facilities/dazhou-childcare-08"}
    bot.says(
        {"text": "宣汉县有10个。", "buttons": [{"title": "哪些", "payload": "有哪些"}]},
        {"custom": {"text": "第一个是某处。", "facilities": [place], "sources": [{"plan": "dazhou"}]}},
    )
    told = say(site, "宣汉有几个托育点")
    assert [reply["text"] for reply in told["replies"]] == ["宣汉县有10个。", "第一个是某处。"]
    assert told["replies"][0]["choices"] == [{"label": "哪些", "message": "有哪些"}]
    assert told["replies"][1]["facilities"] == [place]
    assert told["degraded"] is False
    assert enquiries(site) == []


def test_a_conversation_keeps_its_name(site: Flask, bot: FakeBot) -> None:
    bot.says({"text": "好。"})
    first = say(site, "你好")["conversation"]
    assert say(site, "渠县呢", conversation=first)["conversation"] == first
    assert [heard["sender"] for heard in bot.heard] == [first, first]
    assert say(site, "你好")["conversation"] != first


def test_place_and_language_go_along_when_they_are_given(site: Flask, bot: FakeBot) -> None:
    bot.says({"text": "好。"})
    say(site, "附近", locale="zh_Hant", position={"lng": 107.7, "lat": 31.4})
    say(site, "附近")
    assert [heard["metadata"] for heard in bot.heard] == [
        {"locale": "zh_Hant", "position": {"lng": 107.7, "lat": 31.4}},
        {},
    ]


def test_personal_numbers_do_not_reach_the_assistant(site: Flask, bot: FakeBot) -> None:
    bot.says({"text": "好。"})
    say(site, f"我电话{PHONE}，身份证511722199001011234，卡{CARD}")
    assert bot.heard[0]["message"] == "我电话〔手机号〕，身份证〔证件号〕，卡〔卡号〕"


NONSENSE = [
    *(b"[]", b"", b"{}", b"null", b"5", b'"hello"', b"[null]", b"[5]", b'["text"]', b"[{}]", b"[[]]"),
    *(b"<html>", b"\xff\xfe", b'[{"text": 5}]', b'[{"text": ""}]', b'[{"custom": "x"}]', b"[" * 50_000),
    *(b'[{"text": "x", "buttons": [{}]}]', b'[{"text": "x", "buttons": "y"}]'),
    b'[{"custom": {"text": "x", "facilities": [{"id": "a", "name": "b", "url": "javascript:alert(1)"}]}}]',
]


@pytest.mark.parametrize("body", NONSENSE, ids=lambda body: ascii(body[:30]))
def test_whatever_it_says_instead_the_directory_answers(site: Flask, bot: FakeBot, body: bytes) -> None:
    bot.body = body
    assert_degraded(site, say(site, "宣汉县有哪些托育点"))


@pytest.mark.parametrize("status", [204, 302, 400, 404, 429, 500, 503])
def test_whatever_its_status(site: Flask, bot: FakeBot, status: int) -> None:
    bot.status = status
    bot.headers["Location"] = "http://example.org/"
    assert_degraded(site, say(site, "宣汉县有哪些托育点"))


def test_while_it_is_away(site: Flask) -> None:
    site.config["BOT_URL"] = f"http://{LOOPBACK}:{free_port()}"
    assert_degraded(site, say(site, "宣汉县有哪些托育点"))


def test_while_it_hangs_nobody_waits_longer_than_they_should(site: Flask, bot: FakeBot) -> None:
    bot.delay = 10 * WAIT
    start = time.monotonic()
    told = say(site, "宣汉县有哪些托育点")
    assert time.monotonic() - start < WAIT + 3
    assert_degraded(site, told)


def assert_degraded(site: Flask, told: dict[str, Any]) -> None:
    assert told["degraded"] is True
    assert told["conversation"]
    (reply,) = told["replies"]
    assert "助手现在没有应答" in reply["text"]
    assert "托育" in reply["text"]
    assert len(reply["text"]) < 500
    assert reply["facilities"]
    assert reply["sources"]
    assert enquiries(site) == ["宣汉县有哪些托育点"], "the message is not lost"


def test_a_message_kept_for_later_is_masked(site: Flask) -> None:
    site.config["BOT_URL"] = f"http://{LOOPBACK}:{free_port()}"
    say(site, f"我的电话{PHONE}")
    assert enquiries(site) == ["我的电话〔手机号〕"]


def test_where_nothing_is_found_either_it_says_whom_to_call(site: Flask) -> None:
    site.config["BOT_URL"] = f"http://{LOOPBACK}:{free_port()}"
    assert "12345" in say(site, "😀")["replies"][0]["text"]


def test_no_more_chats_than_allowed_wait_for_it_at_once(site: Flask, bot: FakeBot) -> None:
    bot.says({"text": "好。"})
    bot.delay = 0.1
    with ThreadPoolExecutor(6) as people:
        told = list(people.map(lambda number: say(site, f"第{number}个人"), range(6)))
    assert bot.most_at_once <= 2
    assert all(one["replies"] for one in told)


def test_those_who_find_no_room_are_answered_all_the_same(site: Flask, bot: FakeBot) -> None:
    bot.delay = 10 * WAIT
    start = time.monotonic()
    with ThreadPoolExecutor(5) as people:
        told = list(people.map(lambda number: say(site, f"宣汉托育{number}"), range(5)))
    assert time.monotonic() - start < WAIT + 8
    assert [one["degraded"] for one in told] == [True] * 5
    bot.delay = 0
    bot.says({"text": "好。"})
    assert say(site, "现在呢")["degraded"] is False, "no place is lost for good"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, 403),
    ],
)
def test_a_post_from_another_site_is_refused(
    site: Flask, bot: FakeBot, headers: dict[str, str], status: int
) -> None:
    bot.says({"text": "好。"})
    for path, body in (("/api/chat", {"message": "你好"}), ("/api/enquiries", {"question": "你好"})):
        response = client_of(site).post(path, json=body, headers=headers)
        assert (response.status_code == 403) == (status == 403)
        if status == 403:
            assert "别的网站" in response.get_json()["detail"]


def test_who_asks_too_fast_is_asked_to_wait(site: Flask, bot: FakeBot) -> None:
    site.config["CHAT_LIMIT"] = "1 per hour"
    bot.says({"text": "好。"})
    # An address of its own, since all applications of a process count together.
    elsewhere = {"REMOTE_ADDR": "192.0.2.7"}
    client = client_of(site)
    assert client.post("/api/chat", json={"message": "一"}, environ_base=elsewhere).status_code == 200
    refused = client.post("/api/chat", json={"message": "二"}, environ_base=elsewhere)
    assert refused.status_code == 429
    assert "过一会儿再试" in refused.get_json()["detail"]
