"""The one owner of names: places, facilities, departments, policies, plans; found here, never learned."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.directory import Directory, Known, known
from components.lexicon import load_words
from components.listener import Listener, Span, add
from components.names import Item
from components.sounds import Slip, corrected


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Gazetteer(Listener):
    """Entities place, facility, department, policy, plan; the value is the record's id, or `id|id` if shared.

    While running it asks the directory; in training, when none runs, it knows the names that stand in the
    training examples (lexicon/example_names.yml), so that the tokenizer can mask them just the same.
    A name misheard (通穿区) is put right in the text, one in pinyin (Qu County) written in characters.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._directory = Directory(not_names=frozenset(load_words("not_names")["words"]))

    @cached_property
    def _examples(self) -> Known:
        names = load_words("example_names")
        items: list[Item] = [
            {"kind": k, "id": name, "name": name} for k, group in names.items() for name in group
        ]
        return known(items, "", frozenset())

    @property
    def names(self) -> Known:
        """Those known now."""
        return self._directory.current()

    def hear(self, message: Message) -> None:
        self._find(message, self.names)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        for example in training_data.training_examples:
            if example.get(TEXT):
                self._find(example, self._examples)
        return training_data

    def _find(self, message: Message, names: Known) -> None:
        text = names.pinyin.read(message.get(TEXT))
        towns = names.towns.find(text, names.dictionary.find(text))
        right = corrected(text, towns)
        slips = [*towns, *names.sounds.find(right, names.dictionary.find(right))]
        read = corrected(text, slips)
        message.set(TEXT, read, add_to_output=True)
        add(message, [_marked(span, text, slips) for span in names.dictionary.find(read)], "Gazetteer")


def _marked(span: Span, said: str, slips: list[Slip]) -> Span:
    """A name that was read for another says so."""
    if not any(span.overlaps(slip.start, slip.end) for slip in slips):
        return span
    return replace(span, extra={"heard_as": said[span.start : span.end]})
