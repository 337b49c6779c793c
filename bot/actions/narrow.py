"""What narrows a search beside kind and place: a year, a size, how it is built, what sort of house."""

from __future__ import annotations

import re

from actions.query import Query
from directory.shapes import FacilityPage
from replies.catalogue import gettext as _

_AT_LEAST = re.compile(r"以上|不少于|不低于|至少|起码|最少|超过")
_TYPE = re.compile(r"(新建|改扩建|扩建|改建)的?")
# Sorts of houses that stand in the names or contents of projects.
_SORT = re.compile(r"幼儿园|妇幼|医院|医养|综合体|失能|失智|特困|日间照料|居家|小区|普惠")


def filters(query: Query) -> dict[str, object]:
    """The filters of `GET /api/facilities` that a question names."""
    least = query.number if query.number and _AT_LEAST.search(query.text) else None
    return {"year": query.year, "min_capacity": least}


def sort_of(query: Query) -> str | None:
    """A word that the name or content of a project must hold (失能, 幼儿园)."""
    found = _SORT.search(query.topic)
    return found[0] if found else None


def only_built(page: FacilityPage, query: Query) -> FacilityPage:
    """Only projects of the type named (新建, 改建); the page as it is where none was."""
    found = _TYPE.search(query.topic)
    if not found:
        return page
    items = [item for item in page["items"] if found[1] in (item["project_type"] or "")]
    return {**page, "items": items, "total": len(items)}


def in_words(query: Query) -> str:
    """（2023年、新建）, to follow the name of the place."""
    built = _TYPE.search(query.topic)
    told = [_("%(year)s年", year=query.year) if query.year else "", built[1] if built else ""]
    told = [word for word in told if word]
    return _("（%(words)s）", words="、".join(told)) if told else ""
