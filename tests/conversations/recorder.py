"""Stands between the bot's actions and the directory, and keeps what the directory answered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any

import httpx

from tests.support.handlers import handled

# Asked for once in half a minute, and remembered by the bot in between.
LASTING = ("/api/names", "/api/plans", "/api/indicators?plan=", "kind=hotline")


class Recorder:
    """Answers in the order in which they were given; `url` is where the bot's actions ask."""

    def __init__(self, directory: str) -> None:
        """`directory`: the address of the site that answers."""
        self.client = httpx.Client(base_url=directory, timeout=30, trust_env=False)
        self.answers: list[Any] = []
        self.lasting: dict[str, Any] = {}
        self.url = ""

    def mark(self) -> int:
        """Where the next turn begins."""
        return len(self.answers)

    def since(self, mark: int) -> list[Any]:
        """What was answered since then, and what is remembered longer."""
        return [*self.answers[mark:], *self.lasting.values()]

    def forward(self, method: str, path: str, body: bytes) -> httpx.Response:
        """Ask the directory, and keep its answer."""
        answer = self.client.request(
            method, path, content=body or None, headers={"Content-Type": "application/json"}
        )
        if answer.is_success and answer.content:
            kept = json.loads(answer.content)
            self.answers.append(kept)
            if any(mark in path for mark in LASTING):
                self.lasting[path] = kept
        return answer


@contextmanager
def recording(directory: str, port: int = 0) -> Iterator[Recorder]:
    """A recorder on a port (any free one for 0), gone at the end."""
    recorder = Recorder(directory)
    with handled(_handler(recorder), port) as recorder.url:
        try:
            yield recorder
        finally:
            recorder.client.close()


def _handler(recorder: Recorder) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._pass_on("GET")

        def do_POST(self) -> None:
            self._pass_on("POST")

        def _pass_on(self, method: str) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            answer = recorder.forward(method, self.path, body)
            self.send_response(answer.status_code)
            self.send_header("Content-Type", answer.headers.get("Content-Type", "application/json"))
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    return Handler
