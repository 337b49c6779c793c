"""The plan cut into its body and its annexes. Headings repeat behind that border, so it comes first."""

import re
from dataclasses import dataclass, field

from data.reader.lines import Line, tidy
from data.reader.numerals import HAN_NUMBER, fold, han_to_int

_BARE = re.compile(rf"附\s*[件录表]\s*(\d{{1,2}}|{HAN_NUMBER})?\s*")
_TITLED = re.compile(rf"附\s*件\s*(\d{{1,2}}|{HAN_NUMBER})[：:\s]+([^。；]{{2,40}})")
_LIST = re.compile(r"附件[：:]")
_LISTED = re.compile(r"(\d{1,2}|附件\s*\d{1,2})\s*[.．、：:]")


@dataclass
class Part:
    """The body (`label` empty) or one annex (`附件`, `附件3`), its title and its lines."""

    label: str
    title: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Listed:
    """The list of annexes at the end of the body: how many it names, and where."""

    count: int
    line: int


def _annex(line: Line) -> tuple[str, str] | None:
    """Return (label, title on the same line) where an annex starts."""
    text = fold(line.text)
    if len(text) > 60 or not text.startswith("附"):
        return None
    found = _BARE.fullmatch(text) or _TITLED.fullmatch(text)
    if not found or (line.is_row and "\t" in line.raw.strip()):
        return None
    number = found[1] or ""
    title = tidy(found[2]) if found.re is _TITLED else ""
    return f"附件{han_to_int(number) or number}", title


def _drop_annex_list(body: Part) -> Listed | None:
    """Take the list `附件：1. ... 2. ...` off the end of the body."""
    for index in range(len(body.lines) - 1, max(len(body.lines) - 60, -1), -1):
        if not _LIST.match(body.lines[index].text):
            continue
        rest = [line.text for line in body.lines[index:] if line.text]
        if all(len(text) < 60 for text in rest):
            count = sum(bool(_LISTED.match(_LIST.sub("", text))) for text in rest)
            line = body.lines[index].no
            del body.lines[index:]
            return Listed(max(count, 1), line)
    return None


def _take_title(part: Part) -> None:
    """Move the short lines that open an annex into its title."""
    while part.lines and len(part.title) < 60:
        line = part.lines[0]
        ends = line.is_row or line.is_cell or line.is_heading or len(line.text) > 40
        if line.text and (ends or line.text.endswith(("。", "：", "；", ":"))):
            return
        if part.title and not line.text:
            return
        part.title += tidy(line.text)
        del part.lines[0]


def cut(lines: list[Line]) -> tuple[list[Part], Listed | None]:
    """Return the body and the annexes, and the list of annexes that the body prints.

    An annex without a line of its own is an entry of such a list, not an annex.
    """
    parts = [Part("", "")]
    for line in lines:
        start = _annex(line)
        if start is None:
            parts[-1].lines.append(line)
        else:
            parts.append(Part(*start))
    listed = _drop_annex_list(parts[0])
    for part in parts[1:]:
        _take_title(part)
    return [parts[0], *(part for part in parts[1:] if any(line.text for line in part.lines))], listed
