"""Who asks too often is known by an address that cannot be made up, behind a proxy too."""

from pathlib import Path

import httpx
import pytest

from tests.support.client import LookingClient
from tests.support.site import copy_database
from tests.support.stack import Stack
from web import create_app

PROXY, FREE_TRIES = "10.9.8.7", 5


def client_behind(database: Path, folder: Path, proxies: int) -> LookingClient:
    """A client of a site that trusts so many proxies."""
    url = copy_database(database, folder / "directory.sqlite")
    app = create_app({"DATABASE_URL": url, "TESTING": True, "PROXIES": proxies})
    app.test_client_class = LookingClient
    client = app.test_client()
    assert isinstance(client, LookingClient)
    return client


def guess(client: LookingClient, forwarded: str, login: str = "nobody") -> int:
    """Try to sign in with a wrong password, through the proxy."""
    return client.post(
        "/desk/sign-in",
        data={"login": login, "password": "a wild guess"},
        headers={"X-Forwarded-For": forwarded},
        environ_base={"REMOTE_ADDR": PROXY},
    ).status_code


def test_by_default_a_made_up_address_does_not_evade_the_wait(database: Path, tmp_path: Path) -> None:
    client = client_behind(database, tmp_path, proxies=0)
    assert [guess(client, f"192.0.2.{at}") for at in range(FREE_TRIES)] == [400] * FREE_TRIES
    assert guess(client, "192.0.2.99") == 429


def test_by_default_a_made_up_address_does_not_evade_a_limit(database: Path, tmp_path: Path) -> None:
    client = client_behind(database, tmp_path, proxies=0)
    client.application.config["SIGN_IN_LIMIT"] = "2 per hour"
    answers = [guess(client, f"192.0.2.{at}", login=f"somebody{at}") for at in range(3)]
    assert answers == [400, 400, 429]


def test_behind_a_proxy_each_visitor_waits_for_themselves(database: Path, tmp_path: Path) -> None:
    client = client_behind(database, tmp_path, proxies=1)
    assert [guess(client, "192.0.2.1") for _ in range(FREE_TRIES + 1)] == [400] * FREE_TRIES + [429]
    assert guess(client, "192.0.2.2") == 400


def test_behind_a_proxy_what_a_visitor_writes_before_its_word_counts_for_nothing(
    database: Path, tmp_path: Path
) -> None:
    client = client_behind(database, tmp_path, proxies=1)
    for at in range(FREE_TRIES):
        assert guess(client, f"203.0.113.{at}, 192.0.2.1") == 400
    assert guess(client, "203.0.113.99, 192.0.2.1") == 429


@pytest.mark.parametrize(("proxies", "last"), [("0", 429), ("1", 400)])
def test_the_server_that_we_start_lets_the_proxys_word_through_where_it_is_trusted(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxies: str, last: int
) -> None:
    monkeypatch.setenv("LAOYOUTONG_PROXIES", proxies)
    with Stack(tmp_path, copy_database(database, tmp_path / "directory.sqlite"), ("web",)) as site:
        for at in range(FREE_TRIES + 1):
            sent = {"login": "nobody", "password": "a wild guess"}
            headers = {"X-Forwarded-For": f"192.0.2.{at}"}
            answer = httpx.post(f"{site.url}/desk/sign-in", data=sent, headers=headers, timeout=30)
    assert answer.status_code == last
