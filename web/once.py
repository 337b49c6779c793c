"""By what a visitor who has just graded something is known for the rest of the day, and not any longer.

The mark is a hash under a key of this day: of the conversation for an answer, else of the address and the
kind of browser, each with what was graded. It tells nothing of either, stands beside no grade, and is deleted
when the day is over (models/grading.py). Where many share an address and a browser, only the first of them on
a day is counted; to keep more in order to tell them apart would be worse.
"""

import hmac

from flask import current_app, request

from models.clock import today
from models.grading import NewGrade


def mark(new: NewGrade, conversation: str | None = None) -> str:
    """For this visitor and this day, 32 hexadecimal digits."""
    visitor = conversation or f"{request.remote_addr} {request.user_agent.string}"
    told = (today().isoformat(), visitor, new.about.value, new.record, new.question, new.answer)
    key = str(current_app.config["SECRET_KEY"]).encode()
    return hmac.digest(key, repr(told).encode(), "sha256").hex()[:32]
