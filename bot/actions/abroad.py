"""A place that is not ours beside one that is: where somebody stays is not what they ask for.

我跟儿子住西安，户口还在达州: the question stays one about 达州. 西安有哪些养老院 and 那西安呢 ask for 西安.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.memory import Memory
from actions.query import Query

_STAYS = re.compile(r"(?:住|在|去|到|回|来|搬|迁|跟|从|嫁)[^，,。？?]{0,2}$")
_DOES = re.compile(
    r"[^，,。？?]{0,2}(?:上班|打工|住院|工作|生活|看病|看娃|带娃|带孙|定居|安家|买房|医院|退休|户口|住)"
)
# What plans write for it.
AWAY = "异地"


def at_home(heard: Query, memory: Memory) -> Query:
    """The query without the place of a stay, where one of ours was spoken of before."""
    name = heard.elsewhere
    if not name or heard.has_own_subject or not memory.places or not heard.rest:
        return heard
    at = heard.text.find(name)
    stays = at >= 0 and (_STAYS.search(heard.text[:at]) or _DOES.match(heard.text[at + len(name) :]))
    return replace(heard, elsewhere=None, topic=f"{AWAY} {heard.topic}") if stays else heard
