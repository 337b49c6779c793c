"""What comes nearest to a question that opens the interview and has a matter of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.benefits import beside_everything
from actions.case import Case
from actions.inside import own_words
from actions.passages import best, by_content
from actions.query import Query
from actions.steering import is_asking
from directory.client import Directory
from replies import passages
from replies.reply import Reply

# So many characters of its own are a matter; a passage from here on is near to it.
OWN, SURE = 5, 0.35
_HAN = re.compile(r"[一-鿿]")


async def nearest(heard: Query, case: Case, directory: Directory) -> Reply | None:
    """请人上门照顾的钱政府补不补: what the plans write of that, before anything is asked back."""
    own = "".join(_HAN.findall(own_words(beside_everything(heard.topic))))
    if case.area is None or len(own) < OWN or not is_asking(heard.text):
        return None
    asked = replace(heard, intent="ask_benefit", places=(case.area,))
    found = await best(asked, directory, "benefit", most=1, sure=SURE, weigh=by_content)
    return passages.told(found[:1], await directory.book()) if found else None
