"""Which of a place's benefits somebody's own words are about: 那体检呢, 就想在屋头上网学点东西.

What is put into an interview is answered for that matter and this person; in a list it stands first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.ages import AGE, CHILD_UNTIL
from actions.aspects import aspect_of
from actions.case import Case
from actions.held import result_of
from actions.measures import is_rate
from actions.passages import by_content
from actions.query import Query
from actions.ranks import is_rank
from actions.special import plain, said_of
from actions.steering import is_asking
from actions.texts import AMOUNT
from actions.vocabulary import pattern, said_in
from directory.client import Contradiction, Directory, DirectoryDown, NotKnown
from directory.entitlement import Result
from directory.shapes import Passage
from replies import concern as said
from replies.reply import Reply

# Of its own words a benefit holds so much; a second one nearly as much as the first.
SURE, CLOSE, MOST = 0.4, 0.8, 2
# What does not fit the person counts less beside what does.
UNFIT = 0.75
# Of a question less is enough, of what somebody only tells or fears more is needed.
ASKED, WISHED = 0.33, 0.45
# Where another text of the plans answers much better, that is told.
BETTER = 1.25
# A fact of its clause that is told beside it; a figure answers no such question.
POINT = 0.25
_FIGURE = re.compile(r"目标|\d%")
# Fewer characters of its own say nothing of what it is about.
WORDS = 2
# What every question of what one can get has, and whom one asks for.
_COMMON = re.compile(
    r"(?:(?:有|是|得)?(?:没[有得])?(?:什么|哪些|啥子?)|有|的)政策|(?:帮|给|替)?(?:我|俺|我们)?(?:看|算|查|问|说)(?:看|一下|一哈|下|哈)|想(?:问|知道|晓得|了解)(?:一下|一哈|下|哈)?|请问|听说"
    r"|能(?:不能)?(?:享受|领|拿|得|有)(?:到|些|哪些|什么|啥子?|点)*|享受|待遇|说法|扶持|(?:有没有|有没得|有得?)(?:什么|啥子?|哪些)?"
    r"|哪些|什么|啥子?|这[种个些样]|那[种个些样]|不晓得|不知道|我们这边|政府|国家|管不管|[那呢吗嘛噻哦啊呀]"
    r"|(?:[我俺咱他她]们?(?:家|屋头)?的?)?(?:爸妈?|妈妈?|爷爷|奶奶|外公|外婆|婆婆|公公|老汉儿?|媳妇|老公|娃娃?儿?|孩子|老人家?)"
)
_WISHES = re.compile(r"想|希望|打算|需要|要是能|巴不得|怕|担心|发愁")
_CLAUSES = re.compile(r"[，,。；;！!？?\s]+")
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
# What is asked of houses, figures, offices and plans is answered from those.
_OTHERS = (
    "facility_fact",
    "count_facilities",
    "ask_plan",
    "ask_table",
    "emergency",
    "fraud",
    "restart",
    "more",
)
_HOUSES = re.compile(
    r"空[位床]|名额|床位|还有位|哪[里儿家]|附近|地址|电话|几[家所个]|多少[家所个张]|好多[家所个张]|收费|价"
)
_BY_PASSAGES = ("ask_topic", "ask_benefit", "search", "ask_policy", "ask_department")
_OF_HOUSES = ("find_facility", "ask_vacancy", "ask_fee")


def wishes(text: str) -> bool:
    """Whether somebody says what they would like, without a question."""
    return bool(_WISHES.search(text))


def own_wish(text: str) -> str:
    """What a message is about beside the facts it tells, whom it is for and how one asks."""
    clauses = (_without_facts(clause) for clause in _CLAUSES.split(text))
    clauses = (AMOUNT.sub(" ", clause) for clause in clauses)
    left = (_COMMON.sub(" ", pattern("opening").sub(" ", clause)).strip() for clause in clauses)
    wish = " ".join(part for part in left if part)
    return wish if len(_HAN.findall(_NOTHING.sub("", wish))) >= WORDS else ""


def _without_facts(clause: str) -> str:
    """A clause without what it tells; what it asks about stays."""
    for one in sorted(said_in(clause), key=lambda one: -one.start):
        clause = clause if is_asking(clause) else clause[: one.start] + " " + clause[one.end :]
    return _AGES.sub(" ", clause)


def words_for(text: str, case: Case) -> str:
    """What to look for: the wish, and where it points at the person, what was told of them last."""
    pointed = said_of(case.facts) if _LIKE_THEM.search(text) else ""
    return f"{own_wish(text)} {pointed}".strip()


async def near(
    words: str, judged: Sequence[Result], case: Case, directory: Directory, sure: float = SURE
) -> list[tuple[float, Result]]:
    """The benefits that hold most of the words, best first; none of the other generation."""
    if not words or case.area is None:
        return []
    found = await directory.answers(words[:200], area=case.area, kind="benefit", per_page=10)
    by_id = {one["benefit"]["id"]: one for one in judged if not _foreign(one, case)}
    known = [
        (_weight(one["score"], by_id[one["record"]]), by_id[one["record"]])
        for one in found
        if one["record"] in by_id
    ]
    known.sort(key=lambda pair: -pair[0])
    least = max([sure, *(CLOSE * score for score, _one in known[:1])])
    topics: dict[str, tuple[float, Result]] = {}
    for score, one in known:
        if score >= least:
            topics.setdefault(one["benefit"]["topic"], (score, one))
    return list(topics.values())[:MOST]


def _weight(score: float, one: Result) -> float:
    """The score; what does not fit this person is less likely meant."""
    return score * (UNFIT if one["verdict"] == "no" else 1)


def _foreign(one: Result, case: Case) -> bool:
    """What fits the other generation alone."""
    age = case.facts.get(AGE)
    other = "elder" if isinstance(age, int) and age < CHILD_UNTIL else "childcare"
    return one["verdict"] == "no" and isinstance(age, int) and one["benefit"]["domain"] == other


def may_concern(heard: Query, case: Case) -> bool:
    """Whether a question may be one about somebody's own matter."""
    if not case.people or heard.facilities or heard.elsewhere or heard.intent in _OTHERS:
        return False
    if heard.places and case.area and heard.places != (case.area,):
        return False
    figure = heard.intent == "ask_indicator" and (is_rate(heard.text) or heard.measure)
    houses = heard.intent in _OF_HOUSES and _HOUSES.search(heard.text)
    return not (figure or houses or is_rank(heard) or aspect_of(heard.text))


