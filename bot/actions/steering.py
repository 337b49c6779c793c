"""What a message does to an interview: opens it, steers it, answers it, or asks something else. Pure."""

from __future__ import annotations

import re

from actions.ages import AGE
from actions.case import AREA, Case
from actions.memory import ABOUT_FACILITIES, Memory
from actions.query import Query
from actions.told import NOT_ASKING, Told
from actions.vocabulary import pattern
from actions.working import is_staff, works, works_there

_ASKING = re.compile(
    r"[?？]|(?P<verb>[^\W时])不(?P=verb)|多少|好多(?!了)|几(?:天|个|岁|点|种|项|样|类|家|张|年|级|次|回)|怎么|咋|啷个|哪|什么|啥|(?<!没)谁|吗|呢$|么[。]?$|有没[有得]|能不能|可不可以|要不要"
    r"|顺便|问[一]?[下哈]|收不收|得不得|算不算|符不符合|是不是|多久|多长|好久(?!没)|几时|何时|多大|(?<=...)(?:不|没)$|how|what|which|where"
)
# Words, of a kind or a field, that a message about a person does not need.
_ASKS = {
    "ask_fee",
    "ask_vacancy",
    "ask_indicator",
    "ask_policy",
    "ask_department",
    "ask_plan",
    "count_facilities",
}
_ASKS |= {"find_facility", "facility_fact", "ask_topic", "ask_benefit", "more"}
_TALKS = {
    "greet",
    "thanks",
    "goodbye",
    "bot_challenge",
    "help",
    "out_of_scope",
    "restart",
    "fraud",
    "emergency",
}
# What is left of 那渠县呢 without the place.
ONLY_A_PLACE = re.compile(r"[那的呢换成要是在住如果喃嘛？? ]*")
SHORT, STOP = 8, 12
_OF_SOMEBODY = re.compile(r"[我俺咱他她]|老人|孩子|娃|妈|爸|媳妇|老公|儿子|女儿|婆婆|公公|老汉|家里|屋头")
_WISHES = re.compile(r"想|要|需|希望|打算|养老院|敬老院|托育|托班|补贴|津贴|床|钱|费")
# Who was at home with a child and wants work asks for that, not for all that there is.
_RETURNS = re.compile(
    r"(?:全职(?:妈|爸|带)|[带看养]了?[^，,。]{0,4}(?:孩子|娃|小孩)|宝妈|辞职|脱产)[^。？?]{0,24}"
    r"(?:上班|找[^，,。]{0,3}工作|就业|[返回]岗|出去做事|出来工作|重新工作)"
)
# Who learns the work asks what learning costs.
_LEARNS = re.compile(r"考[^，,。？?]{0,10}证|学费|学的钱|考的钱|培训费|报名费")
# Who speaks of a birth asks what it brings, not what the child gets.
_BIRTH = re.compile(r"生(?:娃|孩|小孩|育|[一二三两]|第)|[二三][孩胎]|产妇|怀孕|孕妇")


def opens(heard: Query, told: Told, case: Case, memory: Memory) -> bool:
    """我妈82岁能领什么, or a person described without any question."""
    if works_there(heard.text) or _RETURNS.search(heard.text) or _LEARNS.search(heard.text):
        return False
    if AGE not in told.facts and works(heard.text) and not is_staff(heard.text):
        # A house, and nobody's own case.
        return False
    somebody = AGE in told.facts or bool(pattern("somebody").search(heard.text)) or bool(case.people)
    if pattern("opening").search(heard.text) and not _BIRTH.search(heard.text):
        # With an age and no word of another matter, a refusal was a mistake.
        refused = heard.intent == "out_of_scope" and (heard.foreign or AGE not in told.facts)
        return somebody and not refused and heard.intent not in ("fraud", "emergency")
    if case.people or is_asking(heard.text) or heard.facilities:
        return False
    if AGE not in told.facts:
        return told.whom == "parent" and _describes(heard, told) and memory.last is None
    searching = memory.last is not None and memory.last.intent in ABOUT_FACILITIES
    return not searching and heard.intent in ("inform", "ask_benefit", "search", "ask_topic", "out_of_scope")


def _describes(heard: Query, told: Told) -> bool:
    """我妈从宝清搬到银川了: somebody, where they are or how, and nothing wished for."""
    away = heard.elsewhere and not heard.places
    names = away or heard.fields or heard.measure or heard.policy or heard.department
    wishes = _WISHES.search(heard.text) or len(heard.rest) > SHORT or heard.intent in (*_TALKS, "ask_policy")
    asks = _ASKING.search(heard.text)
    return bool(told.facts or heard.places) and not (names or wishes or asks)


def steering(heard: Query, case: Case) -> str | None:
    """stop, finish, back, resume, recall or wrong; None where the message steers nothing."""
    if not (case.people or case.question):
        return None
    ways = ("recall", "wrong", "resume", *(("stop", "finish", "back", "why") if case.going else ()))
    said = heard.text.strip(" ，。,.!！?？啊嘛哦吧了")
    found = next((way for way in ways if _steers(way, said, heard.text)), None)
    # 算了说正事，有没有培训: what is stopped is something else.
    return None if found == "stop" and is_asking(heard.text) and len(said) > STOP else found


def _steers(way: str, said: str, text: str) -> bool:
    found = pattern("steer", way)
    return bool(found.search(said) or found.search(text.strip(" ，。,.!！")))


def asks_else(heard: Query, told: Told, case: Case) -> bool:
    """Whether it plainly asks something else, or is talk."""
    if told.facts:
        if set(told.facts.values()) == {None}:
            return False
        acute = heard.intent == "emergency" and bool(pattern("acute").search(heard.text))
        return acute or is_asking(heard.text)
    asks = is_asking(heard.text)
    if (
        heard.places
        and case.aside == 0
        and (ONLY_A_PLACE.fullmatch(heard.topic) or (_wants_area(case) and not asks))
    ):
        return False
    if asks or (heard.intent in _TALKS and not _mumbled(heard)):
        return True
    if heard.elsewhere:
        return not _wants_area(case)
    if heard.places and _wants_area(case):
        return False
    if heard.places:
        return case.aside > 0 or heard.intent in _ASKS or bool(heard.facilities)
    if heard.facilities or heard.department or heard.policy:
        return True
    named = heard.kind or heard.fields or heard.measure or heard.near or heard.year
    return heard.intent in _ASKS and bool(named or len(heard.text) > SHORT)


def is_remark(heard: Query, told: Told, case: Case) -> bool:
    """一直是我媳妇辞了工作在带: of somebody, asks nothing, and is no fact that a rule goes by."""
    names = heard.places or heard.facilities or heard.elsewhere or heard.policy or heard.department
    other = heard.plan or heard.fields or heard.measure or heard.near or heard.year
    talks = heard.intent in (_TALKS - {"out_of_scope"}) or is_asking(heard.text) or _WISHES.search(heard.text)
    if names or other or talks or told.facts or not (case.going or case.matter):
        return False
    return len(heard.text) > SHORT and bool(_OF_SOMEBODY.search(heard.text))


def _wants_area(case: Case) -> bool:
    return case.going and case.question is not None and case.question["fact"] == AREA


def _mumbled(heard: Query) -> bool:
    """A few words that only seem to lie outside: 有糖尿病."""
    return heard.intent == "out_of_scope" and len(heard.text) <= SHORT


def is_asking(text: str) -> bool:
    """Whether a message has the form of a question."""
    return bool(_ASKING.search(NOT_ASKING.sub("", text)))
