"""The verdicts of a case, told page by page or one by one."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.case import Case
from actions.query import Query
from actions.steering import is_asking
from actions.vocabulary import pattern
from directory.client import Directory
from directory.entitlement import Result
from replies import interview as said
from replies import results, talk, verdicts
from replies.catalogue import gettext as _
from replies.entries import in_order
from replies.reply import Choice, Reply

GROUPS = ("no", "unstated", "need", "likely")
_MORE = re.compile(r"^(?:更多|还有|下一页|往下|其他|别的|接着|more)")
# What names of benefits share says nothing of which is meant.
_COMMON = re.compile(r"老年人|老人|养老|服务|补贴|津贴|政府|困难|社会|家庭|托育|的|和")
ALIKE = 3


def group_asked(text: str) -> str | None:
    """The verdict whose results are asked for: 哪些不符合."""
    return next((one for one in GROUPS if pattern("groups", one).search(text)), None)


async def results_page(heard: Query, case: Case, directory: Directory) -> tuple[Reply, Case] | None:
    """更多, 哪些不符合: the next results, or those of one verdict."""
    group = group_asked(heard.text)
    following = bool(_MORE.search(heard.text)) or heard.intent == "more"
    if case.area is None or not (group or (following and case.aside == 0)):
        return None
    book = await directory.book()
    found = await directory.eligibility(case.area, case.sent, case.whom)
    if group:
        case = replace(case, group=group, shown=0)
    reply, at = results.page(found, case.group, case.shown, book)
    if not reply.text:
        empty = said.none_of(verdicts.heading(group)) if group else talk.no_more()
        return _with_ways(empty, case, "no"), replace(case, group=None, shown=0)
    return _with_ways(reply, case, group), replace(case, shown=at)


def _with_ways(reply: Reply, case: Case, group: str | None) -> Reply:
    """The open question again, or what else can be looked at."""
    further = Choice(_("更多结果"), _("更多")) if reply.more else None
    if case.going and case.question:
        return said.with_question(reply, case.question, more=reply.more)
    fails = Choice(_("哪些不符合"), _("哪些不符合")) if group != "no" and case.group != "no" else None
    return replace(reply, choices=tuple(filter(None, [further, fails])))


async def explain(heard: Query, case: Case, directory: Directory) -> Reply | None:
    """为什么高龄津贴没写明, 哪个部门管: one verdict, or whom to ask for all."""
    asked_which = case.shown > 0 and heard.ordinal is not None and is_asking(heard.text)
    asked_why, asked_whom = pattern("explain").search(heard.text), pattern("offices").search(heard.text)
    if case.area is None or case.aside > 0 or not (asked_why or asked_whom or asked_which):
        return None
    book = await directory.book()
    found = await directory.eligibility(case.area, case.sent, case.whom)
    if asked_which and heard.ordinal and 0 < heard.ordinal <= case.shown:
        entry = in_order(found, case.group)[heard.ordinal - 1]
        return results.explained(entry.result, case.facts, book)
    if meant := named_in(heard.text, found["results"]):
        return results.explained(meant, case.facts, book)
    unnamed = not (heard.fields or heard.kind or heard.facilities or heard.department)
    return results.offices(found, book) if asked_whom and unnamed and len(heard.text) <= 14 else None


def named_in(text: str, judged: list[Result]) -> Result | None:
    """The benefit that a text names best: by the longest piece of its name."""
    scored = [(shared(text, one["benefit"]["name"]), one["benefit"]["own"], one) for one in judged]
    best = max(scored, key=lambda each: each[:2], default=None)
    return best[2] if best and best[0] >= ALIKE else None


def shared(text: str, name: str) -> int:
    """The length of the longest piece of a name in the text; a piece of common words alone counts nothing."""
    pieces = (name[i:j] for i in range(len(name)) for j in range(i + 2, len(name) + 1))
    telling = [
        piece for piece in pieces if piece in text and (len(_COMMON.sub("", piece)) > 1 or piece == name)
    ]
    return max((len(piece) + (piece == name) for piece in telling), default=0)
