"""A program that a test started is gone when the test is, and so is all that it started."""

import sys
import time
from pathlib import Path

import pytest

from tests.support.processes import Program, answers, free_port, listens, running

SERVER = f"{sys.executable} -m http.server --bind 127.0.0.1"


def test_a_server_is_waited_for_and_then_stopped(tmp_path: Path) -> None:
    port = free_port()
    with running(Program(f"exec {SERVER} {port}", tmp_path / "log")) as program:
        program.wait_until(lambda: listens(port), seconds=20)
        assert answers(f"http://127.0.0.1:{port}/")
    assert not listens(port)


def test_a_child_that_does_not_listen_to_signals_goes_too(tmp_path: Path) -> None:
    port = free_port()
    stubborn = f"trap '' TERM; {SERVER} {port} & wait; sleep 60"
    program = Program(stubborn, tmp_path / "log")
    program.wait_until(lambda: listens(port), seconds=20)
    program.stop(seconds=0.5)
    # A killed process takes a moment to close what it held.
    deadline = time.monotonic() + 10
    while listens(port) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not listens(port)


def test_a_program_that_ends_too_soon_is_quoted(tmp_path: Path) -> None:
    program = Program("echo no model found; exit 3", tmp_path / "log")
    with pytest.raises(RuntimeError, match=r"(?s)ended with 3.*no model found"):
        program.wait_until(lambda: False, seconds=20)
