"""Tells the classifier how familiar the words of a message are: strange ones are seldom our business."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import dump_obj_as_json_to_file, read_json_file
from scipy.sparse import csr_matrix

from components.listener import Learner

OUTSIDE = "out_of_scope"
FILE = "words.json"
WORD = re.compile(r"[一-鿿a-z]{2,}")
# So often a word must be asked with to be one of ours.
OFTEN = 2


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Familiarity(Learner):
    """After the tokenizer. Counts, for every word, the examples inside and outside our business that hold it.

    An example is not counted for itself, or every word of it would be familiar in training and half of them
    strange later.
    """

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, storage, resource)
        self._inside: Counter[str] = Counter()
        self._outside: Counter[str] = Counter()

    def recall(self, folder: Path) -> None:
        kept = read_json_file(folder / FILE)
        self._inside, self._outside = Counter(kept["inside"]), Counter(kept["outside"])

    def train(self, training_data: TrainingData) -> Resource:
        self.learn(training_data)
        with self._storage.write_to(self._resource) as folder:
            dump_obj_as_json_to_file(folder / FILE, {"inside": self._inside, "outside": self._outside})
        return self._resource

    def learn(self, training_data: TrainingData) -> None:
        """Count the words of the examples; they must be tokenized."""
        for example in training_data.training_examples:
            if example.get(INTENT):
                self._counter(example).update(words(example))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        for example in training_data.training_examples:
            if example.get(TEXT):
                own = words(example)
                self._counter(example).subtract(own)
                self.hear(example)
                self._counter(example).update(own)
        return training_data

    def hear(self, message: Message) -> None:
        row = csr_matrix([self.columns(words(message))])
        message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, "Familiarity"))

    def columns(self, said: set[str]) -> list[float]:
        """Any strange word, several, no word of our own, both, one known from outside; the strange share."""
        strange = [word for word in said if self._inside[word] <= 0]
        own = [word for word in said if self._inside[word] >= OFTEN and self._outside[word] <= 0]
        foreign = any(self._outside[word] > 0 for word in strange)
        share = len(strange) / max(1, len(said))
        flags = (bool(strange), len(strange) > 1, not own, bool(strange) and not own, foreign)
        return [*map(float, flags), share]

    def _counter(self, example: Message) -> Counter[str]:
        return self._outside if example.get(INTENT) == OUTSIDE else self._inside


def words(message: Message) -> set[str]:
    """Words of two characters or more, masks of names (某地) among them."""
    lemmas = (token.lemma.lower() for token in message.get(TOKENS_NAMES[TEXT]) or ())
    return {lemma for lemma in lemmas if WORD.fullmatch(lemma)}
