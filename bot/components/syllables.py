"""How characters sound: toneless, and as coarse as the accents of the south-west and the north-east."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from pypinyin import Style, lazy_pinyin, pinyin

# What people do not tell apart: n and l, z and zh, in and ing, f and h before u (福, 湖).
MERGED = [(r"^([zcs])h", r"\1"), (r"^n(?=[^g])", "l"), (r"ng$", "n"), (r"^f(?=u)", "h")]


@cache
def syllable(char: str) -> str:
    """The sound of one character as most often read; what is no Chinese character stands for itself."""
    return coarse(lazy_pinyin(char)[0])


def coarse(sound: str) -> str:
    for pattern, merged in MERGED:
        sound = re.sub(pattern, merged, sound)
    return sound


def said_as(text: str) -> tuple[str, ...]:
    """Each character as most often read: what is known of a text that may be wrong in any character."""
    return tuple(syllable(char) for char in text)


def read_as(word: str) -> set[tuple[str, ...]]:
    """How a right word may be read: as a whole, and with one character in another of its readings (长)."""
    plain = said_as(word)
    readings = {plain, tuple(coarse(sound[0]) for sound in pinyin(word, style=Style.NORMAL))}
    for at, char in enumerate(word):
        for sound in pinyin(char, style=Style.NORMAL, heteronym=True)[0]:
            readings.add((*plain[:at], coarse(sound), *plain[at + 1 :]))
    return {reading for reading in readings if len(reading) == len(word)}


def is_near(one: str, other: str) -> bool:
    """Whether two syllables are one letter apart: gu and hu, sui and shi once merged."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return other[same + 1 :] in (one[same:], one[same + 1 :]) or one[same + 1 :] == other[same:]
