"""The SQL that a piece of our code runs, so that it can be run again without our code."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event


def statements(engine: Engine, call: Callable[[], object]) -> list[tuple[str, Any]]:
    """What the call sends to the database, in order: (SQL, parameters)."""
    sent: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, sql: str, parameters: Any, *rest: Any) -> None:
        sent.append((sql, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        call()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return sent


def replay(connection: Any, sent: list[tuple[str, Any]]) -> None:
    """Send it again through the driver alone, and fetch every row."""
    for sql, parameters in sent:
        connection.execute(sql, parameters).fetchall()
