"""Decides on what lies outside: the classifier spreads its doubt over all intents, one of which refuses."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from components.familiarity import OUTSIDE
from components.listener import Listener


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Refusal(Listener):
    """After the classifier: `out_of_scope` is the intent as soon as it has `enough` of the probability.

    Tuned on tests/held_out.yml, paraphrases.yml and outside.yml (docs/measurements.md). Warnings come
    first: a doubtful emergency is one.
    """

    def hear(self, message: Message) -> None:
        ranking = message.get(INTENT_RANKING_KEY) or []
        first = (message.get(INTENT) or {}).get("name")
        outside = next((one for one in ranking if one["name"] == OUTSIDE), None)
        if outside and first not in self.config["spared"] and outside["confidence"] >= self.config["enough"]:
            message.set(INTENT, outside, add_to_output=True)
