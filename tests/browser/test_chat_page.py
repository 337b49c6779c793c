"""The chat page in a real Chromium, with its scripts: while the bot answers, and while nothing does."""

import json
from collections.abc import Callable, Iterator

import httpx
import pytest
from flask import Flask
from playwright.sync_api import Page, Route, expect

from tests.support.browser import Visitor

ANSWER = [
    {
        "custom": {
            "text": "周桥社区托育项目计划建80个托位。\n文件没有写是否已开放。",
            "facilities": [
                {
                    "id": "dazhou-childcare-26",
                    "name": "周桥社区托育项目",
                    "url": "/facilities/dazhou-childcare-26",
                }
            ],
            "sources": [{"plan": "dazhou", "locator": "附件3 托育第26项"}],
            "choices": [{"label": "怎么收费", "message": "周桥社区托育收费多少？"}],
        }
    }
]


@pytest.fixture
def bot(live_app: Flask) -> Iterator[list[dict[str, object]]]:
    """What was asked of a bot that always answers the same."""
    asked: list[dict[str, object]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            asked.append({"deleted": request.url.path.rsplit("/", 1)[1]})
            return httpx.Response(204)
        asked.append(json.loads(request.content))
        return httpx.Response(200, json=ANSWER)

    before = live_app.extensions["rasa"]
    live_app.extensions["rasa"] = httpx.Client(transport=httpx.MockTransport(answer))
    yield asked
    live_app.extensions["rasa"] = before


@pytest.fixture
def silence(live_app: Flask) -> Iterator[None]:
    """No bot."""

    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("nobody listens", request=request)

    before = live_app.extensions["rasa"]
    live_app.extensions["rasa"] = httpx.Client(transport=httpx.MockTransport(refuse))
    yield
    live_app.extensions["rasa"] = before


def ask(page: Page, message: str) -> None:
    page.get_by_label("您想问什么？").fill(message)
    page.get_by_role("button", name="发送").click()


@pytest.mark.usefixtures("bot")
def test_an_answer_comes_without_reloading_and_leads_on(visitor: Visitor) -> None:
    page = visitor.open("/chat")
    ask(page, "周桥社区有多少托位")
    log = page.get_by_role("log")
    expect(log).to_contain_text("计划建80个托位")
    expect(log).to_contain_text("周桥社区有多少托位")
    expect(page.get_by_label("您想问什么？")).to_have_value("")
    source = log.get_by_role("link", name="附件3 托育第26项")
    assert (source.get_attribute("href") or "").endswith("#附件3_托育第26项")
    assert "达州市" in source.inner_text()
    visitor.inspect()
    log.get_by_role("link", name="周桥社区托育项目").click()
    assert page.url.endswith("/facilities/dazhou-childcare-26")


@pytest.mark.parametrize(("count", "folded"), [(1, 0), (2, 0), (7, 5)])
def test_sources_beyond_two_fold(page: Page, live_app: Flask, count: int, folded: int) -> None:
    places = [{"plan": "dazhou", "locator": f"附件3 托育第{number}项"} for number in range(1, count + 1)]
    answer = httpx.Response(200, json=[{"custom": {"text": "有。", "sources": places}}])
    before = live_app.extensions["rasa"]
    live_app.extensions["rasa"] = httpx.Client(transport=httpx.MockTransport(lambda _request: answer))
    page.goto("/chat")
    ask(page, "有几个托育点")
    log = page.get_by_role("log")
    expect(log.get_by_role("link", name="附件3 托育第1项")).to_be_visible()
    expect(log.get_by_role("link", name="附件3 托育")).to_have_count(min(count, 2))
    if folded:
        log.get_by_text(f"另外{folded}处出处").click()
    expect(log.get_by_role("link", name="附件3 托育")).to_have_count(count)
    live_app.extensions["rasa"] = before


def test_a_choice_is_asked_in_the_same_conversation(page: Page, bot: list[dict[str, object]]) -> None:
    page.goto("/chat")
    page.get_by_role("button", name="渠县有哪些养老项目？").click()
    page.get_by_role("button", name="怎么收费").click()
    expect(page.locator("[data-answer]")).to_have_count(2)
    assert [asked["message"] for asked in bot] == ["渠县有哪些养老项目？", "周桥社区托育收费多少？"]
    assert bot[0]["sender"] == bot[1]["sender"]


@pytest.mark.usefixtures("bot")
def test_a_thumb_is_thanked_for_in_its_place(visitor: Visitor) -> None:
    page = visitor.open("/chat")
    ask(page, "周桥社区有多少托位")
    page.get_by_role("button", name="没帮上").click()
    expect(page.get_by_role("log")).to_contain_text("记下了，谢谢您。编号")
    expect(page.get_by_role("button", name="没帮上")).to_have_count(0)
    expect(page.locator("[data-answer]")).to_have_count(1)
    visitor.inspect()


def test_deleting_empties_the_page_and_the_store(page: Page, bot: list[dict[str, object]]) -> None:
    page.goto("/chat")
    expect(page.get_by_role("button", name="删除对话")).to_be_hidden()
    ask(page, "周桥社区有多少托位")
    page.get_by_role("button", name="删除对话").click()
    expect(page.get_by_text("对话已经删掉了")).to_be_visible()
    expect(page.get_by_text("周桥社区有多少托位")).to_have_count(0)
    assert bot[-1] == {"deleted": bot[0]["sender"]}


def test_enter_sends_but_not_while_characters_are_being_chosen(
    page: Page, bot: list[dict[str, object]]
) -> None:
    page.goto("/chat")
    box = page.get_by_label("您想问什么？")
    box.fill("渠县")
    box.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    box.press("Shift+Enter")
    assert not bot
    box.press("Enter")
    expect(page.locator("[data-answer]")).to_have_count(1)


@pytest.mark.usefixtures("silence")
def test_without_the_bot_the_search_answers_and_says_so(visitor: Visitor) -> None:
    page = visitor.open("/chat")
    ask(page, "宣汉县有哪些托育点？")
    expect(page.get_by_role("log")).to_contain_text("目录搜索的结果")
    expect(page.get_by_role("log")).to_contain_text("宣汉县西城幼儿园托育示范项目")
    visitor.inspect()


def test_a_message_that_cannot_be_sent_stays_in_the_box(page: Page) -> None:
    page.goto("/chat")
    page.route("**/api/chat", lambda route: route.abort())
    ask(page, "老年餐桌归谁管")
    expect(page.get_by_role("alert")).to_contain_text("没有发出去")
    expect(page.get_by_label("您想问什么？")).to_have_value("老年餐桌归谁管")
    expect(page.get_by_label("您想问什么？")).to_be_editable()
    assert page.locator(".said").count() == 0


def test_what_the_server_refuses_is_explained(page: Page) -> None:
    page.goto("/chat")
    ask(page, "长" * 501)
    expect(page.get_by_role("alert")).to_contain_text("不要超过500个字")
    expect(page.get_by_label("您想问什么？")).to_have_value("长" * 501)


def test_an_answer_that_is_no_answer_loses_nothing(page: Page) -> None:
    def garble(route: Route) -> None:
        route.fulfill(status=502, body="<h1>Bad Gateway</h1>", content_type="text/html")

    page.goto("/chat")
    page.route("**/api/chat", garble)
    ask(page, "渠县托育")
    expect(page.get_by_role("alert")).to_contain_text("没有发出去")
    expect(page.get_by_label("您想问什么？")).to_have_value("渠县托育")


@pytest.mark.usefixtures("bot")
def test_markup_in_a_message_is_shown_as_typed(page: Page) -> None:
    page.goto("/chat")
    ask(page, "<img src=x onerror=alert(1)>")
    expect(page.locator("[data-answer]")).to_have_count(1)
    assert page.locator(".said img").count() == 0
    page.get_by_role("log").evaluate("log => log.querySelector('.said').remove()")


def test_the_position_is_asked_for_only_on_a_click(visitor: Visitor, bot: list[dict[str, object]]) -> None:
    visitor.context.grant_permissions(["geolocation"])
    visitor.context.set_geolocation({"longitude": 107.72, "latitude": 31.35})
    page = visitor.open("/chat")
    ask(page, "附近有托育点吗")
    expect(page.locator("[data-answer]")).to_have_count(1)
    page.get_by_role("button", name="使用我的位置").click()
    expect(page.get_by_text("已经取得您的位置")).to_be_visible()
    ask(page, "附近有托育点吗")
    expect(page.locator("[data-answer]")).to_have_count(2)
    page.get_by_role("button", name="使用我的位置").click()
    ask(page, "附近有托育点吗")
    expect(page.locator("[data-answer]")).to_have_count(3)
    positions = [asked["metadata"].get("position") for asked in bot]  # type: ignore[attr-defined]
    assert positions == [None, {"lng": 107.72, "lat": 31.35}, None]


def test_a_refused_position_is_no_dead_end(page: Page) -> None:
    page.goto("/chat")
    page.get_by_role("button", name="使用我的位置").click()
    expect(page.get_by_text("没有取得位置")).to_be_visible()


@pytest.mark.usefixtures("bot")
def test_an_answer_is_read_aloud_in_mandarin_and_stops_when_asked(page: Page) -> None:
    page.goto("/chat")
    page.evaluate(
        "() => { window.spoken = [];"
        " speechSynthesis.speak = speech => spoken.push([speech.lang, speech.text]); }"
    )
    ask(page, "周桥社区有多少托位")
    page.get_by_role("button", name="读出来").click()
    [[language, text]] = page.evaluate("spoken")
    assert language == "zh-CN"
    assert text.startswith("周桥社区托育项目计划建80个托位")
    page.get_by_role("button", name="停下").click()
    expect(page.get_by_role("button", name="读出来")).to_be_visible()


@pytest.mark.usefixtures("silence")
def test_without_scripts_the_conversation_works_all_the_same(visitor: Visitor) -> None:
    context = visitor.context.browser
    assert context
    page = context.new_context(base_url=visitor.site, java_script_enabled=False).new_page()
    page.goto("/chat")
    ask(page, "宣汉县有哪些托育点？")
    ask(page, "渠县呢")
    log = page.get_by_role("log")
    expect(log).to_contain_text("宣汉县有哪些托育点？")
    expect(log).to_contain_text("渠县呢")
    assert not page.get_by_role("button", name="使用我的位置").is_visible()
    page.context.close()


@pytest.mark.usefixtures("bot")
def test_a_long_conversation_fits_a_telephone_in_large_type(visit: Callable[..., Visitor]) -> None:
    visitor = visit(width=320)
    visitor.page.goto("/?size=large")
    page = visitor.open("/chat")
    for message in ("周桥社区有多少托位", "长" * 300, "https://example.org/" + "a" * 200):
        ask(page, message)
        expect(page.get_by_label("您想问什么？")).to_have_value("")
    visitor.inspect()
