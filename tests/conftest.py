"""What tests ask for by name: the real application on real facts, a server, a browser, the whole site."""

import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from tests.support import browser as browsing
from tests.support import postgres as postgresql
from tests.support.browser import Visitor
from tests.support.client import LookingClient
from tests.support.site import copy_database, fill, served
from tests.support.stack import Stack
from web import create_app


def pytest_configure() -> None:
    """Let a polite end of the tests end what they started, too: by default SIGTERM skips all clean-up."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """Mark what needs a server by the fixture it asks for, so that `-m "not assistant"` leaves none out."""
    for item in items:
        for name in {"browser", "assistant", "postgres"} & set(item.fixturenames):
            item.add_marker(name)


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file filled from data/facts once a session, to be read only: `fresh_app` writes to a copy."""
    path = tmp_path_factory.mktemp("database") / "directory.sqlite"
    fill(f"sqlite:///{path}")
    return path


def _app(database_url: str) -> Flask:
    app = create_app({"DATABASE_URL": database_url, "TESTING": True})
    app.test_client_class = LookingClient
    return app


@pytest.fixture(scope="session")
def app(database: Path) -> Flask:
    """The application on the shared database, for tests that only read."""
    return _app(f"sqlite:///{database}")


@pytest.fixture
def fresh_app(database: Path, tmp_path: Path) -> Flask:
    """The application on a database of its own, for tests that write."""
    return _app(copy_database(database, tmp_path / "directory.sqlite"))


@pytest.fixture
def client(app: Flask) -> LookingClient:
    """A client that looks at every page it is given."""
    client = app.test_client()
    assert isinstance(client, LookingClient)
    return client


@pytest.fixture
def fresh_client(fresh_app: Flask) -> LookingClient:
    """The same, for tests that write."""
    client = fresh_app.test_client()
    assert isinstance(client, LookingClient)
    return client


@pytest.fixture(scope="session")
def live_app(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The application that browsers see, on a copy: visitors leave thumbs and unanswered questions."""
    return _app(copy_database(database, tmp_path_factory.mktemp("live") / "directory.sqlite"))


@pytest.fixture(scope="session")
def live_server(live_app: Flask) -> Iterator[str]:
    """The address of that application behind a real server."""
    with served(live_app) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, started once a session."""
    if browsing.chromium() is None:
        pytest.skip("no Chromium: install it, or say with CHROMIUM where it is")
    with browsing.launched() as browser:
        yield browser


@pytest.fixture
def visit(browser: Browser, live_server: str) -> Iterator[Callable[..., Visitor]]:
    """Make visitors: `visit()` at 1280 pixels, `visit(width=360)`, `visit(site=assistant.url)`."""
    visitors: list[Visitor] = []

    def arrive(site: str = live_server, width: int = 1280) -> Visitor:
        visitors.append(Visitor(browser, site, width))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.leave()


@pytest.fixture
def visitor(visit: Callable[..., Visitor]) -> Visitor:
    """Somebody at a wide window; `visitor.open(path)` goes to a page and inspects it."""
    return visit()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """That window itself, as Playwright's page; what it shows at the end is inspected."""
    return visitor.page


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of an empty PostgreSQL database on a server of our own."""
    if postgresql.binary("initdb") is None:
        pytest.skip("no PostgreSQL: install the Debian package postgresql")
    with postgresql.server() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_facts(postgres: str) -> str:
    """The name of a PostgreSQL database filled from data/facts; never connected to, so it can be copied."""
    fill(postgresql.create_database(postgres, "facts"))
    return "facts"


@pytest.fixture(scope="session")
def postgres_database(postgres: str, postgres_facts: str) -> str:
    """The URL of a PostgreSQL database filled from data/facts, to be read only."""
    return postgresql.create_database(postgres, "read_only", postgres_facts)


@pytest.fixture(scope="session")
def postgres_app(postgres_database: str) -> Flask:
    """The application on PostgreSQL, for tests that only read."""
    return _app(postgres_database)


@pytest.fixture(scope="session")
def assistant(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Web, bot and actions as real processes on a copy of the facts, started once a session."""
    folder = tmp_path_factory.mktemp("assistant")
    with Stack(folder, copy_database(database, folder / "directory.sqlite")) as stack:
        yield stack
