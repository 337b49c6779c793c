"""Sessions on the real facts: one that only reads, and one on a copy to write to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from models.database import open_database
from tests.support.site import copy_database


@pytest.fixture(scope="module")
def reading(database: Path) -> Iterator[Session]:
    """A session on the shared facts, for tests that only read."""
    yield from _session(f"sqlite:///{database}")


@pytest.fixture
def session(database: Path, tmp_path: Path) -> Iterator[Session]:
    """A session on facts of its own, for tests that write."""
    yield from _session(copy_database(database, tmp_path / "directory.sqlite"))


@pytest.fixture(scope="module")
def reading_postgres(postgres_database: str) -> Iterator[Session]:
    """A session on the same facts in PostgreSQL."""
    yield from _session(postgres_database)


def _session(url: str) -> Iterator[Session]:
    engine = open_database(url)
    with Session(engine) as session:
        yield session
    engine.dispose()
