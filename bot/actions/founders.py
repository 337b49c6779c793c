"""What there is for who founds or runs a house: the one thing asked for, what is paid, or all by name."""

from __future__ import annotations

import re

from actions.areas import plan_area, where
from actions.naming import named
from actions.query import Query
from actions.working import is_staff, works, works_there
from directory.book import Book
from directory.client import Directory
from directory.entitlement import Benefit
from replies import benefits as replies
from replies import one as about_one
from replies.reply import Reply

_PAID = re.compile(
    r"钱|补[贴助]|津贴|(?:怎么|咋个?|[能给有])补|补(?:多少|好多|什么|啥|哪些)|奖[补励]|扶持|支持|优惠|政策|帮"
)
_SORT = re.compile(r"普惠|示范|公办|民办")
_FOUNDS = re.compile(
    r"(?:我|想|要|准备|打算|计划)[^，,。？?]{0,6}(?<![公民])(?:开|办|创办|搞|经营|投资|建)(?:一?[个家所间])?[^，,。？?]{0,8}"
    r"(?:托育[园所点机]|托育机构|托儿所|养老院|养老机构|敬老院|幼儿园|托育(?= |$))[吧嘛呢啊]?(?: |$)"
)
_YOUNG = re.compile(r"娃|孩|婴|幼|baby|bab|child")
_SUPPORT = re.compile(r"照顾|扶持|支持|优惠|补[贴助]|奖[补励]|减免|财政|好处|政策|帮")
_WHAT_PAYS = re.compile(r"(?:什么|啥子?|哪些|哪几[种样])(?:样的)?(?:补[贴助]|津贴|奖[补励])")
# What such a question has beside the one thing that it asks for.
_COMMON = re.compile(
    r"我们?|俺们?|咱们?|想|要|准备|打算|计划|公司|企业|政府|国家|公家|财政|上头|上面|给不给|给|有没有|有没得|有啥|有什么|什么|啥子?"
    r"|哪些|多少|好多|怎么|咋个?|怎样|如何|能不能|能|可以|钱|一?点|按|算|来|托育[园所点机构]*|托儿所|托班|养老[院机构]*|敬老院|幼儿园"
    r"|普惠|示范|公办|民办|床位?|每张|一张"
    r"|[的了吗呢嘛吧啊和跟是在个家所间就都还也得到去说这那些，,。？?！! \d]"
)
# From here on a thing is taken for the one that is asked for, if so much of a question is its own.
SURE, OWN = 0.35, 2


def founds(query: Query) -> bool:
    """我想开个托育园, and nothing asked of it yet."""
    return bool(_FOUNDS.search(query.text)) and not query.facilities


def runs_a_house(told: str) -> bool:
    """Whether who told that founds or runs a house, or means to."""
    return works(told) and not is_staff(told)


def asks_pay(text: str) -> bool:
    """政府怎么补, 有哪些优惠: what a house is given."""
    return bool(_PAID.search(text))


def asks_what_pays(text: str) -> bool:
    """我办了一家托育机构，能拿到什么补贴: told and asked in one, and no one thing of it."""
    return runs_a_house(text) and bool(_WHAT_PAYS.search(text))


def asks_support(query: Query) -> bool:
    """我家幼儿园想扩建开托班，财政上有啥照顾: what there is for one's own house, told now or before."""
    own = works_there(query.text) and _SUPPORT.search(query.text)
    told = runs_a_house(query.told) and asks_pay(query.text)
    return bool(own or told) and not query.facilities


async def for_founders(query: Query, book: Book, directory: Directory) -> Reply | None:
    """The one thing asked for, else what is paid, or all there is; None where nobody founds a house."""
    openly = asks_what_pays(query.text)
    runs = openly or runs_a_house(query.told)
    if not (founds(query) or runs):
        return None
    area = plan_area(query, book)
    young = _YOUNG.search(query.text) or (runs and _YOUNG.search(query.told))
    domain = query.one_kind or ("childcare" if young else None)
    known = await directory.benefits(area=area, domain=domain, audience="institutions", per_page=200)
    if not openly and (meant := await _meant(query, area, known, directory)):
        return about_one.about(meant, book)
    if founds(query):
        return replies.for_founders(_of_sort(query.text, known), where(query, book), book) if known else None
    if not area or not asks_pay(query.text):
        return None
    paid = [one for one in _of_sort(f"{query.told} {query.text}", known) if one["kind"] == "subsidy"]
    return replies.paid(paid, book, replies.whom(query.told, book, area)) if paid else None


async def _meant(
    query: Query, area: str | None, known: list[Benefit], directory: Directory
) -> Benefit | None:
    """What a question asks for by name, or in words that come near to it: 补不补社保的钱."""
    own = "".join(_COMMON.sub("", _PAID.sub("", _FOUNDS.sub("", query.topic))).split())
    if len(own) < OWN:
        return None
    if by_name := named(query.text, known):
        return by_name
    by_id = {one["id"]: one for one in known}
    near = await directory.answers(query.text[:200], area=area, kind="benefit", per_page=5)
    fitting = (by_id[one["record"]] for one in near if one["score"] >= SURE and one["record"] in by_id)
    return next(fitting, None)


def _of_sort(text: str, known: list[Benefit]) -> list[Benefit]:
    """Those for the sort of house named, where there are any."""
    sort = _SORT.search(text)
    return [one for one in known if sort and sort[0] in f"{one['name']}{one['who']}"] or known
