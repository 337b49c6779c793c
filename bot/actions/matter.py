"""A question in the words of a look for facilities may be about something else that the plans write of.

抱着奶娃出门，有没有喂奶的地方: what is left of it without the words that every look for a facility has is
searched for; where a passage holds nearly all of that, the passage is the answer, and no list.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.houses import asks_names, asks_takers, asks_which, unit_named
from actions.passages import OWN_WORDS, TEXTS, best
from actions.query import GROUP, Query
from actions.reread import OF_PROJECTS
from actions.steering import is_asking
from directory.book import Book
from directory.client import Directory

OF_FACILITIES = {"find_facility", "count_facilities", "facility_fact", "ask_fee", "ask_vacancy"}
_HOUSES = (
    r"养老院?|敬老院?|老人院|托育[点所班园]?|托儿所?|托班|托位|托管|床位|位子|空位|机构|中心|服务|项目|设施|幼儿园"
    r"|医院|综合体|养护院|照护|区域性?|公办|民办|公立|私立|普惠|新建|改建|规划|计划"
)
_PEOPLE = (
    r"老人家?|老年人|老的|小的|爸妈?|妈妈?|爷爷|奶奶|父母|爹妈|孩子|娃娃?儿?|小孩|婴幼儿|宝宝|孙[子女儿]|屋头|屋里|家里"
    r"|两口子|上班|打工|没(?:有|得)?人带|带不动|[一二两三四五六七八九十半\d]+(?:岁|个月|多岁)半?"
)
_PLACES = (
    r"地方|附近|旁边|周边|周围|边上|近点|走路|全市|全县|街道|镇上|乡镇|社区|小区"
    r"|那边|那里|这里|哪里|哪儿|哪哈儿|我们|咱们"
)
_ASKING = (
    r"多少|好多|几多|几[个家所张]|哪[个些几]|一共|总共|合计|总数|个数|数量|加起来|分别|最[多少大小]|新增|有没得|有没有|没得|没有"
    r"|报名|还有|推荐|专门收?(?!费)|安排|布局|放在?|落在?|选址|上马|列[了出入]|[一二两三四五]个|看一[下哈看]|问一[下哈]|看看|找[个找]?|想|送|住|能?托一?[下哈]?|快|列一下|查一下|都?叫什么|啥子?|什么|咋个?|怎么|样"
)
_FEES = (
    r"收费|价格|价钱|费用|标准|每个?月|一个?月|一年|多少钱|好多钱|钱|贵不贵|贵|便宜|高低?|限制|上限|限价|规定|市场化?|政府"
    r"|指导价|涨价?|谁定|定|营利性?|非营利性?|比起?|按"
)
# How dear it may be chooses among houses.
_DEAR = r"便宜|平价|实惠|亲民|不贵|贵|住得起|上得起|收得?不高"
_COMMON = re.compile("|".join((_HOUSES, _PEOPLE, _PLACES, _ASKING, _DEAR)))
_COMMON_OF_FEES = re.compile("|".join((_FEES, _COMMON.pattern)))
_GRAMMAR = re.compile(
    r"[的了吗呢嘛吧啊呀哦哈噻么着过得地是在有没不要能会可以和跟与及或把被给让从到去来上下里头些个那这我你他她它也就都还又很再]"
)
# Plans write of counties: who names a town and a house asks for that house.
_HOUSE = re.compile(r"托|养老|敬老|幼儿园|供养|养护|照护|床")
# Of what is left so many characters say what it is about, and a passage holds so much of it.
WORDS, SURE = 2, 0.5
# Who names no house, and asks for no place, need not mean one: 想去帮人带娃做点好事.
_ANY_HOUSE = re.compile(
    r"[养敬]老院|老人院|托[育儿班位]|幼儿园|机构|中心|项目|床|位子|名额|空|哪[里儿家个些点哈]|地方|附近|在哪|几[家个所]|多少|好多|送|收"
)
NO_HOUSE = 0.3


async def to_the_matter(query: Query, book: Book, directory: Directory) -> Query:
    """The query, about the matter itself where the plans write of that."""
    if query.intent not in OF_FACILITIES or query.facilities or query.near or query.page > 1:
        return query
    if query.intent == "find_facility" and not query.area and not is_asking(query.text):
        # 想找个专门收失智老人的地方: where is asked for first; no other county's text answers.
        return query
    if query.area == GROUP or (query.area and book.is_town(query.area) and _HOUSE.search(query.text)):
        return query
    if unit_named(query.text) or asks_names(query) or asks_takers(query) or asks_which(query):
        return query
    if query.intent in ("facility_fact", "count_facilities") and OF_PROJECTS & set(query.fields):
        return query
    common = _COMMON_OF_FEES if query.intent == "ask_fee" else _COMMON
    rest = " ".join(common.sub(" ", query.topic).split())
    own = len(re.findall(r"[一-鿿]", _GRAMMAR.sub("", rest)))
    # 能先住上不, after all that was told of somebody.
    goes_on = query.told and not (query.fields or query.measure)
    if own < (1 if goes_on else WORDS):
        return query
    # Who names no house may mean none.
    no_house = query.intent == "find_facility" and not _ANY_HOUSE.search(query.text)
    sure = SURE * (1 - OWN_WORDS) if query.told else NO_HOUSE if no_house else SURE
    found = await best(replace(query, topic=rest), directory, TEXTS, sure=sure)
    if no_house and not found:
        # 医院有没有专门给老年人看病的科: whom it is for is part of the matter.
        found = await best(query, directory, TEXTS, sure=SURE)
    return replace(query, intent="ask_topic") if found else query


async def to_the_opening(query: Query, directory: Directory) -> Query:
    """我照顾老伴儿太累, then only 宣汉: what was told first, where a passage of the place holds it."""
    told = replace(query, intent="ask_topic", topic=query.told, told="")
    return told if await best(told, directory, TEXTS, sure=SURE) else query
