"""The way to the assistant: a resident's message in, replies out, whatever happens to the bot."""

import re
from uuid import uuid4

from flask import current_app
from pydantic import BaseModel, Field, field_validator
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from models.enquiries import NewEnquiry, record_enquiry
from models.masking import mask
from models.words import visible
from web import bot
from web.emergency import first_aid
from web.fallback import search_reply
from web.replies import Reply

# Kept beside the words of a message that waits for a worker.
UNANSWERED = "助手没有应答"


CONVERSATION = r"^[A-Za-z0-9_-]+$"


class Position(BaseModel):
    """Where a resident is, given by their own click; WGS-84 degrees."""

    lng: float = Field(ge=-180, le=180)
    lat: float = Field(ge=-90, le=90)


class Message(BaseModel):
    """What a resident says; personal numbers are masked before anything else sees it."""

    message: str = Field(min_length=1, max_length=500)
    conversation: str | None = Field(default=None, max_length=64, pattern=CONVERSATION)
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


def is_conversation(name: str) -> bool:
    """Whether a conversation can be called so."""
    return len(name) <= 64 and re.match(CONVERSATION, name) is not None


def talk(session: Session, message: Message) -> Answer:
    """Ask the bot; where it does not answer, the directory's own search does, and says so."""
    conversation = message.conversation or uuid4().hex
    if aid := first_aid(message.message):
        return Answer(conversation=conversation, replies=[aid])
    metadata = message.model_dump(include={"locale", "position"}, exclude_none=True)
    if replies := bot.ask(conversation, message.message, metadata):
        return Answer(conversation=conversation, replies=replies)
    reply = search_reply(session, message.message, _kept(session, message.message))
    return Answer(conversation=conversation, replies=[reply], degraded=True)


def _kept(session: Session, words: str) -> str | None:
    """What nobody answered waits for a worker, like any question that cannot be answered; its number."""
    try:
        return record_enquiry(session, NewEnquiry(question=words, guess=UNANSWERED)).number
    except SQLAlchemyError:  # the resident gets what the search finds all the same
        session.rollback()
        current_app.logger.exception("a message could not be kept")
        return None
