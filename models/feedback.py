"""What people say of an answer or an entry: thumbs, or that it is wrong, and what became of it."""

from datetime import date as Date
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import ClassVar

from sqlalchemy import Integer
from sqlmodel import Field, SQLModel

from models.record import Record, one_of


class Judgement(StrEnum):
    """Thumb up, thumb down, or "this is wrong"."""

    UP = "up"
    DOWN = "down"
    WRONG = "wrong"


class Grade(IntEnum):
    """The five grades of 政务服务“好差评” (国办发〔2019〕51号); the first three count as satisfied."""

    VERY_SATISFIED = 5
    SATISFIED = 4
    FAIRLY_SATISFIED = 3
    DISSATISFIED = 2
    VERY_DISSATISFIED = 1

    @property
    def judgement(self) -> Judgement:
        """Whether it is praise or has to be seen to."""
        return Judgement.UP if self >= Grade.FAIRLY_SATISFIED else Judgement.DOWN


class About(StrEnum):
    """What it is said of."""

    ANSWER = "answer"
    FACILITY = "facility"
    BENEFIT = "benefit"
    PLAN = "plan"
    PROCEDURE = "procedure"


class FeedbackStatus(StrEnum):
    """What became of it."""

    OPEN = "open"
    SETTLED = "settled"
    DISMISSED = "dismissed"


class FeedbackForm(SQLModel):
    """`number` is given to who said it, to look the outcome up; all words arrive masked; times are UTC.

    `grade` is there where it was given as one of the five of 好差评 (models/grading.py).
    """

    id: int | None = None
    number: str = Field(regex=r"^[0-9]{8}$")
    kind: Judgement = Field(sa_type=one_of(Judgement))
    grade: Grade | None = Field(default=None, sa_type=Integer)
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


class GradedForm(SQLModel):
    """That something was graded on a day; `mark` tells nobody what, or by whom."""

    mark: str = Field(regex=r"^[0-9a-f]{32}$")
    day: Date


class Graded(Record, GradedForm, table=True):
    """Table of what was graded today, to take nothing twice; emptied every day (models/grading.py)."""

    form: ClassVar[type[SQLModel]] = GradedForm
    mark: str = Field(primary_key=True)
