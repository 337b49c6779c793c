"""What residents sent and nobody has seen to: questions without an answer, and what they found wrong."""

import secrets
from collections.abc import Sequence

from pydantic import Field
from sqlmodel import Session, col, or_, select

from models.area import Area, find_area, lineage
from models.change import Act
from models.clock import now, today
from models.enquiry import Enquiry, EnquiryStatus
from models.errors import UnknownArea
from models.facility import Facility
from models.feedback import Feedback, FeedbackStatus, Judgement
from models.published import PublishedAnswer
from models.published_keeper import AnswerKeeper
from models.revising import Author, Save, save
from models.words import Typed


class AnswerEdit(Typed):
    """An answer for everybody who asks this.

    `area` is a name as typed, none for the whole directory; `facility` id or name of the entry it is about.
    """

    question: str = Field(min_length=2, max_length=200)
    text: str = Field(min_length=4, max_length=500)
    area: str | None = Field(default=None, max_length=40)
    facility: str | None = Field(default=None, max_length=120)


class Reason(Typed):
    """Why something is put aside, or what became of it; residents read it."""

    reason: str = Field(min_length=2, max_length=200)


def open_enquiries(session: Session, most: int = 50) -> Sequence[Enquiry]:
    """Questions that nobody has answered, the most asked first."""
    query = select(Enquiry).where(Enquiry.status == EnquiryStatus.OPEN)
    return session.exec(query.order_by(col(Enquiry.count).desc(), col(Enquiry.id)).limit(most)).all()


def open_feedback(session: Session, most: int = 50) -> Sequence[Feedback]:
    """What was said to be wrong, or earned a thumb down, the oldest first."""
    query = select(Feedback).where(Feedback.status == FeedbackStatus.OPEN)
    query = query.where(or_(Feedback.kind == Judgement.WRONG, Feedback.kind == Judgement.DOWN))
    return session.exec(query.order_by(col(Feedback.id)).limit(most)).all()


def areas_of_enquiry(session: Session, enquiry: Enquiry) -> list[str] | None:
    """The ids of the area it was asked for and of all above; None where it names none that is known."""
    try:
        area = find_area(session, enquiry.area) if enquiry.area else None
    except UnknownArea:
        return None
    return [one.id for one in lineage(session, area.id)] if area else None


def publish(
    session: Session,
    enquiry: Enquiry,
    form: AnswerEdit,
    area: Area | None,
    about: Facility | None,
    author: Author,
) -> None:
    """Answer it for everybody on the office's word, attached to an entry where the answer is about one."""
    key = f"answer-{secrets.token_hex(4)}"
    values = {
        "question": form.question,
        "text": form.text,
        "area": area.id if area else None,
        "facility": about.id if about else None,
        "said_by": author.office,
        "said_on": today().isoformat(),
        "published": True,
    }
    enquiry.status, enquiry.answer = EnquiryStatus.ANSWERED, f"answer:{key}"
    session.add(enquiry)
    save(session, Save(AnswerKeeper(), key, values, 0, author, Act.ADD))


def dismiss(session: Session, enquiry: Enquiry, outcome: str) -> None:
    """Put a question aside; `outcome` says why."""
    enquiry.status, enquiry.outcome = EnquiryStatus.DISMISSED, outcome
    session.add(enquiry)
    session.commit()


def settle_feedback(session: Session, feedback: Feedback, status: FeedbackStatus, outcome: str) -> None:
    """Say what became of it, under its number."""
    feedback.status, feedback.outcome, feedback.settled_at = status, outcome, now()
    session.add(feedback)
    session.commit()


def answers_about(session: Session, facility: str) -> Sequence[PublishedAnswer]:
    """What offices have answered about an entry, the newest first."""
    query = select(PublishedAnswer).where(
        PublishedAnswer.facility == facility, col(PublishedAnswer.published)
    )
    return session.exec(query.order_by(col(PublishedAnswer.said_on).desc(), col(PublishedAnswer.id))).all()
