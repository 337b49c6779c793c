"""Warnings on the wording: brackets and quotes that do not close, sentences and words that stand twice."""

import re

from data.reader.result import Clause, Warn

_PAIRS = {"（": "）", "《": "》", "“": "”", "〔": "〕"}
_TWICE = re.compile(r"([\u4e00-\u9fff]{2})\1(?![\u4e00-\u9fff]?\1|长)")
_SENTENCE = re.compile(r"[^。；\n]{24,}")
_NO_STOP = re.compile(r"[\u4e00-\u9fff0-9]$")


def _unclosed(clause: Clause) -> list[Warn]:
    found: list[Warn] = []
    for piece in re.split(r"[\t\n]", clause.text):
        for left, right in _PAIRS.items():
            opened, closed = piece.count(left), piece.count(right)
            if left == "（":
                opened, closed = opened + piece.count("("), closed + piece.count(")")
            if opened != closed:
                message = f"“{left}”有{opened}个，“{right}”有{closed}个，不成对。"
                found.append(Warn("unclosed", clause.locator, f"{left}{opened}", f"{right}{closed}", message))
    return found


def _twice(clause: Clause) -> list[Warn]:
    found: list[Warn] = []
    for word in _TWICE.findall(clause.text)[:5]:
        message = f"“{word}”连写了两遍。"
        found.append(Warn("word_doubled", clause.locator, word * 2, word, message))
    seen: set[str] = set()
    for sentence in _SENTENCE.findall(clause.text):
        if sentence in seen:
            found.append(
                Warn("sentence_repeated", clause.locator, sentence, "", "同一句话在这一条里出现两遍。")
            )
        seen.add(sentence)
    return found


def _no_stop(clause: Clause) -> list[Warn]:
    if clause.kind not in ("item", "section") or len(clause.text) < 80 or not _NO_STOP.search(clause.text):
        return []
    return [
        Warn("full_stop_missing", clause.locator, clause.text[-6:], "。", "这一条末尾没有句号，可能不完整。")
    ]


def text_warnings(clauses: list[Clause]) -> list[Warn]:
    """Return the warnings on the clauses' wording."""
    return [warn for clause in clauses for warn in (*_unclosed(clause), *_twice(clause), *_no_stop(clause))]
