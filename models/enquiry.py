"""What the assistant could not answer, once per distinct question, with a count."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from models.record import Record, one_of


class EnquiryStatus(StrEnum):
    """What became of an enquiry."""

    OPEN = "open"
    ANSWERED = "answered"
    DISMISSED = "dismissed"


class EnquiryForm(SQLModel):
    """`question` arrives masked (no phone, identity or card number); times are UTC.

    `number` is given to everybody who asks it, to look its outcome up: `outcome` says why it was put aside,
    `answer` names the passage (kind:record) that answers it.
    """

    id: int | None = None
    number: str = Field(regex=r"^[0-9]{8}$")
    question: str = Field(min_length=1, max_length=500)
    guess: str | None = Field(default=None, max_length=200)
    area: str | None = None
    status: EnquiryStatus = Field(default=EnquiryStatus.OPEN, sa_type=one_of(EnquiryStatus))
    count: int = Field(default=1, ge=1)
    outcome: str | None = Field(default=None, max_length=300)
    answer: str | None = Field(default=None, max_length=100)
    first_asked: datetime
    last_asked: datetime


class Enquiry(Record, EnquiryForm, table=True):
    """Table of enquiries; the same words (spaces and marks aside) are one row."""

    form: ClassVar[type[SQLModel]] = EnquiryForm
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    number: str = Field(unique=True)
