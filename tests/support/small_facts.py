"""A made-up county in the files of data/facts: small enough to load in a moment, and to spoil row by row."""

import csv
from pathlib import Path

from data.rows import FILES

Row = dict[str, str]

ROWS: dict[str, list[Row]] = {
    "areas": [
        {"id": "990000", "code": "990000", "name": "星河市", "level": "city", "source": "自编"},
        {
            "id": "990001",
            "code": "990001",
            "name": "向阳县",
            "level": "county",
            "parent": "990000",
            "lng": "107.5",
            "lat": "31.2",
            "precision": "county",
            "source": "自编",
        },
    ],
    "plans": [{"id": "xiangyang", "area": "990001", "title": "向阳县养老托育方案", "status": "issued"}],
    "aliases": [{"kind": "area", "target": "990001", "alias": "向阳"}],
    "departments": [{"id": "990001-d01", "area": "990001", "name": "县民政局"}],
    "facilities": [
        {
            "id": "xiangyang-elder-01",
            "kind": "elder",
            "name": "向阳县敬老院",
            "counted_in": "向阳县",
            "plan_year": "2024",
            "capacity": "80",
            "plan": "xiangyang",
            "locator": "附件 第1项",
        }
    ],
    "places": [{"facility": "xiangyang-elder-01", "position": "1", "printed": "向阳县", "area": "990001"}],
    "clauses": [
        {
            "plan": "xiangyang",
            "locator": "一",
            "position": "1",
            "kind": "chapter",
            "heading": "目标",
            "summary": "到2025年建一所敬老院。",
        },
        {
            "plan": "xiangyang",
            "locator": "一（一）",
            "parent": "一",
            "position": "2",
            "kind": "section",
            "heading": "床位",
            "summary": "床位达到80张。",
        },
    ],
    "points": [{"plan": "xiangyang", "locator": "一", "position": "1", "text": "建一所敬老院。"}],
    "policies": [{"plan": "xiangyang", "locator": "一", "series": "依据", "title": "养老条例"}],
    "indicators": [
        {"id": "xiangyang-1", "plan": "xiangyang", "area": "990001", "locator": "一", "name": "养老床位"}
    ],
    "duties": [{"plan": "xiangyang", "locator": "一（一）", "title": "建敬老院", "kind": "task"}],
    "duty_departments": [
        {
            "plan": "xiangyang",
            "locator": "一（一）",
            "position": "1",
            "department": "县民政局",
            "role": "lead",
        }
    ],
    "mentions": [
        {
            "id": "xiangyang-m1",
            "name": "老年大学",
            "area": "990001",
            "summary": "办老年大学。",
            "plan": "xiangyang",
            "locator": "一",
        }
    ],
    "notes": [
        {
            "id": "xiangyang-n1",
            "record_kind": "clause",
            "record": "xiangyang:一",
            "kind": "矛盾",
            "severity": "low",
            "text": "前后写法不同。",
            "plan": "xiangyang",
            "locator": "一",
        }
    ],
    "totals": [
        {
            "plan": "xiangyang",
            "locator": "附件",
            "kind": "elder",
            "dimension": "all",
            "key": "合计",
            "projects": "1",
            "printed": "1个",
        }
    ],
    "norms": [
        {"id": "xiaoban", "name": "小班", "age_from_months": "12", "age_to_months": "24", "source": "自编"}
    ],
    "price_rules": [
        {
            "id": "xiangyang-shangxian",
            "name": "收费上限",
            "jurisdiction": "990001",
            "plan": "xiangyang",
            "locator": "一（一）",
        }
    ],
    "price_shares": [{"rule": "xiangyang-shangxian", "of": "市场价", "share": "0.8"}],
    "hotlines": [
        {"number": "12345", "name": "政务热线", "purpose": "咨询", "source": "自编", "date": "2021-01-06"}
    ],
}


TERMS = """
[[terms]]
id = "laonianren"
name = "老年人"
source = "自编"
[terms.meaning]
fact = "age_months"
op = "gte"
value = 720
"""

BENEFIT = """
id = "xiangyang-shangmen"
name = "上门看望"
kind = "visit"
audience = "residents"
domain = "elder"
jurisdiction = "990001"
plan = "xiangyang"
locators = ["一（一）"]
status = "promised"
summary = "向阳县要派人上门看望老人。"
who = "老年人"

[rule]
term = "老年人"

[[examples]]
verdict = "likely"
facts = { age = 61 }

[[examples]]
verdict = "no"
facts = { age = 59 }

[[examples]]
verdict = "need"
facts = {}
"""


def write_facts(parent: Path) -> Path:
    """Write all files, and one term and one benefit beside them; returns the folder of the facts."""
    folder, benefits = parent / "facts", parent / "benefits"
    folder.mkdir()
    for name, rows in ROWS.items():
        write_file(folder, name, rows)
    (benefits / "xiangyang").mkdir(parents=True)
    (benefits / "terms.toml").write_text(TERMS, encoding="utf-8")
    (benefits / "xiangyang" / "xiangyang-shangmen.toml").write_text(BENEFIT, encoding="utf-8")
    return folder


def forget_benefits(folder: Path) -> None:
    """Leave no term and no benefit beside the folder of the facts."""
    benefits = folder.parent / "benefits"
    (benefits / "terms.toml").write_text("", encoding="utf-8")
    (benefits / "xiangyang" / "xiangyang-shangmen.toml").unlink()


def write_file(folder: Path, name: str, rows: list[Row]) -> None:
    """Write one file with all its columns."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, FILES[name].columns, restval="", lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
