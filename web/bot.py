"""Rasa, as the web process reaches it: what it says to a message, in bounded time, or nothing."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

import httpx
from flask import Flask, current_app
from pydantic import BaseModel, ConfigDict, TypeAdapter

from web.replies import Reply

CHANNEL = "/webhooks/rest"
# How often one who waits for room looks whether the bot still answers anybody; seconds.
GLANCE = 0.2
# Who has stood in line so long gets what the search finds, however busy the bot is; seconds. The line keeps
# no order, and without an end somebody could wait for ever.
LONGEST_LINE = 12.0


class _Button(BaseModel):
    title: str
    payload: str


class _Utterance(BaseModel):
    """One of Rasa's messages; what an action attaches to its text comes as `custom`, and may hold all."""

    model_config = ConfigDict(extra="ignore")

    text: str | None = None
    buttons: list[_Button] | None = None
    custom: dict[str, Any] | None = None

    def reply(self) -> Reply:
        """As the site shows it: buttons become choices."""
        attached = {"text": self.text or "", **(self.custom or {})}
        if self.buttons:
            attached["choices"] = [
                {"label": button.title, "message": button.payload} for button in self.buttons
            ]
        return Reply.model_validate(attached)


_UTTERANCES = TypeAdapter(list[_Utterance])


class Room:
    """Lets so many in at once. Who waits goes on waiting while the bot answers others, and no longer.

    A busy bot is worth a wait, a dead one is not: seen from outside they differ in whether anybody has
    been answered lately.
    """

    def __init__(self, at_once: int, waiting: int) -> None:
        """`waiting` bounds the threads that stand in line: the bot's calls back need some too."""
        self._inside = threading.BoundedSemaphore(at_once)
        self._places = threading.BoundedSemaphore(at_once + waiting)
        self._answered = float("-inf")

    @contextmanager
    def entered(self, patience: float) -> Iterator[float]:
        """The seconds that the bot may take; 0 where it is not to be asked."""
        if not self._places.acquire(blocking=False):
            yield 0
            return
        try:
            came = monotonic()
            inside = self._come_in(came, patience)
            try:
                yield self._left(came, patience) if inside else 0
            finally:
                if inside:
                    self._inside.release()
        finally:
            self._places.release()

    def answered(self) -> None:
        """Somebody was answered just now."""
        self._answered = monotonic()

    def _come_in(self, came: float, patience: float) -> bool:
        while not self._inside.acquire(timeout=min(GLANCE, patience)):
            if self._left(came, patience) <= 0 or monotonic() - came > LONGEST_LINE:
                return False
        return True

    def _left(self, came: float, patience: float) -> float:
        now = monotonic()
        return patience if now - self._answered < patience else max(0.0, patience - (now - came))


def init_app(app: Flask) -> None:
    """Keep one client, and one room before it."""
    app.extensions["chats"] = Room(app.config["CHATS_AT_ONCE"], app.config["CHATS_WAITING"])
    limits = httpx.Limits(max_keepalive_connections=app.config["CHATS_AT_ONCE"])
    # The bot is on this machine: no proxy that the environment names has a part in it.
    app.extensions["rasa"] = httpx.Client(limits=limits, trust_env=False)


def ask(conversation: str, message: str, metadata: dict[str, Any]) -> list[Reply]:
    """What the bot says; nothing where it does not answer in time, or not in a way that can be shown."""
    room: Room = current_app.extensions["chats"]
    body = {"sender": conversation, "message": message, "metadata": metadata}
    with room.entered(current_app.config["BOT_WAIT"]) as seconds:
        if not seconds:
            return []
        try:
            answer = _send("POST", "/webhook", seconds, json=body)
            room.answered()
            return _replies(_UTTERANCES.validate_json(answer.content))
        except (httpx.HTTPError, ValueError) as error:
            current_app.logger.warning("the bot did not answer: %s", type(error).__name__)
            return []


def forget(conversation: str) -> bool:
    """Whether the bot has deleted the conversation."""
    try:
        _send("DELETE", f"/conversations/{conversation}", current_app.config["BOT_WAIT"])
    except httpx.HTTPError as error:
        current_app.logger.warning("a conversation was not deleted: %s", type(error).__name__)
        return False
    return True


def _send(method: str, path: str, seconds: float, **more: Any) -> httpx.Response:
    rasa: httpx.Client = current_app.extensions["rasa"]
    url = current_app.config["BOT_URL"] + CHANNEL + path
    return rasa.request(method, url, timeout=seconds, **more).raise_for_status()


def _replies(utterances: list[_Utterance]) -> list[Reply]:
    # The bot says so where it could not reach the directory; this process can.
    if any((utterance.custom or {}).get("failed") for utterance in utterances):
        return []
    return [reply for utterance in utterances if (reply := utterance.reply()).text]
