"""A second look at the intent: names and words that were heard for certain outweigh a doubtful guess.

The classifier sees a masked text; which place was named, and whether that place has a plan of its own,
only the directory knows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.classes import asks_class
from actions.query import Query
from actions.wary import is_offer
from directory.book import Book

# Fields that only a project has; `fee`, `vacancy`, `phone` and the like are asked of anything.
OF_PROJECTS = {"capacity", "floor_area", "land_area", "investment", "central_budget", "unit", "type"}
_EACH = re.compile(r"各|分别|每个|哪个(?:大|多)")
_LIMIT = re.compile(r"(?:最多|最少|至少)(?:能|可以?|要|收|住|几)|不超过|不能超")
_GOAL = re.compile(r"目标|占比|比例|率|每千|达到|规划指标|约束|预期")
_PLAN = re.compile(r"方案|规划文件|哪些文件|几份文件")
_OF_A_PLAN = re.compile(r"方案|规划|文件|一老一小|正式|征求意见稿?|哪一?年|什么时候|[的了是吗“”？?]")
# A question of a plan itself is short, and little is left of it without the words for plans.
SHORT, REST = 12, 8
_FRAUD = re.compile(
    r"骗|诈|理财|转[钱账]|汇款|投资|集资|高[息利]|回报|中奖|冒充|验证码|银行卡|保健品|推销|上门|押金|预付|预存|交钱|会员|打款"
    r"|可[信靠]|靠谱|fraud|scam"
)
_UTILITIES = re.compile(r"水电|用[水电气]|电费|水费|气费")
# What it costs to build a house is a fact of the project, not a fee.
_BUILDING = re.compile(r"^修|修建?(?:起|这|那|个|要|得)|建(?:成|设|起|这|那|个|要)|[盖造投]|cost to build")
_MONEY = re.compile(
    r"[钱费价贵元块]|多少|好多|便宜|便[宜意]|花销|限制|上限|fee|cost|price|much|charge|expens|cheap|afford"
)
_DOCUMENT = re.compile(r"文号|文件|意见|办法|通知|规划|方案|条例|印发|发文|哪年|几号|叫什么|名称|依据")


def reread(query: Query, book: Book) -> Query:
    """The query with the intent that its names and words speak for."""
    if query.intent == "ask_fee" and query.facilities and _BUILDING.search(query.text):
        return replace(query, intent="facility_fact", fields=("investment",))
    return replace(query, intent=_intent(query, book))


def _intent(query: Query, book: Book) -> str:
    for rule in (_of_warnings, _of_classes, _of_facility, _of_projects, _of_documents):
        if intent := rule(query, book):
            return intent
    return query.intent


def _of_classes(query: Query, book: Book) -> str | None:
    """A small child's age and a class: which one it can attend, not where."""
    asked = query.intent in ("ask_topic", "ask_benefit", "search", "find_facility", "ask_vacancy", "inform")
    return "which_class" if asked and asks_class(query) else None


def _of_facility(query: Query, book: Book) -> str | None:
    """One facility is named: the field says what of it."""
    fields = set(query.fields)
    if query.intent == "ask_vacancy" and fields and "vacancy" not in fields:
        return "facility_fact"
    if not query.facilities or query.intent not in ("ask_indicator", "search", "ask_topic"):
        return None
    if "fee" in fields and not OF_PROJECTS & fields:
        return "ask_fee"
    return "facility_fact" if fields or query.intent == "search" else None


def _of_projects(query: Query, book: Book) -> str | None:
    """Facts and sums of the projects in a place."""
    asked = OF_PROJECTS & set(query.fields)
    if query.intent in ("search", "ask_plan") and query.kind and query.measure and query.places:
        return "count_facilities"
    if query.intent in ("ask_indicator", "search", "ask_topic") and asked and _is_of_projects(query, book):
        return "facility_fact"
    if query.intent == "count_facilities" and asked and _EACH.search(query.text):
        return "facility_fact"
    if query.intent == "count_facilities" and _LIMIT.search(query.text):
        return "ask_topic"
    return None


def _of_documents(query: Query, book: Book) -> str | None:
    """The plan itself, a document by its number, or the matter that bears a document's name."""
    if query.intent == "ask_plan":
        return "ask_topic" if len(_OF_A_PLAN.sub("", query.topic)) > REST else None
    if query.intent != "ask_policy":
        return None
    if not query.policy and _PLAN.search(query.text) and len(query.topic) <= SHORT:
        return "ask_plan"
    return None if _DOCUMENT.search(query.text) else "ask_topic"


def _of_warnings(query: Query, book: Book) -> str | None:
    """A warning of fraud is for who speaks of money asked for; water and power have no fee of a house."""
    if query.intent == "fraud" and not (_FRAUD.search(query.text) or is_offer(query.text)):
        return "ask_topic"
    if query.intent != "ask_fee":
        return None
    of_money = "fee" in query.fields or _MONEY.search(query.text)
    return "ask_topic" if _UTILITIES.search(query.text) or not of_money else None


def _is_of_projects(query: Query, book: Book) -> bool:
    """Whether a figure asked of a place can only be that of projects there: no plan sets it goals."""
    if not query.area or not query.kind or _GOAL.search(query.text):
        return False
    plan = book.plan_of(query.area)
    return plan is None or plan["area"] != book.name(query.area)
