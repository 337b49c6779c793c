"""Numbers as plans print them: Chinese numerals, 万 and 亿, full-width digits."""

import re

from data.reader.result import Figure

DIGITS = "零一二三四五六七八九"
HAN_NUMBER = r"[一二三四五六七八九十]{1,4}"
_FOLD = str.maketrans("０１２３４５６７８９．", "0123456789.")
_SCALE = {"": 1, "万": 10_000, "亿": 100_000_000}


def fold(text: str) -> str:
    """Return the text with full-width digits and point made half-width."""
    return text.translate(_FOLD)


def han_to_int(text: str) -> int | None:
    """Return 26 for 二十六; None where the text is no Chinese numeral up to 99."""
    if not text or any(mark not in DIGITS[1:] + "十" for mark in text):
        return None
    tens, ten, ones = text.partition("十")
    if not ten:
        return DIGITS.index(text) if len(text) == 1 else None
    if len(tens) > 1 or len(ones) > 1 or ones == "十":
        return None
    return (DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0)


def plain(value: float) -> Figure:
    """Return an int where nothing stands behind the point."""
    value = round(value, 4)
    return int(value) if value == int(value) else value


def number(text: str) -> Figure | None:
    """Return the value of a cell that holds one number (`1,750`, `2.4万`), else None."""
    found = re.fullmatch(
        r"(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?([万亿]?)", fold(text).replace("，", ",").strip()
    )
    if not found:
        return None
    return plain(float(found[1].replace(",", "") + (found[2] or "")) * _SCALE[found[3]])


def wan(amount: str, unit: str) -> Figure:
    """Return an amount of money in 万元: (`6.8`, `亿元`) is 68000, (`401`, `万元`) is 401."""
    scale = {"亿": 10_000, "万": 1}.get(unit[:1], 0.0001)
    return plain(float(amount) * scale)
