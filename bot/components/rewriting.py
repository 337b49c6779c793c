"""Components that read one text for another. After the English one, each keeps the length: positions hold."""

from __future__ import annotations

import re

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from components.listener import Listener


class Rewriter(Listener):
    """Base of the steps before names are looked for."""

    def read(self, text: str) -> str:
        """The text as the steps after this one see it."""
        raise NotImplementedError

    def hear(self, message: Message) -> None:
        message.set(TEXT, self.read(message.get(TEXT)), add_to_output=True)


class Replacements:
    """Meaning -> the expressions for it; a meaning is filled up with blanks. The longest expression first."""

    def __init__(self, words: dict[str, list[str]]) -> None:
        pairs = [(word, meaning) for meaning, group in words.items() for word in group]
        order = sorted(pairs, key=lambda pair: -len(pair[0]))
        self._meanings = [meaning for _, meaning in order]
        self._pattern = re.compile("|".join(f"({word})" for word, _ in order))

    def apply(self, text: str) -> str:
        return self._pattern.sub(self._meant, text)

    def _meant(self, match: re.Match[str]) -> str:
        return self._meanings[(match.lastindex or 1) - 1].ljust(len(match[0]))[: len(match[0])]
