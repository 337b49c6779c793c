"""The chat page without a script, and what it does while the assistant is silent."""

import json
import re
from collections.abc import Iterator

import httpx
import pytest
from flask import Flask
from sqlmodel import Session, select

from models.feedback import Feedback
from tests.support.client import LookingClient
from tests.support.markup import Element
from tests.support.pages import Page
from tests.support.processes import LOOPBACK, free_port


@pytest.fixture
def app(fresh_app: Flask) -> Flask:
    """A database of its own: what nobody answers is written down."""
    return fresh_app


@pytest.fixture
def silent(app: Flask) -> Iterator[LookingClient]:
    """A client of the site while nobody listens where the bot should be."""
    before = app.config["BOT_URL"]
    app.config["BOT_URL"] = f"http://{LOOPBACK}:{free_port()}"
    client = app.test_client()
    assert isinstance(client, LookingClient)
    yield client
    app.config["BOT_URL"] = before


@pytest.fixture
def bot(app: Flask) -> Iterator[list[object]]:
    """What Rasa answers next; the test fills it. Requests to it come back as `bot[1:]`."""
    answers: list[object] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            answers.append(f"DELETE {request.url.path.rsplit('/', 1)[1]}")
            return httpx.Response(204)
        answers.append(json.loads(request.content))
        return httpx.Response(200, json=answers[0])

    before = app.extensions["rasa"]
    app.extensions["rasa"] = httpx.Client(transport=httpx.MockTransport(answer))
    yield answers
    app.extensions["rasa"] = before


def say(client: LookingClient, message: str, more: dict[str, str] | None = None, status: int = 200) -> Page:
    data = {"message": message, **(more or {})}
    response = client.post("/chat", data=data)
    assert response.status_code == status
    return Page(response.text, [*data.values(), *re.findall(r"<[^>]*>", message)])


def field(page: Page, name: str) -> Element:
    return next(one for one in page.root.all("input", "textarea") if one.get("name") == name)


def test_there_are_first_questions_for_each_of_the_three(client: LookingClient) -> None:
    page = client.page("/chat")
    choices = [button.get("value") for button in page.root.all("button") if button.get("name") == "choice"]
    assert len(choices) == 6
    for who in ("给孩子找托育", "给老人找养老", "社区工作人员"):
        assert who in page.text


def test_words_from_another_page_wait_in_the_box(client: LookingClient) -> None:
    assert field(client.page("/chat?message=渠县托育"), "message").text == "渠县托育"


def test_personal_numbers_are_asked_not_to_be_written(client: LookingClient) -> None:
    assert "不要写身份证号、银行卡号" in client.page("/chat").text


def test_an_answer_is_shown_with_facility_source_and_next_questions(
    client: LookingClient, bot: list[object]
) -> None:
    bot.append(
        [
            {
                "recipient_id": "x",
                "custom": {
                    "text": "周桥社区托育项目计划建80个托位。",
                    "facilities": [
                        {
                            "id": "dazhou-childcare-26",
                            "name": "周桥社区",
                            "url": "/facilities/dazhou-childcare-26",
                        }
                    ],
                    "sources": [{"plan": "dazhou", "locator": "附件3 托育第26项"}],
                    "choices": [{"label": "多少钱", "message": "收费多少？"}],
                },
            }
        ]
    )
    page = say(client, "周桥社区有多少托位")
    assert "周桥社区托育项目计划建80个托位。" in page.text
    assert page.links()["周桥社区"] == "/facilities/dazhou-childcare-26"
    assert "/plans/dazhou#附件3_托育第26项" in page.links().values()
    assert "收费多少？" in [button.get("value") for button in page.root.all("button")]
    assert "目录搜索的结果" not in page.text


def test_of_many_sources_two_stand_open_and_the_others_fold(client: LookingClient, bot: list[object]) -> None:
    places = [f"附件3 托育第{number}项" for number in range(1, 6)]
    sources = [{"plan": "dazhou", "locator": place} for place in places]
    bot.append([{"recipient_id": "x", "custom": {"text": "有5个。", "sources": sources}}])
    page = say(client, "有几个托育点")
    shown = [link for link in page.root.all("a") if "附件3 托育" in link.text]
    assert [link.inside("details") for link in shown] == [False, False, True, True, True]
    assert "另外3处出处" in page.text


def test_the_conversation_goes_on_and_is_still_to_be_read(client: LookingClient, bot: list[object]) -> None:
    bot.append([{"text": "有10个。"}])
    first = say(client, "宣汉有几个托育点")
    kept = {name: field(first, name).get("value") for name in ("conversation", "turns")}
    second = say(client, "渠县呢", kept)
    assert field(second, "conversation").get("value") == kept["conversation"]
    assert second.text.index("宣汉有几个托育点") < second.text.index("渠县呢")
    assert [request["sender"] for request in bot[1:]] == [kept["conversation"]] * 2  # type: ignore[index]


def test_a_pressed_button_counts_before_the_box(client: LookingClient, bot: list[object]) -> None:
    bot.append([{"text": "好的。"}])
    say(client, "写了一半", {"choice": "托育一个月多少钱？"})
    assert bot[1]["message"] == "托育一个月多少钱？"  # type: ignore[index]


@pytest.mark.parametrize(
    "answer",
    [
        [],
        {},
        "no",
        [{"buttons": [{"title": "无载荷"}]}],
        [{"custom": {"text": "x", "facilities": "many"}}],
        [None],
    ],
)
def test_whatever_the_bot_sends_the_resident_gets_an_answer(
    client: LookingClient, bot: list[object], answer: object
) -> None:
    bot.append(answer)
    assert "目录搜索的结果" in say(client, "渠县有哪些托育点").text


