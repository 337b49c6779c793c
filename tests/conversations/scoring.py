"""Whether a reply answers: it holds what it must, nothing that it must not, and is short. Pure."""

from __future__ import annotations

import re
import unicodedata

from tests.conversations.questions import DECLINED, SILENT, Question

LONGEST = 500
_SAYS_SILENT = re.compile(
    r"(?:没有?|未|不)(?:公布|公开|写|载明|规定|说明|提到|列出|给出|明确)"
    r"|查不到|没有查到|not publish|publish no|do(?:es)? not"
)
_SAYS_DECLINED = re.compile(
    r"我是老幼通助手|only answer|帮不上忙|请问医生|请问律师|这个话题我不谈"
    r"|只是老幼通助手|cannot help|doctor|lawyer|only the laoyoutong"
)
# The signs of these two that Traditional Chinese writes otherwise.
_SIMPLIFIED = str.maketrans(
    "沒佈開寫載規說給確幫請問醫師這個話題談", "没布开写载规说给确帮请问医师这个话题谈"
)
_NUMBER = re.compile(r"[\d.]+%?")


def faults(question: Question, reply: str) -> list[str]:
    """What is wrong with a reply, in words; nothing where it is right."""
    folded = fold(reply)
    missing = [
        f"lacks {'|'.join(one)}" for one in question.must if not any(holds(word, folded) for word in one)
    ]
    wrong = [f"must not say {word}" for word in question.must_not if holds(word, folded)]
    long = [f"{len(reply)} characters"] if len(reply) >= LONGEST else []
    return [*missing, *wrong, *long]


def fold(text: str) -> str:
    """Full width to half width, no commas in thousands, no space around digits, small letters."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return re.sub(r"(?<=\d)\s+(?=\S)|(?<=\S)\s+(?=\d)", "", text).lower()


def holds(word: str, folded: str) -> bool:
    """Whether a folded reply holds a word; a bare number needs to stand for itself."""
    word = fold(word)
    if word == SILENT:
        return _SAYS_SILENT.search(folded.translate(_SIMPLIFIED)) is not None
    if word == fold(DECLINED):
        return _SAYS_DECLINED.search(folded.translate(_SIMPLIFIED)) is not None
    if _NUMBER.fullmatch(word):
        return re.search(rf"(?<![\d.]){re.escape(word)}(?!\d)", folded) is not None
    return word in folded
