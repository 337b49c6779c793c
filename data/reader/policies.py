"""Documents that a plan names, and those that it announces to work out."""

import re
from collections.abc import Iterator

from data.reader.front import NUMBER
from data.reader.lines import tidy
from data.reader.result import Clause, Policy

_ISSUER = re.compile(
    r"^(.{2,30}?(?:人民政府(?:办公[室厅])?|国务院(?:办公厅)?|办公厅|办公室|委员会|民政局|卫生健康委|部门|局|委|部|厅|国务院))(?:等.{1,6}部门)?[<〈《]?关于"
)
_AREA = re.compile(r"^([\u4e00-\u9fff]{2,8}?(?:自治区|省|市|自治州|州|自治县|县|区))")
_ANNOUNCED = re.compile(
    r"(研究出台|研究制定|制定出台|出台|制定|制订|编制)(?:全[市县区]|本地|我[市县区])?([\u4e00-\u9fff“”、（）]{4,36}?(?:规划|方案|办法|细则|政策|指导价格|清单|指南))(?=[，。、；]|$)"
)
_NOTICE = re.compile(r"([\u4e00-\u9fff]{2,10}(?:部|局|委|署|会|院))(公告(\d{4})年第\d{1,4}号)")
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


def _sentence_before(text: str, start: int) -> str:
    """Return the sentence up to here, without the documents it has already named."""
    before = re.split(r"[。；\n]", text[max(start - 600, 0) : start])[-1]
    return re.sub(r"《[^《》]*》", "", before)


def _role(before: str, after: str, locator: str) -> str:
    if re.search(r"国标|国家标准", after) or re.search(r"标准", before[-16:]):
        return "standard"
    if re.search(r"(先后|已|制定|正式)(出台|印发)|出台了", before):
        return "issued"
    if re.search(r"出台|制定|制订|编制|纳入|综合协调", before[-20:]):
        return "planned"
    if "对标" in before:
        return "benchmark"
    return "basis" if locator == "引言" or re.search("贯彻|根据|依据|落实|按照", before) else "named"


def _document(clause: Clause, title: str, start: int, end: int) -> Policy:
    tail = clause.text[end : end + 40]
    number = NUMBER.match(tail.lstrip("（( "))
    role = _role(_sentence_before(clause.text, start), tail, clause.locator)
    return Policy(
        locator=clause.locator,
        series="documents",
        title=title,
        number=tidy(number[0]) if number else None,
        issuer=issuer_of(title),
        year=int(number[1]) if number else None,
        jurisdiction=jurisdiction(title)
        or ("国家" if re.match("》?[、《》\u4e00-\u9fff]*(国标|国家标准)", tail) else None),
        role=role,
    )


def _notice(clause: Clause, found: re.Match[str]) -> Policy:
    """Return a notice that is named by its number alone: 财政部公告2019年第76号."""
    issuer = re.sub(r"^.*(按照|根据|依据|依照|落实|执行|参照)", "", found[1])
    title = f"{issuer}{found[2]}"
    return Policy(
        clause.locator,
        title,
        number=title,
        issuer=issuer,
        year=int(found[3]),
        jurisdiction=jurisdiction(title),
        role="named",
        series="documents",
    )


def _in_clause(clause: Clause) -> Iterator[Policy]:
    for title, start, end in _quoted(clause.text):
        if len(title) > 4:
            yield _document(clause, title, start, end)
    for found in _NOTICE.finditer(clause.text):
        yield _notice(clause, found)
    for verb, title in _ANNOUNCED.findall(clause.text):
        yield Policy(clause.locator, title, category=verb, role="planned", series="announced")


def named(clauses: list[Clause], listed_at: set[str]) -> list[Policy]:
    """Return the documents that clauses name in 《...》 or by number, and those they announce; once a clause.

    Rows of the plan's own lists of policies (`listed_at`) are not read again.
    """
    found: dict[tuple[str, str], Policy] = {}
    for clause in clauses:
        if clause.locator != "印发通知" and clause.locator not in listed_at:
            for policy in _in_clause(clause):
                found.setdefault((clause.locator, policy.title), policy)
    return list(found.values())
