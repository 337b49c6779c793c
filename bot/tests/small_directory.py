"""A directory in small, over real HTTP: serves /api/names with an ETag, can be told to hang or fail."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml

ITEMS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("names.yml").read_text("utf-8"))[
    "items"
]


@dataclass
class SmallDirectory:
    """`items` may be changed while it serves; `asked` keeps the status of every answer."""

    url: str = ""
    items: list[dict[str, Any]] = field(default_factory=lambda: list(ITEMS))
    status: int = 200
    delay: float = 0.0
    asked: list[int] = field(default_factory=list)

    def answer(self, known: str | None) -> tuple[int, str, bytes]:
        time.sleep(self.delay)
        body = json.dumps({"items": self.items}).encode()
        etag = f'"{hash(body)}"'
        status = 304 if self.status == 200 and known == etag else self.status
        self.asked.append(status)
        return status, etag, body if status == 200 else b""


@contextmanager
def serving() -> Iterator[SmallDirectory]:
    """Listens on a free port of this machine as long as the block runs."""
    directory = SmallDirectory()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, etag, body = directory.answer(self.headers.get("If-None-Match"))
            self.send_response(status)
            self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    directory.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield directory
    finally:
        server.shutdown()
