"""Whether the site is alive, and whether what it needs answers; and which does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.conftest import client_of
from tests.support.client import LookingClient
from tests.support.fake_bot import FakeBot, listening
from tests.support.processes import LOOPBACK, free_port
from web import create_app

NOBODY = f"http://{LOOPBACK}:{free_port()}"


@pytest.fixture
def bot() -> Iterator[FakeBot]:
    with listening() as bot:
        yield bot


def site(database_url: str, bot_url: str) -> LookingClient:
    app = create_app({"DATABASE_URL": database_url, "BOT_URL": bot_url, "TESTING": True})
    app.test_client_class = LookingClient
    return client_of(app)


def test_it_is_ready_when_database_and_bot_answer(database: Path, bot: FakeBot) -> None:
    response = site(f"sqlite:///{database}", bot.url).get("/readyz")
    assert response.status_code == 200
    assert response.get_json() == {"status": "ok", "database": True, "bot": True}


def test_it_says_that_the_bot_does_not(database: Path) -> None:
    response = site(f"sqlite:///{database}", NOBODY).get("/readyz")
    assert response.status_code == 503
    assert response.get_json() == {"status": "not ready", "database": True, "bot": False}


def test_a_bot_that_answers_with_an_error_does_not(database: Path, bot: FakeBot) -> None:
    bot.status = 500
    assert site(f"sqlite:///{database}", bot.url).get("/readyz").get_json()["bot"] is False


@pytest.mark.parametrize(
    "url",
    ["sqlite:////tmp/no/such/folder/directory.sqlite", "sqlite://", f"postgresql://x@{LOOPBACK}:1/x"],
)
def test_it_says_that_the_database_does_not(bot: FakeBot, url: str) -> None:
    response = site(url, bot.url).get("/readyz")
    assert response.status_code == 503
    assert response.get_json() == {"status": "not ready", "database": False, "bot": True}


@pytest.mark.parametrize("url", ["sqlite://", f"postgresql://x@{LOOPBACK}:1/x"])
def test_it_is_alive_whatever_else_is_not(url: str) -> None:
    response = site(url, NOBODY).get("/healthz")
    assert (response.status_code, response.get_json()) == (200, {"status": "ok"})


def test_without_a_database_the_api_says_that_it_is_our_fault() -> None:
    response = site("sqlite://", NOBODY).get("/api/facilities")
    assert response.status_code == 500
    assert response.mimetype == "application/problem+json"
