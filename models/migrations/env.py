"""Alembic's entry: runs migrations on the connection that models.database.migrate hands over."""

from alembic import context
from sqlmodel import SQLModel

import models.tables  # noqa: F401  every table must be known for autogenerate


def _ours(name: str | None, kind: str, _: object) -> bool:
    # FTS5 keeps shadow tables of its own, which autogenerate would drop.
    return not (kind == "table" and (name or "").startswith("passage_fts"))


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    include_name=_ours,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
