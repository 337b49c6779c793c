"""Whether a question is about houses that a list may hold, and which of them: pure.

The classifier hears a figure, a text or an office in 由市民政局组织实施的养老项目是哪个; what such a question
names (a sort of house, a place, who builds it, whom it takes) says that it asks for projects.
"""

from __future__ import annotations

import re

from actions.query import Query

HOUSE = re.compile(
    r"(?:养老|区域|敬老|托育|照护|养护|供养|福利|医养|综合|托幼|幼儿)(?:服务|照护|照料)?(?:中心|院|楼|综合体|设施|机构|体|点|园|项目)"
    r"|养老服务综合体|综合体|托儿所|幼儿园|幼稚园|专科医院|老年医院|养老网络"
)
# Who builds it, named; and who does, asked.
_BY_UNIT = re.compile(
    r"(?:由|归|是)?(?P<unit>[^，,。？?由归是的]{1,18}?(?:局|委|委员会|政府|管委会|经开区|高新区|部门))"
    r"(?:来|负责|牵头)*(?:组织)?实施(?!单位|细则|方案)"
)
_BY_UNIT_IN_ENGLISH = re.compile(
    r"(?:carried out|implemented|built)[\sa-z]*(?P<unit>\S*?(?:局|委|政府|管委会|经开区|高新区))"
)
_BUILDING = re.compile(rf"项目|工程|机构|{HOUSE.pattern}")
_WHO = re.compile(r"哪|谁|什么|啥")
_ASKS_UNIT = re.compile(
    r"(?:哪一?[个家些]|什么|啥子?)(?:单位|部门|地方|局)?(?:来|负责|在)*(?:组织)?(?:实施|修建?|承?建|盖)|谁(?:来|负责|在)*(?:组织)?(?:实施|修建?|承?建|盖)"
    r"|实施单位"
)
_ASKS_PLACE = re.compile(
    r"选址|建在|放在|落在|在(?:哪|什么|啥)|哪[一两三几]?个(?:街道|镇|乡|社区|片区|地方|村)|什么片区"
)
_WHOSE = re.compile(r"(?:算|属于?|归|是)[^，,。？?]{1,10}还是")
_ASKS_YEAR = re.compile(r"哪一?年|什么时候|啥时候|何时|好久(?=修|建|弄|搞)|几几年")
# Whom it takes: asked for, or named to say which.
_ASKS_WHOM = re.compile(
    r"(?:接?收|接纳|安置|面向|照护|照顾|服务|针对)(?:的|些|点)*(?:是|都是)?(?:哪一?[些类种]|什么样?|啥样?|谁)(?:的)?(?:老?人|老年人|对象|群体)?"
    r"|谁[^，,。？?]{2,16}收\W*$|(?:给|为)(?:谁|哪些人|什么人|啥人)|住(?:的是|些)?(?:什么人|哪些人|谁)|(?:哪些|什么样?的?|啥样?的?|哪种)(?:老?人|老年人)(?:能|可以)?(?:住|进|去)"
)
GROUP = re.compile(r"失能|失智|痴呆|五保|特困")
_TAKERS = re.compile(rf"{HOUSE.pattern}|机构|[养敬]老院|地方")
_TAKES = re.compile(r"收|安置|接纳|专门|面向|主要")
_WHICH = re.compile(r"哪(?:一?[几些两三四五]?)[个家所些处]?|(?:都|各)?有(?:哪|几)|几[家个所]|which")
# 有没有专门收失能老人的地方: whether there is any such house.
_ANY = re.compile(
    r"有没[有得]?[^，,。？?]{0,8}(?:收|接纳|安置|面向)|专门[^，,。？?]{0,12}(?:有没[有得]?|有吗|有不)"
)
_WHICH_HOUSE = re.compile(rf"(?:{_WHICH.pattern})[^，,。？?]{{0,6}}(?:{HOUSE.pattern}|项目)")
_WHICH_TOWN = re.compile(r"哪(?:[一二两三四几]?个?|些)(?:街道|镇|乡|社区|村)")
_IN_WHICH_TOWNS = re.compile(rf"(?:在|位于|分布|涉及)(?:了|到|的是)*(?:{_WHICH_TOWN.pattern})")
_BUILT = re.compile(r"[修建盖弄搞]|安排|规划|上马|新增|布局|列了|列入|[放落]在")
# 有没有公布具体名单: the names themselves; 红黑名单 and the like are no list of houses.
_LIST = r"(?:名单|名录|名册|一览表)"
_NAMES = re.compile(
    rf"(?:公布|公开|有没[有得]|有无|列出?|印|附|给|查|看|要)[^，,。？?]{{0,16}}{_LIST}(?!管理|制)|{_LIST}[^，,。？?]{{0,6}}(?:公布|有没有|在哪|列|查|有吗|呢)"
    r"|具体(?:叫|的?名[字称])"
)
_PEOPLE = re.compile(
    r"什么名单|哪[种个些]名单|叫.{0,3}名单|成员|组长|小组|专班|领导|联系人|企业|黑名单|红名单|红黑"
)


