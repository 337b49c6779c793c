"""Places misheard or mistyped: 开将县 for 开江县, 万元市 for 万源市."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from pypinyin import lazy_pinyin

from components.listener import Span
from components.names import Name

# Shorter names sound like ordinary words.
LENGTHS = range(3, 6)
# What people of the south-west do not tell apart: n and l, z and zh, in and ing.
MERGED = [(r"^([zcs])h", r"\1"), (r"^n(?=[^g])", "l"), (r"ng$", "n")]


@cache
def syllable(char: str) -> str:
    """The toneless sound of one character, coarse enough for the accent; others stand for themselves."""
    sound = lazy_pinyin(char)[0]
    for pattern, merged in MERGED:
        sound = re.sub(pattern, merged, sound)
    return sound


def sound_of(text: str) -> tuple[str, ...]:
    return tuple(syllable(char) for char in text)


class Sounds:
    """Looks up places by their sound. Built once per dictionary; only full names (开江县) take part."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._sounds: dict[tuple[str, ...], set[Name]] = defaultdict(set)
        for name in names:
            if name.entity == "place" and len(name.surface) in LENGTHS:
                self._sounds[sound_of(name.surface)].add(name)

    def find(self, text: str, taken: list[Span]) -> list[Span]:
        """Places outside `taken` that sound as one name alone does and share half its characters."""
        sounds, found = sound_of(text), list[Span]()
        for length in reversed(LENGTHS):
            for start in range(len(text) - length + 1):
                end = start + length
                if any(span.overlaps(start, end) for span in [*taken, *found]):
                    continue
                ids = {
                    n.id
                    for n in self._sounds.get(sounds[start:end], ())
                    if _alike(n.surface, text[start:end])
                }
                if len(ids) == 1:
                    found.append(Span(start, end, "place", ids.pop(), {"heard_as": text[start:end]}))
        return found


def _alike(name: str, said: str) -> bool:
    return sum(a == b for a, b in zip(name, said, strict=True)) * 2 >= len(name)
