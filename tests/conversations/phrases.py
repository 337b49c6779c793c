"""How people put the same question: plainly, in dialect, as they talk, in English. {x} takes the name."""

from __future__ import annotations

PLAIN, DIALECT, COLLOQUIAL, ENGLISH = "plain", "dialect", "colloquial", "english"
Phrase = tuple[str, str]

CAPACITY: dict[str, list[Phrase]] = {
    "elder": [
        (PLAIN, "{x}有多少张床位？"),
        (DIALECT, "{x}有好多张床哦"),
        (COLLOQUIAL, "想问下{x}能住多少老人，几张床？"),
        (ENGLISH, "How many beds does {x} have?"),
    ],
    "childcare": [
        (PLAIN, "{x}有多少个托位？"),
        (DIALECT, "{x}收得到好多个娃娃嘛"),
        (COLLOQUIAL, "{x}那边托位有几个呀"),
        (ENGLISH, "How many childcare slots does {x} have?"),
    ],
}
FIELDS: dict[str, list[Phrase]] = {
    "place": [
        (PLAIN, "{x}在哪里？"),
        (DIALECT, "{x}在哪哈儿嘛"),
        (COLLOQUIAL, "{x}建在哪个镇哪个街道啊"),
    ],
    "plan_year": [
        (PLAIN, "{x}是哪一年的项目？"),
        (DIALECT, "{x}啥时候修哦"),
        (COLLOQUIAL, "{x}计划哪年建"),
    ],
    "project_type": [(PLAIN, "{x}是新建还是改建？"), (COLLOQUIAL, "{x}属于什么项目类型")],
    "total_investment_wan": [
        (PLAIN, "{x}总投资多少万元？"),
        (DIALECT, "{x}要投好多钱嘛"),
        (COLLOQUIAL, "修{x}一共要花多少钱"),
    ],
    "central_budget_wan": [
        (PLAIN, "{x}申请了多少中央预算内投资？"),
        (COLLOQUIAL, "{x}问中央要了多少万的钱"),
    ],
    "floor_area_m2": [(PLAIN, "{x}建筑面积多大？"), (COLLOQUIAL, "{x}有多少平方米")],
    "implementing_unit": [(PLAIN, "{x}的组织实施单位是谁？"), (COLLOQUIAL, "{x}是哪个单位负责建的")],
    "fee": [
        (PLAIN, "{x}每个月收费多少？"),
        (DIALECT, "{x}一个月要好多钱哦"),
        (COLLOQUIAL, "送到{x}去贵不贵，一个月多少"),
    ],
    "vacancy": [(PLAIN, "{x}现在还有空位吗？"), (DIALECT, "{x}还有没得位子嘛")],
    "phone": [(PLAIN, "{x}的电话是多少？"), (COLLOQUIAL, "怎么联系{x}，有电话没")],
}
LISTS: dict[str, list[Phrase]] = {
    "elder": [
        (PLAIN, "{x}有哪些养老院？"),
        (DIALECT, "{x}有没得养老院嘛，有好多个"),
        (COLLOQUIAL, "想给爸妈看看{x}的养老项目，都有哪几个"),
        (ENGLISH, "Which elderly care homes are planned in {x}?"),
    ],
    "childcare": [
        (PLAIN, "{x}有哪些托育点？"),
        (DIALECT, "{x}有没得托儿所哦，有几个"),
        (COLLOQUIAL, "娃快两岁了，{x}有几个能托的地方"),
        (ENGLISH, "Which childcare centres are planned in {x}?"),
    ],
}
NONE_THERE: dict[str, list[Phrase]] = {
    "elder": [(PLAIN, "{x}有养老院吗？"), (DIALECT, "{x}有没得敬老院哦")],
    "childcare": [(PLAIN, "{x}有托育机构吗？"), (COLLOQUIAL, "{x}镇上能托孩子吗")],
}
SUMS: dict[str, list[Phrase]] = {
    "elder": [
        (PLAIN, "{x}养老项目一共新增多少张床位？"),
        (DIALECT, "{x}养老的床位加起来好多张"),
        (ENGLISH, "How many elderly care beds are planned in {x} in total?"),
    ],
    "childcare": [
        (PLAIN, "{x}托育项目一共多少个托位？"),
        (DIALECT, "{x}托位总共好多个嘛"),
        (ENGLISH, "How many childcare slots are planned in {x} in total?"),
    ],
}
COUNTS: dict[str, list[Phrase]] = {
    "elder": [(PLAIN, "{x}有几个养老项目？"), (COLLOQUIAL, "{x}总共规划了多少个养老项目啊")],
    "childcare": [(PLAIN, "{x}有几个托育项目？"), (COLLOQUIAL, "{x}总共规划了多少个托育项目啊")],
}
TARGETS: list[Phrase] = [
    (PLAIN, "{x}的目标是多少？"),
    (DIALECT, "{x}要搞到好多嘛"),
    (COLLOQUIAL, "{x}以后要达到多少"),
]
BASELINES: list[Phrase] = [(PLAIN, "{x}现在是多少？"), (DIALECT, "{x}现在有好多")]
NUMBERS: list[Phrase] = [(PLAIN, "《{x}》的文号是多少？"), (COLLOQUIAL, "{x}是几号文件")]
DUTIES: list[Phrase] = [
    (PLAIN, "{x}由哪个部门负责？"),
    (DIALECT, "{x}该找哪个单位管嘛"),
    (COLLOQUIAL, "{x}归谁牵头"),
]
TOPICS: list[Phrase] = [
    (PLAIN, "{x}有什么规定？"),
    (DIALECT, "{x}是咋个说的嘛"),
    (COLLOQUIAL, "想了解一下{x}这块怎么做"),
]
AMOUNTS: list[Phrase] = [
    (PLAIN, "{x}能拿多少钱？"),
    (DIALECT, "{x}发好多钱嘛"),
    (COLLOQUIAL, "{x}一个月给多少钱"),
]
OFFERS: list[Phrase] = [
    (PLAIN, "{x}是什么？"),
    (DIALECT, "{x}有没得嘛"),
    (COLLOQUIAL, "听说有{x}，给讲讲"),
]
