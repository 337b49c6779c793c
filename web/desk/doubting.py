"""What is doubtful in a form: its sentence beside the field; the tick is a macro of macros/desk.html."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from flask import Flask
from flask_babel import gettext as _

from models.doubts import Doubt, Sort
from models.revising import Values
from web.desk.forms import Problems, as_typed


def init_app(app: Flask) -> None:
    """Let templates say what was passed."""
    app.jinja_env.globals.update(doubt_words=doubt_words)


def doubt_words(sort: str, *figures: Any) -> str:
    """A doubt in words; `sort` and `figures` as they are kept with the change that passed it."""
    match sort:
        case Sort.FAR:
            return _("这个点离%(place)s有%(km)s公里", place=figures[0], km=figures[1])
        case Sort.TOO_MANY:
            return _("空位%(free)s个，比登记的%(most)s个还多", free=figures[0], most=figures[1])
    return sort


def beside_fields(doubts: Collection[Doubt], raw: Values) -> list[Doubt]:
    """Doubts by the fields of the form as it was typed."""
    return [replace(doubt, field=as_typed(doubt.field, raw)) for doubt in doubts]


def doubt_problems(doubts: Collection[Doubt], raw: Values) -> Problems:
    """A sentence for each, and one for the reason where it is missing."""
    told = {
        doubt.field: _(
            "%(doubt)s，请核对。没有错就打勾，并写明原因。",
            doubt=doubt_words(doubt.sort, *doubt.figures),
        )
        for doubt in doubts
    }
    if doubts and not raw.get("reason", "").strip():
        told["reason"] = _("标红的提醒如果属实，请写明原因，并在每条提醒旁边打勾。")
    return told
