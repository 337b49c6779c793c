"""The head of a plan: cover notice, title, number, issuer, date, status."""

import re
from dataclasses import dataclass, field

from data.reader.lines import Line, tidy
from data.reader.numerals import fold, han_to_int
from data.reader.result import PlanInfo

NUMBER = re.compile(r"[\u4e00-\u9fff]{2,14}\s?[〔\[﹝（(【]\s?(\d{4})\s?[〕\]﹞）)】]\s?第?\s?\d{1,4}\s?号")
_COVER = re.compile(r"印发给你们|现予印发|现印发|请(认真)?(遵照|贯彻|组织|抓好).{0,6}(执行|落实|实施)")
_DATE = re.compile(
    r"(\d{4}|[〇○零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
_STATUS = re.compile(r"[（(](征求意见稿|公开征求意见稿|草案|送审稿|讨论稿|审议稿|试行|暂行)[）)]")
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,20}(人民政府|政府办公室|政府办公厅|办公室|委员会|局|厅|委)")
_DRAFTS = ("征求意见稿", "公开征求意见稿", "草案", "送审稿", "讨论稿", "审议稿")
_COPY = re.compile(r"抄送|[（(]此件|[（(]联系|主动公开")


@dataclass
class Front:
    """What was found above the first paragraph, and the lines that follow it."""

    plan: PlanInfo
    cover: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)


def iso_date(text: str) -> str | None:
    """Return 2024-09-29 for 2024年9月29日 or 二〇二四年九月二十九日."""
    found = _DATE.search(fold(text).replace(" ", ""))
    if not found:
        return None
    year = "".join(
        str("〇一二三四五六七八九".find(mark.replace("零", "〇").replace("○", "〇")))
        if not mark.isdigit()
        else mark
        for mark in found[1]
    )
    month, day = (int(part) if part.isdecimal() else han_to_int(part) or 0 for part in (found[2], found[3]))
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _cover_end(lines: list[Line]) -> int:
    """Return how many lines the cover notice takes: up to its date, 0 where there is no notice."""
    notice = next((i for i, line in enumerate(lines[:60]) if _COVER.search(line.text)), None)
    if notice is None:
        return 0
    end = notice + 1
    for index in range(notice + 1, min(notice + 25, len(lines))):
        text = tidy(lines[index].text)
        if text and len(text) > 30:
            break
        if _DATE.fullmatch(fold(text)) or _COPY.match(text) or _ISSUER.fullmatch(text):
            end = index + 1
    return end


def _is_title(line: Line) -> bool:
    text = line.text
    return (
        not line.is_heading
        and not line.is_cell
        and not line.is_row
        and len(text) <= 60
        and not text.endswith(("。", "；", "："))
    )


def _opens_chapter(lines: list[Line], index: int) -> bool:
    """Whether sections follow right behind a line: then it is a chapter's heading without a number."""
    after = next((line.text for line in lines[index + 1 : index + 6] if line.text), "")
    return re.match(r"[（(]一[）)]", after) is not None


def _note(plan: PlanInfo, text: str, on_cover: bool) -> bool:
    """Take number, date, status or issuer from a line of its own; return whether it was one."""
    status = _STATUS.search(text)
    plan.status_printed = plan.status_printed or (status[1] if status else None)
    number = NUMBER.search(text)
    if number and len(text) <= len(number[0]) + 4:
        plan.number = plan.number or tidy(number[0])
        return True
    if _DATE.fullmatch(fold(text)):
        plan.date = plan.date or iso_date(text)
        return True
    if _ISSUER.fullmatch(text) and (on_cover or plan.title or plan.number):
        plan.issuer = plan.issuer or text
        return True
    return False


def _cover_title(cover: list[Line]) -> str | None:
    text = tidy("".join(line.text for line in cover[:20]))
    found = re.search(r"关于(?:印发|发布)(《.+?》|.{4,60}?)的通知", text)
    return found[1].strip("《》") if found else None


def _own_title(text: str) -> str:
    """Return the plan's title where that of the notice which issued it stands in front."""
    notice, mark, own = text.partition("的通知")
    return own if mark and len(own) > 5 and notice.find("关于") >= 0 else text


def _status(plan: PlanInfo, has_cover: bool) -> None:
    if plan.status_printed in _DRAFTS:
        plan.status = "draft"
    elif has_cover or (plan.number and plan.date):
        plan.status = "issued"


def read_front(lines: list[Line]) -> Front:
    """Return the plan's head. Lines that belong to no head are handed on as the body."""
    plan = PlanInfo()
    end = _cover_end(lines)
    cover, rest = lines[:end], lines[end:]
    for line in cover:
        if line.text:
            _note(plan, tidy(line.text), True)
    title: list[str] = []
    used = 0
    for index, line in enumerate(rest[:30]):
        if not line.text:
            continue
        if not _is_title(line) or len("".join(title)) > 60 or (title and _opens_chapter(rest, index)):
            break
        if not _note(plan, tidy(line.text), False):
            title.append(tidy(line.text))
        used = index + 1
    if not any(line.text for line in rest[used:]) and not cover:
        used = 0
    plan.title = _own_title("".join(title)) or _cover_title(cover)
    _status(plan, bool(cover))
    return Front(plan, cover, rest[used:])
