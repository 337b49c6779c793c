"""Before anything starts, a port that cannot be had is named, with who holds it and what to do."""

import socket
from collections.abc import Iterator

import pytest

from scripts.services import SERVICES, troubles, wiring
from tests.support.processes import LOOPBACK, free_port


@pytest.fixture
def ports() -> dict[str, str]:
    return {service.variable: str(free_port()) for service in SERVICES}


@pytest.fixture
def listener() -> Iterator[int]:
    with socket.create_server((LOOPBACK, 0)) as server:
        yield server.getsockname()[1]


def test_nothing_is_said_about_free_ports(ports: dict[str, str]) -> None:
    assert troubles(ports) == []


def test_a_busy_port_is_named_with_the_program_that_holds_it(ports: dict[str, str], listener: int) -> None:
    (sentence,) = troubles({**ports, "BOT_PORT": str(listener)})
    assert f"Port {listener}, which bot needs, is in use by" in sentence
    assert "(process " in sentence
    assert "make run BOT_PORT=" in sentence


def test_a_port_that_was_closed_a_moment_ago_is_free(ports: dict[str, str]) -> None:
    with socket.create_server((LOOPBACK, 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection((LOOPBACK, port)) as caller:
            accepted, _ = server.accept()
            accepted.close()
            assert caller.recv(1) == b""
    assert troubles({**ports, "PORT": str(port)}) == []


def test_two_programs_are_not_given_one_port(ports: dict[str, str]) -> None:
    (sentence,) = troubles({**ports, "PORT": ports["BOT_PORT"]})
    assert sentence.startswith("PORT and BOT_PORT are both")


@pytest.mark.parametrize("text", ["web", "0", "65536", "-1"])
def test_what_is_no_port_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"PORT is .* give it a port number"):
        troubles({"PORT": text})


def test_the_three_find_each_other_on_the_ports_that_were_chosen() -> None:
    found = wiring({"PORT": "6000", "BOT_PORT": "6001", "ACTIONS_PORT": "6002", "HOST": "0.0.0.0"})
    assert found["DIRECTORY_URL"] == "http://127.0.0.1:6000"
    assert found["BOT_URL"] == "http://127.0.0.1:6001"
    assert found["ACTION_ENDPOINT_URL"] == "http://127.0.0.1:6002/webhook"
    assert found["HOST"] == "0.0.0.0"
