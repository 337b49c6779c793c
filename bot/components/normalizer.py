"""One way of writing: half width, simplified, lower case. Every character stays one character."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC
from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from components.rewriting import Rewriter

FULL_WIDTH = range(0xFF01, 0xFF5F)
HAN = range(0x3400, 0xA000)


@cache
def _table() -> dict[int, str]:
    """Character -> character. OpenCC's phrases change lengths, so each character is converted alone."""
    simplify = OpenCC("t2s").convert
    han = {code: simplify(chr(code)) for code in HAN}
    table = {code: char for code, char in han.items() if len(char) == 1 and char != chr(code)}
    table |= {code: chr(code - 0xFEE0).lower() for code in FULL_WIDTH}
    table |= {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    table |= {ord("①") + at: str(at + 1) for at in range(9)}
    return table | {0x3000: " "}


def normalize(text: str) -> str:
    """請問Ｘ -> 请问x. The result is as long as the text, so that positions in one hold in the other."""
    return text.translate(_table())


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Normalizer(Rewriter):
    """Everything after it reads one way of writing."""

    def read(self, text: str) -> str:
        return normalize(text)
