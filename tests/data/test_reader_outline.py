"""How headings become clauses, in every style that plans print them."""

import pytest

from data.reader import read_plan
from tests.data.plans import codes, needs_plans, real


def locators(text: str) -> list[str]:
    return [clause.locator for clause in read_plan(text).clauses]


def test_a_clause_is_named_by_the_chain_of_printed_numbers() -> None:
    text = "青山县方案\n一、目标\n（一）养老。建床位。\n1. 扩面。做事。\n2．提质。做事。\n"
    text += "二、保障\n(二) 用地。给地。\n"
    assert locators(text) == ["一", "一（一）", "一（一）1", "一（一）2", "二", "二（二）"]


def test_a_heading_glued_to_its_paragraph_ends_at_the_full_stop() -> None:
    clause = read_plan("青山县方案\n一、目标\n（一）健全体系。建立清单，做好服务。\n").clauses[1]
    assert (clause.heading, clause.parent, clause.kind) == ("健全体系", "一", "section")


def test_a_sentence_broken_by_a_page_is_one_sentence() -> None:
    clause = read_plan("青山县方案\n一、目标\n（一）健全体系。建立清单，制\n\n定指南，明确标准。\n").clauses[
        1
    ]
    assert "制定指南" in clause.text


def test_a_chapter_without_its_number_is_the_first_and_is_said() -> None:
    reading = read_plan(
        "云岭市方案\n\n为了养老，制定本方案。\n\n重要意义\n\n（一）要求。很重要。\n\n二、形势\n"
    )
    assert [clause.locator for clause in reading.clauses] == ["引言", "一", "一（一）", "二"]
    assert "heading_number_missing" in codes(reading)


def test_an_extra_paragraph_belongs_to_the_clause_that_is_open() -> None:
    reading = read_plan(
        "云岭市方案\n一、保障\n（一）财税。\n给钱。\n另给奖补：按实际托位补。\n（二）金融。\n贷款。\n"
    )
    assert "另给奖补" in reading.clauses[1].text


def test_principles_are_counted() -> None:
    text = "云岭市方案\n三、要求\n（二）原则。\n——以人为本。做好。\n——补齐短板。做好。\n四、目标\n"
    assert locators(text)[2:4] == ["三（二）原则1", "三（二）原则2"]


def test_numbers_in_half_and_full_brackets_are_read_alike_and_said() -> None:
    reading = read_plan("青山县方案\n一、目标\n（一）甲。做。\n(二) 乙。做。\n(三)丙。做。\n")
    assert [clause.locator for clause in reading.clauses][1:] == ["一（一）", "一（二）", "一（三）"]
    assert "numbering_style" in codes(reading)


@pytest.mark.parametrize(("text", "code"), [
    ("青山县方案\n一、甲\n三、乙\n", "chapter_numbering"),
    ("青山县方案\n一、甲\n（一）子。做。\n（三）丑。做。\n", "section_numbering"),
    ("青山县方案\n一、甲\n（一）子。\n1.做。\n3.做。\n", "item_numbering"),
])  # fmt: skip
def test_a_gap_in_the_numbering_is_said(text: str, code: str) -> None:
    assert code in codes(read_plan(text))


def test_the_same_heading_in_an_annex_is_another_clause() -> None:
    text = "青山县方案\n四、保障\n（一）用地。给地。\n附件1\n专班\n四、保障\n（一）领导。管好。\n"
    assert locators(text) == ["四", "四（一）", "附件1四", "附件1四（一）"]


def test_offices_in_an_annex_have_a_clause_each() -> None:
    text = "青山县方案\n一、目标\n附件1\n专班\n三、职责\n"
    text += "县民政局：负责养老服务的管理工作。\n县残联：负责残疾老人的服务。\n"
    assert locators(text)[1:] == ["附件1三", "附件1三 县民政局", "附件1三 县残联"]


def test_the_list_of_annexes_is_no_clause_and_is_counted() -> None:
    reading = read_plan(
        "青山县方案\n一、目标\n做事。\n附件：1. 名单\n附件1\n名单\n人。\n附件2\n另一张\n人。\n"
    )
    assert [clause.locator for clause in reading.clauses] == ["一", "附件1", "附件2"]
    assert [(w.printed, w.other) for w in reading.warnings if w.code == "annex_list_differs"] == [("1", "2")]


def test_what_is_sent_in_copy_is_left_out() -> None:
    assert locators("青山县方案\n一、目标\n做事。\n抄送：县委办。\n县政府办公室 2024年1月1日印发\n") == ["一"]


@needs_plans
def test_every_real_plan_has_its_clauses() -> None:
    counts = {plan: len(real(plan).clauses) for plan in ("xuanhan", "dazhou", "wuxi", "baoqing", "yinchuan")}
    assert counts == {"xuanhan": 86, "dazhou": 278, "wuxi": 67, "baoqing": 91, "yinchuan": 15}


@needs_plans
def test_no_two_clauses_of_a_real_plan_share_a_locator() -> None:
    for plan in ("xuanhan", "dazhou", "wuxi", "baoqing", "yinchuan"):
        names = [clause.locator for clause in real(plan).clauses]
        assert len(set(names)) == len(names)
