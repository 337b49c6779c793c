"""What sounds like a look for houses, and asks for offices, a payer's share or a condition. Pure."""

from __future__ import annotations

import re

from actions.offices import asks_offices
from actions.query import Query
from directory.book import Book

_PAYS = re.compile(
    r"自(?:己|个儿?|家)[^，,。]{0,6}[掏出付交贴]|住户|个人[^，,。]{0,3}[掏出付承]|每(?:户|家)[^，,。]{0,4}[掏出付交摊]"
)
# What must be met before somebody is let in, and who is let in first.
_ADMISSION = re.compile(
    r"(?:进去|进门|入住|住进去?|送进去|收人)(?:之?前|要先|得先|的?(?:条件|要求|门槛|资格))|[先得]过(?:哪|什么|啥)|过哪一?[道关]"
    r"|(?:怎么|咋个?|怎样|啥样的?|什么样的?|哪些)(?:老?人)?才(?:能|可以|收)|优先|先(?:住|收|轮|排|紧|安排)|轮候|插队"
)
# From which age on children are let in.
_ENTRY_AGE = re.compile(
    r"(?:几岁|多大|几个月|什么年龄|哪个年龄|年龄)[^，,。？?]{0,8}(?:收|进|上|送|入|起|开始|可以|能|孩子)"
    r"|多大\s*(?:幼儿园)?托班|(?:招收|收|进|接收)[^，,。？?]{0,6}(?:几岁|多大|几个月|什么年龄)"
)
# What a figure is asked with; without any of it a sentence is asked for.
_FIGURE = re.compile(
    r"多少|好多|几|多[大高长久]|比例|[率占数]|目标|指标|现状|达到|每千|人均|平均|超过|最|约束|预期|岁|成|倍|哪一?年|\d|how|percent|rate|target|ratio"
)
# By whom a price is fixed, and whether it may rise.
_PRICE_RULE = re.compile(
    r"(?:收|价|涨|费)[^，,。？?]{0,16}(?:谁说了算|谁来?定|自己定|政府定|怎么定的)|(?:能|会|可以|随便|敢)[^，,。？?]{0,3}(?:乱|随便)?涨"
)


# What a question for an office has: a body, who, or where to turn.
_OFFICE = re.compile(
    r"部门|单位|[局委办]|政府|机关|谁|哪个(?!网|平台|app)|哪些|哪几|哪[里儿点]|归|管|牵头|负责|配合|主管|分工|职责|任务|参与|找(?!工作|活|事)|问(?!题)"
    r"|投诉|举报|反映|告|组长|主任|领导|公安|民政|残联|妇联|工会|团|医保|财政|消防|中心|[a-z]{4}"
)
# A part of something, of a year: no price.
_PART = re.compile(r"占(?:到|比|了|多少|好多)|百分之|比例|几成")


# In which year a plan means to get there; no document's own year.
_GOAL_YEAR = re.compile(
    r"(?:哪一?年|什么时候|何时|几时|好久|到?多久)[^，,。？?]{0,6}(?:全覆盖|覆盖|达标|达到|实现|做到|完成)"
)
_A_DOCUMENT = re.compile(r"文件|方案|印发|文号|通知|意见|办法|规划")


def of_conditions(query: Query, book: Book) -> str | None:
    """The intent that such a question has; None where it is none."""
    if query.facilities:
        return None
    rules = (
        (_of_offices, "ask_department"),
        (_of_payers, "ask_topic"),
        (_of_admission, "ask_topic"),
        (_of_price_rules, "ask_topic"),
        (_of_no_figure, "ask_topic"),
        (_of_no_office, "ask_topic"),
        (_of_a_part, "ask_indicator"),
        (_of_a_goal_year, "ask_indicator"),
    )
    return next((intent for rule, intent in rules if rule(query)), None)


def _of_offices(query: Query) -> bool:
    """是哪几个单位在管, 团县委参与的是哪一条: offices are asked for."""
    asked = query.intent in ("ask_topic", "ask_policy", "ask_plan", "ask_benefit", "search")
    return asked and asks_offices(query)


def _of_payers(query: Query) -> bool:
    """加装电梯自己要掏多少: no indicator, and no house's price."""
    figure = query.intent in ("ask_indicator", "ask_benefit", "search")
    return figure and "fee" in query.fields and bool(_PAYS.search(query.text))


def _of_admission(query: Query) -> bool:
    """进公办养老院之前要先过哪一道: a condition, and no list of houses."""
    looked = query.intent in ("find_facility", "ask_vacancy", "search")
    if query.kind == "childcare" and _ENTRY_AGE.search(query.text):
        return looked or query.intent == "facility_fact"
    return looked and bool(query.kind) and bool(_ADMISSION.search(query.text))


def _of_price_rules(query: Query) -> bool:
    """不赚钱的养老院收费能乱涨不: a rule, and nobody's price."""
    of_fee = query.intent in ("ask_fee", "count_facilities", "find_facility", "facility_fact", "ask_topic")
    return of_fee and bool(_PRICE_RULE.search(query.text)) and "普惠" not in query.text


def _of_no_office(query: Query) -> bool:
    """上网能看着不良记录不: nobody's office in it."""
    return query.intent == "ask_department" and not query.department and not _OFFICE.search(query.text)


def _of_a_part(query: Query) -> bool:
    """住得起的养老院，2025年床位要占到好多: where a plan means to go, and nobody's price."""
    return query.intent == "ask_fee" and bool(query.years) and bool(_PART.search(query.text))


def _of_a_goal_year(query: Query) -> bool:
    """居家养老服务哪年全覆盖: a goal, and no document of that name."""
    asked = query.intent in ("ask_policy", "ask_plan", "search") and bool(query.places)
    return asked and bool(_GOAL_YEAR.search(query.text)) and not _A_DOCUMENT.search(query.text)


def _of_no_figure(query: Query) -> bool:
    """按个铃有没有人来: nothing of a figure in it."""
    return query.intent == "ask_indicator" and not _FIGURE.search(query.text + query.topic)
