"""What sounds like a house, its price or a free place, and asks for money, a rule or a quota. Pure."""

from __future__ import annotations

import re

from actions.query import Query
from directory.book import Book

LOOKS = ("find_facility", "count_facilities", "ask_vacancy", "facility_fact", "search")
# A grant is named, or somebody pays a part.
_GRANT = re.compile(r"补贴|津贴|补助|奖补|消费券|抵用券|贷款|借钱|利息|贴息|保险|责任险")
_PAID = re.compile(
    r"(?:政府|国家|公家|上[头面]|财政|县里|市里)[^，,。？?]{0,8}(?:补|贴|出钱|给钱|管|撑)|补不补|给不给补|报不报|管不管"
)
# A house that is there to be looked for, or a fact of one.
_HOUSES = re.compile(
    r"哪[里儿家个些点]|在哪|几[家个所张]|多少[家个所张]|好多[家个所张]|附近|推荐|有没有[^，,。？?]{0,6}(?:院|机构|中心|园|所|点)(?:[，,。？?吗呢]|$)"
)
# So many for each place or so many households: 每个村要有几名巡访专员.
_QUOTA = re.compile(
    r"[每各](?:一?个)?(?:街道|乡镇|乡|镇|村|社区|小区|县|区|\d+户|百户)[^，,。？?]{0,6}(?:起码|至少|最少|要有|都?要|都?得|都?有|配|该)"
)
_SIZE = re.compile(r"多大(?:面积|的?地方)|(?:多少|好多|几多|几)(?:个?平方?米?|㎡|面积)|配多[大少]")
_PAPER = re.compile(r"文件|文号|[哪几]号|通知|办法|意见|方案叫|哪[个些条]规定|依据|根据")
# What a free place is asked with.
_FREE = re.compile(
    r"空|位|床|名额|满|排|收|住得?[进下]|进[得去]|还有|报名|送|接|余|剩|有人|要人|vacan|free|place|room|bed"
)


def of_grants(query: Query, book: Book) -> str | None:
    """The intent that such a question has; None where it is none."""
    if query.facilities:
        return None
    rules = (
        (_of_money, "ask_benefit"),
        (_of_quotas, "ask_topic"),
        (_of_no_vacancy, "ask_topic"),
        (_of_sizes, "ask_topic"),
    )
    return next((intent for rule, intent in rules if rule(query)), None)


def _of_money(query: Query) -> bool:
    """她的养老服务补贴能不能带过去用, 学费政府管不管: a grant, and no house or price of one."""
    if query.intent == "ask_fee":
        return bool(_PAID.search(query.text))
    looked = query.intent in LOOKS and not _HOUSES.search(query.text)
    return looked and bool(_GRANT.search(query.text))


def _of_quotas(query: Query) -> bool:
    """每个街道起码要有一处老人小孩都能去的地方: what a plan sets for each."""
    return query.intent == "find_facility" and bool(_QUOTA.search(query.text))


def _of_no_vacancy(query: Query) -> bool:
    """能不能让住在里头的人来打个分: nothing of a free place in it."""
    return query.intent == "ask_vacancy" and not (_FREE.search(query.text) or query.fields)


def _of_sizes(query: Query) -> bool:
    """600户的小区要配多大面积的用房: so much, and no document by its number."""
    return query.intent == "ask_policy" and bool(_SIZE.search(query.text)) and not _PAPER.search(query.text)
