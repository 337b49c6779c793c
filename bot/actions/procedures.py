"""How something is applied for: as an office published it, else said to be unpublished, with whom to ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from actions.areas import where
from actions.query import Query
from directory.book import Book
from directory.client import Directory
from directory.shapes import Passage, Procedure
from replies import procedures as replies
from replies.procedures import Facet
from replies.reply import Reply

# What is asked of a procedure, the most special first. 怎么办 alone asks what to do, and is none of these.
_FACETS: dict[Facet, re.Pattern[str]] = {
    "documents": re.compile(
        r"(?:带|需要|要|准备|提交|交)(?:些|哪些|什么|啥子?|哪样)+(?:材料|证件?|资料|证明|东西)"
        r"|(?:什么|哪些|啥子?)(?:申请)?(?:材料|证件|资料|证明)|(?:材料|证件|资料)(?:有哪些|要哪些|清单)"
        r"|what (?:documents|papers)|documents? (?:do|are)|need to bring",
        re.IGNORECASE,
    ),
    "place": re.compile(
        r"(?:在|去|到|上|找)?(?:哪里|哪儿|哪哈儿|哪个?(?:窗口|地方|单位))(?:才|能|可以|去)*"
        r"(?:办|申请|申领|受理|登记|备案|报名|交材料)"
        r"|在哪办|办理地点|where (?:can|do|should) I (?:apply|register|go to apply)",
        re.IGNORECASE,
    ),
    "time": re.compile(
        r"(?:多久|多长时间|好久|几天|多少天|多少个?工作日)(?:才|能|可以|会)*(?:办|批|审|下来|拿到|办得|有结果)"
        r"|(?:补贴|津贴|补助|备案|登记|证)[^，。？?]{0,4}?(?:要|得)(?:多久|多长时间|好久|几天|多少天)"
        r"|(?:办|批|审|申请)[^，。？?]{0,8}?(?:多久|多长时间|好久|几天|多少天|多少个?工作日)|办理时限"
        r"|how long does .{0,20}(?:take|application)",
        re.IGNORECASE,
    ),
    "steps": re.compile(
        r"(?:怎么|怎样|咋个?|啷个|如何)(?:样)?(?:才|能|可以|去|来)*(?:申请|申领|办理|办(?=[下手登证备])"
        r"|报名|备案|登记|签约)"
        r"|(?:申请|办理|备案|登记)的?(?:流程|程序|步骤|手续)|办事指南|走(?:什么|哪些)(?:流程|程序)"
        r"|how (?:do|can|to) (?:I )?(?:apply|register|sign up)",
        re.IGNORECASE,
    ),
}
# The same in two words: enough where plainly a published procedure is named, or one was just told.
_SHORT: dict[Facet, re.Pattern[str]] = {
    "documents": re.compile(r"材料|证件|资料|带(?:什么|啥|哪)|documents|papers"),
    "place": re.compile(r"在哪|哪里|哪儿|去哪|窗口|where"),
    "time": re.compile(r"多久|多长时间|好久|几天|how long"),
    "steps": re.compile(r"流程|步骤|手续|怎么办|怎么弄|怎么搞|咋个?办|啷个办|how"),
}
_SHORTEST = 8
# What a passage must hold to answer it.
_STATED: dict[Facet, re.Pattern[str]] = {
    "documents": re.compile(r"材料|证件|身份证|户口|凭.{1,8}证"),
    "place": re.compile(r"窗口|大厅|受理|网站|(?:到|向)[^，。]{2,14}(?:申请|办理|登记|备案|提出)"),
    "time": re.compile(r"工作日|[\d一二三四五六七八九十]+(?:天|日|个月)内|当[天日场]"),
    "steps": re.compile(r"申请|受理|审[核批]|报名|签约|登记|备案|评估|手续|办理|窗口"),
}
# What a plan leaves open is no answer.
_OPEN = re.compile(r"[^。；]*没有(?:写|公布|规定)[^。；]*")
_ASKING = re.compile(
    r"怎么样?|怎样|咋个?|啷个|如何|申请|申领|办理|办事指南|流程|程序|步骤|手续|材料|证件|资料|证明|东西|哪里|哪儿|哪哈儿"
    r"|哪个|窗口|地方|多久|多长时间|好久|几天|多少天|时限|什么|啥子?|哪些|需要|准备|提交|能够?|可以|才|下来|得到?"
    r"|老年人|老人家?|我[妈爸]|爷爷|奶奶|孩子|娃儿?|家里|屋头|我们?|想|一个"
    r"|[要带些办批去在到找领给个得的了吗呢嘛啊？?，,。 ]"
)
_SAME = re.compile(r"补贴|补助")
# So much of the words of the question, and of the procedure's name, must be found in the other; more of them
# where nothing but the matter says that a procedure is asked for.
SURE, PLAIN, NAMED, CLOSE = 0.7, 0.9, 0.5, 0.95


def asked(text: str) -> Facet | None:
    """What of a procedure a question asks for; None where it asks for none."""
    return next((facet for facet, pattern in _FACETS.items() if pattern.search(text)), None)


def followed(heard: Query, last: Query | None) -> Query | None:
    """在哪办, 要多久 after a question for a procedure goes on from it, whatever the classifier heard."""
    if last is None or heard.has_subject or len(heard.text) > _SHORTEST or not asked(last.topic):
        return None
    short = any(pattern.search(heard.text) for pattern in _SHORT.values())
    return replace(last, text=heard.text, said=heard.said) if short else None


async def published(query: Query, directory: Directory) -> Reply | None:
    """The answer out of a published procedure of the place or an area above it; None where there is none."""
    certain = asked(query.text) or asked(query.topic)
    facet = asked(query.text) or next(
        (one for one, pattern in _SHORT.items() if pattern.search(query.text)), None
    )
    matter = _bare(query.topic)
    if facet is None or query.facilities or len(matter) < 2:
        return None
    found = _fitting(matter, await directory.procedures(query.area), SURE if certain else PLAIN)
    if not found:
        return None
    areas = [one["area"] for one in found]
    if query.area is None and len(set(areas)) > 1:
        return replies.which(areas, query.text)
    book = await directory.book()
    return replies.told(found[0], facet, _elsewhere(found[0], query, book), book)


def _fitting(matter: str, known: Sequence[Procedure], sure: float) -> list[Procedure]:
    """Those that the matter names, as well as the one that it names best."""
    scored = [(max(_likeness(matter, name, sure) for name in _names(one)), one) for one in known]
    best = max((score for score, _one in scored), default=0.0)
    return [one for score, one in scored if score and score >= CLOSE * best]


def _names(one: Procedure) -> list[str]:
    return [one["name"], *([one["benefit"]["name"]] if one["benefit"] else [])]


def _likeness(matter: str, name: str, sure: float) -> float:
    """How much of both is the same, in order; 0 where that is too little of either."""
    name = _bare(name) or name
    blocks = SequenceMatcher(None, matter, name, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    fits = same >= sure * len(matter) and same >= NAMED * len(name)
    return 2 * same / (len(matter) + len(name)) if fits else 0.0


def _bare(words: str) -> str:
    """What is applied for, without the words of asking."""
    return _SAME.sub("津贴", _ASKING.sub("", words))


def _elsewhere(one: Procedure, query: Query, book: Book) -> str:
    """The place that was asked for, where the procedure is that of an area above it."""
    return "" if query.area is None or book.name(query.area) == one["area"] else where(query, book)


def silence(query: Query, found: Sequence[Passage], whom: str) -> str:
    """That the plans do not say how, where that is asked and no passage says it, and `whom` to ask."""
    facet = asked(query.text)
    stated = facet is None or any(_STATED[facet].search(_OPEN.sub("", one["text"])) for one in found)
    return "" if facet is None or stated else replies.unpublished(facet) + whom
