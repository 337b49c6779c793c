"""Tells the classifier which words of the lexicon a message holds, however they were said."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix

from components.lexicon import ENTITIES, load_words
from components.listener import Listener, heard


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Findings(Listener):
    """One column for each value of the lexicon (field=fee, near=near ...), 1 where the message has it.

    好多钱, 价钱 and 收费 share no character, yet all ask for the fee.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        pairs = (
            (entity, value) for entity in ENTITIES if entity != "elsewhere" for value in load_words(entity)
        )
        self._column = {pair: number for number, pair in enumerate(pairs)}

    def hear(self, message: Message) -> None:
        said = {
            self._column[s.entity, s.value] for s in heard(message) if (s.entity, s.value) in self._column
        }
        row = csr_matrix(([1.0] * len(said), ([0] * len(said), sorted(said))), shape=(1, len(self._column)))
        message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, "Findings"))
