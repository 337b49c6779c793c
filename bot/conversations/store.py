"""Where conversations are kept: one row each, which outlives a restart, expires, and can be deleted.

Rasa's own SQL store keeps every event for ever and has no delete. Here a conversation is what the next
turn needs: what is remembered (slots) and the last turns; so it does not grow, however long people talk.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SerializedTrackerAsText, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

DEFAULT_FILE = Path(__file__).parents[2] / "instance" / "conversations.db"
DEFAULT_DAYS = 7.0
DAY = 24 * 3600
# Turns whose words are kept; more than any rule or reply looks back at.
TURNS = 10
# Expired conversations are looked for at most this often; seconds.
SWEEP = 600.0
ANY_THREAD = {"check_same_thread": False}

_conversations = sa.Table(
    "conversations",
    sa.MetaData(),
    sa.Column("id", sa.String(255), primary_key=True),
    sa.Column("changed", sa.Float, nullable=False, index=True),
    sa.Column("events", sa.Text, nullable=False),
)


class Conversations(TrackerStore, SerializedTrackerAsText):
    """CONVERSATIONS_URL names the database (SQLite under instance/ if unset), CONVERSATION_DAYS the term."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        **_: Any,
    ) -> None:
        """`host` is a database's URL, as Rasa hands it out of endpoints.yml."""
        super().__init__(domain, event_broker)
        self._engine = opened(host or os.environ.get("CONVERSATIONS_URL") or _default_url())
        self._term = float(os.environ.get("CONVERSATION_DAYS") or DEFAULT_DAYS) * DAY
        self._swept = 0.0
        _conversations.metadata.create_all(self._engine)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as it stood after its last turn; None where there is none, or none any more."""
        column = _conversations.c
        alive = column.changed >= time.time() - self._term
        with self._engine.connect() as connection:
            kept = connection.execute(
                sa.select(column.events).where(column.id == sender_id, alive)
            ).scalar_one_or_none()
        if kept is None or self.domain is None:
            return None
        return DialogueStateTracker.from_dict(sender_id, json.loads(kept), self.domain.slots)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Write what the next turn needs, in place of what was there."""
        await self.stream_events(tracker)
        events = json.dumps([event.as_dict() for event in kept_of(tracker)], ensure_ascii=False)
        now = time.time()
        values = {"changed": now, "events": events}
        row = _conversations.c.id == tracker.sender_id
        with self._engine.begin() as connection:
            if not connection.execute(_conversations.update().where(row).values(values)).rowcount:
                connection.execute(_conversations.insert().values(id=tracker.sender_id, **values))
        self._sweep(now)

    async def delete(self, conversation_id: str) -> None:
        """Forget a conversation for good; one that is not there is forgotten already."""
        self._erase(_conversations.c.id == conversation_id)

    async def keys(self) -> Iterable[str]:
        """The names of all conversations."""
        with self._engine.connect() as connection:
            return list(connection.execute(sa.select(_conversations.c.id)).scalars())

    def _sweep(self, now: float) -> None:
        if now - self._swept < SWEEP:
            return
        self._swept = now
        self._erase(_conversations.c.changed < now - self._term)

    def _erase(self, which: sa.sql.ColumnElement[bool]) -> None:
        with self._engine.begin() as connection:
            connection.execute(_conversations.delete().where(which))
        if self._engine.dialect.name == "sqlite":
            # What was written before still stands in the log beside the file.
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def kept_of(tracker: DialogueStateTracker) -> list[Event]:
    """The events of the last turns, after a beginning that sets what was remembered before them."""
    events = list(tracker.events)
    turns = [at for at, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(turns) <= TURNS:
        return events
    remembered = [SlotSet(name, slot.value) for name, slot in tracker.slots.items() if slot.value is not None]
    loop = [ActiveLoop(tracker.active_loop_name)] if tracker.active_loop_name else []
    start = [ActionExecuted("action_session_start"), SessionStarted(), *remembered, *loop]
    return [*start, ActionExecuted("action_listen"), *events[turns[-TURNS] :]]


def opened(url: str) -> sa.engine.Engine:
    """The database's engine. In SQLite what is deleted is overwritten, not only unlinked."""
    if sa.engine.make_url(url).get_backend_name() != "sqlite":
        return sa.create_engine(url, future=True)
    # One connection for all: the last one that closes writes the log back, and would do so at every turn.
    engine = sa.create_engine(url, future=True, poolclass=sa.pool.QueuePool, connect_args=ANY_THREAD)
    sa.event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    # Everybody waits for a turn to be written. NORMAL is durable across a crash of the process.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _default_url() -> str:
    DEFAULT_FILE.parent.mkdir(exist_ok=True)
    return f"sqlite:///{DEFAULT_FILE}"
