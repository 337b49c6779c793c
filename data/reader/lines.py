"""The text as lines: odd characters out, stray HTML and English out, broken lines joined."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.reader.numerals import HAN_NUMBER

HEADING = re.compile(
    rf"{HAN_NUMBER}、|第{HAN_NUMBER}[章节]|[（(]{HAN_NUMBER}[）)]|\d{{1,3}}\s*[.．、](?!\d)|——|表\s*\d|附件|抄送"
)
_HAN = "\u4e00-\u9fff"
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,80}>")
_AND = re.compile(rf"(?<=[{_HAN}”）]) {{1,3}}and {{1,3}}(?=[{_HAN}“（])")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufeff\u200b-\u200f\ud800-\udfff]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_GAP = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])|(?<=\d)\s+(?=\d)|\s+(?=%)")
_SPACE = re.compile(r"\s+")
_END = "。；：！？!?;:〕】"


@dataclass(frozen=True)
class Line:
    """A line of the plan; `no` counts from 1."""

    no: int
    raw: str

    @property
    def text(self) -> str:
        """The line without blanks at its ends."""
        return self.raw.strip()

    @property
    def is_cell(self) -> bool:
        """Whether the line is one cell of a table that prints a cell a line, each behind a tab."""
        return self.raw.startswith("\t") and "\t" not in self.raw.strip("\t \u3000")

    @property
    def is_row(self) -> bool:
        """Whether the line is a whole row, its cells parted by tabs."""
        return "\t" in self.raw.strip()

    @property
    def is_heading(self) -> bool:
        """Whether the line starts with a number, a table's or an annex's name."""
        return HEADING.match(self.text) is not None


@dataclass(frozen=True)
class Stray:
    """Something that slipped into the text: kind `html` or `english`, with the line it stood on."""

    kind: str
    line: int
    printed: str
    other: str


def tidy(text: str) -> str:
    """Return the text without blanks next to Chinese characters; words of other scripts stay apart."""
    return _SPACE.sub(" ", _GAP.sub("", text.strip()))


def clean(text: str) -> tuple[list[Line], list[Stray]]:
    """Return the text's lines without control characters, tags and stray English, and what was taken out."""
    strays: list[Stray] = []
    lines: list[Line] = []
    for no, raw in enumerate(_CONTROL.sub("", _BREAKS.sub("\n", text)).split("\n"), 1):
        strays += [Stray("html", no, mark, "") for mark in _TAG.findall(raw)]
        strays += [Stray("english", no, "and", "和") for _ in _AND.findall(raw)]
        lines.append(Line(no, _AND.sub("和", _TAG.sub("", raw))))
    return lines, strays


def _stands_alone(text: str) -> bool:
    """Whether a line is a heading without its paragraph, so that the next line is no part of it."""
    return len(text) <= 40 and HEADING.match(text) is not None and "。" not in text


def _goes_on(before: str, after: str) -> bool:
    unfinished = not before.endswith(tuple(_END)) and not _stands_alone(before)
    closed_list = before.endswith(("）", ")")) and "责任" in before[-400:]
    return unfinished and not closed_list and HEADING.match(after) is None


def paragraphs(lines: Iterable[Line]) -> Iterator[tuple[int, str]]:
    """Yield (line number, paragraph). A page break inside a sentence leaves a blank line: it is bridged."""
    start, pieces = 0, list[str]()
    for line in lines:
        if not line.text:
            continue
        if pieces and not _goes_on(pieces[-1], line.text):
            yield start, tidy("".join(pieces))
            pieces = []
        start = start if pieces else line.no
        pieces.append(line.text)
    if pieces:
        yield start, tidy("".join(pieces))
