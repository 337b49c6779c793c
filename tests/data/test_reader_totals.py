"""Printed totals: read as printed, and set against the sums."""

from data.reader import PlanReading, read_plan
from tests.data.plans import PROJECT_HEADER, cells, codes, project


def listed(text: str, numbers: list[str]) -> PlanReading:
    total = [f"云岭市（2个项目）：{text}", *numbers, ""]
    rows = [project(1, "甲养老院"), project(2, "乙养老院", place="石门县", unit="石门县人民政府")]
    return read_plan(
        "云岭市养老方案\n一、目标\n做事。\n附件3\n清单\n\n" + cells(PROJECT_HEADER, total, *rows)
    )


GOOD = "白塔区1个项目，总投资0.2亿元；石门县1个项目，总投资2000万元。"


def test_totals_that_agree_are_read_and_not_warned_of() -> None:
    reading = listed(GOOD, ["200", "4000", "2000"])
    assert [(t.dimension, t.key, t.projects, t.total_investment_wan, t.printed) for t in reading.totals] == [
        ("all", "合计", 2, 4000, "2/200/4000/2000"),
        ("county", "白塔区", 1, 2000, "1个/0.2亿元"),
        ("county", "石门县", 1, 2000, "1个/2000万元"),
    ]
    assert not codes(reading) & {"total_mismatch", "digits_missing", "total_rounded"}


def test_a_digit_that_is_missing_is_said_with_both_values() -> None:
    reading = listed(GOOD.replace("2000万元", "200万元"), ["200", "4000", "2000"])
    (warning,) = [w for w in reading.warnings if w.code == "digits_missing"]
    assert (warning.printed, warning.other, warning.locator) == ("200万元", "2000", "附件3")
    assert "石门县" in warning.message


def test_a_total_that_is_another_number_is_said() -> None:
    reading = listed(GOOD, ["250", "4000", "2000"])
    assert [(w.printed, w.other) for w in reading.warnings if w.code == "total_mismatch"] == [("250", "200")]


def test_a_total_rounded_in_yi_is_said_as_rounded() -> None:
    text = "白塔区1个项目，总投资0.2亿元；石门县1个项目，总投资0.20亿元。"
    table = cells(
        PROJECT_HEADER,
        [f"云岭市（2个项目）：{text}", "200", "4010", "2000", ""],
        project(1, "甲养老院", total="2010"),
        project(2, "乙养老院", place="石门县", unit="石门县人民政府"),
    )
    reading = read_plan("云岭市养老方案\n附件3\n清单\n\n" + table)
    assert [(w.printed, w.other) for w in reading.warnings if w.code == "total_rounded"] == [
        ("0.2亿元", "2010")
    ]


def test_a_sum_row_at_the_end_of_a_tabbed_table_is_no_project() -> None:
    header, row = "\t".join(PROJECT_HEADER), "\t".join(project(1, "甲养老院"))
    reading = read_plan(f"附件\n清单\n\n{header}\n{row}\n合计\t\t\t\t\t\t100\t2000\t1000\t\n")
    assert (len(reading.facilities), reading.totals[0].capacity) == (1, 100)
