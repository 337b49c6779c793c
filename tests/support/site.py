"""The real web application: on a database filled from data/facts, and behind a real server."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from flask import Flask
from sqlmodel import Session
from waitress.server import create_server

from data.loader import load
from models.database import migrate, open_database
from tests.support.processes import LOOPBACK


def fill(url: str) -> None:
    """Create the tables in an empty database, and load data/facts into them."""
    engine = open_database(url)
    migrate(engine)
    with Session(engine) as session:
        load(session)
    engine.dispose()


def copy_database(source: Path, target: Path) -> str:
    """Copy a SQLite database, what still stands in its write-ahead log included; the copy's URL."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
    return f"sqlite:///{target}"


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address of the application behind waitress, in a thread, on a free port."""
    server = create_server(app, host=LOOPBACK, port=0, threads=16)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{server.effective_port}"
    finally:
        server.close()
        thread.join(timeout=5)
