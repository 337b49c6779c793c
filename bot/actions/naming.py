"""Which benefit a question names: 困难老人补贴 is 困难高龄失能老人服务补贴. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from directory.entitlement import Named

# What benefits are called by; a name in a question ends in one of these.
_HEAD = (
    r"补贴|扶助|奖扶|救助|消费券|低保|养老金|优待|育儿假|护理假|哺乳假|产假|假|长期护理保险|保险|改造|床位|病床"
    r"|供养|评估|巡诊|助餐|餐桌|喘息|辅助器具"
)
_PHRASE = re.compile(rf"[^\W\d_]*?(?:{_HEAD})+")
_ENDS = re.compile(rf"(?:{_HEAD})$")
# Said one way and written another; both are brought to the same form.
_SAME = (
    (re.compile(r"津贴|补助金?"), "补贴"),
    (
        re.compile(
            r"(?:请假|休假|放假)[^，,。]{0,4}(?:[带陪看]|照[顾看])(?:孩子|娃娃?|宝宝)|(?:[带陪看]|照[顾看])(?:孩子|娃娃?|宝宝)的?假"
        ),
        "育儿假",
    ),
    (re.compile(r"(?:请假|休假)[^，,。]{0,4}(?:陪|看|照[顾看])(?:老人|[爸妈爹娘]|父母)"), "护理假"),
    (re.compile(r"长护险"), "长期护理保险"),
    (re.compile(r"意外险"), "意外伤害保险"),
    (re.compile(r"计划生育|失独"), "计生"),
    (re.compile(r"辅具"), "辅助器具"),
    (re.compile(r"老年人"), "老人"),
    (re.compile(r"(?:养老|敬老)院"), "养老机构"),
    (re.compile(r"托育园|托儿所"), "托育机构"),
    # Whoever gets it already says how they are, and asks for something else.
    (re.compile(r"(?:吃(?:着|的是?)?|[屋家][里头]是|拿着|领着)低保户?(?=[，,。；;、和]|$)"), ""),
    (re.compile(r"服务|[的那这]个?|有没有|什么|啥子?|哪些"), ""),
)
# Who is another person than the one that a name is for.
_STATE = re.compile(
    r"残疾|特困|计生|高龄|困难|低保|[一二三]孩|护理员|流浪|独居|留守|空巢|退役|军人|孤儿|丧葬"
)
LEAST = 2
# Names of many: with nothing before it such a word names none of them.
_OF_MANY = ("补贴", "假", "保险", "改造", "床位", "救助", "评估")

N = TypeVar("N", bound=Named)


def named(text: str, benefits: Iterable[N]) -> N | None:
    """The benefit whose name holds the longest piece of what the text calls it by; None where it names none.

    What residents get goes before what is for institutions of the same name.
    """
    phrases = phrases_of(text)
    scored = [(max((_held(one, known["name"]) for one in phrases), default=0), known) for known in benefits]
    best = max((score for score, _known in scored), default=0)
    alike = [known for score, known in scored if score == best]
    return min(alike, key=_for_institutions) if best else None


def _for_institutions(known: Named) -> tuple[bool, int]:
    return known["kind"] in ("subsidy", "price_rule"), len(known["name"])


def phrases_of(text: str) -> Sequence[str]:
    """The stretches of a text that end in a word by which benefits are called."""
    return [match[0] for match in _PHRASE.finditer(_plain(text))]


def _held(phrase: str, name: str) -> int:
    """How long an end of the phrase is that the name holds, in pieces of two characters or more."""
    name = _plain(name)
    if not set(_STATE.findall(phrase)) <= set(_STATE.findall(name)):
        return 0
    head = _ENDS.search(phrase)
    least = max(LEAST, len(head[0]) + (head[0] in _OF_MANY)) if head else LEAST
    ends = (phrase[at:] for at in range(len(phrase) - least + 1))
    return next((len(end) for end in ends if _in_pieces(end, name)), 0)


def _in_pieces(phrase: str, name: str) -> bool:
    """Whether all of a phrase stands in a name, in order, piece by piece."""
    if not phrase:
        return True
    sizes = (size for size in range(len(phrase), 1, -1) if len(phrase) - size != 1)
    starts = ((size, name.find(phrase[:size])) for size in sizes)
    return any(at >= 0 and _in_pieces(phrase[size:], name[at + size :]) for size, at in starts)


def _plain(text: str) -> str:
    for words, written in _SAME:
        text = words.sub(written, text)
    return text
