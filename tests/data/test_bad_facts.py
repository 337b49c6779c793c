"""Each kind of badness in a file of facts is told by file, line and field."""

from pathlib import Path

import pytest

from data.checks import BadFacts, read
from tests.support.small_facts import ROWS, Row, write_facts, write_file


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    return write_facts(tmp_path)


def told(folder: Path) -> list[str]:
    with pytest.raises(BadFacts) as refused:
        read(folder)
    return refused.value.problems


SPOILED: list[tuple[str, Row, str]] = [
    ("facilities", {"capacity": "很多"}, "facilities.csv line 2, capacity: "),
    ("facilities", {"capacity": "0"}, "facilities.csv line 2, capacity: "),
    ("facilities", {"kind": "school"}, "facilities.csv line 2, kind: "),
    ("facilities", {"name": ""}, "facilities.csv line 2, name: Field required"),
    ("facilities", {"locator": ""}, "facilities.csv line 2, "),
    ("facilities", {"affordable": "也许"}, "facilities.csv line 2, affordable: "),
    ("facilities", {"counted_in": "外县"}, "facilities.csv line 2, counted_in: no place of areas.csv"),
    ("facilities", {"plan": "elsewhere"}, "facilities.csv line 2, plan: elsewhere is not in plans.csv"),
    ("places", {"area": "123456"}, "places.csv line 2, area: 123456 is not in areas.csv"),
    ("places", {"facility": "nowhere-1"}, "places.csv line 2, facility: nowhere-1 is not in facilities.csv"),
    ("areas", {"parent": "123456"}, "areas.csv line 2, parent: 123456 is not in areas.csv above"),
    ("areas", {"parent": "990001"}, "areas.csv line 2, parent: 990001 is not in areas.csv above"),
    ("areas", {"lng": "107"}, "areas.csv line 2, Area: Value error, lng, lat and precision come together"),
    ("aliases", {"target": "123456"}, "aliases.csv line 2, target: 123456 is not in areas.csv"),
    ("plans", {"date": "2024-13-01"}, "plans.csv line 2, date: "),
    ("clauses", {"parent": "九"}, "clauses.csv line 2, parent: xiangyang:九 is not in clauses.csv above"),
    ("points", {"locator": "九"}, "points.csv line 2, locator: xiangyang:九 is not in clauses.csv"),
    (
        "duty_departments",
        {"locator": "九"},
        "duty_departments.csv line 2, duty: xiangyang:九 is not in duties",
    ),
    ("duty_departments", {"role": "boss"}, "duty_departments.csv line 2, role: "),
    ("notes", {"record": "xiangyang:九"}, "notes.csv line 2, record: xiangyang:九 is not in clauses.csv"),
    ("notes", {"record_kind": "policy"}, "notes.csv line 2, record: xiangyang:一 is not in policies.csv"),
    ("mentions", {"area": "123456"}, "mentions.csv line 2, area: 123456 is not in areas.csv"),
    ("indicators", {"nature": "随意"}, "indicators.csv line 2, nature: "),
    ("totals", {"projects": "一"}, "totals.csv line 2, projects: "),
    ("hotlines", {"number": "救命"}, "hotlines.csv line 2, number: "),
]


@pytest.mark.parametrize(("name", "spoiled", "sentence"), SPOILED)
def test_a_bad_cell(facts: Path, name: str, spoiled: Row, sentence: str) -> None:
    first, *others = ROWS[name]
    write_file(facts, name, [first | spoiled, *others])
    assert [problem for problem in told(facts) if problem.startswith(sentence)]


@pytest.mark.parametrize("name", ROWS)
def test_a_key_that_stands_twice(facts: Path, name: str) -> None:
    write_file(facts, name, [*ROWS[name], ROWS[name][0]])
    line = len(ROWS[name]) + 2
    assert [
        problem
        for problem in told(facts)
        if problem.startswith(f"{name}.csv line {line}, ") and "stands in" in problem and "line 2" in problem
    ]


@pytest.mark.parametrize("name", ROWS)
def test_a_file_that_is_missing(facts: Path, name: str) -> None:
    (facts / f"{name}.csv").unlink()
    assert told(facts) == [f"{name}.csv is missing"]


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_column_that_is_missing_though_it_may_be_empty(facts: Path) -> None:
    change(facts / "hotlines.csv", ",date", "")
    change(facts / "hotlines.csv", ",2021-01-06", "")
    assert told(facts) == ["hotlines.csv line 1, date: the column is missing"]


def test_a_column_that_is_misspelt(facts: Path) -> None:
    change(facts / "facilities.csv", "capacity", "capcity")
    assert told(facts) == [
        "facilities.csv line 1, capacity: the column is missing",
        "facilities.csv line 1, capcity: there is no such column",
    ]


def test_a_row_with_too_many_cells_or_too_few(facts: Path) -> None:
    with (facts / "hotlines.csv").open("a", encoding="utf-8") as lines:
        lines.write("110,报警,求助\n119,火警,求助,自编,2021-01-06,多余\n")
    assert told(facts) == [
        "hotlines.csv line 3: 3 cells under 5 columns",
        "hotlines.csv line 4: 6 cells under 5 columns",
    ]


def test_a_quotation_mark_that_never_closes(facts: Path) -> None:
    change(facts / "hotlines.csv", "政务热线", '"政务热线')
    assert [problem for problem in told(facts) if problem.startswith("hotlines.csv line 2: ")]


def test_a_file_in_another_encoding(facts: Path) -> None:
    path = facts / "hotlines.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert told(facts) == ["hotlines.csv line 2: not UTF-8"]


def test_a_nul_in_a_cell(facts: Path) -> None:
    change(facts / "hotlines.csv", "政务热线", "政务\0热线")
    assert [problem for problem in told(facts) if problem.startswith("hotlines.csv line 2")]


def test_all_that_is_bad_is_told_at_once(facts: Path) -> None:
    write_file(facts, "hotlines", [ROWS["hotlines"][0] | {"number": "救命", "date": "昨天"}])
    write_file(facts, "totals", [ROWS["totals"][0] | {"kind": "school"}])
    assert len(told(facts)) == 3


def test_what_a_spreadsheet_saves_is_read(facts: Path) -> None:
    path = facts / "hotlines.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
    assert read(facts)
