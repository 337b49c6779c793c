"""What people say of an answer or an entry: thumbs, or that it is wrong, and what became of it."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record, one_of


class Judgement(StrEnum):
    """Thumb up, thumb down, or "this is wrong"."""

    UP = "up"
    DOWN = "down"
    WRONG = "wrong"


class About(StrEnum):
    """What it is said of."""

    ANSWER = "answer"
    FACILITY = "facility"
    BENEFIT = "benefit"
    PLAN = "plan"


class FeedbackStatus(StrEnum):
    """What became of it."""

    OPEN = "open"
    SETTLED = "settled"
    DISMISSED = "dismissed"


class FeedbackForm(SQLModel):
    """`number` is given to who said it, to look the outcome up; all words arrive masked; times are UTC."""

    id: int | None = None
    number: str = Field(regex=r"^[0-9]{8}$")
    kind: Judgement = Field(sa_type=one_of(Judgement))
    about: About = Field(default=About.ANSWER, sa_type=one_of(About))
    record: str | None = Field(default=None, max_length=60)
    question: str | None = Field(default=None, max_length=500)
    answer: str | None = Field(default=None, max_length=4000)
    comment: str | None = Field(default=None, max_length=1000)
    status: FeedbackStatus = Field(default=FeedbackStatus.OPEN, sa_type=one_of(FeedbackStatus))
    outcome: str | None = Field(default=None, max_length=500)
    said_at: datetime
    settled_at: datetime | None = None


class Feedback(Record, FeedbackForm, table=True):
    """Table of feedback; nothing in it says who said it."""

    form: ClassVar[type[SQLModel]] = FeedbackForm
    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(unique=True)
