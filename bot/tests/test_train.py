"""A bot that runs while another model is trained is told of it; where none runs, nothing is said."""

from __future__ import annotations

import importlib.util
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("train", Path(__file__).parents[1] / "train.py")
assert _spec and _spec.loader
train = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(train)


class Rasa(BaseHTTPRequestHandler):
    """Takes a model where ours would; refuses everything else."""

    def do_PUT(self) -> None:
        self.send_response(200 if self.path == "/webhooks/rest/model" else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Rasa)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("BOT_URL", url)
    yield url
    server.shutdown()
    server.server_close()


def test_a_running_bot_takes_the_new_model(running: str) -> None:
    assert "has taken it" in train.hand_over()


def test_another_program_in_its_place_does_not(running: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_URL", f"{running}/other")
    assert "404" in train.hand_over()


def test_where_no_bot_runs_there_is_nothing_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        monkeypatch.setenv("BOT_URL", f"http://127.0.0.1:{probe.getsockname()[1]}")
    assert train.hand_over() == ""
