"""How often each entry is asked for: counted in memory and written now and then, so that no page waits."""

import time
from collections import Counter
from threading import Lock

from flask import Flask, Response, current_app, request
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from models.freshness import count_interest
from web.database import engine

EVERY = 60.0  # seconds
COUNTED = frozenset(("facilities.facility", "api_facilities.facility"))


class Asked:
    """Counts that have not been written yet."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.written = time.monotonic()
        self.lock = Lock()

    def count(self, key: str) -> None:
        """One more."""
        with self.lock:
            self.counts[key] += 1

    def take(self, *, now: bool) -> dict[str, int]:
        """What is to be written: all of it, once the time has come."""
        with self.lock:
            if not now and time.monotonic() - self.written < EVERY:
                return {}
            taken, self.counts, self.written = dict(self.counts), Counter(), time.monotonic()
            return taken


def init_app(app: Flask) -> None:
    """Count the pages of entries, and what the assistant asks about one."""
    app.extensions["asked"] = Asked()
    app.after_request(_count)


def _count(response: Response) -> Response:
    if request.endpoint in COUNTED and response.status_code == 200:
        values = request.view_args or {}
        current_app.extensions["asked"].count(values.get("facility_id") or values.get("id"))
        write_counts(now=False)
    return response


def write_counts(*, now: bool) -> None:
    """Write what was counted; where the database is busy, that much is forgotten."""
    taken = current_app.extensions["asked"].take(now=now)
    if not taken:
        return
    try:
        with Session(engine()) as session:
            count_interest(session, taken.items())
    except OperationalError:
        current_app.logger.warning("counts of %s entries were not written", len(taken))
