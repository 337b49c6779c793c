"""The assistant's own sentences in the resident's language.

The Chinese sentence is the key; translations/<locale>/LC_MESSAGES/messages.po holds the others. They are
read as they are, without compiling. What has no translation stays Chinese: names always, and the plans'
facts until somebody has reviewed them. Traditional Chinese has no catalogue: replies/script.py
converts what is finished.
"""

from __future__ import annotations

import gettext as standard
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parents[1] / "translations"
CHINESE, TRADITIONAL, ENGLISH = "zh", "zh_Hant", "en"

_locale: ContextVar[str] = ContextVar("locale", default=CHINESE)


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Within it, sentences come in this language (`zh`, `zh_Hant`, `en`)."""
    token = _locale.set(locale)
    try:
        yield
    finally:
        _locale.reset(token)


def language() -> str:
    """The language being spoken."""
    return _locale.get()


def gettext(sentence: str, **values: object) -> str:
    """The sentence in the language being spoken, with its %(named)s values put in."""
    told = _catalogue(_locale.get()).gettext(sentence)
    return told % values if values else told


@cache
def _catalogue(locale: str) -> standard.NullTranslations:
    path = FOLDER / locale / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        return standard.NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale))
    compiled.seek(0)
    return standard.GNUTranslations(compiled)
