"""English, read word by word as the Chinese for it: classifier, rules and search hear one language.

"How many childcare slots in Qu County?" -> "多少个托位 qu县". What no lexicon knows stays as it is. The order
stays English, too; what listens after this step counts words and looks for phrases more than it parses.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from components.lexicon import FOLDER, load_words
from components.rewriting import Rewriter

WORD = re.compile(r"[a-z]+(?:'s\b)?|[^a-z]")
LETTER = re.compile(r"[a-z]")
ANY = ""
# Between the words of an entry; not inside [a-z -].
BLANK = re.compile(r" (\?)?(?![^\[\]]*\])")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# A blank between two characters has no meaning; one beside a digit or a letter keeps words apart.
GAP = re.compile(r"(?<=[一-鿿,\d]) +(?=[一-鿿,])|(?<=[一-鿿,]) +(?=\d)")
LOOSE = re.compile(r"^,|,(?= *[,.?!]|\s*$)")

WHETHER = re.compile(r"(?:is|are|was|were|does|do|did|has|have|can|could|will|would|must)\b.*\?\s*$")
ASKED = re.compile(r"吗|不|有没有|哪|什么|谁|怎么|多|几")

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES = {word: at for at, word in enumerate([*ONES, *TEENS])} | {
    word: 10 * at for at, word in enumerate(TENS, 2)
}
UNITS = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
# "one" is an article far more often than a number.
_SMALL = (
    "|".join(word for word in VALUES if word != "one")
    + r"|one(?=[ -](?:years?|months?|and|hundred|thousand|million))"
)
NUMBER = re.compile(
    rf"\b(?P<tens>{'|'.join(TENS)})[ -](?P<ones>{'|'.join(ONES[1:])})\b|\b(?P<one>{_SMALL})\b"
)
UNIT = re.compile(rf"\b(\d+(?:\.\d+)?)[ -](?P<unit>{'|'.join(UNITS)})\b")
HALF = re.compile(r"\b(\d+) and a half[ -]years?(?:[ -]olds?)?|\b(?:a|1)[ -]years? and a half(?: old)?")


class Terms:
    """Chinese -> the English for it. At each word the longest match counts; ties go to the first."""

    def __init__(self, words: dict[str, list[str]]) -> None:
        by_initial: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for meaning, group in words.items():
            for word in group:
                for initial in initials(word):
                    by_initial[initial][meaning].append(word)
        self._patterns = {
            initial: [(meaning, _pattern(group)) for meaning, group in held.items()]
            for initial, held in by_initial.items()
        }

    def read(self, text: str) -> str:
        read, at = "", 0
        while at < len(text):
            meaning, end = self._longest(text, at)
            if meaning is None:
                word = WORD.match(text, at)
                end = word.end() if word else at + 1
                read += text[at:end].removesuffix("'s")
            else:
                read += f" {meaning} "
            at = end
        return read

    def _longest(self, text: str, at: int) -> tuple[str | None, int]:
        best: tuple[str | None, int] = (None, at)
        for meaning, pattern in (*self._patterns.get(text[at], ()), *self._patterns.get(ANY, ())):
            match = pattern.match(text, at)
            if match and match.end() > best[1]:
                best = (meaning, match.end())
        return best


def initials(word: str) -> set[str]:
    """With which letters an entry may begin; ANY where that takes more than a look."""
    if word[0].isalnum():
        return {word[0]}
    choice = re.match(r"\(\?:([a-z][^()]*)\)(?!\?)", word)
    return {one[0] for one in choice[1].split("|")} if choice else {ANY}


def _pattern(group: list[str]) -> re.Pattern[str]:
    """Any blanks or hyphens between words, the plural or a genitive behind; the longest first."""
    loose = [BLANK.sub(lambda blank: "[ -]?" if blank[1] else "[ -]+", word) for word in group]
    return re.compile(rf"(?:{'|'.join(sorted(loose, key=len, reverse=True))})(?:'?s)?(?!(?<=[a-z])[a-z])")


def figures(text: str) -> str:
    """eighty-two -> 82, 20,000 -> 20000, two and a half years old -> 2岁半."""
    text = THOUSANDS.sub("", text)
    text = NUMBER.sub(lambda match: str(_value(match)), text)
    text = UNIT.sub(lambda match: f"{float(match[1]) * UNITS[match['unit']]:.0f}", text)
    return HALF.sub(lambda match: f"{match[1] or 1}岁半 ", text)


def _value(match: re.Match[str]) -> int:
    return VALUES[match["one"]] if match["one"] else VALUES[match["tens"]] + VALUES[match["ones"]]


def _is_whether(text: str, read: str) -> bool:
    """Whether it asks for yes or no, which no word of the Chinese says yet."""
    return bool(WHETHER.match(text)) and not ASKED.search(read)


def all_terms() -> Terms:
    """Of all files of lexicon/english."""
    words: dict[str, list[str]] = {}
    for path in sorted((FOLDER / "english").glob("*.yml")):
        for meaning, group in load_words(f"english/{path.stem}").items():
            words[meaning] = [*words.get(meaning, []), *group]
    return Terms(words)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class English(Rewriter):
    """After the normaliser, so that all letters are small ones. Not as long as before: names come later."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._terms = all_terms()

    def read(self, text: str) -> str:
        if not LETTER.search(text):
            return text
        read = self._terms.read(figures(text.replace("’", "'")))
        read = LOOSE.sub("", GAP.sub("", re.sub(r"\s+", " ", read))).strip()
        return (f"{read.rstrip(' ?')}吗?" if _is_whether(text, read) else read) or text
