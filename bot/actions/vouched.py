"""A refused message may be about what a plan writes after all: its own words tell.

失信信息通过哪个平台公示 sounds like nothing that was learned from, yet one sentence of the place's plan
holds nearly all of its words. Words that the plan does not have count against it: 达州到北京的机票.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.areas import plan_area
from actions.passages import words
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Passage

# The directory ranks by the words that it knows; how much of all the words a passage holds is counted here.
SCORE, HELD, WORDS = 0.5, 0.55, 6
# A refusal of so little certainty gives way to a passage that has most of what the plans have words for.
DOUBTFUL, NEARLY = 0.5, 0.4
# With a word of the field among them fewer need to be the plan's own.
HELD_OF_OURS = 0.35
OURS = re.compile(
    r"养老|托育|托儿|托位|托班|床位|照护|护理|月龄|婴幼儿|老年|老人|失能|育婴|保育|助餐|探访|供养|敬老"
)
_ASKING = re.compile(
    r"多少|好多|几多|什么|啥子?|哪[一几]?[个些家里儿]?|怎么样?|咋[个整样]*|如何|有没有|是不是|能不能|还是|请问|方案|规划|文件"
    r"|[的了吗呢嘛吧啊呀哦哈噻么着过得地是在有没要想能会可以和跟与及或把被给让从到去来上下里那这我你他她它们也就都还又再个]"
)
_QUOTED = re.compile(r"[“\"「『‘]([^”\"」』’]{2,12})[”\"」』’]")
_LATIN = re.compile(r"[a-z]{3,}")
_HAN = re.compile(r"[一-鿿]")
_HAN_RUN = re.compile(r"[一-鿿]+")


async def vouched(query: Query, book: Book, directory: Directory) -> Query:
    """The query as one about a topic, where a passage of the place's plan holds its words."""
    area = plan_area(query, book)
    if query.intent != "out_of_scope" or not area or book.plan_of(area) is None:
        return query
    asked = replace(query, topic=f"{query.told} {query.topic}".strip())
    found = await directory.answers(words(asked), area=area, kind="point,clause,indicator,duty", per_page=8)
    close = [one for one in found if one["score"] >= SCORE]
    said = any(holds(one["title"] + one["text"], asked) or _quoted(one, asked) for one in close)
    doubtful = query.sure < DOUBTFUL and not query.told
    said = said or (doubtful and any(one["score"] >= NEARLY for one in found))
    return replace(query, intent="ask_topic") if said else query


def _quoted(passage: Passage, query: Query) -> bool:
    """Whether a passage has what a question quotes, or a Latin abbreviation of it: “四个不离”, TOT."""
    if any(quoted in passage["text"] for quoted in _QUOTED.findall(query.text)):
        return True
    said = set(_LATIN.findall(query.text.lower())) if _HAN.search(query.text) else set()
    return bool(said & set(_LATIN.findall(passage["text"].lower())))


def holds(text: str, query: Query) -> bool:
    """Whether a text has most of the words of a question, none of which tell what is asked for."""
    run = "".join(_HAN.findall(text))
    said = _HAN_RUN.findall(_ASKING.sub(" ", query.topic))
    held, total = sum(_held(part, run) for part in said), sum(map(len, said))
    return total >= WORDS and held >= total * (HELD_OF_OURS if OURS.search(query.text) else HELD)


def _held(part: str, run: str) -> int:
    """How many characters of a run of words stand in the text, two or more together."""
    pairs = [part[at : at + 2] in run for at in range(len(part) - 1)]
    return sum((at > 0 and pairs[at - 1]) or (at < len(pairs) and pairs[at]) for at in range(len(part)))
