"""Where one can go at the desk, and where one is."""

from typing import NamedTuple

from flask import request, url_for
from flask_babel import gettext as _

from models.permission import Right

# Areas of the desk that have no place of their own, by the one through which one gets there.
THROUGH = {
    "facilities": ("quick", "editing", "picking", "closing", "history", "operators"),
    "inbox": ("enquiries",),
    "definitions": (
        "benefits",
        "parameters",
        "contacts",
        "new_benefit",
        "rules",
        "terms",
        "definition_history",
    ),
    "workers": ("settings",),
}


class Place(NamedTuple):
    """`right`: what it asks for; `here`: whether the page that is shown belongs to it."""

    url: str
    words: str
    right: Right
    here: bool


def desk_nav() -> list[Place]:
    """The places, in their order."""
    return [
        _place("home", "today", _("今天")),
        _place("facilities", "facilities", _("机构")),
        _place("inbox", "inbox", _("收件箱")),
        _place("procedures", "procedures", _("办事指南")),
        _place("definitions", "definitions", _("待遇和标准")),
        _place("workers", "workers", _("账号"), Right.GOVERN),
    ]


def _place(area: str, view: str, words: str, right: Right = Right.LOOK) -> Place:
    here = (request.blueprint or "").removeprefix("desk_")
    return Place(url_for(f"desk_{area}.{view}"), words, right, here in (area, *THROUGH.get(area, ())))
