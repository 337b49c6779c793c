"""Reads what a message tells of a person: facts, for whom, and whether they do not know. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actions.ages import AGE, age_in
from actions.kin import OWN, kin_of, whom_of
from actions.short import NOTHING, Asked, answer_to, known_facts
from actions.vocabulary import Said, pattern, said_in

# What only a grown-up can be; whom a child lives with decides nothing.
OF_THE_GROWN = ("living", "pension", "veteran", "willing_collective", "destitute")
# The first of these that is said counts: who lies in bed and forgets is disabled above all.
_FIRST = {
    "ability": ("partly", "disabled", "dementia", "able"),
    "living": ("facility", "couple", "alone", "left_behind", "with_family"),
    "support": ("tekun", "dibao", "low_income", "none"),
}
_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+")
_NOT = re.compile(
    r"(?:不是|没有?|没得|莫得|不|未|无|并非|不算|不属于|从没|没办|没吃|不吃)"
    r"(?:有|得|办|办过|吃|享受|买|参加|交|领|拿|住|在|是|被|评|评上|什么|啥子?|一个|任何|过|了)*$"
)
# 低保没得, 残疾证还没办: what is denied after it was named.
_NOT_AFTER = re.compile(
    r"(?:户|金|证|待遇)?(?:[是也都就还]|我们?|他|她)*(?:没有|没得|莫得|不是|没办|没评|没批|没吃|没拿到?|批不下)"
    r"(?:下来|办|评上|批|过|的|了|啊|哦|嘛)*(?=$|[，,。；; ])"
)
_ASKING = re.compile(
    r"(?P<verb>[^\W时])不(?P=verb)|(?<=[住有能会是要管收给补])(?:不|没)$|多少|好多(?!了)|几|多久|多长|好久(?!没)|怎么|咋|啷个|哪|什么|啥|吗|有没[有得]|能不能|可不可以|是不是|要不要|算不算|收不收|得不得|how|what|which"
)
# 我们几个都在外头, 没得啥子低保, 啥子都记不得, 不晓得好多岁了 ask nothing.
NOT_ASKING = re.compile(
    r"[我俺咱他她]们?几[个姊兄弟]|几(?:十|百)|(?:好|都)几|没[得有]?(?:什么|啥子?)|(?:什么|啥子?)(?:都|也)"
    r"|(?:不|没|记不|说不|搞不)(?:太|大|很)?(?:知道|清楚|晓得|确定|记得|清|准|得|问)(?:她|他|老人|老汉儿?|我妈|我爸)?(?:今年|到底|具体)?"
    r"(?:多少|好多|几|多大|哪年|啥|什么)[^，,。]{0,4}"
)
_PERSON = re.compile(r"[我俺咱他她]|妈|爸|爹|娘|奶奶|爷爷|外婆|外公|老汉|婆婆|\b(?:my|she|he)\b")


@dataclass(frozen=True)
class Told:
    """Facts by name (None: they do not know), for whom (self, parent, child), and which parent (妈, 外公)."""

    facts: Mapping[str, bool | int | str | None] = field(default_factory=dict)
    whom: str | None = None
    kin: str | None = None


def read(
    text: str,
    entities: Iterable[Mapping[str, Any]] = (),
    asked: Asked | None = None,
    whom: str | None = None,
) -> Told:
    """What a message tells; `whom` is for whom it was asked so far."""
    entities = list(entities)
    said = list(_facts(text))
    facts: dict[str, bool | int | str | None] = _settled(said)
    if asked is not None and "support" not in facts and _denies_support(text):
        facts["support"] = "none"
    bare = asked is not None or "老人" in text or bool(pattern("whom", "parent").search(text))
    age = age_in(text, entities, asked is not None and asked.fact == AGE, whom == "child", bare)
    if age is not None:
        facts[AGE] = age
    rest = _without(text, said)
    person = whom_of(rest, age)
    if person == "parent" and whom == "child" and age is None and not OWN.search(text):
        person = None  # 爸爸在厂里上班: the child's father, not whom one asks for
    # A parent's sons work elsewhere; a child's parents, or oneself, are who an employer gives leave to.
    if (person or whom) not in ("self", "child") and (asked is None or asked.fact != "employed"):
        facts.pop("employed", None)
    if (person or whom) == "child":
        facts = {name: value for name, value in facts.items() if name not in OF_THE_GROWN}
    # 那我呢 turns to another person, and is no answer about the one before.
    turns = whom is not None and person not in (None, whom)
    if asked and not turns and asked.fact in known_facts() - set(facts):
        answer = answer_to(text, entities, asked)
        facts |= {} if answer is NOTHING else {asked.fact: answer}
    return Told(_completed(facts), person, kin_of(rest) if person == "parent" else None)


def _facts(text: str) -> Iterator[Said]:
    """What is said of the facts, clause by clause; what only a question names is not told."""
    for clause in _CLAUSE.finditer(text):
        asking = _ASKING.search(NOT_ASKING.sub(lambda match: "□" * len(match[0]), clause[0]))
        told = asking is None or bool(_PERSON.search(clause[0]) or "岁" in clause[0])
        until = asking.start() if asking else len(clause[0])
        found = [one for one in said_in(clause[0]) if told and one.start < max(until, 1)]
        yield from (_moved(one, clause) for one in _longest(found) if _counts(one, clause[0]))


def _longest(found: list[Said]) -> list[Said]:
    """Of a fact's readings that overlap, the longest: 半失能 is no 失能."""
    return [
        one
        for one in found
        if not any(
            other.fact == one.fact and other.start <= one.start and one.end <= other.end
            for other in found
            if (other.end - other.start) > (one.end - one.start)
        )
    ]


