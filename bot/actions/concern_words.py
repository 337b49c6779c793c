"""A message without the facts it tells, whom it is for and how one asks: what it is about. Pure."""

from __future__ import annotations

import re

from actions.case import Case
from actions.special import said_of
from actions.steering import is_asking
from actions.vocabulary import pattern, said_in

# Fewer characters of its own say nothing of what it is about.
WORDS = 2
# What every question of what one can get has, and whom one asks for.
_COMMON = re.compile(
    r"(?:(?:有|是|得)?(?:没[有得])?(?:什么|哪些|啥子?)|有|的)政策|(?:帮|给|替)?(?:我|俺|我们)?(?:看|算|查|问|说)(?:看|一下|一哈|下|哈)|想(?:问|知道|晓得|了解)(?:一下|一哈|下|哈)?|请问|听说"
    r"|能(?:不能)?(?:享受|领|拿|得|有)(?:到|些|哪些|什么|啥子?|点)*|享受|待遇|说法|扶持|(?:有没有|有没得|有得?)(?:什么|啥子?|哪些)?"
    r"|哪些|什么|啥子?|这[种个些样]|那[种个些样]|不晓得|不知道|我们这边|政府|国家|管不管|[那呢吗嘛噻哦啊呀]"
    r"|在家里|(?:[我俺咱他她]们?(?:家|屋头)?的?)?(?:爸妈?|妈妈?|爷爷|奶奶|外公|外婆|婆婆|公公|老汉儿?|媳妇|老公|娃娃?儿?|宝宝|宝贝|小孩|孩子|老太太|老爷子|老头|老人家?)|[我俺咱]们?家"
)
_WISHES = re.compile(r"想|希望|打算|需要|要是能|巴不得|怕|担心|发愁")
_CLAUSES = re.compile(r"[，,。；;！!？?\s]+")
_MUCH = re.compile(
    r"(?:一个?月|每个?月|一年|每年)?(?:能|可以)?[领拿发给补有]?(?:多少|好多|几多|几)(?:钱|元|块|万|百|千)|(?:一个?月|每个?月|一年|每年)(?:能|可以)?[领拿发给补有]?(?:多少|好多|几多)"
)
_AGES = re.compile(r"\d+(?:个?月|周?岁半?)?大?|[一二三四五六七八九十]+(?:个月|周?岁半?)大?")
# By themselves these say nothing of which is meant.
_NOTHING = re.compile(
    r"政策|补贴|补助|福利|服务|照顾|好处|支持|优惠|津贴|文件|写|一个?月|每个?月|一年|每年|今年|现在|[补发领拿钱这那是的个就也还都要会得不没了在给到住有]"
)
_HAN = re.compile(r"[一-鿿]")
# 这种人, 他这样的: what was told of them is part of the question.
_LIKE_THEM = re.compile(
    r"这(?:种|样|类|号)(?:情况|人|的|家庭|老人|娃)?|像(?:他|她|我|这)|(?:他|她|我)(?:这|恁)"
)


def wishes(text: str) -> bool:
    """Whether somebody says what they would like, without a question."""
    return bool(_WISHES.search(text))


def own_wish(text: str) -> str:
    """What a message is about beside the facts it tells, whom it is for and how one asks."""
    return _left(_CLAUSES.split(text))


def _left(clauses: list[str]) -> str:
    told = (_MUCH.sub(" ", _without_facts(clause)) for clause in clauses)
    left = (_COMMON.sub(" ", pattern("opening").sub(" ", clause)).strip() for clause in told)
    wish = " ".join(part for part in left if part)
    return wish if len(_HAN.findall(_NOTHING.sub("", wish))) >= WORDS else ""


def _without_facts(clause: str) -> str:
    """A clause without what it tells; what it asks about stays."""
    for one in sorted(said_in(clause), key=lambda one: -one.start):
        clause = clause if is_asking(clause) else clause[: one.start] + " " + clause[one.end :]
    return _AGES.sub(" ", clause)


def words_for(text: str, case: Case) -> list[str]:
    """What to look for: all of the wish, then the clauses alone that ask or wish.

    Where it points at the person, what was told of them is part of it: 这种人有没有地方.
    """
    pointed = said_of(case.facts) if _LIKE_THEM.search(text) else ""
    asking = [clause for clause in _CLAUSES.split(text) if is_asking(clause) or wishes(clause)]
    found = (f"{wish} {pointed}".strip() for wish in (own_wish(text), _left(asking)))
    return list(dict.fromkeys(filter(None, found)))
