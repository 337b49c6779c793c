"""A question that asked back, 附近有托育吗, comes back after something else was asked in between."""

from __future__ import annotations

from dataclasses import replace

from actions.memory import ABOUT_FACILITIES, Memory
from actions.query import Query
from replies import missing
from replies.reply import LIMIT, Reply


def reminded(reply: Reply, query: Query, memory: Memory) -> Reply:
    """After a digression, once: the question that still waits for a place."""
    waiting = memory.waiting
    if waiting is None or waiting.intent not in ABOUT_FACILITIES or not waiting.page:
        return reply
    if query.intent in ABOUT_FACILITIES or reply.asks:
        return reply
    words = missing.reminder(waiting.one_kind, near=waiting.near)
    fits = len(reply.text) + len(words) < LIMIT
    return replace(reply, text=f"{reply.text}\n{words}") if fits else reply
