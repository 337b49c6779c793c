"""The numbers under which residents look up what became of what they sent; nobody can guess one."""

import secrets

from sqlmodel import Session, select

from models.enquiry import Enquiry
from models.feedback import Feedback

DIGITS = 8


def new_number(session: Session) -> str:
    """A number that neither feedback nor a question has."""
    while True:
        number = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
        if not any(session.exec(select(table).where(table.number == number)).first() for table in _NUMBERED):
            return number


_NUMBERED: tuple[type[Enquiry] | type[Feedback], ...] = (Feedback, Enquiry)
