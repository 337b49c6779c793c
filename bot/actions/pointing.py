"""Which facility of the last list is pointed at: 第二个, 最后那个, 前面那个, 最大那个, 三汇那个, 就这个."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from actions.find import every
from actions.follow import ITS_OWN
from actions.memory import ABOUT_FACILITIES, Memory
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from replies.lists import PAGE

_BEFORE = re.compile(r"(?:前[面一]|上[面一])(?:的?那)?[个家所]")
_AFTER = re.compile(r"(?:后[面一]|下[面一])(?:的?那)?[个家所]")
_EXTREME = re.compile(
    r"最(?:(?P<least>[小少低])|[大多高])[^，。？?]{0,4}的?那[个家所]|the (?:largest|biggest|smallest) one"
)
_THIS = re.compile(r"[这那][个家所]|刚才|它|他家|\b(?:this|that|it|its)\b", re.IGNORECASE)
_ONLY_THIS = re.compile(r"^(?:就|要|选|看)?(?:是)?(?:这|那|刚才那)[个家所]?[吧了嘛 。.!！]*$")
_WHO = re.compile(
    r"(?:哪|什么|啥).{0,3}(?:部门|单位|局)|谁.{0,3}管|归.{0,4}管|归谁|主管|谁负责"
    r"|which (?:office|department)",
    re.IGNORECASE,
)
# What names of projects share, and what tells none of them from another.
_COMMON = re.compile(
    r"托育|养老|老年|项目|建设|服务|中心|区域性?|示范|普惠|机构|街道|办事处|设施|[镇乡县市区]|那[个家所]|[的多少床位托在哪里]"
)
_LONG = 16


def is_this(text: str) -> bool:
    """就这个, 那个吧 and nothing else."""
    return bool(_ONLY_THIS.match(text.strip()))


async def pointed(query: Query, memory: Memory, directory: Directory) -> Query:
    """The query with the facility that it points at; as it is where it points at none."""
    if (
        query.intent in ITS_OWN
        or (query.intent == "out_of_scope" and query.rest)
        or memory.last is None
        or not memory.listed + memory.focus
        or "页" in query.text
    ):
        return query
    book = await directory.book()
    chosen = await _chosen(query, memory, book, directory)
    if not chosen:
        return query
    return replace(
        query,
        facilities=chosen,
        places=memory.places,
        fields=_fields(query, memory.last),
        intent=_intent(query, memory.last),
        measure=(),
        kind=None,
    )


async def _chosen(query: Query, memory: Memory, book: Book, directory: Directory) -> tuple[str, ...]:
    held = tuple(id_ for id_ in query.facilities if id_ in memory.listed)
    if len(query.facilities) > 1 and held:
        return held
    if query.has_own_subject and not _of_towns(query, book):
        return ()
    if _EXTREME.search(query.text) and memory.list_query:
        return await _extreme(query, memory.list_query, directory)
    return (
        _numbered(query, memory)
        or _beside(query, memory)
        or _named(query, memory, book)
        or (memory.focus if len(memory.focus) == 1 and _is_meant(query, memory) else ())
    )


def _of_towns(query: Query, book: Book) -> bool:
    """Whether the only subject are towns: 三汇那个 may be one of the list."""
    return not query.facilities and all(
        book.is_town(one) for place in query.places for one in place.split("|")
    )


def _numbered(query: Query, memory: Memory) -> tuple[str, ...]:
    """第二个, 最后一个, 倒数第二个: by the number that the text says, or counted in the page just said."""
    at = query.ordinal
    if at is None or query.places:
        return ()
    page = memory.list_query.page if memory.list_query else 1
    before = (page - 1) * PAGE
    place = at - before if at > before else at
    if place == 0 or not -len(memory.listed) <= place <= len(memory.listed):
        return ()
    return (memory.listed[place - 1 if place > 0 else place],)


def _beside(query: Query, memory: Memory) -> tuple[str, ...]:
    """前面那个, 下一个: beside the one in focus."""
    step = -1 if _BEFORE.search(query.text) else 1 if _AFTER.search(query.text) else 0
    if not step or len(memory.focus) != 1 or memory.focus[0] not in memory.listed:
        return ()
    at = memory.listed.index(memory.focus[0]) + step
    return (memory.listed[at],) if 0 <= at < len(memory.listed) else memory.focus


async def _extreme(query: Query, shown: Query, directory: Directory) -> tuple[str, ...]:
    """最大那个: of the whole list, whatever page of it was said."""
    items = [item for item in await every(shown, directory) if item["capacity"] is not None]
    found = _EXTREME.search(query.text)
    least = bool(found and (found["least"] or "smallest" in found[0]))
    sizes = [item["capacity"] or 0 for item in items]
    wanted = (min if least else max)(sizes, default=0)
    return tuple(item["id"] for item, size in zip(items, sizes, strict=True) if size == wanted)[:PAGE]


def _named(query: Query, memory: Memory, book: Book) -> tuple[str, ...]:
    """三汇那个: the one of the list whose name alone shares most with what was said."""
    last = memory.last
    other_kind = (
        last is not None and query.kind not in (None, "both") and query.kind != last.kind and not query.fields
    )
    if (
        len(query.text) > _LONG
        or len(memory.listed) < 2
        or other_kind
        or query.intent in ("find_facility", "more")
    ):
        return ()
    said = _COMMON.sub(" ", query.text)
    shared = {id_: _shared(said, _own_name(id_, memory.listed, book)) for id_ in memory.listed}
    most = max(shared.values())
    best = tuple(id_ for id_ in memory.listed if shared[id_] == most)
    return best if most >= 2 and len(best) == 1 else ()


def _own_name(id_: str, listed: Sequence[str], book: Book) -> str:
    """A name without the counties, which all of a list have."""
    name = book.name(id_)
    for area in book.parents:
        if not book.is_town(area):
            name = name.replace(book.name(area), " ")
    return _COMMON.sub(" ", name)


def _shared(said: str, name: str) -> int:
    found = SequenceMatcher(None, said, name, autojunk=False).find_longest_match()
    return len(said[found.a : found.a + found.size].strip())


def _is_meant(query: Query, memory: Memory) -> bool:
    """这个, 它 beside a question for a fact or an office, or alone."""
    if is_this(query.text) or (_WHO.search(query.text) and _THIS.search(query.text)):
        return True
    return bool(query.fields and _THIS.search(query.text) and not query.measure)


def _fields(query: Query, last: Query) -> tuple[str, ...]:
    if _WHO.search(query.text):
        return ("unit",)
    return query.fields or (last.fields if last.intent in ABOUT_FACILITIES else ())


def _intent(query: Query, last: Query) -> str:
    fields = set(query.fields)
    if "fee" in fields:
        return "ask_fee"
    if "vacancy" in fields:
        return "ask_vacancy"
    if not fields and last.intent in ("ask_fee", "ask_vacancy") and not _WHO.search(query.text):
        return last.intent
    return "facility_fact"