def test_while_the_bot_is_silent_the_directory_answers_the_same_words(silent: LookingClient) -> None:
    page = say(silent, "宣汉县有哪些托育点？")
    assert "助手现在没有应答" in page.text
    assert "一共10个" in page.text
    assert "宣汉县西城幼儿园托育示范项目" in page.links()
    assert "宣汉县有哪些托育点？" in page.text


@pytest.mark.parametrize(
    "message", ["怎么申请" * 120, "养老" * 250, "🙂🙂", "';DROP TABLE plan;--", "<b>渠县</b>"]
)
def test_no_message_breaks_the_search_that_stands_in(silent: LookingClient, message: str) -> None:
    response = silent.post("/api/chat", json={"message": message})
    assert response.status_code == 200
    reply = response.get_json()["replies"][0]
    assert 0 < len(reply["text"]) < 500
    say(silent, message)


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("", "请写上文字"),
        ("   \t", "请写上文字"),
        ("长" * 501, "不要超过500个字"),
        ("长" * 10_000, "不要超过500个字"),
    ],
)
def test_what_cannot_be_sent_stays_in_the_box(client: LookingClient, message: str, sentence: str) -> None:
    page = say(client, message, status=400)
    box = field(page, "message")
    assert box.text == message.strip()
    assert box.get("aria-invalid") == "true"
    assert sentence in page.text


def test_too_many_messages_stay_in_the_box(fresh_app: Flask) -> None:
    fresh_app.config.update(CHAT_LIMIT="1 per hour", BOT_URL=f"http://{LOOPBACK}:{free_port()}")
    client = fresh_app.test_client()
    assert isinstance(client, LookingClient)
    say(client, "第一句")
    page = say(client, "第二句", status=429)
    assert field(page, "message").text == "第二句"
    assert "问得太快了" in page.text


def test_numbers_of_cards_are_masked_before_anybody_sees_them(
    client: LookingClient, bot: list[object]
) -> None:
    bot.append([{"text": "好的。"}])
    page = say(client, "我的身份证511702199001011234")
    assert "511702199001011234" not in str(bot[1])
    assert "511702199001011234" not in page.text


@pytest.mark.parametrize("turns", ["{", "[1]", "[]", '[{"said": "好", "answered": 3}]'])
def test_a_broken_transcript_is_forgotten(client: LookingClient, bot: list[object], turns: str) -> None:
    bot.append([{"text": "好的。"}])
    assert "好的。" in say(client, "你好", {"turns": turns}).text


def test_markup_in_an_answer_stays_words(client: LookingClient, bot: list[object]) -> None:
    bot.append([{"text": "答：<script>alert(1)</script>"}])
    response = client.post("/chat", data={"message": "答：<script>alert(1)</script>"})
    assert "<script>alert" not in response.text


def buttons(page: Page, name: str) -> list[Element]:
    return [one for one in page.root.all("button") if one.get("name") == name]


def kept(page: Page) -> dict[str, str]:
    return {name: field(page, name).get("value") or "" for name in ("conversation", "turns")}


def test_an_answer_gets_a_thumb_and_the_conversation_stays(
    client: LookingClient, app: Flask, bot: list[object]
) -> None:
    bot.append([{"text": "有10个。"}])
    first = say(client, "宣汉有几个托育点")
    second = say(client, "渠县呢", kept(first))
    up, down, last_up = buttons(second, "thumb")[:3]
    assert (up.get("value"), down.get("value"), last_up.get("value")) == ("0 up", "0 down", "1 up")
    data = {**kept(second), "message": "写了一半", "thumb": "0 down"}
    page = Page(client.post("/chat/thumbs", data=data).text, ["写了一半"])
    assert "渠县呢" in page.text
    assert kept(page) == kept(second)
    assert field(page, "message").text == "写了一半"
    with Session(app.extensions["engine"]) as session:
        (judged,) = session.exec(select(Feedback))
    assert (judged.kind, judged.question, judged.answer) == ("down", "宣汉有几个托育点", "有10个。")
    assert judged.number in page.text


@pytest.mark.parametrize("thumb", ["", "up", "7 up", "0 great", "x up"])
def test_a_thumb_for_nothing_is_refused_in_words(client: LookingClient, thumb: str) -> None:
    response = client.post("/chat/thumbs", data={"thumb": thumb})
    assert response.status_code == 400
    assert "再按一次" in response.text


def test_a_resident_deletes_the_conversation(client: LookingClient, bot: list[object]) -> None:
    bot.append([{"text": "有10个。"}])
    first = say(client, "宣汉有几个托育点")
    response = client.post("/chat/delete", data=kept(first))
    page = Page(response.text, [])
    assert "对话已经删掉了" in page.text
    assert kept(page) == {"conversation": "", "turns": "[]"}
    assert bot[-1] == f"DELETE {kept(first)['conversation']}"


def test_what_could_not_be_deleted_is_said_to_be_still_there(silent: LookingClient) -> None:
    data = {"conversation": "abc", "turns": '[{"said": "有几个", "answered": "有10个"}]'}
    response = silent.post("/chat/delete", data=data)
    assert response.status_code == 503
    assert "还没有删掉" in response.text
    assert "有10个" in response.text
    assert silent.delete("/api/chat/abc").status_code == 503


def test_a_program_deletes_one_by_its_name(client: LookingClient, bot: list[object]) -> None:
    bot.append([])
    assert client.delete("/api/chat/0123abcd").status_code == 204
    assert bot[-1] == "DELETE 0123abcd"
    assert client.delete("/api/chat/..%2Fmodel").status_code in (400, 404)
    assert len(bot) == 2


def test_danger_is_answered_without_anybody_being_asked(silent: LookingClient) -> None:
    page = say(silent, "我妈摔倒了，起不来")
    assert "120" in page.text
    assert "目录搜索的结果" not in page.text
