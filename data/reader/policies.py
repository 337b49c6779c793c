"""Documents that a plan names, and the rows of its lists of policies, reforms, pilots, platforms."""

import re
from collections.abc import Iterator

from data.reader.departments import read_units
from data.reader.front import NUMBER
from data.reader.lines import tidy
from data.reader.result import Clause, Policy
from data.reader.tables import Row, Table

_ISSUER = re.compile(
    r"^(.{2,30}?(?:人民政府(?:办公[室厅])?|国务院(?:办公厅)?|办公厅|办公室|委员会|民政局|卫生健康委|部门|局|委|部|厅|国务院))(?:等.{1,6}部门)?[<〈《]?关于"
)
_AREA = re.compile(r"^([\u4e00-\u9fff]{2,8}?(?:自治区|省|市|自治州|州|自治县|县|区))")
_ANNOUNCED = re.compile(
    r"(研究出台|研究制定|制定出台|出台|制定|制订|编制)(?:全[市县区]|本地|我[市县区])?([\u4e00-\u9fff“”、（）]{4,36}?(?:规划|方案|办法|细则|政策|指导价格|清单|指南))(?=[，。、；]|$)"
)
_NATIONAL = re.compile(r"^(国务院|国家|中共中央|财政部|民政部|全国)")


def _quoted(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (title, start, end) of each outermost 《...》; titles nest in them."""
    depth, start = 0, 0
    for index, mark in enumerate(text):
        if mark == "《":
            start = start if depth else index
            depth += 1
        elif mark == "》" and depth:
            depth -= 1
            if not depth and 3 <= index - start - 1 <= 120:
                yield text[start + 1 : index], start, index + 1


def issuer_of(title: str) -> str | None:
    """Return who issued a document, where its title starts with that: 国务院办公厅关于 ..."""
    found = _ISSUER.match(title)
    if found:
        return found[0].removesuffix("关于").rstrip("<〈《")
    return "中共中央、国务院" if title.startswith("中共中央、国务院") else None


def jurisdiction(title: str, number: str | None = None) -> str | None:
    """Return 国家, or the area that the title starts with; None where it names neither."""
    if _NATIONAL.match(title):
        return "国家"
    found = _AREA.match(title)
    return found[1] if found else None


def _role(before: str, locator: str) -> str:
    if re.search(r"出台了|印发|先后出台|先后制定", before):
        return "issued"
    if re.search(r"出台|制定|制订|编制|纳入", before[-16:]):
        return "planned"
    if re.search(r"达到|严格执行|按照|标准", before[-16:]):
        return "standard"
    return "basis" if locator == "引言" or re.search("贯彻|根据|依据|落实", before) else "named"


def _document(title: str, tail: str, before: str, locator: str) -> Policy:
    number = NUMBER.match(tail.lstrip("（( "))
    return Policy(
        locator=locator,
        series="documents",
        title=title,
        number=tidy(number[0]) if number else None,
        issuer=issuer_of(title),
        year=int(number[1]) if number else None,
        jurisdiction=jurisdiction(title),
        role=_role(before, locator),
    )


def named(clauses: list[Clause]) -> list[Policy]:
    """Return the documents that the clauses name in 《...》, and those they announce; each once a clause."""
    found: list[Policy] = []
    seen: set[tuple[str, str]] = set()
    for clause in clauses:
        if clause.locator == "印发通知":
            continue
        for title, start, end in _quoted(clause.text):
            key = (title, clause.locator)
            if key not in seen and len(title) > 4:
                seen.add(key)
                found.append(
                    _document(
                        title,
                        clause.text[end : end + 40],
                        clause.text[max(start - 120, 0) : start],
                        clause.locator,
                    )
                )
        for verb, title in _ANNOUNCED.findall(clause.text):
            key = (title, clause.locator)
            if key not in seen and not any(title in other or other in title for other, _ in seen):
                seen.add(key)
                found.append(Policy(clause.locator, title, category=verb, role="planned", series="announced"))
    return found


def _title(table: Table, row: Row) -> str:
    return table.at(row, "name") or table.at(row, "project") or table.at(row, "category") or ""


def listed(table: Table) -> list[Policy]:
    """Return the rows of a list of policies, factors, reforms, pilots, industries or platforms."""
    found: list[Policy] = []
    for row in table.records:
        printed = _title(table, row)
        number = NUMBER.search(printed)
        quoted = re.match(r"《(.+)》", printed)
        title = quoted[1] if quoted else printed
        units = table.at(row, "units")
        found.append(
            Policy(
                locator=table.locator(row),
                series=f"{table.place} {table.title}".strip(),
                title=title,
                category=table.at(row, "category"),
                number=tidy(number[0]) if number else None,
                issuer=issuer_of(title),
                year=int(number[1]) if number else None,
                jurisdiction=jurisdiction(title),
                role="listed",
                measures=table.at(row, "measures") or table.at(row, "ground"),
                target=table.at(row, "expected"),
                departments=[unit.department for unit in read_units(units)] if units else [],
            )
        )
    return found
