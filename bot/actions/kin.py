"""For whom somebody asks: oneself, a parent (and which), or a child. Pure."""

from __future__ import annotations

import re

from actions.ages import CHILD_UNTIL
from actions.vocabulary import pattern

OWN = re.compile(r"[我俺咱](?:们)?(?:家|屋头)?的?(?:老)?(?:妈|爸|爹|娘|父|母|爷|奶|外|婆|公|汉)")
_KIN = {
    "外婆": re.compile(r"外婆|姥姥|家婆|嘎嘎"),
    "外公": re.compile(r"外公|姥爷|家公|嘎公"),
    "奶奶": re.compile(r"奶|婆婆|祖祖|grandm"),
    "爷爷": re.compile(r"爷|grandf|grandpa"),
    "岳父": re.compile(r"岳父|老丈人|公公"),
    "岳母": re.compile(r"岳母|丈母娘"),
    "妈": re.compile(r"妈|娘|母亲|mother|mum|mom"),
    "爸": re.compile(r"爸|爹|父亲|老汉|father|dad"),
}
_ALONE = re.compile(
    r"^(?:那|那么|换成|换|看看|说说|问问)*[我俺]?们?(?:家|屋头)?的?[^，,。？?]{1,4}?(?:呢|的呢|喃|嘛)?[？?]?$"
)


def kin_of(text: str) -> str | None:
    """Which parent is spoken of."""
    return next((name for name, words in _KIN.items() if words.search(text)), None)


def names_only(text: str) -> bool:
    """我妈呢, 换成我爸: a message that names a person and says nothing else."""
    return bool(_ALONE.search(text))


def whom_of(text: str, age: int | None) -> str | None:
    """self, parent, child, or None where nobody is named."""
    young = age is not None and age < CHILD_UNTIL
    if pattern("whom", "self").search(text):
        return "self"
    if young and (pattern("whom", "child").search(text) or pattern("whom", "child_if_young").search(text)):
        return "child"
    if pattern("whom", "parent").search(text) and not young:
        return "parent"
    if pattern("whom", "child").search(text) and age is None:
        return "child"
    return "child" if young else None
