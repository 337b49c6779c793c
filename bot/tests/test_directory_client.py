"""The client gives up within its bound, and an action says so instead of failing."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import server
from directory.client import Directory, DirectoryDown, NotKnown

NOWHERE = "http://127.0.0.1:9"  # the port "discard", on which nothing answers


@asynccontextmanager
async def answering(status: int, body: str, delay: float = 0.0) -> AsyncIterator[str]:
    """A web server that answers everything alike; gives its address."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        await asyncio.sleep(delay)
        head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body.encode())}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + body.encode())
        await writer.drain()
        writer.close()

    listening = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"


async def facility_from(status: int, body: str, delay: float = 0.0, bound: float = 3.0) -> Any:
    async with answering(status, body, delay) as url:
        return await Directory(url, bound=bound).facility("a")


def test_a_record_is_given_as_it_is_sent() -> None:
    assert asyncio.run(facility_from(200, '{"id": "a"}')) == {"id": "a"}


def test_a_directory_that_is_not_there_is_down() -> None:
    with pytest.raises(DirectoryDown):
        asyncio.run(Directory(NOWHERE).facility("a"))


def test_a_directory_that_hangs_is_not_waited_for_beyond_the_bound() -> None:
    begun = time.monotonic()
    with pytest.raises(DirectoryDown):
        asyncio.run(facility_from(200, "{}", delay=5, bound=0.3))
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize(("status", "body"), [(200, "not JSON"), (200, "[]"), (500, "{}"), (302, "{}")])
def test_an_answer_that_makes_no_sense_counts_as_none(status: int, body: str) -> None:
    with pytest.raises(DirectoryDown):
        asyncio.run(facility_from(status, body))


@pytest.mark.parametrize("status", [400, 404])
def test_a_record_that_does_not_exist_is_not_an_outage(status: int) -> None:
    with pytest.raises(NotKnown):
        asyncio.run(facility_from(status, "{}"))


def test_leaving_a_question_never_fails() -> None:
    assert asyncio.run(Directory(NOWHERE).enquire("问题", None, None)) is None


def said_without_a_directory(action: server.Answering, text: str, intent: str) -> str:
    return str(messages_without_a_directory(action, text, intent)[0]["text"])


def messages_without_a_directory(action: server.Answering, text: str, intent: str) -> list[dict[str, Any]]:
    latest = {"text": text, "intent": {"name": intent}, "entities": [], "metadata": {}}
    tracker = Tracker("me", {}, latest, [], False, None, {}, None)
    dispatcher = CollectingDispatcher()
    asyncio.run(action.run(dispatcher, tracker, {}))
    assert json.dumps(dispatcher.messages)
    return [message["custom"] for message in dispatcher.messages]


@pytest.fixture
def _down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "directory", lambda: Directory(NOWHERE))


@pytest.mark.usefixtures("_down")
@pytest.mark.parametrize("action", [kind() for kind in server.ACTIONS], ids=lambda action: str(action.intent))
def test_without_a_directory_every_action_still_says_something(action: server.Answering) -> None:
    assert said_without_a_directory(action, "宣汉有哪些托育点", action.intent)


@pytest.mark.usefixtures("_down")
def test_without_a_directory_a_search_says_that_it_is_down() -> None:
    assert "没有应答" in said_without_a_directory(server.ACTIONS[0](), "宣汉有哪些托育点", "find_facility")


@pytest.mark.usefixtures("_down")
def test_the_web_process_is_told_that_it_is_down_and_can_search_by_itself() -> None:
    assert messages_without_a_directory(server.ACTIONS[0](), "宣汉有哪些托育点", "find_facility")[0]["failed"]


@pytest.mark.usefixtures("_down")
def test_an_offer_is_warned_of_all_the_same() -> None:
    said = messages_without_a_directory(server.ACTIONS[0](), "交会员费每月返利，靠得住不", "find_facility")[0]
    assert "96110" in said["text"]
    assert "failed" not in said


@pytest.mark.usefixtures("_down")
def test_an_emergency_needs_no_directory() -> None:
    emergency = next(action() for action in server.ACTIONS if action().intent == "emergency")
    assert "120" in said_without_a_directory(emergency, "我爸晕倒了", "emergency")


@pytest.mark.usefixtures("_down")
def test_talk_needs_no_directory() -> None:
    talking = next(kind for kind in server.ACTIONS if kind().intent == "talk")
    assert "再见" in said_without_a_directory(talking(), "再见", "goodbye")
