"""Facilities that a plan's clauses name without listing them as projects. A draft for a worker's eye."""

import re

from data.reader.result import Clause, Facility, Mention

_KINDS = (
    "老年大学|老年医院|医院|敬老院|养老院|养护院|福利院|福利中心|托育服务中心|养老服务中心|照护中心"
    "|救援中心|呼叫中心|医养中心|幼儿园|幼稚园|指导中心|干部服务中心"
)
_NAMED = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{{1,12}}?(?=[市县区]))?[市县区][\u4e00-\u9fff]{{0,14}}?(?:{_KINDS})"
)
_BORDERS = re.compile(
    r"[、，。；：“”（）()《》〔〕\s]|支持|加快|推进|规划建设|建设|将|和|与|在|依托|鼓励|引导|积极|发展|优化|完善|推动|打造"
)
_VAGUE = re.compile(
    r"全[市县]|连续|开展|建立|^以|各|每|乡镇|街道|社区|有条件|部分|一批|公办|民办|县级?、|区域"
)


def _pieces(text: str) -> list[str]:
    return [piece for piece in _BORDERS.split(text) if piece]


def read_mentions(clauses: list[Clause], facilities: list[Facility]) -> list[Mention]:
    """Return the facilities that clauses name, once each; those that are projects themselves are left out."""
    projects = " ".join(facility.name for facility in facilities)
    listed = {source.locator for facility in facilities for source in facility.sources}
    found: dict[str, Mention] = {}
    for clause in clauses:
        if clause.locator in listed or clause.kind == "preamble":
            continue
        for piece in _pieces(clause.text):
            name = _NAMED.match(piece)
            if name and not _VAGUE.search(name[0]) and name[0] not in projects:
                found.setdefault(name[0], Mention(name[0], clause.locator, name[0]))
    return list(found.values())
