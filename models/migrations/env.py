"""Alembic's entry: runs migrations on the connection that models.database.migrate hands over."""

from alembic import context
from sqlmodel import SQLModel

import models.tables  # noqa: F401  every table must be known for autogenerate
from models.database import ours

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    include_object=ours,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
