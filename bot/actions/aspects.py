"""What is asked of one benefit: its age, days, papers, the reason; and whether a text prints that. Pure."""

from __future__ import annotations

import re

# What a question names -> what a text that answers it holds. The first that is asked counts.
_ASPECTS: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "residence": (
        re.compile(
            r"户[口籍][^，,。]{0,6}(?:要求|限制|规定|条件|行不|得不得|有没有|吗)|(?:要不要|需不需要|要|非|必须|限|不看|看不看|说).{0,6}户[口籍]"
            r"|(?:不是|没有|没得|外地|外省|外县|农村).{0,6}户[口籍]|户[口籍](?:还)?(?:不在|没迁|没在|在)|外地人|本地人才|居住证"
        ),
        re.compile(r"户籍|户口|常住|居住证"),
    ),
    "age": (
        re.compile(r"几岁|(?:多少|好多)岁|多大(?:年纪|岁数|年龄)?|年龄|岁数|年满"),
        re.compile(r"(?:\d|[六七八九]十[一二三四五六七八九]?)\s*周?岁"),
    ),
    "hardship": (
        re.compile(
            r"(?:收入|困难|穷|条件)[^，,。]{0,8}(?:多少|好多|标准|才算|怎么算|咋个?算|怎样算|程度|啥样|到哪|上限|线)"
            r"|(?:怎么|咋个?|怎样|啥样|什么样的?|哪样)才?算[^，,。]{0,4}困难|收入.{0,6}(?:标准|线|要求)"
        ),
        re.compile(r"收入[^，。]{0,10}(?:\d|倍|低于)|低于|\d\s*倍"),
    ),
    "papers": (
        re.compile(
            r"(?<!写)(?<!写[个份点些])材料|证件|证明|[带交要](?:什么|啥子?|哪些)(?:东西|资料|表)|手续|流程|步骤|怎么申请|咋个?申请|如何申请|怎么办理?$"
        ),
        re.compile(r"材料|证明|申请表|提出申请"),
    ),
    "days": (re.compile(r"几天|(?:多少|好多|几多)天"), re.compile(r"\d\s*(?:天|日|个月)")),
    "often": (
        re.compile(r"多久|好久|多长时间|隔几|几天一|几次|几回|(?:多少|好多)[次回]"),
        re.compile(r"\d\s*次|每[日天周月年季]|每半年|一次"),
    ),
}
# Asked of all of it: 怎么定的, 是什么.
_ALL = re.compile(
    r"(?:怎么|咋个?|怎样|如何)(?:个)?(?:定|规定|说|写|推进|安排|回事|搞|实施|落实)|(?:是|指|叫)(?:什么|啥)|什么意思|啥意思"
)
_VISIT = re.compile(
    r"上门|来看|看望|探访|探望|巡访|走访|看(?:他|她|我妈|我爸|老人|一[下次回哈趟])|来一[次回趟]"
)
_OTHER_VISIT = re.compile(r"医|病|药|检查|抽查|体检|机构|养老院|孩子|娃|新生儿|婴|育儿|理发|做饭|送餐")
_SHARE = re.compile(
    r"(?P<verb>[吃领拿享办住])不(?P=verb)得?[到上了]|有没有[^，,。]{0,5}份|有[^，,。]{0,3}份[吗不没么]|轮得?到|轮不轮|算不算|算得?不?上|能不能|可不可以|能否|够不够|符不符合|符合不符合|合不合"
    r"|(?:能|可以|符合|享受|领|拿|够|有资格|有)[^，,。？?]{0,14}(?:[吗么不没]|不能)[？?]?$|[领拿享受得]+不?得?到|有没有资格|该不该|给不给|还能[^，,。]{0,8}[？?]?$"
)
# A reason, the clause it stands in, and how binding it is.
_WHY = re.compile(
    r"为(?:什么|啥子?|何)|凭(?:什么|啥)|咋个?(?:就)?(?:不|没|领不|上不)|怎么(?:就)?(?:不|没)(?!给?[钱办])|啥子?原因|什么原因|哪里?不符合|\bwhy\b"
)
BASIS = re.compile(
    r"依据|根据(?:是)?(?:什么|啥|哪)|哪(?:一?[份个]|些)文件|哪一?条|第几条|出处|哪里?写(?:的|着|到)|写在(?:哪|什么)|谁规定|什么文件|啥文件"
)
MUST = re.compile(
    r"强制|硬性|(?:算不算|是不是|是|算|非)(?:必须|一定)|必须(?:给|办|批|要)?(?:吗|不|么|的)|一定(?:要|得|会)?给|可以不(?:给|批|办)|非[^，,。]{0,4}不可"
)


def asks_why(text: str) -> bool:
    """Whether a reason, a source or how binding it is was asked for."""
    return bool(_WHY.search(text) or BASIS.search(text) or MUST.search(text))


def without_why(text: str) -> str:
    """What is left of such a question."""
    return MUST.sub(" ", BASIS.sub(" ", _WHY.sub(" ", text)))


def aspect_of(text: str) -> str | None:
    """What the question asks of a benefit; None where it is nothing of these."""
    return next((name for name, (asked, _printed) in _ASPECTS.items() if asked.search(text)), None)


def asks_all_of_it(text: str) -> bool:
    """长护险是怎么定的: nothing of it in particular."""
    return bool(_ALL.search(text))


def is_printed(aspect: str, text: str) -> bool:
    """Whether a text holds what answers such a question."""
    return bool(_ASPECTS[aspect][1].search(text))


def asks_visits(text: str) -> bool:
    """村上好久来看他一回: how often somebody comes by."""
    often = _ASPECTS["often"][0].search(text) or _ASPECTS["days"][0].search(text)
    return bool(often) and is_visit(text)


def is_visit(text: str) -> bool:
    """Whether it is about somebody who comes by to see how the old are."""
    return bool(_VISIT.search(text)) and not _OTHER_VISIT.search(text)


def asks_share(text: str) -> bool:
    """有没有她的份, 算不算得上我: whether somebody gets it."""
    return bool(_SHARE.search(text.rstrip("。？?！! 啊呢嘛哦")))
