"""Taking personal numbers out of what residents type, before anything is stored, logged or sent on.

Numbers are looked for in a copy of the text in which every digit, of whatever script, is a plain one; a
number counts when it is built like one (check digit, birthday, area code), not for its length alone.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

_GAP = r"[\s.·_\-‐-―－]{0,2}"
_ALONE = r"(?<!\d)(?=[\d(+])(?:{})(?!\d)"
# 138亿 in full is no telephone.
_NO_AMOUNT = r"(?!\s*(?:[万亿]?元|[万亿平㎡个张人名户]))"
_MOBILE = rf"(?:\+?(?:00)?86{_GAP})?1[3-9]\d(?:{_GAP}\d){{8}}{_NO_AMOUNT}"
_AREA = r"(?:10|2\d|[3-9]\d{2})"
_LANDLINE = rf"(?:\+?(?:00)?86{_GAP}\(?0?|\(?0){_AREA}\)?{_GAP}[2-8]\d{{2,3}}{_GAP}\d{{4}}"
_IDENTITY = rf"\d(?:{_GAP}\d){{16}}{_GAP}[\dXx]|\d(?:{_GAP}\d){{14}}"
# A part of a longer number (2019-511722-84-01-123456 is a project) is no card.
_CARD = r"(?<!\d-)(?:\d{15,19}|\d{4}(?:[ \-]\d{4}){3}(?:[ \-]?\d{1,3})?|\d{6}[ \-]\d{10,13})"
_HAN_DIGITS = str.maketrans("零〇一幺二三四五六七八九", "001123456789")
# The first two digits of every area code (GB/T 2260).
_PROVINCES = {*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66)}
_PROVINCES |= {71, 81, 82}


def mask(text: str) -> str:
    """The text with identity-card, bank-card and telephone numbers replaced by what they were."""
    return _masked(_masked(text, _plain), lambda said: said.translate(_HAN_DIGITS))


def is_identity(number: str) -> bool:
    """A province, and the check digit (ISO 7064) or a birthday: one digit mistyped is still somebody's."""
    if int(number[:2]) not in _PROVINCES:
        return False
    if len(number) == 15:
        return _is_past_day("19" + number[6:12])
    return _check_digit(number[:17]) == number[17].upper() or _is_past_day(number[6:14])


def is_card(number: str) -> bool:
    """The sum of Luhn (ISO/IEC 7812), or the beginning and length of all cards of China."""
    return _luhn(number) or (number.startswith("62") and len(number) in (16, 19))


class _Kind(NamedTuple):
    word: str
    pattern: re.Pattern[str]
    counts: Callable[[str], bool] = lambda _number: True


def _alone(pattern: str) -> re.Pattern[str]:
    return re.compile(_ALONE.format(pattern))


_KINDS = (
    _Kind("〔证件号〕", _alone(_IDENTITY), is_identity),
    _Kind("〔手机号〕", _alone(_MOBILE)),
    _Kind("〔卡号〕", _alone(_CARD), is_card),
    _Kind("〔电话〕", _alone(_LANDLINE)),
    _Kind("〔电话〕", re.compile(r"(?<=电话|座机)(?<!\d)[2-8]\d{6,7}(?!\d)" + _NO_AMOUNT)),
)


def _masked(text: str, reading: Callable[[str], str]) -> str:
    for kind in _KINDS:
        plain = reading(text)
        for found in reversed(list(kind.pattern.finditer(plain))):
            if kind.counts(re.sub(r"[^\dXx]", "", found[0])):
                text = text[: found.start()] + kind.word + text[found.end() :]
    return text


def _plain(text: str) -> str:
    return "".join(map(_plain_sign, text))


def _plain_sign(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    narrow = unicodedata.normalize("NFKC", sign)
    return str(digit) if digit is not None else narrow if len(narrow) == 1 else sign


def _check_digit(first: str) -> str:
    total = sum(int(digit) * 2 ** (17 - at) for at, digit in enumerate(first))
    return "10X98765432"[total % 11]


def _is_past_day(digits: str) -> bool:
    try:
        day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return date(1900, 1, 1) <= day <= date.today()


def _luhn(number: str) -> bool:
    doubled = (int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(number)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
