"""Which figures of which plans a question names: a plan without it has not published it. Pure.

The directory ranks by words that are shared; 养老床位总数 shares 总数 with 托位总数. What is measured tells
them apart, and so does a share that nobody asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.shapes import Passage

# Things that plans measure, as names of figures and questions write them; the longest first.
_THINGS = {
    "beds": r"床位|张床|[养病护]?老?床(?!位)",
    "slots": r"托位",
    "staff": r"保育(?:人员|员)|护理(?:专业)?(?:人才|人员|员)|专业人才|从业人员"
    r"|工作者|社工|志愿者|专员|上岗|持证|岗前",
    "firms": r"企业|公司",
    "people": r"人口|\d+周?岁及?以上|(?:老人|老年人|婴幼儿)(?:有?多少|有?好多|人?数|占)|婴幼儿年均",
    "life": r"寿命",
    "health": r"健康管理|系统管理",
    "visits": r"探访|巡访",
    "keep": r"供养率?",
    "insured": r"参保",
    "repair": r"整改|整治",
    "lottery": r"公益金|福彩|彩票",
    "cover": r"覆盖",
    "university": r"老年大学",
    "base": r"实训基地",
    "land": r"用地|面积",
    "money": r"投资|资金|收费|补助|奖补",
    "circle": r"服务圈",
    "industry": r"产业规模|增加值",
    "houses": r"机构|养老院|敬老院|养护院|托育[点园]|托儿所|幸福院|照料中心|服务中心|综合体|社区",
}
_PATTERNS = {thing: re.compile(pattern) for thing, pattern in _THINGS.items()}
_SHARE = re.compile(
    r"占比|比例|比重|率|百分|[几一二三四五六七八九]成|多大比|占.{0,4}(?:多少|好多|几)|%|share|percent"
)
_AGE = re.compile(r"(\d+)\s*周?岁")
_QUALIFIED = re.compile(r"护理|普惠|公办|民办|公益性|示范|健康管理|覆盖|持证|上岗|参保|达标|等级|星级|互助")
_RATE = re.compile(r"占比|比例|率|指标|约束性|预期性")
_HOW_HIGH = re.compile(r"(?:率|占比|比例)[^，,。？?]{0,8}(?:多少|好多|几成|百分之|多高|达到)")
_OF_SOME = re.compile(r"新建|老城区|已建成")
# Of these no plan gives anything but a share: 拿好多出来 asks for it as well.
_SHARES = {"lottery", "cover", "keep", "insured"}
_PER_HEAD = re.compile(r"每一?[千百万]|一[千百万](?:个|名|位|人)|千人|1000|per (?:thousand|1,?000|hundred)")
_FOR = {"elder": r"养老|老年|老人|护理员", "childcare": r"托育|托位|婴|幼儿|保育|儿童|娃|孩子"}
_ALL = re.compile(
    r"总数|总量|数量|一共|总共|到底|方案里?|规划里?|文件里?|指标|全[县市]|目标|定[了的]|[写有]了?没有?"
    r"|到?20\d\d年?(?:年?[底末])?|有?没?有?(?:差别|区别|不同)|一不?一样|一样|相同|[吗？?]"
    r"|[哪那谁]一?[个边里]?(?:地方|县|市)?的?(?:目标|要求|比例|标准|水平)?(?:[定设写排要][得的了]?)?(?:更|最|要|比较)?[高低多少大小长短]些?"
    r"|各(?:是|有|自|占)|分别|其中|按(?:照)?(?:规划|方案|文件)[写说讲]?的?|[比跟同](?:起来)?(?:更|还)?[高低多大]?$"
)
# What people say for a figure that every plan calls the same.
_CALLED = (
    (
        re.compile(
            r"(?:平均)?[每一]+千(?:个|名|位)?人(?:口|里面?|中|当中)?(?:能|才|可以|会)*(?:摊|分|轮|有|占)?[到得上]?"
        ),
        "每千人口",
    ),
    (
        re.compile(
            r"(?:人|老百姓|大家|平均)*的?(?:平均)?(?:能|可以|要)?活[得到]?(?:更|最|比较)?(?:[久长]|(?:多少|好多|几)岁|多大(?:岁数)?)"
            r"|(?:更|最|比较)?长[命寿](?:些|一点)?|(?<!预期)寿命(?:更|最)?长?"
        ),
        "人均预期寿命",
    ),
    (re.compile(r"备[了过上好]案"), "备案"),
    (re.compile(r"(?:带|看|照看|照顾)(?:孩子|娃娃?|小孩)的人"), "保育人员"),
)
_SOME = re.compile(r"\d|[一二三四五六七八九十百千两][家个所张名人处]")
# A figure answers from here on, beside the best one of any plan; these close to it whatever they measure.
NEAR, CLOSE = 0.5, 0.85
# From here on a figure's name holds the question.
NAMED = 0.6
# A sentence says as much as the figure that another plan states, where it holds so much of the question.
IN_WORDS = 0.7
# By itself it answers for a figure from here on.
SURE_WORDS = 0.5


def called(text: str) -> str:
    """The text with the plans' names of figures for what people say: 一千个人摊到, 活得久."""
    for said, name in _CALLED:
        text = said.sub(name, text)
    return text


