"""One question for several figures: 养老机构多少家，其中民办几家. Each with what it leaves unsaid. Pure."""

from __future__ import annotations

import re

from actions.measures import asked_for, things, unqualified

_COUNT = r"(?:多少|好多|几多|几[家所个张名人处位]|how many)"
# Asked for more than once, or of each.
_SEVERAL = re.compile(
    rf"{_COUNT}.*{_COUNT}|{_COUNT}[^，,？?]*[，,？?].*占比|(?:各|分别)(?:是|有|自|占|为|要|达到?)*{_COUNT}"
)
_SHARE = re.compile(r"[又各]?占(?:比|比例|比重)?\W*")
_YEAR = re.compile(r"[二三四五六七八九零〇\d]{2,4}年(?!龄)")
_JOINT = re.compile(r"[，,、？?；;。]|以及|还有|[和与跟]|及(?!以[上下])")
# Whose houses are counted, and where a later part counts those of everybody.
_WHOSE = re.compile(r"[公民]办")
_OF_ALL = re.compile(r"全[市县]|总|所有|一共.{0,4}养老|公办|民办")
# What says how much is asked for, and nothing of what.
_BARE = re.compile(
    r"全[市县]|一?共有|总?共|现有|现在|目前|其中|达到|要求|安排|每个县|每年|[得能要][建有配到]+|年?末"
    r"|^(?:[有是要能的到得里又各咱占我]|我们|咱们|俺们)|(?:[有是要能的到得里又各占嘛呢]|\s(?:万元|[家所张名人处个岁]))$|^\s+|\s+$"
)


def are_several(text: str) -> bool:
    """Whether more than one number is asked for; of one figure in several years it is one."""
    return bool(_SEVERAL.search(text)) and len(_YEAR.findall(text)) < 2


def parts_of(topic: str) -> list[str]:
    """Each figure in words of its own: 民办 after 托育机构 is 民办托育机构. Empty where it is one only."""
    said = [_bare(asked_for(part)) for part in _with_whose(_JOINT.split(topic))]
    said = [part for part in said if len(part) > 1 or part == "占"]
    head = next((unqualified(part) for part in said if things(part)), "")
    whole = [part if things(part) or not head else _of_the_head(part, head) for part in said]
    whole = [one for one in dict.fromkeys(whole) if things(one)]
    return whole if len(whole) > 1 else []


def _with_whose(parts: list[str]) -> list[str]:
    """民办养老院几家，有多少张床位: the beds, too, are those of the houses that it began with."""
    whose = _WHOSE.search(parts[0])
    if whose is None:
        return parts
    return [parts[0], *(whose[0] + _bare(part) if _is_of_beds(part) else part for part in parts[1:])]


def _is_of_beds(part: str) -> bool:
    return bool({"beds", "slots"} & things(part)) and not _OF_ALL.search(part)


def _of_the_head(part: str, head: str) -> str:
    """民办 of 托育机构 is 民办托育机构, and 占 its share."""
    return f"{head}占比" if part == "占" else part + head


def _bare(part: str) -> str:
    """A part without the words of asking; 占 alone asks for the share of what stands before."""
    if _SHARE.fullmatch(part.strip()):
        return "占"
    while (shorter := _BARE.sub("", part)) != part:
        part = shorter
    return part
