"""A second look at the intent: names and words that were heard for certain outweigh a doubtful guess.

The classifier sees a masked text; which place was named, and whether that place has a plan of its own,
only the directory knows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.areas import has_plan
from actions.classes import asks_class
from actions.conditions import of_conditions
from actions.documents import of_documents, of_tables
from actions.founders import asks_support, founds
from actions.grants import of_grants
from actions.houses import HOUSE, asks_names, asks_takers, asks_which, asks_whose, fields_asked, unit_named
from actions.measures import asks_rate, called, is_rate, per_head
from actions.query import Query
from actions.ranks import AVERAGE, PART, asks_costly, grouped_by, is_rank
from actions.wary import is_offer
from directory.book import Book

# Fields that only a project has; `fee`, `vacancy`, `phone` and the like are asked of anything.
OF_PROJECTS = {"capacity", "floor_area", "land_area", "investment", "central_budget", "unit", "type"}
_EACH = re.compile(r"各|分别|每个|哪个(?:大|多)")
_PROJECTS = re.compile(r"\d+个项目|(?:养老|托育)(?:的)?\d*个?项目(?!.{0,6}(?:目标|政策|要求))")
_LIMIT = re.compile(r"(?:最多|最少|至少)(?:能|可以?|要|收|住|几)|不超过|不能超")
_GOAL = re.compile(r"目标|占比|比例|率|每千|达到|规划指标|约束|预期")
_FRAUD = re.compile(
    r"骗|诈|理财|转[钱账]|汇款|投资|集资|高[息利]|回报|中奖|冒充|验证码|银行卡|保健品|推销|上门|押金|预付|预存|交钱|会员|打款"
    r"|可[信靠]|靠谱|fraud|scam"
)
_UTILITIES = re.compile(r"水电|用[水电气]|电费|水费|气费")
_TO_BE_BUILT = re.compile(
    r"(?:修|建|盖|搞|规划|安排|有).{0,6}(?:啥子?|什么|哪些|么子)(?:.{0,2}(?:项目|设施|工程|养老|托育))?.{0,3}$"
    r"|(?:哪些|什么|啥子?)(?:项目|设施|工程)|what is (?:planned|being built)"
)
_HOUSE_LIKE = (
    *("ask_indicator", "ask_topic", "ask_policy", "ask_department", "search", "ask_plan", "inform"),
    "find_facility",
)
# Beside the name of a house fewer characters than these ask nothing else: 要办托育吗.
LITTLE = 3
# Above this the classifier is not doubted for what a question names.
SURELY = 0.9
# What is reckoned over projects; all else that is so much on average, or each year, a plan sets itself.
_OF_A_PROJECT = re.compile(
    r"床|托位|位子|项目|投资|投[了入多好]|占地|建筑|规模|造价|[每一](?:家|所|处|座|个(?:养老|托育|机构|中心|项目|地方|县|区))|多大"
    r"|(?:建|修|开)(?:多少|好多|几|哪)|bed|slot|project|invest|place"
)
_AMOUNT = re.compile(
    r"多少|好多|几|多大|合计|总|加起来|面积|亩|规模|投资|资金|how (?:many|much|large|big)|total|capacity"
)
# What offices set aside is no investment in a project.
_FUNDS = re.compile(r"(?:发展|专项|财政|奖补|补助)资金")
_DOUBTFUL = ("search", "inform", "ask_topic", "ask_benefit", "ask_plan", "ask_indicator")
_PROJECT_LIKE = ("facility_fact", "ask_indicator", "find_facility", "count_facilities", "search")
# What it costs to build a house is a fact of the project, not a fee.
_BUILDING = re.compile(r"^修|修建?(?:起|这|那|个|要|得)|建(?:成|设|起|这|那|个|要)|[盖造投]|cost to build")
_MONEY = re.compile(
    r"[钱费价贵元块]|多少|好多|便宜|便[宜意]|花销|限制|上限|fee|cost|price|much|charge|expens|cheap|afford"
)


def doubted(query: Query) -> Query:
    """A warning of fraud is for who speaks of money asked for; a small child's class is always our matter."""
    if query.intent == "out_of_scope" and asks_class(query):
        return replace(query, intent="ask_topic")
    no_fraud = query.intent == "fraud" and not (_FRAUD.search(query.text) or is_offer(query.text))
    return replace(query, intent="ask_topic") if no_fraud else query


