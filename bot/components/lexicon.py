"""Words for kinds, fields, measures and nearness, and of other matters; they stand in lexicon/*.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from components.listener import Listener, Span, add, heard

FOLDER = Path(__file__).parents[1] / "lexicon"
ENTITIES = ("kind", "field", "measure", "near", "outside", "elsewhere")
# Found by the gazetteer; a kind or a field inside such a name says nothing about the question.
NAMES = {"place", "facility", "department", "policy", "plan"}


def load_words(name: str) -> dict[str, list[str]]:
    """lexicon/<name>.yml: value -> the words (regular expressions) for it."""
    words: dict[str, list[str]] = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return words


class Words:
    """All words of one entity. Longer ones are tried first: 老小 is both kinds, not one of them."""

    def __init__(self, entity: str, words: dict[str, list[str]]) -> None:
        self._entity = entity
        pairs = [(word, value) for value, group in words.items() for word in group]
        longest_first = sorted(pairs, key=lambda pair: -len(pair[0]))
        self._values = [(re.compile(word), value) for word, value in longest_first]
        # Without a group for each, or Python would try every word at every character.
        self._any = re.compile("|".join(f"(?:{word})" for word, _ in longest_first))

    def find(self, text: str, taken: list[Span]) -> Iterator[Span]:
        """Each value once, where it is first said, and not inside a name or a quantity."""
        seen: set[str] = set()
        for match in self._any.finditer(text):
            value = next(value for word, value in self._values if word.match(text, match.start()))
            if value not in seen and not any(span.overlaps(*match.span()) for span in taken):
                seen.add(value)
                yield Span(*match.span(), self._entity, value)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Lexicon(Listener):
    """Entities kind, field, measure, near, outside (not ours to answer), elsewhere (a place unknown)."""

    def __init__(self, config: dict[str, object]) -> None:
        super().__init__(config)
        self._words = [Words(entity, load_words(entity)) for entity in ENTITIES]
        self._hints = Words("kind", load_words("kind_hints"))

    def hear(self, message: Message) -> None:
        text, taken = message.get(TEXT), heard(message)
        names = [span for span in taken if span.entity in NAMES]
        found = [span for words in self._words for span in words.find(text, names)]
        if not any(span.entity == "kind" for span in found):
            found += self._hints.find(text, names)
        add(message, found, "Lexicon")
