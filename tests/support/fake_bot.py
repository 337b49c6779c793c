"""A server where Rasa should be, which answers as a test tells it to."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.support.handlers import handled

WEBHOOK = "/webhooks/rest/webhook"


class FakeBot:
    """`status` and `body` are its answer, after `delay` seconds; `heard` is what was posted to it."""

    def __init__(self) -> None:
        self.status = 200
        self.body: bytes = b"[]"
        self.headers: dict[str, str] = {"Content-Type": "application/json"}
        self.delay = 0.0
        self.heard: list[dict[str, Any]] = []
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()
        self.url = ""

    def says(self, *messages: dict[str, Any]) -> None:
        """Answer with these messages, as Rasa's REST channel does."""
        self.body = json.dumps(messages).encode()

    def hear(self, posted: bytes) -> None:
        """Take a message, as slowly as told."""
        with self.lock:
            self.heard.append(json.loads(posted))
            self.at_once += 1
            self.most_at_once = max(self.at_once, self.most_at_once)
        time.sleep(self.delay)
        with self.lock:
            self.at_once -= 1


@contextmanager
def listening() -> Iterator[FakeBot]:
    """One on a free port, gone at the end."""
    bot = FakeBot()
    with handled(_handler(bot)) as bot.url:
        yield bot


def _handler(bot: FakeBot) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bot.hear(self.rfile.read(int(self.headers["Content-Length"])))
            self._answer(bot.body if self.path == WEBHOOK else b"")

        def do_GET(self) -> None:
            self._answer(b'{"status": "ok"}')

        def _answer(self, body: bytes) -> None:
            try:
                self.send_response(bot.status)
                for name, value in bot.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                pass  # nobody waited

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    return Handler
