"""That the plans do not print what is asked of a matter: a number to call, what somebody has to pay. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.areas import plan_area
from actions.query import Query
from directory.book import Book
from directory.shapes import Passage
from replies import missing

# What is asked for -> what a passage that answers it holds. A budget is nothing that somebody pays.
_STATED = {
    "phone": re.compile(r"\d{3,}[-—]?\d{4,}|(?<!\d)1?\d{4}(?![\d年%万张个人])"),
    "amount": re.compile(r"\d[\d.]*\s*(?:万?元|万)"),
    "fee": re.compile(r"\d[\d.]*\s*(?:万?元|万)|收费|价格|[房租税水]费|免|无偿|有偿|奖补|补[贴助]|优惠"),
}
# How long somebody may stay away from work; of that the passage which fits best tells, or none does.
_LEAVE = re.compile(
    r"(?:几|多少|好多)天[^，,。？?]{0,2}假|假[^，,。？?]{0,8}(?:几|多少|好多)天|(?:休|请|放|歇)(?:几|多少|好多)天"
)
# Whether any money is given: 给不给钱.
_PAYS = re.compile(r"给不给钱|给钱[不没吗]|有没有钱[拿领给]|发不发钱|发钱[不没吗]|能?领不领得?到钱")
_DAYS = re.compile(r"\d\s*(?:天|日|个月)")
# Below this a passage is not near enough to be shown beside it.
BESIDE = 0.25


def unsaid(query: Query, found: Sequence[Passage], book: Book) -> str:
    """That no plan prints the number or the price asked for, and whom to ask; empty where one does."""
    asked = [field for field in query.fields if field in _STATED]
    open_ = tuple(field for field in asked if not any(_STATED[field].search(one["text"]) for one in found))
    if not open_ and found and _LEAVE.search(query.text) and not _DAYS.search(found[0]["text"]):
        open_ = ("days",)
    if (
        not open_
        and _PAYS.search(query.text)
        and not any(_STATED["amount"].search(one["text"]) for one in found)
    ):
        open_ = ("amount",)
    return missing.no_fact(open_, book, plan_area(query, book), query.one_kind) if open_ else ""
