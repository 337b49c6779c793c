"""Accounts: who signs in, how guessing is slowed down, how a session ends, how a password is recovered."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlmodel import Session

from models import accounts
from models.accounts import LONGEST_WAIT, wait_after
from models.clock import now
from models.worker import Guess
from tests.desk.conftest import PASSWORD, SignedIn, fetch
from tests.support.client import LookingClient
from web.database import engine


def anybody(desk: Flask) -> LookingClient:
    client = desk.test_client()
    assert isinstance(client, LookingClient)
    return client


def sign_in(client: LookingClient, password: str, address: str = "10.0.0.1", login: str = "inside") -> int:
    sent = {"login": login, "password": password}
    return client.post("/desk/sign-in", data=sent, environ_base={"REMOTE_ADDR": address}).status_code


def test_who_has_not_signed_in_is_led_there_and_back(desk: Flask) -> None:
    client = anybody(desk)
    led = client.get("/desk/facilities?q=敬老院")
    assert led.status_code == 303
    assert led.location.startswith("/desk/sign-in?next=")
    page = client.page(led.location)
    wanted = next(one.get("value") for one in page.all("input") if one.get("name") == "next")
    answer = client.post("/desk/sign-in", data={"login": "inside", "password": PASSWORD, "next": wanted})
    assert answer.location.startswith("/desk/facilities?q=")


@pytest.mark.parametrize(
    "wanted", ["https://evil.example/", "//evil.example/desk", "/\\evil.example", "/desk\\@evil"]
)
def test_signing_in_never_leads_to_another_site(desk: Flask, wanted: str) -> None:
    sent = {"login": "inside", "password": PASSWORD, "next": wanted}
    assert anybody(desk).post("/desk/sign-in", data=sent).location == "/desk/"


def test_passwords_are_kept_as_argon2_alone(desk: Flask) -> None:
    assert (fetch(desk, "inside").password or "").startswith("$argon2id$")


def test_guessing_waits_longer_and_longer_and_never_for_good() -> None:
    waits = [wait_after(failures) for failures in range(60)]
    assert waits[:5] == [timedelta()] * 5
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT


def test_who_guesses_waits_and_the_right_person_elsewhere_does_not(desk: Flask) -> None:
    client = anybody(desk)
    assert [sign_in(client, "wrong guess") for _ in range(5)] == [400] * 5
    assert sign_in(client, PASSWORD) == 429
    assert sign_in(client, PASSWORD, address="10.0.0.2") == 303


def test_after_the_wait_the_right_password_is_taken_and_the_count_forgotten(desk: Flask) -> None:
    client = anybody(desk)
    for _ in range(5):
        sign_in(client, "wrong guess")
    with desk.app_context(), Session(engine()) as session:
        guess = session.get(Guess, "inside|10.0.0.1")
        assert guess is not None
        guess.wait_until = now() - timedelta(seconds=1)
        session.add(guess)
        session.commit()
    assert sign_in(client, PASSWORD) == 303
    assert sign_in(anybody(desk), "wrong guess") == 400


def test_an_unknown_name_and_a_wrong_password_are_told_alike(desk: Flask) -> None:
    client = anybody(desk)
    told = [
        client.post("/desk/sign-in", data={"login": login, "password": "wrong guess"}).text.replace(login, "")
        for login in ("inside", "nobody")
    ]
    assert told[0] == told[1]


def test_signing_out_ends_the_session_on_every_device(signed_in: SignedIn) -> None:
    here, there = signed_in("inside"), signed_in("inside")
    assert here.post("/desk/sign-out").status_code == 303
    assert there.get("/desk/").status_code == 303


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Let so many hours pass: `later(2.1)`."""
    real, passed = time.time, [0.0]
    monkeypatch.setattr(time, "time", lambda: real() + passed[0])

    def wait(hours: float) -> None:
        passed[0] += hours * 3600

    return wait


def test_a_session_ends_when_nobody_has_done_anything_for_two_hours(
    signed_in: SignedIn, later: Callable[[float], None]
) -> None:
    client = signed_in("inside")
    later(1.9)
    assert client.get("/desk/").status_code == 200
    later(1.9)
    assert client.get("/desk/").status_code == 200
    later(2.1)
    assert client.get("/desk/").status_code == 303


def test_a_session_ends_after_twelve_hours_however_busy(
    signed_in: SignedIn, later: Callable[[float], None]
) -> None:
    client = signed_in("inside")
    for _ in range(7):
        later(1.6)
        assert client.get("/desk/").status_code == 200
    later(1.6)
    assert client.get("/desk/").status_code == 303


