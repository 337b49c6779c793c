"""The whole road, all of it real: a newcomer searches, opens a facility, asks, and reads the answer."""

from collections.abc import Callable, Iterator

import httpx
import pytest
from playwright.sync_api import expect

from tests.support.browser import Visitor
from tests.support.stack import Stack

SLOW = 30_000  # milliseconds; the first question after a start takes longest


@pytest.fixture
def without_actions(assistant: Stack) -> Iterator[Stack]:
    """The same site while the bot's actions are down; they are up again afterwards."""
    assistant.stop("actions")
    yield assistant
    assistant.start("actions")
    assistant.wait_for("actions")


def test_the_site_says_that_it_is_ready(assistant: Stack) -> None:
    answer = httpx.get(f"{assistant.url}/readyz", timeout=30)
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "database": True, "bot": True}


def test_a_newcomer_finds_a_point_opens_it_and_asks_about_it(
    visit: Callable[..., Visitor], assistant: Stack
) -> None:
    visitor = visit(site=assistant.url)
    page = visitor.open("/")
    page.get_by_label("找地方、找机构、查政策").fill("宣汉县托育")
    page.get_by_role("button", name="搜一搜").click()
    page.get_by_role("link", name="宣汉县蒲江街道办事处周桥社区托育项目").click()
    visitor.inspect()
    assert "80个托位" in page.inner_text("main")

    visitor.open("/chat")
    page.get_by_label("您想问什么？").fill("宣汉县周桥社区托育项目有多少个托位？")
    page.get_by_role("button", name="发送").click()
    answer = page.get_by_role("log").get_by_role("article").last
    expect(answer).to_contain_text("80", timeout=SLOW)
    expect(answer).to_contain_text("附件3")
    visitor.inspect()


def test_with_the_actions_down_the_directorys_own_search_answers(without_actions: Stack) -> None:
    answer = without_actions.ask("宣汉县周桥社区托育")
    assert answer["degraded"]
    assert "周桥社区" in answer["replies"][0]["text"]


def test_once_the_actions_are_back_the_assistant_answers_again(assistant: Stack) -> None:
    answer = assistant.ask("宣汉县有几个托育项目？")
    assert not answer["degraded"]
    assert "10" in answer["replies"][0]["text"]
