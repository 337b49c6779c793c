"""What needs no look-up: greetings and the like, by the intent that was heard."""

from __future__ import annotations

import re
from collections.abc import Callable

from actions.passages import best
from actions.query import Query
from directory.client import Directory, DirectoryDown
from directory.shapes import Passage
from replies import talk
from replies.passages import line
from replies.reply import Reply

_ILLNESS = re.compile(
    r"发烧|发热|抽搐|呼吸|胸[口闷痛]|头[晕疼痛]|流血|呕吐|拉肚子|噎|吃什么药|吃药|症状|[腿腰肚]疼|看病|感冒|咳嗽"
)
SAID: dict[str, Callable[[], Reply]] = {
    "greet": talk.greeting,
    "thanks": talk.thanks,
    "goodbye": talk.goodbye,
    "bot_challenge": talk.who,
    "help": talk.help_,
    "affirm": talk.agreed,
    "deny": talk.declined,
    "restart": talk.restarted,
}


async def emergency(query: Query, directory: Directory) -> Reply:
    """120 and 110, without asking anything first."""
    return talk.emergency(query.text)


async def out_of_scope(query: Query, directory: Directory) -> Reply:
    """Not our business; illness is a doctor's."""
    return talk.ask_a_doctor() if _ILLNESS.search(query.text) else talk.out_of_scope()


async def fraud(query: Query, directory: Directory) -> Reply:
    """The warning; where a place was named, also who is to act there by its plan."""
    try:
        book = await directory.book()
        found = (
            await best(query, directory, "duty") or await best(query, directory, "point")
            if query.places
            else []
        )
    except DirectoryDown:
        found = []
    return talk.fraud(line(found[0], book) if found else "")


async def _written(query: Query, directory: Directory) -> list[Passage]:
    """Who is to act, else what is to be done."""
    return await best(query, directory, "duty") or await best(query, directory, "point")
