"""Whether the rows of a plan's annex or table are asked for, and of which. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.query import Query
from directory.shapes import Table

# 附件7, 附表, 表1; and what tables are called by what they hold.
_NUMBERED = re.compile(r"(附件|附表|表)\s*([1-9]\d?|[一二三四五六七八九])?")
_HOLDS = {
    "duty": re.compile(r"分工表|任务表|任务分工|重点任务(?!是)"),
    "indicator": re.compile(
        r"主要指标|指标表|考核指标|(?:个|项|哪些)指标|指标(?:一共|总共|有)|约束性(?:的|指标)|预期性(?:的|指标)"
    ),
}
_NAMED = re.compile(r"(?:政策|要素|改革|试点|产业|平台)清单|重大(?:政策|要素|改革|试点|产业|平台)")
_NAMED_LIST = re.compile(r"(?:政策|要素|改革|试点|产业|平台)清单")
_COUNT = re.compile(
    r"(?:几|多少|好多)(?:个|项|条|份|种)|哪些|哪[几两三四五](?:个|项|条)|列了|都有[啥什谁]|都?是?[啥什]么?$|都是[啥什]"
    r"|[一总]共|有什么|有啥|包括|how many|which"
)
NATURE = re.compile(r"(约束|预期)性")
# What is left of a question for rows without the names of tables: nothing but this.
_REST = re.compile(
    r"[约预](?:束|期)性|政策|要素|改革|试点|产业|平台|清单|重大|任务|指标|方案|文件|附[件表]|项目|这张|那张|表|列[了出]?|内容"
    r"|里[面头]?|[的了有是都些个项条份种里头面吗呢啊哦上中，。？?、“”]|一共|总共|共|分别|各是|多少|好多|几|哪|什么|啥子?|叫"
    r"|[一二三四五六七八九十\d]|包括|现在|请问|我|想|问|主要|重点|分工|核一下|下|\s"
)
LITTLE = 3
_BREAK = re.compile(r"[，,：:。？?；;！!]")
_DIGITS = {one: str(at) for at, one in enumerate("一二三四五六七八九", 1)}


def asks_rows(query: Query) -> bool:
    """Whether the rows of a table are asked for: 附件7有哪几项, 主要指标里约束性的有几个."""
    if query.facilities or not _COUNT.search(query.text):
        return False
    about = [part for part in _BREAK.split(query.topic) if _names_table(part)]
    return bool(about) and len(_left("".join(about))) <= LITTLE


def asks_of_a_row(query: Query) -> bool:
    """Whether something is asked of what a table by number or name holds: 附件5里，人才培训由谁负责."""
    numbered = any(at for _kind, at in _NUMBERED.findall(query.text)) or _NAMED_LIST.search(query.text)
    return bool(numbered and not query.facilities and len(_left(query.topic)) > LITTLE)


def without_table(text: str) -> str:
    """A question without the words that name a table."""
    return " ".join(_NAMED_LIST.sub(" ", _NUMBERED.sub(" ", text)).split())


def _left(text: str) -> str:
    return _REST.sub("", _BREAK.sub("", text))


def _names_table(text: str) -> bool:
    by_number = any(found[2] or found[1] != "表" for found in _NUMBERED.finditer(text))
    return bool(by_number or _NAMED.search(text) or any(one.search(text) for one in _HOLDS.values()))


def meant(tables: Sequence[Table], text: str) -> list[Table]:
    """The tables of that number, else of that name, else that hold such rows."""
    numbers = [(kind, _DIGITS.get(at, at)) for kind, at in _NUMBERED.findall(text)]
    by_number = [
        one for one in tables for kind, at in numbers if at and one["name"].split(" ")[0] == kind + at
    ]
    names = _NAMED.findall(text)
    by_name = [one for one in tables if any(name in one["title"] for name in names)]
    by_rows = [one for one in tables if one["holds"] in _HOLDS and _HOLDS[one["holds"]].search(text)]
    bare = [one for one in tables if one["name"] in ("附件",) and any(not at for _kind, at in numbers)]
    return next((found for found in (by_number, by_name, by_rows, bare) if found), [])


def narrowed(table: Table, nature: str) -> Table:
    """A table with only those rows whose figures bind, or do not; none of a table that does not say which."""
    rows = [row for row in table["rows"] if row["nature"] == nature]
    title = f"{table['title']}里{nature}的"
    return {**table, "rows": rows, "total": len(rows), "title": title}
