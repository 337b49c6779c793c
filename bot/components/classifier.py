"""Chooses the intent: words, short runs of characters and what was found before, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import dump_obj_as_json_to_file, read_json_file
from scipy.sparse import csr_matrix, hstack, vstack
from scipy.special import softmax
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from components.listener import Learner

NUMBER = re.compile(r"\b[0-9]+\b")
SAID, WEIGHTS = "said.json", "weights.npz"
# So many intents are told, the likeliest first.
RANKED = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Classifier(Learner):
    """A logistic regression after the tokenizer; it reads the features that messages have by then, too.

    Rasa's CountVectorsFeaturizer and LogisticRegressionClassifier come to the same, but work on one message
    at a time, and on features of each word that a linear classifier does not read: a third of a training.
    """

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config, storage, resource)
        self._counters = counters(None, None)
        self._intents: list[str] = []

    def recall(self, folder: Path) -> None:
        said, weights = read_json_file(folder / SAID), np.load(folder / WEIGHTS)
        self._weights, self._bias = weights["weights"], weights["bias"]
        self._counters = counters(said["words"], said["runs"])
        self._intents = said["intents"]

    def train(self, training_data: TrainingData) -> Resource:
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        for counter in self._counters:
            counter.fit(map(text_of, examples))
        model = LogisticRegression(class_weight="balanced", **self.config["regression"])
        model.fit(self._columns(examples), [example.get(INTENT) for example in examples])
        self._weights, self._bias, self._intents = model.coef_.T, model.intercept_, list(model.classes_)
        self._keep()
        return self._resource

    def _keep(self) -> None:
        words, runs = (
            {text: int(column) for text, column in counter.vocabulary_.items()} for counter in self._counters
        )
        with self._storage.write_to(self._resource) as folder:
            said = {"words": words, "runs": runs, "intents": self._intents}
            dump_obj_as_json_to_file(folder / SAID, said)
            np.savez_compressed(folder / WEIGHTS, weights=self._weights, bias=self._bias)

    def _columns(self, messages: Sequence[Message]) -> csr_matrix:
        """A row for each message: its words, its runs of characters, then every feature it has already."""
        texts = [text_of(message) for message in messages]
        counted = [counter.transform(texts) for counter in self._counters]
        found = zip(*(message.features for message in messages), strict=True)
        return hstack([*counted, *(vstack([one.features for one in column]) for column in found)], "csr")

    def hear(self, message: Message) -> None:
        likely = softmax((self._columns([message]) @ self._weights + self._bias)[0])
        ranking = [
            {"name": self._intents[at], "confidence": float(likely[at])}
            for at in np.argsort(-likely)[:RANKED]
        ]
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)


def counters(words: dict[str, int] | None, runs: dict[str, int] | None) -> tuple[CountVectorizer, ...]:
    """Of words, and of one to three characters in a word; vocabularies are text -> column, None to learn."""
    # Single characters are words in Chinese; the default pattern would drop them.
    by_word = CountVectorizer(token_pattern=r"\w+", vocabulary=words)
    return by_word, CountVectorizer(analyzer="char_wb", ngram_range=(1, 3), vocabulary=runs)


def text_of(message: Message) -> str:
    """The words with blanks between them, names masked, numbers alike."""
    lemmas = (token.lemma for token in message.get(TOKENS_NAMES[TEXT]) or ())
    return " ".join(NUMBER.sub("__number__", lemma) for lemma in lemmas)
