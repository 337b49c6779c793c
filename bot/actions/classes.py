"""Which class a child of so many months can attend, by the ages that the plans print."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import replace

from actions.areas import plan_area
from actions.query import Query
from directory.client import Directory
from directory.shapes import Passage
from replies import classes
from replies.classes import Age, ages_in
from replies.reply import Reply

# From here on a child goes to kindergarten, and no nursery is asked for but by name.
OLDEST, SCHOOL = 48, 84
_ASKED = re.compile(
    r"(?:哪|什么|啥子?|几)[一]?[种样个类]?的?班|托[大小幼]班|乳儿班|托班|班型|(?:上(?!班)|读|进|送|去|入|分)[^，,。]{0,3}班(?!费)"
    r"|(?:托育|幼儿园|托儿所|托育园).{0,6}(?:收|要|能|可以|上|送|进)|(?:能|可以|能不能|可不可以|还能|好久能?)(?:送托|入托|送|上)"
    r"|托(?:上?半天|全天|整天|一[整]?天|几个?小时|一会儿?)"
    r"|\b(?:which|what) (?:class|group)|class (?:would|should|can|does)"
)
_BY_NAME = re.compile(r"托[班育大小幼]|入托|送托|乳儿班")
_PLACES = re.compile(r"哪里|哪儿|哪点|附近|旁边|周边|哪些|有没[有得]|几个|多少|好多|空位|名额")
_OF_CLASSES = re.compile(r"班|托育")
_BESIDE = re.compile(r"托位|每千|〔|牵头|配合")
_OPENING = "鼓励支持有条件的幼儿园开设托班"
_SOME = re.compile(
    r"(?:鼓励|支持|有条件|富余)[^，。]{0,16}幼儿园|幼儿园[^，。]{0,16}(?:鼓励|支持|有条件|富余|前提)"
)
_WORDS = ("幼儿园托班 招收 年龄", "托育 月龄 乳儿班 托小班 托大班 照护")


def asks_class(query: Query) -> bool:
    """一岁半的娃能上哪种班: a small child's age, and a class or whether it is taken."""
    oldest = SCHOOL if _BY_NAME.search(query.text) else OLDEST
    small = query.age_months is not None and query.age_months <= oldest
    return small and asks_for_class(query.text) and not query.facilities


def asks_for_class(text: str) -> bool:
    """Whether it is about a class, or whether a child is taken; nobody's age is needed for that."""
    return bool(_ASKED.search(text)) and not _PLACES.search(text)


def of_age(query: Query, months: int | None) -> Query:
    """那她该上什么班: with the age that was told before."""
    known = query.age_months is None and _ASKED.search(query.text)
    return replace(query, age_months=months) if known else query


async def which_class(query: Query, directory: Directory) -> Reply:
    """The ages that plans print for classes, beside the child's own."""
    book = await directory.book()
    area = plan_area(query, book)
    asked = (directory.answers(words, area=area, kind="indicator,point", per_page=10) for words in _WORDS)
    pages = await asyncio.gather(*asked)
    aged = list(_aged(passage for page in pages for passage in page))
    house = "幼儿园" if "幼儿园" in query.text else ""
    which = await _which_open(area, directory) if house else None
    return classes.told(aged, query.age_months or 0, book, area, house, which)


async def _which_open(area: str | None, directory: Directory) -> Passage | None:
    """Which kindergartens are to open such a class: not each of them has one."""
    found = await directory.answers(_OPENING, area=area, kind="point", per_page=5)
    return next((one for one in found if _SOME.search(one["text"])), None)


def _aged(passages: Iterable[Passage]) -> Iterable[tuple[Passage, list[Age]]]:
    """The passages that print ages of a class, one for the same ages at a place in a plan."""
    seen: list[object] = []
    for one in passages:
        ages = ages_in(one["text"])
        fitting = ages and _OF_CLASSES.search(one["text"]) and not _BESIDE.search(one["text"])
        if fitting and (one["sources"], ages) not in seen:
            seen.append((one["sources"], ages))
            yield one, ages
