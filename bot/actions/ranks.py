"""The most and the least, the first few, and totals group by group: by county, by year, by type."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from actions.areas import where
from actions.find import every
from actions.narrow import in_words
from actions.nothing import nothing_there
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Kind, Summary
from replies import groups as by_group
from replies import ranks
from replies.catalogue import gettext as _
from replies.columns import COLUMNS
from replies.reply import Reply

_AREAS = re.compile(
    r"[哪那](?:一|几)?个?(?:区县|县区|区|县|市|地方|里|儿|点)|谁|各(?:区|县)|个县|的县"
    r"|which (?:county|district)"
)
_YEARS = re.compile(r"[哪那](?:一|几)?个?年|年份|which year")
_FIRST = re.compile(r"前(?:[一二三四五六七八九十\d]+)(?:名|个|家|位|$)|排名|排行|排个?序|top \d")
# 哪个多 asks for the most, 哪个镇有多少 does not.
_WHO = r"(?:哪(?:一|几)?[个家所边年里]|谁)(?:的|[^，。？?的]{0,6}?)"
_MORE = re.compile(
    rf"{_WHO}(?:(?<!好)多(?!少|大)|(?<!多)[少小]|(?<!多)大)|第[二三四五六七八九]多"
    r"|which .*(?:more|fewer|larger)"
)
_LESS = re.compile(rf"{_WHO}(?<!多)[少小]|倒数|fewer|smaller")
# What it costs to build, whatever the words for it.
_COSTLY = re.compile(
    r"最(?:烧|花|费|砸|耗)钱|(?:花|砸|投|烧)(?:的|得|了|钱)*最(?:多|大|狠)|(?:造价|投资|花费|投入)(?:额)?(?:是|得)?最(?:多|大|高|贵)"
    r"|most (?:expensive|costly)|costs? the most"
)
_SPARING = re.compile(
    r"最(?:省|不花)钱|(?:花|砸|投)(?:的|得|了|钱)*最(?:少|小)|(?:造价|投资|花费|投入)(?:额)?(?:是|得)?最(?:少|小|低)"
    r"|least expensive"
)
_PRICED = re.compile(r"最(?:贵|便宜)|价格最[多高低少]")
_A_PROJECT = re.compile(r"项目|工程|[修建盖]")
AVERAGE = re.compile(r"平均|人均|average|on average")
PART = re.compile(r"占(?:全|总|达州|整个|所有|其中)[^，。？?]{0,8}(?:多少|好多|几成|百分|比)")
_GROUPS = {
    "type": re.compile(r"新建.{0,6}改|各类型|(?:按|分)类型|改建.{0,6}新建"),
    "plan_year": re.compile(r"每一?年|各年|分年|按年|逐年|年度|哪几年|by year|each year"),
    "counted_in": re.compile(
        r"(?<!不算)(?<!不含)(?<!不包括)各个?(?:区|县)|每个(?:区|县)|按(?:区县|县|区)|分县|区县分别|各地"
        r"|by county|each county"
    ),
}
MEASURES = ("capacity", "investment", "central_budget", "floor_area", "land_area")
_PLACE = re.compile(r"镇|街道|乡")


def is_rank(query: Query) -> bool:
    """Whether the most or least of something is asked for."""
    return bool(
        {"most", "least"} & set(query.measure)
        or _FIRST.search(query.text)
        or _MORE.search(query.text)
        or asks_costly(query)
    )


def asks_costly(query: Query) -> bool:
    """Whether the project is asked for that costs most (or least) to build."""
    text = f"{query.text} {query.said}"
    priced = _PRICED.search(query.text) and _A_PROJECT.search(query.text)
    return bool(query.kind and (_COSTLY.search(text) or _SPARING.search(text) or priced))


def grouped_by(query: Query) -> str | None:
    """counted_in, plan_year or type, where totals of each are asked for."""
    return next((by for by, pattern in _GROUPS.items() if pattern.search(query.text)), None)


async def groups(query: Query, by: str, book: Book, directory: Directory) -> Reply:
    """The totals of each county, year or type."""
    named = where(query, book) or _("目录里的文件")
    if by == "type":
        items = await every(replace(query, topic=""), directory)
        types = Counter(item["project_type"] or _("没写类型") for item in items)
        kind = query.one_kind
        return by_group.by_type(types, named + in_words(replace(query, topic="")), kind, items, book)
    rows = await _summary(by, query, directory)
    if not rows:
        return await nothing_there(query, book, directory)
    field = next((one for one in query.fields if one in COLUMNS), None)
    return by_group.grouped(rows, by, named, query.one_kind, field, book)


async def extreme(query: Query, book: Book, directory: Directory) -> Reply:
    """Which county, year or project has most (or least); the first few, or the second, if asked."""
    least = "least" in query.measure or ("most" not in query.measure and bool(_LESS.search(query.text)))
    field = next((one for one in query.fields if one in MEASURES), None)
    if asks_costly(query):
        field, least = "investment", bool(_SPARING.search(query.text) or "便宜" in query.text)
    by = "plan_year" if _YEARS.search(query.text) else "counted_in" if _over_areas(query, book) else None
    place = ranks.Rank(least, _many(query), max(1, query.ordinal or 1))
    if by:
        rows = await _summary(by, query, directory)
        column = COLUMNS.get(field or "", _default(query))
        if rows:
            return ranks.ranked(rows, by, column, place, where(query, book), book)
    items = await every(replace(query, order=None), directory)
    if not items:
        return await nothing_there(query, book, directory)
    named = (where(query, book) or _("目录")) + in_words(query)
    return ranks.best(items, field or "capacity", named, place, book)


async def _summary(by: str, query: Query, directory: Directory) -> list[Summary]:
    """Rows of one kind each."""
    kinds: list[Kind] = [query.one_kind] if query.one_kind else ["elder", "childcare"]
    found: list[Summary] = []
    for kind in kinds:
        rows = await directory.summary(by, kind=kind, area=query.area, year=query.year)
        found += [{**row, "kind": kind} for row in rows]
    return found


def _over_areas(query: Query, book: Book) -> bool:
    said = _AREAS.search(query.text) or query.fields[:1] == ("place",)
    alone = query.area is None or book.plan_of(query.area) is None or _has_counties(query.area, book)
    return bool(said) and alone and not _PLACE.search(query.text)


def _has_counties(area: str, book: Book) -> bool:
    return any(above == area and not book.is_town(id_) for id_, above in book.parents.items())


def _many(query: Query) -> int:
    """最大的三个, 前三名 -> 3."""
    return query.number if query.number and 1 < query.number <= 10 else 1


def _default(query: Query) -> str:
    """项目最多 counts projects; beds and slots otherwise."""
    return "projects" if re.search(r"项目(?:数量?|个数)?[最更]?[多少]", query.text) else "capacity"
