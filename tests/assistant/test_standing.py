"""Whatever fails, there is an answer within three seconds; and what was said before is not lost."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.processes import LOOPBACK, Program, answers, free_port, running
from tests.support.stack import Stack, procfile
from web.config import DEFAULTS

WITHIN = 3.0  # seconds
# How long the site of these tests waits for the bot: the rest is for the search, however busy the machine is.
# What a site waits by default is held against WITHIN by itself.
IMPATIENT = 0.5
SEARCHING = 1.0
ASKED = "宣汉县有哪些托育点？"
SECRET = "我妈叫王桂芳，82岁"


@pytest.fixture(scope="module")
def site(assistant: Stack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Another web process before the same bot, which does not wait for it long."""
    port = str(free_port())
    environ = {**assistant.environ, "PORT": port, "LAOYOUTONG_BOT_WAIT": str(IMPATIENT)}
    log = tmp_path_factory.mktemp("impatient") / "web.log"
    url = f"http://{LOOPBACK}:{port}"
    with running(Program(procfile()["web"], log, environ)) as program:
        program.wait_until(lambda: answers(f"{url}/healthz"), 60)
        httpx.get(f"{url}/", params={"q": ASKED}, timeout=30)
        yield url


@contextmanager
def hanging(program: Program) -> Iterator[None]:
    program.signal(signal.SIGSTOP)
    try:
        yield
    finally:
        program.signal(signal.SIGCONT)


@contextmanager
def killed(stack: Stack, name: str) -> Iterator[None]:
    stack.programs.pop(name).stop(signal.SIGKILL)
    try:
        yield
    finally:
        stack.start(name)
        stack.wait_for(name)


def assert_the_search_answers_in_time(site: str) -> None:
    # The best of three: what else the machine may be doing is not the site's.
    tries = [searched(site) for _ in range(3)]
    answer, taken = min(tries, key=lambda one: one[1])
    assert answer["degraded"]
    assert "助手现在没有应答" in answer["replies"][0]["text"]
    assert answer["replies"][0]["facilities"]
    assert taken < WITHIN


def searched(site: str) -> tuple[dict[str, Any], float]:
    start = time.monotonic()
    answer = httpx.post(f"{site}/api/chat", json={"message": ASKED}, timeout=60).json()
    return answer, time.monotonic() - start


def test_what_a_site_waits_by_default_leaves_time_for_the_search() -> None:
    assert DEFAULTS["BOT_WAIT"] + SEARCHING <= WITHIN


@pytest.mark.parametrize("name", ["bot", "actions"])
def test_a_part_that_hangs_is_not_waited_for(assistant: Stack, site: str, name: str) -> None:
    with hanging(assistant.programs[name]):
        assert_the_search_answers_in_time(site)


def test_a_directory_that_does_not_answer_the_bot_is_searched_directly(assistant: Stack, site: str) -> None:
    with hanging(assistant.programs["web"]):
        assert_the_search_answers_in_time(site)


@pytest.mark.parametrize("name", ["actions", "bot"])
def test_a_part_that_was_killed_is_not_missed_and_a_conversation_outlives_it(
    assistant: Stack, site: str, name: str
) -> None:
    conversation = assistant.ask("渠县有哪些养老院？")["conversation"]
    with killed(assistant, name):
        assert_the_search_answers_in_time(site)
    follow_up = assistant.ask("第二个的床位？", conversation)
    assert not follow_up["degraded"]
    assert "张床位" in follow_up["replies"][0]["text"]


def test_a_newly_trained_model_takes_over_without_losing_a_conversation(assistant: Stack) -> None:
    conversation = assistant.ask("渠县有哪些养老院？")["conversation"]
    swapped = httpx.put(f"{assistant.environ['BOT_URL']}/webhooks/rest/model", timeout=120)
    assert swapped.status_code == 200
    follow_up = assistant.ask("第二个的床位？", conversation)
    assert not follow_up["degraded"]
    assert "张床位" in follow_up["replies"][0]["text"]


@pytest.mark.parametrize("how", ["a request", "words"])
def test_a_deleted_conversation_is_gone_from_the_store(assistant: Stack, how: str) -> None:
    conversation = assistant.ask("渠县有哪些养老院？")["conversation"]
    assistant.ask(SECRET, conversation)
    assert stored(assistant.conversations, SECRET)
    if how == "a request":
        assert httpx.delete(f"{assistant.url}/api/chat/{conversation}", timeout=30).status_code == 204
    else:
        assert "删掉" in assistant.ask("删除对话", conversation)["replies"][0]["text"]
    assert not stored(assistant.conversations, SECRET)
    assert not stored(assistant.conversations, conversation)
    assert "张床位" not in assistant.ask("第二个的床位？", conversation)["replies"][0]["text"]


def stored(file: Path, words: str) -> bool:
    return any(words.encode() in path.read_bytes() for path in file.parent.glob(f"{file.name}*"))


def test_danger_comes_first_in_the_middle_of_anything(assistant: Stack) -> None:
    conversation = assistant.ask("我妈82岁住宣汉，能领什么补贴？")["conversation"]
    assert "120" in assistant.ask("哎呀她摔倒了，起不来", conversation)["replies"][0]["text"][:40]
