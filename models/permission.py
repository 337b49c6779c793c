"""The one place that decides who may do what, for pages and API both. Pure."""

from collections.abc import Collection
from enum import StrEnum

from models.worker import Role


class Right(StrEnum):
    """What can be asked for; a page of the desk that names none of these is shown to nobody."""

    ANYBODY = "anybody"  # signed in or not: the sign-in page itself, an operator's own link
    LOOK = "look"  # see the desk, its records and their history
    RECORD = "record"  # change what is known of a facility
    ANSWER = "answer"  # answer, attach or dismiss what residents sent
    DEFINE = "define"  # benefits, terms, price parameters, contacts, procedures
    GOVERN = "govern"  # accounts, terms of review


_WORKERS = frozenset((Right.LOOK, Right.RECORD, Right.ANSWER, Right.DEFINE))
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.ADMINISTRATOR: frozenset(Right),
    Role.WORKER: _WORKERS | {Right.ANYBODY},
    Role.READER: frozenset((Right.LOOK, Right.ANYBODY)),
}


def allows(role: Role | None, right: Right, *, inside: bool = True) -> bool:
    """Whether somebody of this role may do it; `inside`: the thing lies within the areas assigned to them.

    No role is somebody who has not signed in.
    """
    if role is None:
        return right is Right.ANYBODY
    if right not in RIGHTS[role]:
        return False
    return inside or role is Role.ADMINISTRATOR or right in (Right.LOOK, Right.ANYBODY)


def is_inside(areas: Collection[str], assigned: Collection[str]) -> bool:
    """Whether a thing lies in one of the assigned areas; `areas` are its own and all above them.

    What belongs to no area is the whole country's, and inside of nobody's.
    """
    return not set(areas).isdisjoint(assigned)
