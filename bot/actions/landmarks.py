"""莲花湖附近有养老院吗: a name beside which something is looked for, and which is no area we know."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.memory import ABOUT_FACILITIES
from actions.nowhere import FEW, called_so
from actions.query import Query
from directory.client import Directory

_BESIDE = re.compile(
    r"(?P<name>[一-鿿]{2,8}?)(?:的|这|那)?(?:附近|旁边|周边|周围|边上|跟前|对面|隔壁|片区|那[边儿里块]|这[边儿里块])"
)
# Who lives there, and how one begins.
_BEFORE = re.compile(
    r"^(?:(?:请问|我们?|俺们?|咱们?|家|屋|就|都|住|在|是|离|靠|到|于|那个?|这个?|达州|县|市|区|里|头)(?:的|着)?)+"
)
# What is near whoever asks, not near a name.
_NO_NAME = re.compile(r"[我你他她它咱俺]|家里|^家|家$|附近|居民|学校|单位|公司|县$|镇$|老人|孩子")
_LOOKS = {"ask_topic", "search", "inform", "out_of_scope", "ask_indicator", *ABOUT_FACILITIES}
ALL = 200


async def to_the_landmark(query: Query, directory: Directory) -> Query:
    """The query about the projects whose name or place holds the name; unchanged where none does."""
    name = beside(query.text)
    if not name or query.facilities or not query.kind or query.intent not in _LOOKS:
        return query
    page = await directory.facilities(area=query.area, kind=query.one_kind, per_page=ALL)
    found = called_so(name, page["items"])
    if not found or len(found) > FEW or len(found) == len(page["items"]):
        return query
    ids = tuple(one["id"] for one in found)
    return replace(query, intent="facility_fact", facilities=ids, near=False, places=())


def beside(text: str) -> str:
    """The name beside which something is looked for; empty where none is said."""
    found = _BESIDE.search(text)
    name = _BEFORE.sub("", found["name"]) if found else ""
    return "" if len(name) < 2 or _NO_NAME.search(name) else name
