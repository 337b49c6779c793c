"""What is done to a rule that is being put together: parts added, removed, nested, taken apart. Pure."""

from collections.abc import Callable
from dataclasses import replace

from models.rules.draft import Draft, Place, Sort
from models.rules.facts import FACTS


def new_part(sort: Sort, name: str) -> Draft:
    """A part to be filled in."""
    op = FACTS[name].ops[0] if sort is Sort.FACT else ""
    return Draft(sort, name, op=op)


def changed(whole: Draft, place: Place, by: Callable[[Draft], tuple[Draft, ...]]) -> Draft:
    """The draft with the part at this place replaced by what `by` makes of it: none, one or several."""
    at, rest = place[0], place[1:]
    if at >= len(whole.parts):
        return whole
    fresh = (changed(whole.parts[at], rest, by),) if rest else by(whole.parts[at])
    return replace(whole, parts=(*whole.parts[:at], *fresh, *whole.parts[at + 1 :]))


def added(whole: Draft, place: Place, part: Draft) -> Draft:
    """The draft with one more part at the end of the group at this place."""
    if not place:
        return replace(whole, parts=(*whole.parts, part))
    return changed(whole, place, lambda group: (replace(group, parts=(*group.parts, part)),))


def removed(whole: Draft, place: Place) -> Draft:
    """The draft without a part."""
    return changed(whole, place, lambda _: ())


def nested(whole: Draft, place: Place) -> Draft:
    """The draft with a part put into a group of its own, to which alternatives can be added."""
    return changed(whole, place, lambda part: (Draft(Sort.JOIN, "any", parts=(part,)),))


def loosened(whole: Draft, place: Place) -> Draft:
    """The draft with a group's parts standing where the group stood."""
    return changed(whole, place, lambda group: group.parts)