def is_its_own(query: Query, heard: Query) -> bool:
    """Whether a look for facilities may be about something else: not where it turns the question before,
    holds no other word, or reckons.
    """
    several = len(query.places) > 1 or len(query.years) > 1
    reckons = several or is_rank(query) or grouped_by(query) or AVERAGE.search(query.text)
    return bool(heard.rest) and query.topic == heard.topic and not query.order and not reckons


def reread(query: Query, book: Book) -> Query:
    """The query with the intent that its names and words speak for."""
    of_fee = query.intent == "ask_fee" or (query.intent == "facility_fact" and query.fields == ("fee",))
    if of_fee and query.has_own_subject and _BUILDING.search(query.text):
        return replace(query, intent="facility_fact", fields=("investment",))
    if asks_costly(query) and not query.facilities:
        return replace(query, intent="count_facilities", order=None)
    if query.kind or query.facilities:
        whose = ("place", "unit") if asks_whose(query.text) and len(query.places) > 1 else ()
        query = replace(
            query, fields=tuple(dict.fromkeys((*query.fields, *fields_asked(query.text), *whose)))
        )
    return replace(query, intent=_intent(query, book))


def _intent(query: Query, book: Book) -> str:
    rules = (
        of_tables,
        _of_figures,
        _of_houses,
        of_conditions,
        of_grants,
        _of_founders,
        _of_warnings,
        _of_classes,
        _of_a_look,
        _of_reckoning,
        _of_facility,
        _of_projects,
        of_documents,
    )
    for rule in rules:
        if intent := rule(query, book):
            return intent
    return query.intent


def _of_houses(query: Query, book: Book) -> str | None:
    """A list of projects by who builds them, whom they take or what is built; a fact of a town's house."""
    unit = unit_named(query.text) and (query.kind or "项目" in query.text)
    if query.intent not in _HOUSE_LIKE or not (query.kind or unit or query.facilities) or query.elsewhere:
        return None
    if query.facilities:
        builder = query.intent == "ask_department" and "unit" in query.fields
        return "facility_fact" if builder else None
    if unit or asks_names(query) or asks_takers(query):
        return "find_facility"
    if not query.area or query.policy or not HOUSE.search(query.text):
        return None
    of_it = {"unit", "content"} if query.intent == "find_facility" else {*OF_PROJECTS, "year", "content"}
    told = of_it & set(query.fields) or asks_whose(query.text)
    if book.is_town(query.area) and told:
        return "facility_fact"
    unsure = query.intent == "find_facility" or query.sure < SURELY
    which = asks_which(query) and unsure and query.intent != "ask_department"
    return "find_facility" if which and not _GOAL.search(query.text) else None


def _of_founders(query: Query, book: Book) -> str | None:
    """Who founds a house asks what there is for founders, not which houses there are."""
    doubtful = query.intent in ("find_facility", "count_facilities", "inform", "ask_topic", "search")
    return "ask_benefit" if doubtful and (founds(query) or asks_support(query)) else None


def _of_a_look(query: Query, book: Book) -> str | None:
    """渠县托育, 近一点的养老院: a kind and where, or in which order, and nothing else; 亭子镇要修啥."""
    in_a_town = query.area and book.is_town(query.area) and not query.facilities and not query.policy
    if in_a_town and query.intent in _DOUBTFUL and _TO_BE_BUILT.search(query.text):
        return "find_facility"
    if query.order == "fee" and query.kind and query.intent == "count_facilities" and not query.facilities:
        return "find_facility"
    if query.rest or not query.kind or query.fields or query.measure or query.facilities:
        return None
    other = query.department or query.policy or query.plan
    where = query.places or query.near or query.order
    return "find_facility" if where and not other and query.intent in _DOUBTFUL else None


