"""Two states of a record side by side, and an earlier one made to stand again: the same for every kind."""

from typing import NamedTuple

from flask import request
from flask_babel import gettext as _

from models.change import Act
from models.errors import NotFound
from models.revising import Keeper, Merged, Save, Values, merge, newest, values_at
from web.database import session
from web.desk.entries import seen
from web.desk.guard import author


class Comparison(NamedTuple):
    """`since`: the number of the revision that is compared with, as typed; `before`: the record after it."""

    since: str
    before: Values | None
    differing: list[str]


def compared(keeper: Keeper, key: str, known: Values) -> Comparison:
    """What differs between now and the revision that `since` in the address names."""
    since = request.args.get("since", "")
    if not since.isdecimal() or len(since) > 8:
        return Comparison(since, None, [])
    before = values_at(session(), keeper, key, int(since))
    return Comparison(since, before, [name for name in known if before.get(name) != known[name]])


def restoring(keeper: Keeper, key: str, number: int) -> Save:
    """The wish that a record stand as it did after this revision. Raises NotFound where it did not exist."""
    if number >= newest(session(), keeper.kind, key):
        raise NotFound(str(number))
    values = values_at(session(), keeper, key, number)
    if values.get("name") is None:
        raise NotFound(str(number))
    reason = _("恢复到第%(number)s次改动以后的样子", number=number)
    return Save(keeper, key, values, seen(), author(), Act.RESTORE, reason)


def second(keeper: Keeper, key: str, mine: Values) -> Merged:
    """What somebody else saved meanwhile, beside what this person wrote."""
    return merge(values_at(session(), keeper, key, seen()), keeper.read(session(), key), mine)