async def concerned(heard: Query, case: Case, directory: Directory, matter: str = "") -> Reply | None:
    """What the question is about, judged for this person; None where another text answers better.

    `matter` is what they spoke of before: where the question comes near the same, it goes on with that.
    """
    words = words_for(heard.text, case)
    if case.area is None or not words:
        return None
    try:
        found = await directory.eligibility(case.area, case.sent, case.whom)
    except (Contradiction, NotKnown):
        return None
    least = ASKED if is_asking(heard.text) else WISHED
    close = await near(words, found["results"], case, directory, least)
    if not close:
        return None
    beside = await directory.answers(words[:200], area=case.area, kind="point,clause", per_page=20)
    goes_on = matter and await result_of(matter, found["results"], case.area, directory) is close[0][1]
    if not goes_on and heard.intent in _BY_PASSAGES and _answers_better(beside, close[0]):
        return None
    asks_amount = bool(AMOUNT.search(heard.text))
    fitting = [one for _score, one in close]
    points = points_of(fitting[0], beside)
    return said.about(fitting, case.facts, points, await directory.book(), amount=asks_amount)


def _answers_better(passages: Sequence[Passage], best: tuple[float, Result]) -> bool:
    others = (one for one in passages if one["sources"] != best[1]["benefit"]["sources"])
    return any(one["score"] > BETTER * best[0] and not _FIGURE.search(one["text"]) for one in others)


def points_of(result: Result, passages: Sequence[Passage]) -> list[str]:
    """The facts of a benefit's clause that come near, what it says before who leads."""
    own = [one for one in passages if one["sources"] == result["benefit"]["sources"]]
    own = [one for one in own if one["kind"] == "point" and one["score"] >= POINT]
    return [one["text"].rstrip("。") + "。" for one in sorted(own, key=lambda one: -by_content(one))]


async def first_of(
    text: str, state: str, judged: Sequence[Result], case: Case, directory: Directory
) -> Reply | None:
    """What somebody asked for in the same breath; `state` is theirs in the plans' words."""
    words = words_for(text, case)
    words = f"{words} {plain(state)}".strip() if words else ""
    try:
        close = await near(words, judged, case, directory)
        beside = (
            await directory.answers(words[:200], area=case.area, kind="point", per_page=20) if close else []
        )
    except DirectoryDown:
        # The list is an answer without it.
        return None
    if not close:
        return None
    return said.first(close[0][1], points_of(close[0][1], beside), await directory.book())


def settled(case: Case, places: tuple[str, ...]) -> Case:
    """The case at a place, where it is one and no name of several."""
    return replace(case, area=places[0]) if len(places) == 1 and "|" not in places[0] else case