def _of_reckoning(query: Query, book: Book) -> str | None:
    """A sum, an average, a share or a table of projects, whatever it sounded like."""
    if query.intent not in _PROJECT_LIKE or query.facilities:
        return None
    if per_head(query.text) or _FUNDS.search(query.text):
        return "ask_indicator" if query.area else None
    if len(query.places) > 1 and is_rate(query.text) and all(has_plan(one, book) for one in query.places):
        return "ask_indicator"
    if _is_of_people(query):
        return "ask_indicator"
    if query.intent == "ask_indicator" and _GOAL.search(query.text) and not PART.search(query.text):
        return None
    counted = query.intent == "count_facilities"
    projects = counted or bool(query.kind and (OF_PROJECTS & set(query.fields) or "项目" in query.text))
    reckoned = AVERAGE.search(query.text) or PART.search(query.text) or grouped_by(query)
    summed = query.intent == "facility_fact" and "sum" in query.measure
    return "count_facilities" if summed or (projects and reckoned) else None


def _is_of_people(query: Query) -> bool:
    """Whether an average, or each year's, is of what projects do not have: 人均用地, 每年的发展资金."""
    reckoned = AVERAGE.search(query.text) or grouped_by(query) == "plan_year"
    return bool(reckoned and query.area and query.rest and not _OF_A_PROJECT.search(query.text))


def _of_classes(query: Query, book: Book) -> str | None:
    """A small child's age and a class: which one it can attend, not where."""
    asked = query.intent in ("ask_topic", "ask_benefit", "search", "find_facility", "ask_vacancy", "inform")
    asked = asked or (query.intent == "facility_fact" and not query.facilities)
    return "which_class" if asked and asks_class(query) else None


def _of_facility(query: Query, book: Book) -> str | None:
    """One facility is named: the field says what of it."""
    fields = set(query.fields)
    if query.intent == "ask_vacancy" and fields and "vacancy" not in fields:
        return "facility_fact"
    if query.intent == "ask_topic" and "vacancy" in fields and query.kind and query.area:
        return "ask_vacancy" if HOUSE.search(query.text) else None
    if not query.facilities or query.intent not in ("ask_indicator", "search", "ask_topic"):
        return None
    if "fee" in fields and not OF_PROJECTS & fields:
        return "ask_fee"
    return "facility_fact" if fields or query.intent == "search" or len(query.rest) < LITTLE else None


def _of_projects(query: Query, book: Book) -> str | None:
    """Facts and sums of the projects in a place."""
    asked = OF_PROJECTS & set(query.fields)
    if query.intent in ("search", "ask_plan") and query.kind and query.measure and query.places:
        return "count_facilities"
    figure = query.intent in ("ask_indicator", "search", "ask_topic", "ask_policy") and asked
    # 交给企业以后还有床位住吗 asks for no number.
    if query.intent == "ask_topic" and not _AMOUNT.search(query.text):
        figure = False
    counted = query.kind and query.places and _PROJECTS.search(query.text) and not query.policy
    if figure and (counted or _is_of_projects(query, book)):
        # 大竹和万源哪个多: the sums of both, not their projects one by one.
        return "count_facilities" if len(query.places) > 1 and is_rank(query) else "facility_fact"
    counties = len(query.places) > 1 and not any(book.is_town(place.split("|")[0]) for place in query.places)
    if query.intent == "count_facilities" and asked and _EACH.search(query.text) and not counties:
        return "facility_fact"
    if query.intent == "count_facilities" and _LIMIT.search(query.text):
        return "ask_topic"
    return None


def _of_figures(query: Query, book: Book) -> str | None:
    """达州人还是巫溪人活得久: a figure of several plans by what people say for it; a rate by what it is."""
    if query.intent in ("ask_topic", "ask_benefit", "search") and query.area and asks_rate(query.text):
        return "ask_indicator"
    doubtful = query.intent in (*_DOUBTFUL, "ask_policy", "ask_department")
    plans = len(query.places) > 1 and all(has_plan(one, book) for one in query.places)
    return "ask_indicator" if doubtful and plans and called(query.topic) != query.topic else None


def _of_warnings(query: Query, book: Book) -> str | None:
    """Water and power have no fee of a house, and what nobody speaks of money with is no fee."""
    if query.intent != "ask_fee":
        return None
    of_money = "fee" in query.fields or _MONEY.search(query.text)
    return "ask_topic" if _UTILITIES.search(query.text) or not of_money else None


def _is_of_projects(query: Query, book: Book) -> bool:
    """Whether a figure asked of a place can only be that of projects there: no plan sets it goals."""
    if not query.area or not query.kind or _GOAL.search(query.text):
        return False
    return not has_plan(query.area, book)
