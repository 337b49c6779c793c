"""The way to the assistant: a resident's message in, replies out, whatever happens to the bot."""

import threading
from time import monotonic
from typing import Any
from uuid import uuid4

import httpx
from flask import Flask, current_app
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, field_validator
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from models.enquiries import NewEnquiry, record_enquiry
from models.masking import mask
from models.words import visible
from web.fallback import search_reply
from web.replies import Reply

# Kept beside the words of a message that waits for a worker.
UNANSWERED = "助手没有应答"


class Position(BaseModel):
    """Where a resident is, given by their own click; WGS-84 degrees."""

    lng: float = Field(ge=-180, le=180)
    lat: float = Field(ge=-90, le=90)


class Message(BaseModel):
    """What a resident says; personal numbers are masked before anything else sees it."""

    message: str = Field(min_length=1, max_length=500)
    conversation: str | None = Field(default=None, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")
    locale: str | None = Field(default=None, pattern="^(zh|zh_Hant|en)$")
    position: Position | None = None

    @field_validator("message", mode="before")
    @classmethod
    def _visible(cls, value: object) -> object:
        shown = visible(value)
        return "" if shown is None else shown

    @field_validator("message")
    @classmethod
    def _masked(cls, value: str) -> str:
        return mask(value)


class Answer(BaseModel):
    """Replies, and the conversation they belong to; `degraded` where the bot did not answer itself."""

    conversation: str
    replies: list[Reply]
    degraded: bool = False


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


def init_app(app: Flask) -> None:
    """Cap how many chats wait at once, since the bot needs threads to call back."""
    app.extensions["chats"] = threading.BoundedSemaphore(app.config["CHATS_AT_ONCE"])
    limits = httpx.Limits(max_keepalive_connections=app.config["CHATS_AT_ONCE"])
    # The bot is on this machine: no proxy that the environment names has a part in it.
    app.extensions["rasa"] = httpx.Client(limits=limits, trust_env=False)


def talk(session: Session, message: Message) -> Answer:
    """Ask the bot; where it does not answer, the directory's own search does, and says so."""
    conversation = message.conversation or uuid4().hex
    replies = _ask(message, conversation)
    if replies:
        return Answer(conversation=conversation, replies=replies)
    _keep(session, message.message)
    return Answer(conversation=conversation, replies=[search_reply(session, message.message)], degraded=True)


def _keep(session: Session, words: str) -> None:
    """What nobody answered waits for a worker, like any question that the assistant cannot answer."""
    try:
        record_enquiry(session, NewEnquiry(question=words, guess=UNANSWERED))
    except SQLAlchemyError:  # the resident gets what the search finds all the same
        session.rollback()
        current_app.logger.exception("a message could not be kept")


def _ask(message: Message, conversation: str) -> list[Reply]:
    chats: threading.BoundedSemaphore = current_app.extensions["chats"]
    deadline = monotonic() + current_app.config["BOT_WAIT"]
    if not chats.acquire(timeout=current_app.config["BOT_WAIT"]):
        return []
    try:
        return _post(message, conversation, max(0.1, deadline - monotonic()))
    except (httpx.HTTPError, ValueError) as error:
        current_app.logger.warning("the bot did not answer: %s", type(error).__name__)
        return []
    finally:
        chats.release()


def _post(message: Message, conversation: str, seconds: float) -> list[Reply]:
    rasa: httpx.Client = current_app.extensions["rasa"]
    metadata = message.model_dump(include={"locale", "position"}, exclude_none=True)
    body = {"sender": conversation, "message": message.message, "metadata": metadata}
    webhook = current_app.config["BOT_URL"] + "/webhooks/rest/webhook"
    answer = rasa.post(webhook, json=body, timeout=seconds)
    answer.raise_for_status()
    replies = [utterance.reply() for utterance in _UTTERANCES.validate_json(answer.content)]
    return [reply for reply in replies if reply.text]
