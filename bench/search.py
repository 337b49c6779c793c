"""Facility search (words, area and kind, a page of 20) among 10,000 and 100,000 made-up facilities."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from flask import Flask
from sqlmodel import Session

from bench import bare, made_up
from bench.timing import Times, compare, side_by_side
from models.database import open_database
from models.items import find_facilities
from models.search import FacilitySearch
from web import create_app

SMALL, LARGE = 10_000, 100_000
ASKED = {"q": "社区托育", "area": "宣汉县", "kind": "childcare", "per_page": "20"}
TIMES = 100
AIM = 3


def run() -> None:
    """Print the ratios at each size, and how they grow."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.sqlite"
        app = create_app({"DATABASE_URL": f"sqlite:///{path}"})
        app.test_cli_runner().invoke(args=["init-db"], catch_exceptions=False)
        engine = open_database(f"sqlite:///{path}")
        made_up.fill(engine, SMALL)
        small = _at_size(app, path, SMALL)
        made_up.multiply(engine, LARGE // SMALL)
        large = _at_size(app, path, LARGE)
    print(f"growth of the search from {SMALL:,} to {LARGE:,}: {large.median / small.median:.1f} times\n")


def _at_size(app: Flask, path: Path, size: int) -> Times:
    engine = open_database(f"sqlite:///{path}")

    def search() -> None:
        with Session(engine) as session:
            find_facilities(session, FacilitySearch.model_validate(ASKED))

    sent = bare.statements(engine, search)
    with closing(sqlite3.connect(path)) as connection:
        ours = _against(f"search among {size:,}", search, lambda: bare.replay(connection, sent))
        client = app.test_client()
        _against(
            f"GET /api/facilities among {size:,}",
            lambda: client.get("/api/facilities", query_string=ASKED),
            lambda: bare.replay(connection, sent),
        )
    return ours


def _against(what: str, ours: Callable[[], object], replayed: Callable[[], object]) -> Times:
    mine, alone = side_by_side(ours, replayed, TIMES)
    print(compare(what, mine, alone, AIM), flush=True)
    return mine


if __name__ == "__main__":
    run()
