"""Small plans of places that do not exist, and the five real texts where they lie beside the repository."""

import csv
from functools import cache
from pathlib import Path

import pytest

from data.reader import PlanReading, read_plan

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
NAMES = {"xuanhan": "000", "dazhou": "001", "wuxi": "002", "baoqing": "003", "yinchuan": "004"}
needs_plans = pytest.mark.skipif(not (SHARED / "plans").is_dir(), reason="the plans' texts are not here")
needs_truth = pytest.mark.skipif(not (SHARED / "truth").is_dir(), reason="the truth tables are not here")


@cache
def real(plan: str) -> PlanReading:
    """The reading of a real plan."""
    (path,) = (SHARED / "plans").glob(f"{NAMES[plan]}_*.txt")
    return read_plan(path.read_text(encoding="utf-8"))


@cache
def text_of(plan: str) -> str:
    """A real plan's text."""
    (path,) = (SHARED / "plans").glob(f"{NAMES[plan]}_*.txt")
    return path.read_text(encoding="utf-8")


@cache
def truth(name: str) -> list[dict[str, str]]:
    """A truth table's rows."""
    with (SHARED / "truth" / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def facts(name: str) -> list[dict[str, str]]:
    """The rows of a file of data/facts."""
    with (ROOT / "data" / "facts" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cells(*rows: list[str]) -> str:
    """A table that prints a cell a line, each behind a tab."""
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows) + "\n"


def tabbed(*rows: list[str]) -> str:
    """A table that prints a row a line, its cells parted by tabs."""
    return "\n".join("\t".join(row) for row in rows) + "\n"


PROJECT_HEADER = [
    "序号",
    "项目名称",
    "项目类型",
    "建设期限",
    "建设地点",
    "建设内容和规模",
    "新增床位（张）",
    "总投资（万元）",
    "申请中央预算内投资（万元）",
    "组织实施单位",
]
PROJECT = {
    "kind": "新建",
    "year": "2023",
    "place": "白塔区",
    "content": "石门镇新建床位100张，建筑面积5000平方米",
    "capacity": "100",
    "total": "2000",
    "central": "1000",
    "unit": "白塔区人民政府",
}


def project(number: int, name: str, **changed: str) -> list[str]:
    """A row of a list of projects of 云岭市, with honest defaults."""
    return [str(number), name, *(PROJECT | changed).values()]


def codes(reading: PlanReading) -> set[str]:
    """The codes of a reading's warnings."""
    return {warning.code for warning in reading.warnings}
