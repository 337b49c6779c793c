"""Chinese and Arabic numerals as people say them."""

from __future__ import annotations

import re

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}

ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?[百千万亿]*"
CHINESE = r"[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*"
NUMBER = rf"(?:{ARABIC}|{CHINESE})"


def parse(text: str) -> float | None:
    """The value of 120, 2.5万, 一百二十, 二〇二四, 一万二 (12000), 三百五 (350).

    None where it is no numeral, or a vague one (两三 is "two or three", not 23).
    """
    if match := re.fullmatch(r"(\d[\d,]*(?:\.\d+)?)([百千万亿]*)", text):
        return _scaled(float(match[1].replace(",", "")), match[2])
    if not re.fullmatch(CHINESE, text):
        return None
    if set(text) & {*TENS, *MYRIADS}:
        return _spoken(text)
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