def test_another_password_needs_the_present_one_and_ends_other_sessions(signed_in: SignedIn) -> None:
    here, there = signed_in("inside"), signed_in("inside")
    chosen = "quite another battery"
    sent = {"present": "wrong guess", "password": chosen, "again": chosen}
    assert here.post("/desk/password", data=sent).status_code == 400
    assert here.post("/desk/password", data=sent | {"present": PASSWORD}).status_code == 303
    assert here.get("/desk/").status_code == 200
    assert there.get("/desk/").status_code == 303


@pytest.mark.parametrize(
    "weak", ["short", "inside-inside-inside", "王敏王敏王敏abcdef", "aaaaaaaaaaaa", "x" * 300]
)
def test_a_password_that_is_easily_guessed_is_refused(signed_in: SignedIn, weak: str) -> None:
    client = signed_in("inside")
    answer = client.post("/desk/password", data={"present": PASSWORD, "password": weak, "again": weak})
    assert (answer.status_code, "field-problem" in answer.text) == (400, True)


def test_an_administrator_gives_a_link_that_works_once(signed_in: SignedIn, desk: Flask) -> None:
    worker = fetch(desk, "inside")
    text = signed_in("admin").post(f"/desk/workers/{worker.id}/link").text
    token = text.split("/desk/link/")[1].split("<")[0]
    client, chosen = anybody(desk), "a fresh long password"
    assert client.get(f"/desk/link/{token}").status_code == 200
    sent = {"password": chosen, "again": chosen}
    assert client.post(f"/desk/link/{token}", data=sent).status_code == 303
    assert client.get("/desk/").status_code == 200
    assert anybody(desk).post(f"/desk/link/{token}", data=sent).status_code == 410
    assert sign_in(anybody(desk), chosen) == 303


def test_a_link_runs_out(desk: Flask) -> None:
    with desk.app_context(), Session(engine()) as session:
        worker = session.merge(fetch(desk, "inside"))
        token = accounts.give_link(session, worker)
        assert accounts.worker_of_link(session, token) is not None
        assert accounts.worker_of_link(session, token, now() + timedelta(days=4)) is None


def test_an_administrator_makes_an_account_and_who_is_sent_away_is_out_at_once(
    signed_in: SignedIn, desk: Flask
) -> None:
    admin = signed_in("admin")
    sent = {"login": "lihua", "name": "李华", "office": "渠县民政局", "role": "worker", "areas": "渠县"}
    assert "/desk/link/" in admin.post("/desk/workers/new", data=sent).text
    assert fetch(desk, "lihua").areas == ["511725"]
    assert "已经有人用" in admin.post("/desk/workers/new", data=sent).text
    gone, worker = signed_in("inside"), fetch(desk, "inside")
    change = {"name": "王敏", "office": "宣汉县民政局", "role": "worker", "areas": "宣汉县", "seen": "0"}
    assert admin.post(f"/desk/workers/{worker.id}", data=change).status_code == 303
    assert gone.get("/desk/").status_code == 303
    assert sign_in(anybody(desk), PASSWORD) == 400


def test_the_last_administrator_stays_one(signed_in: SignedIn, desk: Flask) -> None:
    worker = fetch(desk, "admin")
    sent = {"name": "王敏", "office": "达州市民政局", "role": "reader", "active": "true", "seen": "0"}
    answer = signed_in("admin").post(f"/desk/workers/{worker.id}", data=sent)
    assert (answer.status_code, "最后一个管理员" in answer.text) == (400, True)


def test_an_account_is_made_on_the_command_line(desk: Flask) -> None:
    run = desk.test_cli_runner().invoke
    base = [
        "create-worker",
        "--login",
        "zhou",
        "--name",
        "周平",
        "--office",
        "银川市民政局",
        "--role",
        "worker",
    ]
    assert "/desk/link/" in run(args=[*base, "--area", "银川市"]).output
    assert "taken" in run(args=base).output
    assert "No area" in run(args=["create-worker", "--login", "wu", *base[3:], "--area", "没有"]).output


def test_a_post_from_another_site_is_refused(signed_in: SignedIn, desk: Flask) -> None:
    client = signed_in("admin")
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        assert client.post("/desk/sign-out", headers=headers).status_code == 403
    assert client.get("/desk/").status_code == 200


def test_a_session_cookie_is_out_of_reach_of_scripts_and_other_sites(desk: Flask) -> None:
    answer = anybody(desk).post("/desk/sign-in", data={"login": "inside", "password": PASSWORD})
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert answer.headers["Cache-Control"] == "no-store"
