"""What the directory holds already that may answer a question, so that a worker need not write it again."""

from sqlmodel import Session, select

from models.answers import AnswerItem, AnswerSearch, find_answers
from models.enquiry import Enquiry, EnquiryStatus
from models.errors import NotFound, UnknownArea
from models.passage import Passage

# Kinds whose passages are named by their records.
KINDS = "answer,procedure,benefit,facility,clause"
MOST = 6


def candidates(session: Session, enquiry: Enquiry) -> list[AnswerItem]:
    """What fits the question best, in the area that it was asked for."""
    search = AnswerSearch(q=enquiry.question[:300], area=enquiry.area, kind=KINDS, per_page=MOST)
    try:
        return find_answers(session, search).items
    except UnknownArea:
        return find_answers(session, search.model_copy(update={"area": None})).items


def attach(session: Session, enquiry: Enquiry, key: str) -> None:
    """Say that this passage (kind:record) answers it. Raises NotFound where there is no such passage."""
    if session.exec(select(Passage.id).where(Passage.id == key)).first() is None:
        raise NotFound(key)
    enquiry.status, enquiry.answer = EnquiryStatus.ANSWERED, key
    session.add(enquiry)
    session.commit()
