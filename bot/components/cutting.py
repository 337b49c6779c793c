"""The one segmenter of the process: jieba with the words of the field."""

from __future__ import annotations

from functools import cache

import jieba

from components.lexicon import load_words


@cache
def cutter() -> jieba.Tokenizer:
    """Our own, as jieba's default one is shared by everybody; only one, as each holds a dictionary."""
    own = jieba.Tokenizer()
    own.initialize()
    for word in load_words("words")["words"]:
        own.add_word(word)
    return own


def words_of(text: str) -> list[tuple[int, int]]:
    """Where the words known to the dictionary lie, without guesses at new ones: (start, end), in order."""
    return [(start, end) for _word, start, end in cutter().tokenize(text, HMM=False)]


def commonness(char: str) -> int:
    """How often a character stands alone, in jieba's counts: 去 123,402, 曲 2,857."""
    frequency: dict[str, int] = cutter().FREQ
    return frequency.get(char, 0)
