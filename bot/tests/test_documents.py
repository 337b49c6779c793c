"""Questions about the plans themselves: their tables, their numbers, what they go by."""

from __future__ import annotations

from samples import small_book

from actions.areas import of_its_plan
from actions.documents import goes_by, of_level
from actions.query import Query
from actions.reread import reread
from actions.rows import asks_rows, meant, narrowed
from actions.vouched import holds
from directory.shapes import Policy, Row, Table
from replies import tables

BOOK = small_book()


def asked(text: str, intent: str = "ask_topic", **more: object) -> Query:
    return Query(intent, text=text, topic=text, **more)  # type: ignore[arg-type]


def table(name: str, title: str, holds: str, *headings: str) -> Table:
    rows: list[Row] = [
        {"locator": f"{name} 第{at}项", "heading": heading, "nature": "约束性" if at == 1 else "预期性"}
        for at, heading in enumerate(headings, 1)
    ]
    told = {"plan": "dazhou", "area": "达州市", "name": name, "title": title, "holds": holds}
    return {**told, "total": len(rows), "rows": rows}  # type: ignore[typeddict-item]


TABLES = [
    table("附件2", "重点任务分工表", "duty", "编制规划", "用地标准"),
    table("附件7", "重大试点清单", "policy", "老年友好型社区"),
    table("表1", "主要指标", "indicator", "参保率", "供养率"),
]


def test_rows_are_asked_for_by_number_by_name_and_by_what_they_are() -> None:
    for text in (
        "附件7重大试点清单有哪几项试点",
        "重大改革清单列了几项改革？都是什么？",
        "任务分工表一共多少项任务",
    ):
        assert asks_rows(asked(text)), text
    assert asks_rows(asked("我是记者，想核一下：22个主要指标里面约束性的有几个"))


def test_what_a_row_says_is_no_question_for_rows() -> None:
    assert not asks_rows(asked("附件8说要形成哪些康养产业集群"))
    assert not asks_rows(asked("重大平台清单里现代医药产业园在哪里"))


def test_the_table_of_that_number_comes_before_those_of_a_name() -> None:
    assert [one["name"] for one in meant(TABLES, "附件七有几项")] == ["附件7"]
    assert [one["name"] for one in meant(TABLES, "重大试点有哪些")] == ["附件7"]
    assert [one["name"] for one in meant(TABLES, "任务分工表共几项")] == ["附件2"]


def test_rows_are_counted_first_and_then_named() -> None:
    said = tables.rows([TABLES[0]], 1, BOOK).text
    assert said.startswith("达州市方案（征求意见稿）附件2“重点任务分工表”共2项：\n1. 编制规划\n2. 用地标准")


def test_binding_figures_are_counted_alone() -> None:
    assert narrowed(TABLES[2], "约束性")["total"] == 1


def test_a_long_table_is_told_in_pages() -> None:
    long = table("附件", "重点任务分工表", "duty", *(f"任务{at}" for at in range(1, 31)))
    assert tables.rows([long], 1, BOOK).choices
    assert "13. 任务13" in tables.rows([long], 2, BOOK).text
    assert not tables.rows([long], 3, BOOK).choices


def test_the_number_of_a_plan_is_its_own_unless_it_is_asked_what_it_goes_by() -> None:
    assert reread(asked("宝清方案是哪天印发的，文号？", "ask_policy"), BOOK).intent == "ask_plan"
    assert reread(asked("宝清的方案依据了双鸭山哪个文件", "ask_plan"), BOOK).intent == "ask_policy"
    assert goes_by("宣汉的方案是照着省上哪个文件来的") and not goes_by("方案有什么要求")


def test_a_document_is_of_the_level_that_is_named() -> None:
    province: Policy = {"jurisdiction": "四川省"}  # type: ignore[typeddict-item]
    nation: Policy = {"jurisdiction": "国家"}  # type: ignore[typeddict-item]
    assert of_level(province, "照着省上哪个文件") and not of_level(nation, "照着省上哪个文件")
    assert of_level(nation, "根据国务院哪个文件") and of_level(province, "依据四川哪个文件")


def test_whoever_names_a_plan_speaks_of_its_place() -> None:
    assert of_its_plan(asked("宣汉方案附件有几项", plan="xuanhan"), BOOK).places == ("511722",)


def test_what_is_to_be_built_in_a_town_is_a_look_for_projects() -> None:
    town = asked("我家在朝阳镇，规划里头这儿要修什么", places=("230523106",))
    assert reread(town, BOOK).intent == "find_facility"


def test_a_sentence_that_holds_the_words_keeps_a_question_inside() -> None:
    written = "养老托育机构的信用信息由市级平台向社会公示失信信息"
    assert holds(written, asked("失信信息通过哪个平台公示"))
    assert not holds("达州各项津贴、补贴的标准要有动态调整的机制", asked("达州到北京的机票多少钱一张"))