def things(text: str) -> set[str]:
    """What is measured."""
    return {thing for thing, pattern in _PATTERNS.items() if pattern.search(text)}


def asked_for(topic: str) -> str:
    """The words of a question that name a figure, without those that any figure has."""
    return " ".join(_ALL.sub(" ", topic).split()) or topic


def figures_of(question: str, ranked: Sequence[Passage], area: str) -> list[Passage]:
    """Of the figures ranked for a question, those of one plan that answer it, best first."""
    fitting = [one for one in ranked if not _is_other(question, one["title"])]
    if not fitting:
        return []
    best, asked = fitting[0]["score"], things(question)
    own = [
        one
        for one in fitting
        if one["area"] == area
        and (
            one["score"] >= CLOSE * best
            or (one["score"] >= NEAR * best and asked and asked <= things(one["title"]))
        )
    ]
    return sorted(own, key=lambda one: _is_of_some(one["title"]) > _is_of_some(question))


def named(question: str, ranked: Sequence[Passage]) -> Passage | None:
    """The figure of any plan that the question names for certain; None where it may name none."""
    asked = things(question)
    sure = (one for one in ranked if one["score"] >= NAMED and asked <= things(one["title"]))
    return next((one for one in sure if not _is_other(question, one["title"])), None)


def held_in_words(question: str, passage: Passage, lacked: Passage) -> bool:
    """Whether a sentence of the plan says as much of a figure as its name would."""
    says = _SOME.search(passage["text"]) and not _is_other(question, passage["text"])
    return bool(
        says
        and passage["score"] >= IN_WORDS * lacked["score"]
        and things(lacked["title"]) <= things(passage["text"])
    )


def _is_other(question: str, name: str) -> bool:
    """Whether a figure measures something else: another thing, or a share where a number was asked for."""
    asked = things(question)
    if asked and (head := _head(name)) and head not in asked:
        return True
    for_whom, of_whom = _kinds(question), _kinds(name)
    if for_whom and of_whom and not for_whom & of_whom:
        return True
    if per_head(name) and not per_head(question):
        return True
    if "people" in asked and (ages := set(_AGE.findall(question))) and not ages & set(_AGE.findall(name)):
        return True
    qualified = set(_QUALIFIED.findall(name))
    return (
        bool(_SHARE.search(name))
        and not _SHARE.search(question)
        and not _SHARES & asked
        and not qualified & set(_QUALIFIED.findall(question))
    )


def _is_of_some(text: str) -> bool:
    """Whether it is measured for some of a place alone."""
    return bool(_OF_SOME.search(text))


def is_rate(text: str) -> bool:
    """Whether it asks for a figure by what only figures are: 占比, 供养率, 约束性."""
    return bool(_RATE.search(text))


def asks_rate(text: str) -> bool:
    """集中供养率定的是好多: how high a rate is, or is to be."""
    return bool(_HOW_HIGH.search(text))


def is_share(text: str) -> bool:
    """Whether it is a part of something."""
    return bool(_SHARE.search(text))


def unqualified(name: str) -> str:
    """A name without what only some of them are: of 民办养老机构 the houses."""
    return _QUALIFIED.sub("", name)


def per_head(text: str) -> bool:
    """Whether it is counted for so many people each."""
    return bool(_PER_HEAD.search(text))


def _kinds(text: str) -> set[str]:
    return {kind for kind, pattern in _FOR.items() if re.search(pattern, text)}


def _head(name: str) -> str | None:
    """What the name says last: of 托育机构保育人员总数 the staff, not the houses."""
    ends = {
        thing: max(found.end() for found in pattern.finditer(name))
        for thing, pattern in _PATTERNS.items()
        if pattern.search(name)
    }
    return max(ends, key=lambda thing: ends[thing]) if ends else None
