"""A finished English reply: places and offices by sound and kind; of what is only Chinese it says so.

Names of houses, benefits and documents stay Chinese. A passage of a plan does too: a line before it says that
it is in Chinese only, with the figures of the passage in English.
"""

from __future__ import annotations

import re

from pypinyin import lazy_pinyin

from replies.amounts import figures_in
from replies.catalogue import gettext as _

MOST = 495
HAN = r"[一-鿿]"
# Sentences have these between or behind characters; names have not, and titles are names.
_SENTENCE = re.compile(rf"(?:{HAN}|[”）%\d])[，。；：](?!$)|{HAN}。")
# Behind a passage stands the plan that it is from.
_SOURCE = re.compile(rf"（{HAN}{{2,12}} plan\b.*）$")
_TITLE = re.compile(r"《[^》]*》")
_ISLAND = re.compile(rf"(?<!{HAN})(?<![《（(“])({HAN}{{2,16}})(?!{HAN})(?![》])")

PLACES = {
    "高新区": "High-tech Zone",
    "东部经开区": "Eastern Economic Development Zone",
    "经开区": "Economic Development Zone",
    "街道": "Subdistrict",
    "县": "County",
    "市": "City",
    "区": "District",
    "省": "Province",
    "镇": "Town",
    "乡": "Township",
}
OFFICES = {
    "民政局": "Civil Affairs Bureau",
    "卫生健康局": "Health Bureau",
    "卫健局": "Health Bureau",
    "卫生健康委": "Health Commission",
    "卫生健康委员会": "Health Commission",
    "卫健委": "Health Commission",
    "医疗保障局": "Medical Insurance Bureau",
    "医保局": "Medical Insurance Bureau",
    "发展和改革局": "Development and Reform Bureau",
    "发改局": "Development and Reform Bureau",
    "发展改革委": "Development and Reform Commission",
    "发改委": "Development and Reform Commission",
    "财政局": "Finance Bureau",
    "公安局": "Public Security Bureau",
    "人力资源和社会保障局": "Human Resources and Social Security Bureau",
    "人力资源社会保障局": "Human Resources and Social Security Bureau",
    "人社局": "Human Resources and Social Security Bureau",
    "市场监督管理局": "Market Supervision Bureau",
    "市场监管局": "Market Supervision Bureau",
    "住房和城乡建设局": "Housing and Construction Bureau",
    "住建局": "Housing and Construction Bureau",
    "自然资源局": "Natural Resources Bureau",
    "自然资源和规划局": "Natural Resources and Planning Bureau",
    "教育局": "Education Bureau",
    "教育和体育局": "Education and Sports Bureau",
    "税务局": "Tax Bureau",
    "退役军人事务局": "Veterans Affairs Bureau",
    "商务局": "Commerce Bureau",
    "残联": "Disabled Persons' Federation",
    "妇联": "Women's Federation",
    "总工会": "Federation of Trade Unions",
    "团委": "Youth League",
    "消防救援大队": "Fire and Rescue Brigade",
    "金融办": "Finance Affairs Office",
    "金融工作局": "Finance Affairs Bureau",
    "人民政府": "People's Government",
}
_LEVELS = {"": "", "县": "county ", "市": "city ", "区": "district ", "省": "provincial "}
_OF_PLACE = re.compile(rf"({HAN}{{1,6}}?)({'|'.join(PLACES)})")
_OF_OFFICE = re.compile(rf"(.*?)({'|'.join(sorted(OFFICES, key=len, reverse=True))})")


def finished(text: str) -> str:
    """The text with its Chinese explained, as far as there is room."""
    lines = text.split("\n")
    marked = "\n".join(_marked(lines))
    told: set[str] = set()
    named = "\n".join(
        _SOURCE.sub(lambda source: _named(source[0], told), line) if _is_chinese(line) else _named(line, told)
        for line in marked.split("\n")
    )
    return next((one for one in (named, marked) if len(one) <= MOST), _within(marked.split("\n")))


def _within(lines: list[str]) -> str:
    """Without the last lines but one that are too much: the answer, the mark and the source stay."""
    while len("\n".join(lines)) > MOST and len(lines) > 2:
        del lines[-2]
    return "\n".join(lines)[:MOST]


def name(words: str) -> str:
    """宣汉县 -> Xuanhan County, 县民政局 -> county Civil Affairs Bureau; others stay as they are."""
    office = _OF_OFFICE.fullmatch(words)
    if office and (office[1] in _LEVELS or _OF_PLACE.fullmatch(office[1])):
        return _LEVELS.get(office[1], f"{name(office[1])} ") + OFFICES[office[2]]
    place = _OF_PLACE.fullmatch(words)
    return f"{sound(place[1])} {PLACES[place[2]]}" if place else words


def sound(words: str) -> str:
    """巫溪 -> Wuxi."""
    return "".join(lazy_pinyin(words)).capitalize()


def _named(line: str, told: set[str]) -> str:
    """Each place and office in English; the Chinese beside it the first time."""

    def explained(island: re.Match[str]) -> str:
        english = name(island[1])
        if english == island[1]:
            return english
        first = island[1] not in told
        told.add(island[1])
        return f"{english} ({island[1]})" if first else english

    return _ISLAND.sub(explained, line)


def _is_chinese(line: str) -> bool:
    return bool(_SENTENCE.search(_TITLE.sub("", line)))


def _marked(lines: list[str]) -> list[str]:
    """With a line before the first Chinese sentence that says what it is, figures and all."""
    mark = _("（以下内容目前只有中文。）")
    plain = [line.replace(mark, "").strip() for line in lines]
    chinese = [line for line in plain if _is_chinese(line)]
    if not chinese:
        return lines
    figures = figures_in(chinese[0])
    told = _("（以下只有中文，其中的数字：%(figures)s。）", figures="; ".join(figures)) if figures else mark
    at = plain.index(chinese[0])
    return [line for line in (*plain[:at], told, *plain[at:]) if line]
