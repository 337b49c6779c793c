"""The API on either database, and an assistant that is there, or is not, as a test wishes."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.support.client import LookingClient
from tests.support.postgres import create_database
from tests.support.processes import LOOPBACK, free_port
from web import create_app


@pytest.fixture(params=["sqlite", "postgres"])
def either(request: pytest.FixtureRequest) -> LookingClient:
    """A client that only reads, of the application on SQLite and on PostgreSQL; no assistant runs."""
    app: Flask = request.getfixturevalue({"sqlite": "app", "postgres": "postgres_app"}[request.param])
    return client_of(app)


@pytest.fixture(params=["sqlite", "postgres"])
def either_fresh(request: pytest.FixtureRequest) -> Iterator[LookingClient]:
    """The same, on a database of its own to write to."""
    if request.param == "sqlite":
        app: Flask = request.getfixturevalue("fresh_app")
    else:
        server, facts = request.getfixturevalue("postgres"), request.getfixturevalue("postgres_facts")
        url = create_database(server, f"fresh_{free_port()}", facts)
        app = create_app({"DATABASE_URL": url, "TESTING": True})
        app.test_client_class = LookingClient
    app.config["BOT_URL"] = f"http://{LOOPBACK}:{free_port()}"
    yield client_of(app)
    app.extensions["engine"].dispose()


def client_of(app: Flask) -> LookingClient:
    """A client of an application."""
    client = app.test_client()
    assert isinstance(client, LookingClient)
    return client
