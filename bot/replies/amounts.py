"""Chinese amounts in English: 2万元 -> 20,000 yuan (2万元), 不低于55% -> at least 55%, 10天 -> 10 days."""

from __future__ import annotations

import re

MOST = 4
_TENS = {"": 1, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_UNITS = {
    "元": "yuan",
    "天": "days",
    "周岁": "years old",
    "岁": "years old",
    "个月": "months",
    "年": "",
    "个小时": "hours",
    "小时": "hours",
    "分钟": "minutes",
    "平方米": "m²",
    "公里": "km",
    "张床位": "beds",
    "张": "beds",
    "个托位": "childcare slots",
    "个百分点": "percentage points",
    "人次": "person-times",
    "人": "people",
    "名": "people",
    "户": "households",
    "家": "",
    "个": "",
    "项": "",
    "次": "times",
    "%": "%",
}
_BEFORE = {
    "不低于": "at least",
    "不少于": "at least",
    "至少": "at least",
    "≥": "at least",
    "≧": "at least",
    "超过": "more than",
    "不超过": "at most",
    "不高于": "at most",
    "近": "nearly",
    "约": "about",
    "力争": "if possible",
}
_BEHIND = {"以上": "or more", "以下": "or less", "以内": "or less", "左右": "or so"}
_AMOUNT = re.compile(
    rf"(?P<before>{'|'.join(sorted(_BEFORE, key=len, reverse=True))})?"
    r"(?P<low>\d+(?:\.\d+)?)(?:\s*[—–~～至到-]\s*(?P<high>\d+(?:\.\d+)?))?"
    rf"(?P<ten>[百千万亿])?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})?"
    rf"(?P<behind>{'|'.join(_BEHIND)})?"
)
_TIMES = {"一": "once", "1": "once", "两": "twice", "二": "twice", "2": "twice"}
_PERIODS = {"天": "day", "日": "day", "周": "week", "月": "month", "季度": "quarter", "年": "year"}
_OFTEN = re.compile(
    rf"每(?P<period>{'|'.join(_PERIODS)})[^，。；（\d]{{0,8}}?(?P<least>至少|不少于)?[^，。；（\d]{{0,8}}?"
    rf"(?P<times>[{''.join(_TIMES)}]|\d+)次"
)
# Where a passage stands is no figure of it, nor are the numbers of documents.
_PLACE = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）$|〔\d+〕\d+号")


def in_english(printed: str) -> str:
    """A value as printed, with what it says in English before it where the two differ."""
    match, often = _AMOUNT.fullmatch(printed.strip()), _OFTEN.fullmatch(printed.strip())
    told = _told(match) if match else _often(often) if often else printed
    return printed if told == printed else f"{told} ({printed})"


def figures_in(text: str) -> list[str]:
    """The amounts of a Chinese sentence that English writes otherwise, each once."""
    text = _PLACE.sub("", text)
    found = [_told(match) for match in _AMOUNT.finditer(text) if _differs(match)]
    found += [_often(match) for match in _OFTEN.finditer(text)]
    return list(dict.fromkeys(one for one in found if one))[:MOST]


def _told(match: re.Match[str]) -> str:
    unit = _UNITS[match["unit"] or "个"]
    number = "–".join(_number(one, match["ten"] or "") for one in (match["low"], match["high"]) if one)
    if match["unit"] == "年":
        number = number.replace(",", "")
    amount = f"{number}{unit}" if unit == "%" else f"{number} {unit}".strip()
    words = [_BEFORE.get(match["before"] or "", ""), amount, _BEHIND.get(match["behind"] or "", "")]
    return " ".join(word for word in words if word)


def _differs(match: re.Match[str]) -> bool:
    """Years and bare percentages are read in Chinese as they are."""
    words = match["before"] or match["behind"]
    return bool(match["ten"] or words or match["unit"] not in (None, "%", "年"))


def _often(match: re.Match[str]) -> str:
    """每周至少一次 -> at least once a week."""
    times = _TIMES.get(match["times"], f"{match['times']} times")
    return f"{'at least ' if match['least'] else ''}{times} a {_PERIODS[match['period']]}"


def _number(digits: str, ten: str) -> str:
    value = float(digits) * _TENS[ten]
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
