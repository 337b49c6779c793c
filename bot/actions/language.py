"""Which language a reply is in: decided a message, as people change it in the middle of a conversation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from replies.catalogue import CHINESE, ENGLISH, TRADITIONAL

# Names stay Chinese in an English question.
_NAMES = ("place", "elsewhere", "facility", "department", "policy", "plan")
_SCRIPTS = {"Hant": TRADITIONAL, "Hans": CHINESE}
_LETTER = re.compile(r"[A-Za-z]")
_HAN = re.compile(r"[一-鿿]")
# So few letters are no sentence: OK, 5G.
FEW = 3

Message = Mapping[str, Any]


def spoken(message: Message, events: Iterable[Mapping[str, Any]] = ()) -> str:
    """The language of a message; where it is but a name or a number, of the newest before it that has one.

    `events` are those of the conversation, oldest first, as Rasa keeps them. Else the page's language counts.
    """
    before = [event.get("parse_data") or {} for event in events if event.get("event") == "user"]
    page = str((message.get("metadata") or {}).get("locale") or CHINESE)
    for one in (message, *reversed(before)):
        if own := own_language(one, page):
            return own
    return page


def own_language(message: Message, page: str) -> str | None:
    """English by its letters, Traditional or simplified by its characters; None where the words do not tell.

    Chinese that looks the same in both scripts is in that of the page.
    """
    text = str(message.get("said") or message.get("text") or "")
    for one in message.get("entities") or []:
        if one["entity"] in _NAMES:
            text = text.replace(str(one.get("text") or ""), " ")
    letters, characters = len(_LETTER.findall(text)), len(_HAN.findall(text))
    if letters > max(FEW, 2 * characters):
        return ENGLISH
    script = _SCRIPTS.get(str(message.get("script") or ""))
    if script == TRADITIONAL or (script and characters):
        return script
    return None if page == TRADITIONAL or characters < 2 else CHINESE