def unit_named(text: str) -> str:
    """Who carries it out, as the question names them; empty where it names nobody."""
    found, english = _BY_UNIT.search(text), _BY_UNIT_IN_ENGLISH.search(text)
    if english and _BUILDING.search(text):
        return english["unit"]
    if not found or _WHO.search(found["unit"]) or not _BUILDING.search(text[found.end() :]):
        return ""
    return found["unit"]


def is_unit(printed: str | None, said: str) -> bool:
    """Whether a printed unit is the one that was said: 通川区政府 is 通川区人民政府."""
    one, other = _bare(printed or ""), _bare(said)
    return bool(one and other) and (one in other or other in one)


_SHORTER = (
    (re.compile(r"人民政府"), "政府"),
    (re.compile(r"卫生健康委员?会?"), "卫健委"),
    (re.compile(r"高新技术产业园区"), "高新区"),
    (re.compile(r"管理委员会"), "管委会"),
    (re.compile(r"^达州市?|^市"), ""),
)


def _bare(unit: str) -> str:
    for long, short in _SHORTER:
        unit = long.sub(short, unit)
    return unit


def asks_names(query: Query) -> bool:
    """Whether the names of houses are asked for as a list that somebody published."""
    return bool(query.kind and _NAMES.search(query.text) and not _PEOPLE.search(query.text))


_OF_A_LIST = re.compile(
    r"有没有|公布|公开|印发|列出?|印|附|给出?|完整|详细|具体|名单|名录|名册|一览表|名[字称]|叫(?:什么|啥)?"
    r"|规划|方案|文件|里[面头]?|都?有|哪些|的|[是在能可以查到看得到吗呢?？,，。 ]"
)
_ANY_HOUSE = re.compile(r"养老|托育|托儿|敬老|服务|机构|设施|项目|中心|院|所|点|园|全[市县]|各[县区]")


def names_asked(topic: str) -> str:
    """Of what the names are asked for: 嵌入式养老机构."""
    return "".join(_OF_A_LIST.sub(" ", topic).split()) or topic


def sort_without_kind(asked: str) -> str:
    """What tells those from all of their kind: 嵌入式; empty where nothing does."""
    left = "".join(_ANY_HOUSE.sub(" ", asked).split())
    return left if len(left) > 1 else ""


def fields_asked(text: str) -> tuple[str, ...]:
    """The facts of a house that are asked for in words which ask other things elsewhere."""
    asked = {"unit": _ASKS_UNIT, "place": _ASKS_PLACE, "year": _ASKS_YEAR, "content": _ASKS_WHOM}
    return tuple(field for field, pattern in asked.items() if pattern.search(text))


def asks_takers(query: Query) -> bool:
    """收失能失智老人的机构都有哪几家: which houses take somebody."""
    asked = _WHICH.search(query.text) or _ANY.search(query.text)
    said = all(pattern.search(query.text) for pattern in (GROUP, _TAKES, _TAKERS))
    return bool(asked and said and not _ASKS_WHOM.search(query.text))


def asks_whose(text: str) -> bool:
    """Whether it is asked to which of two places a house belongs: 算达川区的还是经开区的."""
    return bool(_WHOSE.search(text))


def asks_which(query: Query) -> bool:
    """2024年宣汉要建哪个养老服务中心: which house is built."""
    built = _BUILT.search(query.text) or _IN_WHICH_TOWNS.search(query.text)
    if _ASKS_WHOM.search(query.text) or not built:
        return False
    return bool(
        _WHICH_HOUSE.search(query.text) or (HOUSE.search(query.text) and _WHICH_TOWN.search(query.text))
    )
