"""Words misheard or mistyped: 拖育 for 托育, 开将县 for 开江县, 万元市 for 万源市."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from components.cutting import commonness, words_of
from components.listener import Span
from components.syllables import is_near, read_as, said_as, syllable

HAN = re.compile(r"[一-鿿]+")
NUMERALS = set("零一二两三四五六七八九十百千万亿几数半0123456789")
# A county's name may run into the next word: 万元市|区, 曲县|城.
SUFFIXES = set("县市区镇乡")
# A town that sounds so in all its syllables is that town, whatever characters were typed.
TOWNS = set("镇乡")
# So often a character stands alone (jieba's counts) that nobody meant another one by it: 是, 不, 的.
FUNCTION = 200_000
# In words of two characters one tells little: neither the wrong one nor the right one may be common.
COMMON_SAID, COMMON_RIGHT = 7_000, 30_000
# Beside a character so rare (巫) even a common one is a slip: 巫西.
RARE = 1_000
# In words of these lengths one syllable may be only near, of a character that is rarely alone.
LONG, COMMON_NEAR = range(4, 9), 20_000

Key = tuple[str, ...]


class Slip(NamedTuple):
    """`text[start:end]` was said, `word`, as long as it, was meant."""

    start: int
    end: int
    word: str


class Sounds:
    """Looks for words of a list by their sound. Built once per list.

    What is a known word itself (万元, 区县), or cuts through one, is left alone: common words are no slips.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._exact: dict[Key, set[str]] = defaultdict(set)
        self._nearly: dict[Key, set[str]] = defaultdict(set)
        self._automaton = ahocorasick.Automaton()
        for word in {word for word in words if HAN.fullmatch(word) and len(word) > 1}:
            self._automaton.add_word(word, word)
            for key in read_as(word):
                self._exact[key].add(word)
                for gapped in _gapped(key) if len(word) in LONG else ():
                    self._nearly[gapped].add(word)
        self._automaton.make_automaton()
        self._lengths = sorted({len(key) for key in self._exact}, reverse=True)

    def find(self, text: str, taken: Iterable[Span] = ()) -> list[Slip]:
        """Slips outside `taken` and outside what is said right, in the order of the text."""
        right = [(at + 1 - len(word), at + 1) for at, word in self._hits(text)]
        right += [(span.start, span.end) for span in taken]
        fixed = {at for start, end in right for at in range(start, end)}
        inside = {at for start, end in right for at in range(start + 1, end)}
        slips: list[Slip] = []
        for slip in self._candidates(text, inside):
            wrong = _wrong(text, slip)
            if wrong and not fixed & wrong and _is_slip(text, slip, wrong):
                slips.append(slip)
                fixed |= set(range(slip.start, slip.end))
        return sorted(slips)

    def _candidates(self, text: str, inside: set[int]) -> Iterator[Slip]:
        """Stretches that sound as one word alone does, not cut out of something said right; longest first."""
        sounds = said_as(text)
        for length in self._lengths:
            for start in range(len(text) - length + 1):
                end = start + length
                if start in inside or end in inside:
                    continue
                words = self._meant(text[start:end], sounds[start:end])
                if len(words) == 1:
                    yield Slip(start, end, words[0])

    def _hits(self, text: str) -> Iterator[tuple[int, str]]:
        return self._automaton.iter(text) if self._exact else iter(())

    def _meant(self, said: str, key: Key) -> list[str]:
        """The words that sound like it, those with most characters the same."""
        found = self._exact.get(key) or set()
        towns = [word for word in found if len(said) > 2 and said[-1] == word[-1] and word[-1] in TOWNS]
        if towns:
            return towns
        if not found and len(said) in LONG and HAN.fullmatch(said):
            found = {
                word
                for gapped in _gapped(key)
                for word in self._nearly.get(gapped, ())
                if _one_off(said, word)
            }
        alike = {word: sum(a == b for a, b in zip(word, said, strict=True)) for word in found}
        return [word for word, same in alike.items() if same * 2 >= len(said) and same == max(alike.values())]


def corrected(text: str, slips: Iterable[Slip]) -> str:
    """The text with what was meant in place of what was said; as long as before."""
    for slip in slips:
        text = text[: slip.start] + slip.word + text[slip.end :]
    return text


def _gapped(key: Key) -> Iterator[Key]:
    for at in range(len(key)):
        yield (*key[:at], "", *key[at + 1 :])


def _one_off(said: str, word: str) -> bool:
    """One character differs, its syllable is near; not the last (局, 部), which says what a thing is."""
    wrong = [(a, b) for a, b in zip(said, word, strict=True) if a != b]
    return len(wrong) == 1 and said[-1] == word[-1] and is_near(syllable(wrong[0][0]), syllable(wrong[0][1]))


def _wrong(text: str, slip: Slip) -> set[int]:
    return {at for at in range(slip.start, slip.end) if text[at] != slip.word[at - slip.start]}


def _is_slip(text: str, slip: Slip, wrong: set[int]) -> bool:
    """Whether what was said there is nothing by itself: no word, no part of one, no everyday character."""
    words = words_of(text)
    bounds = {bound for word in words for bound in word}
    start, end, word = slip
    ends_well = end in bounds or (text[end - 1] in SUFFIXES and end - 1 in bounds)
    if start not in bounds or not ends_well or (start, end) in words or SUFFIXES & {text[at] for at in wrong}:
        return False
    if start and text[start] in NUMERALS and text[start - 1] in NUMERALS:
        return False
    if said_as(text[start:end]) not in read_as(word):
        return all((at, at + 1) in words and commonness(text[at]) < COMMON_NEAR for at in wrong)
    if len(word) > 2:
        return all(commonness(text[at]) < FUNCTION for at in wrong if (at, at + 1) in words)
    right = [text[at] for at in range(start, end) if at not in wrong]
    if all(commonness(char) < RARE for char in right):
        return all(commonness(text[at]) < FUNCTION for at in wrong)
    return all(commonness(text[at]) < COMMON_SAID for at in wrong) and all(
        char in SUFFIXES or commonness(char) < COMMON_RIGHT for char in right
    )
