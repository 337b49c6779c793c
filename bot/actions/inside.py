<<<<<<< HEAD
"""A refused message may be about what a plan writes after all: its own words tell.

失信信息通过哪个平台公示 sounds like nothing that was learned from, yet one sentence of the place's plan
holds nearly all of its words. Words that the plan does not have count against it: 达州到北京的机票.
"""
=======
"""A second look at what was taken for none of our business: some of it only leaves its matter unsaid."""
>>>>>>> main

from __future__ import annotations

import re
from dataclasses import replace

<<<<<<< HEAD
from actions.areas import plan_area
from actions.passages import words
from actions.query import Query
from directory.book import Book
from directory.client import Directory

# The directory ranks by the words that it knows; how much of all the words a passage holds is counted here.
SCORE, HELD, WORDS = 0.5, 0.55, 6
# With a word of the field among them fewer need to be the plan's own.
HELD_OF_OURS = 0.35
_OURS = re.compile(
    r"养老|托育|托儿|托位|托班|床位|照护|护理|月龄|婴幼儿|老年|老人|失能|育婴|保育|助餐|探访|供养|敬老"
)
_ASKING = re.compile(
    r"多少|好多|几多|什么|啥子?|哪[一几]?[个些家里儿]?|怎么样?|咋[个整样]*|如何|有没有|是不是|能不能|还是|请问|方案|规划|文件"
    r"|[的了吗呢嘛吧啊呀哦哈噻么着过得地是在有没要想能会可以和跟与及或把被给让从到去来上下里那这我你他她它们也就都还又再个]"
)
_HAN = re.compile(r"[一-鿿]")
_HAN_RUN = re.compile(r"[一-鿿]+")


async def inside(query: Query, book: Book, directory: Directory) -> Query:
    """The query as one about a topic, where a passage of the place's plan holds its words."""
    area = plan_area(query, book)
    if query.intent != "out_of_scope" or not area or book.plan_of(area) is None:
        return query
    found = await directory.answers(words(query), area=area, kind="point,clause,indicator,duty", per_page=8)
    close = [one for one in found if one["score"] >= SCORE]
    return (
        replace(query, intent="ask_topic")
        if any(holds(one["title"] + one["text"], query) for one in close)
        else query
    )


def holds(text: str, query: Query) -> bool:
    """Whether a text has most of the words of a question, none of which tell what is asked for."""
    run = "".join(_HAN.findall(text))
    said = _HAN_RUN.findall(_ASKING.sub(" ", query.topic))
    held, total = sum(_held(part, run) for part in said), sum(map(len, said))
    return total >= WORDS and held >= total * (HELD_OF_OURS if _OURS.search(query.text) else HELD)


def _held(part: str, run: str) -> int:
    """How many characters of a run of words stand in the text, two or more together."""
    pairs = [part[at : at + 2] in run for at in range(len(part) - 1)]
    return sum((at > 0 and pairs[at - 1]) or (at < len(pairs) and pairs[at]) for at in range(len(part)))
=======
from actions.aspects import aspect_of
from actions.classes import asks_class
from actions.memory import ABOUT_TEXT, Memory
from actions.naming import phrases_of
from actions.one import names_one
from actions.query import Query
from actions.steering import is_asking
from directory.client import Directory

# Who asks, whom for, and how one asks: nothing that a question is about.
_PEOPLE = (
    r"我们?|俺们?|咱们?|他们?|她们?|它们?|你|您|老公|老婆|两口子|夫妻俩?|双方|两个?人?|爸爸?|妈妈?|爷爷|奶奶|外公|外婆"
    r"|孩子|娃儿?|老人家?"
)
_ASKING = (
    r"多少|好多|几|天|次|回|岁|年|月|每|人|个|怎么|咋个?|啷个|怎样|如何|什么|啥子?|哪些|哪|谁|多久|好久|多长时间|多大"
    r"|能|可以|要|会|有没有?|有|没有?|得|是|不|算|够|给|领|拿|休|享受|申请|到底|一共|总共|具体|推进|规定|说|写|办|管|弄|搞"
    r"|开始|条件|标准|时候|情况|这种|那种|还|也|都|就|吗|嘛|呢|么|了|的|和|跟|与|呀|哦|哈"
)
_WORDLESS = re.compile(rf"(?:{_PEOPLE}|{_ASKING}|那么?|这边?|那边|所以|然后|[\s\d，,。？?！!、])+")


_GREETING = re.compile(
    r"^(?:(?:你好|您好|早上好|上午好|下午好|晚上好|在吗|在不在|哈喽|hello|hi|谢谢你?|麻烦了?|打扰一下|请问)[呀啊哈吗]?"
    r"[，,。！!～~ ]*)+",
    re.IGNORECASE,
)
_ASKS = re.compile(r"想问|问一[下哈]|想了解|咨询|打听")


def besides(query: Query) -> Query:
    """你好，我想问育儿假: whoever greets and goes on asks."""
    greeting = _GREETING.match(query.text) if query.intent in ("greet", "thanks", "talk") else None
    if greeting is None:
        return query
    rest = query.text[greeting.end() :]
    asks = phrases_of(rest) or (_ASKS.search(rest) and not _WORDLESS.fullmatch(_ASKS.sub("", rest)))
    return replace(query, intent="search") if asks or query.kind or query.has_subject else query


def goes_on(query: Query, memory: Memory) -> bool:
    """那我和老公每人每年几天: without any matter of its own, after a question about a text."""
    after = memory.last is not None and memory.last.intent in ABOUT_TEXT
    return after and bool(_WORDLESS.fullmatch(query.text))


def adds(query: Query, memory: Memory) -> bool:
    """已经评上省级示范了: a statement without a name or a field, after a question about a text."""
    names = query.fields or query.kind or query.has_subject or query.measure or query.near
    after = memory.last is not None and memory.last.intent in ABOUT_TEXT
    return after and not names and not is_asking(query.text) and query.intent in ("ask_vacancy", "ask_fee")


async def inside(query: Query, memory: Memory, directory: Directory) -> Query:
    """The query with another intent where it is our business all the same."""
    query = besides(query)
    if adds(query, memory):
        return replace(query, intent="ask_topic")
    if query.intent != "out_of_scope":
        return query
    if asks_class(query):
        return replace(query, intent="which_class")
    if goes_on(query, memory):
        return replace(query, intent="ask_topic")
    placed = replace(query, places=query.places or memory.places)
    if placed.places and aspect_of(query.text) and await names_one(placed, directory):
        return replace(query, intent="ask_benefit")
    return query
>>>>>>> main
