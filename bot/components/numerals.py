"""Chinese and Arabic numerals as people say them."""

from __future__ import annotations

import re

SAME = {"〇": 0, "两": 2, "俩": 2, "仨": 3}
DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | SAME
TENS = {"十": 10, "百": 100, "千": 1000}
# 廿四 is 二十四.
OLD_TENS = str.maketrans({"廿": "二十", "卅": "三十"})
MYRIADS = {"万": 10**4, "亿": 10**8}

ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?(?:[百千万亿]+(?:\d(?!\d))?)?"
CHINESE = r"(?:[零〇一二两三四五六七八九十廿卅][零〇一二两三四五六七八九十廿卅百千万亿]*|[俩仨])"
NUMBER = rf"(?:{ARABIC}|{CHINESE})"
# 七八十, 三五千: two numbers side by side, not one.
VAGUE = re.compile(r"[一二两三四五六七八九]{2}[十百千万]|[十百千][一二两三四五六七八九]{2}")


def parse(text: str) -> float | None:
    """The value of 120, 2.5万, 1万2, 一百二十, 二〇二四, 一万二 (12000), 三百五 (350), 廿四, 俩.

    None where it is no numeral, or a vague one (两三 is "two or three", not 23).
    """
    if match := re.fullmatch(r"(\d[\d,]*(?:\.\d+)?)([百千万亿]*)(\d?)", text):
        scale = _scaled(1, match[2])
        return float(match[1].replace(",", "")) * scale + float(match[3] or 0) * scale / 10
    if not re.fullmatch(CHINESE, text):
        return None
    text = text.translate(OLD_TENS)
    if set(text) & {*TENS, *MYRIADS}:
        return None if VAGUE.search(text) else _spoken(text)
    vague = len(text) == 2 and not set(text) & {"零", "〇"}
    return None if vague else float("".join(str(DIGITS[char]) for char in text))


def _scaled(value: float, units: str) -> float:
    for unit in units:
        value *= TENS.get(unit) or MYRIADS[unit]
    return value


def _spoken(text: str) -> float:
    """A last digit without its unit counts in the next lower one: the 二 of 一万二 is two thousand."""
    total, section, digit, unit = 0, 0, 0, 1
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
            unit = unit if digit else 1
        elif char in TENS:
            unit = TENS[char]
            section, digit = section + (digit or 1) * unit, 0
        else:
            unit = MYRIADS[char]
            total, section, digit = _close(total, section + digit, unit), 0, 0
    return float(total + section + digit * max(unit // 10, 1))


def _close(total: int, section: int, unit: int) -> int:
    """亿 closes all that came before it, 万 only its own section: 一亿三千万."""
    return (total + section) * unit if unit == MYRIADS["亿"] else total + section * unit


def vague(text: str) -> tuple[float, float] | None:
    """两三 -> (2, 3), 七八十 -> (70, 80), 十七八 -> (17, 18); None where it is one number or none."""
    match = re.fullmatch(
        r"(?P<tens>十?)(?P<low>[一二两三四五六七八九])(?P<high>[二两三四五六七八九])(?P<unit>十?)", text
    )
    if match is None:
        return None
    before, unit = (10 if match["tens"] else 0), (10 if match["unit"] else 1)
    low, high = (before + DIGITS[match[name]] * unit for name in ("low", "high"))
    return (float(low), float(high)) if low < high else None
