"""Decides on what lies outside: the classifier spreads its doubt over all intents, one of which refuses."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME as FALLBACK
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from components.familiarity import OUTSIDE
from components.listener import Listener


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Refusal(Listener):
    """Last of all: `out_of_scope` is the intent as soon as it has `enough` of the probability.

    After the fallback, which would else take a refusal of so little probability for a doubt. Tuned on
    tests/held_out.yml, paraphrases.yml and outside.yml (docs/measurements.md). Warnings come first: a
    doubtful emergency is one.
    """

    def hear(self, message: Message) -> None:
        ranking = [one for one in message.get(INTENT_RANKING_KEY) or [] if one["name"] != FALLBACK]
        outside = next((one for one in ranking if one["name"] == OUTSIDE), None)
        if not outside or outside["confidence"] < self.config["enough"]:
            return
        if ranking[0]["name"] not in self.config["spared"]:
            message.set(INTENT, outside, add_to_output=True)
