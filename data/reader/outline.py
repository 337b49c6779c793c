"""Headings to clauses. The chain of printed numbers names a clause: `五（一）2`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from data.reader.numerals import HAN_NUMBER, fold, han_to_int
from data.reader.result import Clause

_CHAPTER = re.compile(rf"(?:第({HAN_NUMBER})[章节]\s*|({HAN_NUMBER})、)(.*)", re.S)
_SECTION = re.compile(rf"([（(])({HAN_NUMBER})[）)]\s*(.*)", re.S)
_ITEM = re.compile(r"(\d{1,3})\s*([.．、])\s*(?!\d)(.*)", re.S)
_OFFICE = re.compile(
    r"([\u4e00-\u9fff]{1,24}(?:局|委|办|部|厅|会|联|中心|大队|支队|支局|分局|政府|院|行|公司|县委|市委|区委|学校|社区|（[^）]{1,8}）))[：:](?=.{6})(.+)",
    re.S,
)
_HEAD_END = re.compile(r"[。：:]")


@dataclass
class Odd:
    """A heading that breaks the numbering: code, locator, what is printed, what was due."""

    code: str
    locator: str
    printed: str
    other: str


@dataclass
class Outline:
    """The clauses of one part, in order."""

    prefix: str = ""
    clauses: list[Clause] = field(default_factory=list)
    odd: list[Odd] = field(default_factory=list)
    chapter: int = 0
    section: int = 0
    item: int = 0
    principle: int = 0
    _chapter_name: str = ""
    _section_name: str = ""
    _brackets: set[str] = field(default_factory=set)

    @property
    def current(self) -> str | None:
        """The locator of the clause that is open."""
        return self.clauses[-1].locator if self.clauses else None

    def add(self, locator: str, parent: str | None, kind: str, text: str, line: int, rest: str) -> None:
        """Open a clause. `text` is the paragraph as printed, `rest` the same without its number."""
        known = {clause.locator for clause in self.clauses[-200:]}
        if locator in known:
            self.odd.append(Odd("duplicate_heading", locator, rest[:30], ""))
            locator = next(f"{locator}·{n}" for n in range(2, 1000) if f"{locator}·{n}" not in known)
        heading = _heading(rest)
        self.clauses.append(Clause(locator, parent, 0, kind, heading, text, line))  # type: ignore[arg-type]

    def paragraph(self, line: int, text: str, after: str) -> None:
        """Take one paragraph: a heading opens a clause, anything else goes with the open one."""
        chapter, section, item = (
            p.fullmatch(fold(text)[:12] + text[12:]) for p in (_CHAPTER, _SECTION, _ITEM)
        )
        if chapter:
            self._open_chapter(han_to_int(chapter[1] or chapter[2]) or 0, chapter[3], text, line)
        elif section:
            self._open_section(section, text, line)
        elif item:
            self._open_item(int(item[1]), item[3], text, line)
        elif text.startswith("——") and self._section_name + self._chapter_name:
            self.principle += 1
            parent = self._section_name or self._chapter_name
            self.add(f"{parent}原则{self.principle}", parent, "item", text, line, text.lstrip("—"))
        elif self.prefix and (office := _OFFICE.fullmatch(text)):
            parent = self._chapter_name or self.prefix
            self.add(f"{parent} {office[1]}", parent, "row", text, line, office[1])
        elif _unnumbered(text, after) and not self.chapter:
            self.odd.append(Odd("heading_number_missing", f"{self.prefix}一", text, "一、"))
            self._open_chapter(1, text, text, line)
        else:
            self._continue(text, line)

    def _continue(self, text: str, line: int) -> None:
        if self.clauses:
            self.clauses[-1].text += "\n" + text
            return
        locator = self.prefix or "引言"
        self.add(
            locator, None, "chapter" if self.prefix else "preamble", text, line, "" if self.prefix else "引言"
        )

    def _open_chapter(self, number: int, rest: str, text: str, line: int) -> None:
        self._gap("chapter", number, self.chapter, f"{self.prefix}{_han(number)}")
        self.chapter, self.principle = number, 0
        self._chapter_name, self._section_name = f"{self.prefix}{_han(number)}", ""
        self.add(self._chapter_name, None, "chapter", text, line, rest)
        self._chapter_name = self.clauses[-1].locator

    def _open_section(self, found: re.Match[str], text: str, line: int) -> None:
        number = han_to_int(found[2]) or 0
        name = f"{self._chapter_name or self.prefix}（{_han(number)}）"
        self._gap("section", number, self.section, name)
        self._brackets.add(found[1])
        self.section, self.principle = number, 0
        self.add(name, self._chapter_name or None, "section", text, line, found[3])
        self._section_name = self.clauses[-1].locator

    def _open_item(self, number: int, rest: str, text: str, line: int) -> None:
        parent = self._section_name or self._chapter_name
        self._gap("item", number, self.item, f"{parent}{number}")
        self.item = number
        self.add(f"{parent}{number}", parent or None, "item", text, line, rest)

    def _gap(self, level: str, number: int, before: int, locator: str) -> None:
        """Note a number that neither goes on from the one before nor starts again at one."""
        if number not in (before + 1, 1):
            self.odd.append(
                Odd(f"{level}_numbering", locator, _label(level, number), _label(level, before + 1))
            )

    @property
    def mixed_brackets(self) -> bool:
        """Whether sections are numbered in half-width and full-width brackets both."""
        return len(self._brackets) > 1


def _label(level: str, number: int) -> str:
    return {"chapter": f"{_han(number)}、", "section": f"（{_han(number)}）"}.get(level, f"{number}.")


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else "零一二三四五六七八九"[tens]) + "十" if tens else ""
    return ten + ("零一二三四五六七八九"[ones] if ones or not tens else "")


def _heading(rest: str) -> str:
    """Return the heading: the text up to the first full stop or colon, 60 characters at most."""
    return _HEAD_END.split(rest.strip().split("\n")[0], maxsplit=1)[0].strip()[:60]


def _unnumbered(text: str, after: str) -> bool:
    """Whether a short line without a number is a chapter's heading: sections start right behind it."""
    opens = _SECTION.match(fold(after)[:12] + after[12:])
    return len(text) <= 40 and not text.endswith(("。", "；", "：", "）")) and opens is not None


def outline(paragraphs: Iterable[tuple[int, str]], into: Outline) -> None:
    """Read paragraphs into the outline, which keeps where it stands between tables."""
    items = list(paragraphs)
    for index, (line, text) in enumerate(items):
        if text.startswith("抄送"):
            return
        into.paragraph(line, text, items[index + 1][1] if index + 1 < len(items) else "")
