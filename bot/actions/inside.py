"""A second look at what was taken for none of our business: some of it only leaves its matter unsaid."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.aspects import aspect_of
from actions.classes import asks_class
from actions.memory import ABOUT_TEXT, Memory
from actions.naming import phrases_of
from actions.one import names_one
from actions.query import Query
from actions.steering import is_asking
from actions.talk import is_declined
from actions.trades import is_another_trade
from actions.vouched import OURS
from actions.working import works
from directory.client import Directory

# Who asks, whom for, and how one asks: nothing that a question is about.
_PEOPLE = (
    r"我们?|俺们?|咱们?|他们?|她们?|它们?|你|您|老公|老婆|两口子|夫妻俩?|双方|两个?人?|爸爸?|妈妈?|爷爷|奶奶|外公|外婆"
    r"|孩子|娃儿?|老人家?"
)
_ASKING = (
    r"多少|好多|几|天|次|回|岁|年|月|每|人|个|怎么|咋个?|啷个|怎样|如何|什么|啥子?|哪些|哪|谁|多久|好久|多长时间|多大"
    r"|能|可以|要|会|有没有?|有|没有?|得|是|不|算|够|给|领|拿|休|享受|申请|到底|一共|总共|具体|推进|规定|说|写|办|管|弄|搞"
    r"|开始|条件|标准|时候|情况|刚满?|今年|这种|那种|还|也|都|就|吗|嘛|呢|么|了|的|和|跟|与|呀|哦|哈"
)
_WORDLESS = re.compile(rf"(?:{_PEOPLE}|{_ASKING}|那么?|这边?|那边|所以|然后|[\s\d，,。？?！!、])+")


_OF_THEM = re.compile(rf"{_PEOPLE}|{_ASKING}|[\s\d，,。？?！!、]")


def own_words(text: str) -> str:
    """What is left of a question without who asks, whom for, and how one asks."""
    return _OF_THEM.sub("", text)


_GREETING = re.compile(
    r"^(?:(?:你好|您好|早上好|上午好|下午好|晚上好|在吗|在不在|哈喽|hello|hi|谢谢你?|麻烦了?|打扰一下|请问)[呀啊哈吗]?"
    r"[，,。！!～~ ]*)+",
    re.IGNORECASE,
)
# Refusals of less are doubted within a conversation; with a word of the field, of somewhat more.
DOUBT, DOUBT_OF_OURS = 0.5, 0.7
_HELPED = re.compile(r"政府|国家|公家|上[头面]|社区|村[里上]")
_ASKS = re.compile(r"想问|问一[下哈]|想了解|咨询|打听")


def besides(query: Query) -> Query:
    """你好，我想问育儿假: whoever greets and goes on asks."""
    greeting = _GREETING.match(query.text) if query.intent in ("greet", "thanks", "talk") else None
    if greeting is None:
        return query
    rest = query.text[greeting.end() :]
    asks = phrases_of(rest) or (_ASKS.search(rest) and not _WORDLESS.fullmatch(_ASKS.sub("", rest)))
    return replace(query, intent="search") if asks or query.kind or query.has_subject else query


def after_told(query: Query, memory: Memory) -> Query:
    """政府能帮我些啥, after one told how they are: no question about the assistant."""
    after = query.intent in ("help", "talk") and memory.thread and memory.places
    helped = after and _HELPED.search(query.text)
    return replace(query, intent="ask_benefit") if helped else query


def goes_on(query: Query, memory: Memory) -> bool:
    """那我和老公每人每年几天: without any matter of its own, after a question about a text."""
    after = memory.last is not None and memory.last.intent in ABOUT_TEXT
    return after and bool(_WORDLESS.fullmatch(query.text))


def keeps_to(query: Query, memory: Memory) -> bool:
    """其中民办几家, 副组长呢: after a question of ours a refusal has to be certain, or of another matter's
    words; what names a kind, a field or a measure goes on.
    """
    if query.foreign or is_another_trade(query.text) or is_declined(query.text):
        return False
    if memory.places and query.sure < DOUBT_OF_OURS and OURS.search(query.text):
        return True
    if memory.last is None:
        return False
    return query.sure < DOUBT or bool(query.kind or query.fields or query.measure or query.has_own_subject)


def adds(query: Query, memory: Memory) -> bool:
    """已经评上省级示范了: a statement without a name or a field, after a question about a text."""
    names = query.fields or query.kind or query.has_subject or query.measure or query.near
    after = memory.last is not None and memory.last.intent in ABOUT_TEXT
    return after and not names and not is_asking(query.text) and query.intent in ("ask_vacancy", "ask_fee")


async def inside(query: Query, memory: Memory, directory: Directory) -> Query:
    """The query with another intent where it is our business all the same."""
    query = after_told(besides(query), memory)
    if adds(query, memory):
        return replace(query, intent="ask_topic")
    if query.intent != "out_of_scope":
        return query
    if asks_class(query):
        return replace(query, intent="which_class")
    if memory.thread and works(" ".join(memory.thread)) and not is_another_trade(query.text):
        # 水电费怎么算, from who told that they run a house.
        return replace(query, intent=query.otherwise if query.otherwise in ABOUT_TEXT else "ask_topic")
    if goes_on(query, memory):
        return replace(query, intent="ask_topic")
    if keeps_to(query, memory):
        of_it = query.fields and memory.focus and not query.has_subject
        return replace(query, intent="facility_fact" if of_it else query.otherwise)
    placed = replace(query, places=query.places or memory.places)
    if placed.places and aspect_of(query.text) and await names_one(placed, directory):
        return replace(query, intent="ask_benefit")
    return query
