"""Short answers, which mean something only because of the question that was just put. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.ages import AGE
from actions.vocabulary import load, pattern, short_answers
from components.numerals import parse

_ENDING = re.compile(r"[\s，,。.!！?？~]+$|^[\s，,。]+")
_PARTICLES = re.compile(r"(?:[啊嘛哦呢吧噻嘞撒哈呀哟咯啦喔]|的嘛|的哦)+$")
_OPENING = re.compile(
    r"^(?:嗯+|哦+|那个|这个|就是|应该是?|好像是?|可能是?|大概是?|我?选|那就?|唉|哎|喔|呃)[，, ]*"
)

_ORDINAL = re.compile(
    r"(?:选|就|是)*(?:倒数)?(?:第?[一二两三四五六七八九十\d]+|最后|头一|最后一)(?:个|项|种|条|样)?(?:选项|吧|的)?"
)


@dataclass(frozen=True)
class Asked:
    """The question that a message may answer: its fact, and its choices as (value, label)."""

    fact: str
    choices: Sequence[tuple[str, str]] = ()


NOTHING = object()
# Behind a 不晓得 so many characters may still repeat the question that was put.
OBJECT = 12
_PUT_AGAIN = re.compile(r"有没|是不是|算不算|能不能|多|几|哪|啥|什么|[这那]|具体|他|她|老人|我[妈爸]")


def answer_to(text: str, entities: Sequence[Mapping[str, Any]], asked: Asked) -> Any:
    """The value that a short answer, or the first part of one, gives; NOTHING where none does."""
    for part in (text, *re.split(r"[，,。；;、 ]", text)):
        if (answer := _answer(part, entities, asked)) is not NOTHING:
            return answer
    return NOTHING


def _answer(text: str, entities: Sequence[Mapping[str, Any]], asked: Asked) -> Any:
    """The value that a short answer gives the question just put; NOTHING where it gives none."""
    said = _bare(text)
    if said in ("", None):
        return NOTHING
    for choice, label in asked.choices:
        if said and (said == label or (len(said) > 1 and said in label)):
            return choice
    for value, words in short_answers(asked.fact):
        if words.fullmatch(said):
            return value
    if _is_unsure(text):
        return None
    if asked.choices:
        return _by_number(said, entities, asked)
    if asked.fact == AGE:
        return NOTHING
    for word, meant in (("yes", True), ("no", False)):
        if pattern(word).fullmatch(said):
            return meant
    return NOTHING


def _is_unsure(text: str) -> bool:
    """不晓得, 不清楚他有没有证; 她整不明白智能手机 says what else somebody does not understand."""
    clauses = re.split(r"[，,。；;！!？?]", text)
    found = ((clause, pattern("unsure").search(clause)) for clause in clauses)
    return any(match and _of_the_question(clause[match.end() :]) for clause, match in found)


def _of_the_question(after: str) -> bool:
    """Whether what stands behind a 不晓得 is nothing, or the question that was put."""
    return len(_PARTICLES.sub("", after)) < 3 or (len(after) <= OBJECT and bool(_PUT_AGAIN.search(after)))


def _by_number(said: str, entities: Sequence[Mapping[str, Any]], asked: Asked) -> Any:
    """第二个, 2: one of the choices as they were numbered."""
    # 头一个娃 counts children, no choices.
    picked = [one["value"] for one in entities if one["entity"] == "ordinal" and _ORDINAL.fullmatch(said)]
    number = picked[0] if picked else parse(said) if len(said) < 3 else None
    at = int(number or 0)
    return asked.choices[at - 1][0] if 1 <= at <= len(asked.choices) else NOTHING


def _bare(text: str) -> str:
    """An answer without what surrounds it: 嗯，是的嘛。 is 是的."""
    said = _ENDING.sub("", text.lower())
    said = _PARTICLES.sub("", said)
    shorter = _OPENING.sub("", said)
    return shorter or said


def known_facts() -> set[str]:
    """The facts that words exist for."""
    return {AGE, *load("facts")}
