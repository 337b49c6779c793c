"""The conversations of tests/conversations/followups.tsv end with the right answer, on the real stack."""

import csv
import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.stack import Stack

TABLE = Path(__file__).parents[1] / "conversations" / "followups.tsv"
LONGEST = 500
AT_ONCE = 2
Row = dict[str, str]


def conversations() -> list[Row]:
    """Turns are joined by ` ||| `; what the last reply must hold by ` && `, alternatives by `|`."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def fold(text: str) -> str:
    """Full width to half width, no space around digits."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"(?<=\d)\s+(?=\S)|(?<=\S)\s+(?=\d)", "", text).lower()


def holds(word: str, reply: str) -> bool:
    """A bare number needs to stand for itself."""
    word = fold(word)
    if re.fullmatch(r"[\d.]+%?", word):
        return re.search(rf"(?<![\d.]){re.escape(word)}(?!\d)", reply) is not None
    return re.search(word[3:], reply) is not None if word.startswith("re:") else word in reply


def faults(row: Row, reply: str) -> list[str]:
    """What the reply lacks, and what it should not say."""
    must = [element for element in row["must_contain"].split(" && ") if element]
    never = [element for element in row["must_not_contain"].split(" && ") if element]
    lacking = [one for one in must if not any(holds(word, fold(reply)) for word in one.split("|"))]
    wrong = [one for one in never if holds(one, fold(reply))]
    return lacking + wrong + (["too long"] if len(reply) >= LONGEST else [])


@pytest.fixture(scope="module")
def wrong(assistant: Stack) -> list[tuple[str, list[str], str]]:
    """The conversations that went wrong: the turns, the faults, the last reply."""

    def talk(row: Row) -> tuple[str, list[str], str]:
        conversation, reply = None, ""
        for turn in row["question"].split(" ||| "):
            answer = assistant.ask(turn, conversation)
            conversation = answer["conversation"]
            reply = "\n".join(one["text"] for one in answer["replies"])
        return row["question"], faults(row, reply), reply

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [one for one in pool.map(talk, conversations()) if one[1]]


def test_there_are_conversations_of_several_turns_of_every_kind() -> None:
    turns = [len(row["question"].split(" ||| ")) for row in conversations()]
    assert len(turns) >= 120
    assert sum(many > 1 for many in turns) >= 100


def test_every_conversation_ends_with_the_right_answer(wrong: list[tuple[str, list[str], str]]) -> None:
    assert not wrong