def _denied(one: Said, clause: str) -> bool:
    return bool(_NOT.search(clause[: one.start]) or _NOT_AFTER.match(clause[one.end :]))


def _counts(one: Said, clause: str) -> bool:
    return isinstance(one.value, bool) or not _denied(one, clause)


def _denies_support(text: str) -> bool:
    """不是低保, within the interview: the question of what they are granted is answered by it."""
    return any(
        one.fact == "support" and one.value in ("dibao", "tekun") and _denied(one, clause[0])
        for clause in _CLAUSE.finditer(text)
        if not _ASKING.search(NOT_ASKING.sub("", clause[0]))
        for one in said_in(clause[0])
    )


def _moved(one: Said, clause: re.Match[str]) -> Said:
    """The same in the whole text; a yes after a 没有 is a no."""
    denied = isinstance(one.value, bool) and _denied(one, clause[0])
    value = (not one.value) if denied else one.value
    return Said(one.fact, value, clause.start() + one.start, clause.start() + one.end)


def _settled(said: Sequence[Said]) -> dict[str, bool | int | str | None]:
    """One value a fact: of choices the first by rank, of yes and no the last said."""
    facts: dict[str, bool | int | str | None] = {}
    for one in sorted(said, key=lambda one: one.start):
        ranks = _FIRST.get(one.fact)
        now = facts.get(one.fact)
        if ranks is None or now is None or ranks.index(str(one.value)) < ranks.index(str(now)):
            facts[one.fact] = one.value
    return facts


def _completed(facts: dict[str, bool | int | str | None]) -> dict[str, bool | int | str | None]:
    """What follows from what was told: without any disability there is none of the first two grades."""
    if facts.get("disability") is False:
        facts["severe_disability"] = False
    if "severe_disability" in facts and facts["severe_disability"]:
        facts["disability"] = True
    return facts


def _without(text: str, said: Sequence[Said]) -> str:
    """跟儿子住 says with whom, not for whom."""
    for one in said:
        if one.fact in ("living", "special_family", "employed"):
            text = text[: one.start] + "□" * (one.end - one.start) + text[one.end :]
    return text
