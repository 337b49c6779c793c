"""Opening the database: SQLite by default, PostgreSQL by its URL; the same code for both."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, event
from sqlmodel import create_engine

import models.statements  # noqa: F401  registers what keeps the rules and the index in step with every write

MIGRATIONS = Path(__file__).parent / "migrations"


def open_database(url: str) -> Engine:
    """An engine for the URL (`sqlite:///FILE` or `postgresql://...`)."""
    if url.startswith("postgresql://"):
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    # WAL lets readers go on while a worker saves; NORMAL is durable across a crash of the process.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=5000"):
        connection.execute(f"PRAGMA {pragma}")


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the tables to a migration, the newest unless another is named ("base" is before the first)."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        (command.downgrade if revision == "base" else command.upgrade)(config, revision)


def ours(_: object, name: str | None, *__: object) -> bool:
    """Whether Alembic is to compare a table, column or index: the full-text index is the database's own."""
    return not (name or "").startswith(("passage_fts", "searchable", "ix_passage_searchable"))
