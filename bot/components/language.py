"""Keeps what was said as it was said, and in which script: the reply goes back in the same one."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from components.listener import Listener

SAID, SCRIPT = "said", "script"


@cache
def _convert(name: str) -> OpenCC:
    return OpenCC(name)


def script_of(text: str) -> str:
    """`Hant` or `Hans`, by the characters that only one of them has; empty where there are none.

    Taiwan's characters are the measure: the wider list has rare forms (牀) for what is written alike.
    """
    traditional = sum(a != b for a, b in zip(text, _convert("t2s").convert(text), strict=False))
    simplified = sum(a != b for a, b in zip(text, _convert("s2tw").convert(text), strict=False))
    if traditional == simplified:
        return ""
    return "Hant" if traditional > simplified else "Hans"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Language(Listener):
    """First in the pipeline. `said` and `script` go on with the message to the actions."""

    def hear(self, message: Message) -> None:
        text = message.get(TEXT)
        message.set(SAID, text, add_to_output=True)
        message.set(SCRIPT, script_of(text), add_to_output=True)
