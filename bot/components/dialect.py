"""Words of Sichuan and the north-east, read as the plans and the examples write them."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from components.lexicon import load_words
from components.rewriting import Replacements, Rewriter


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Dialect(Rewriter):
    """屋头老汉儿莫得人管 -> 家里父亲 没有人管."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._words = Replacements(load_words("dialect"))

    def read(self, text: str) -> str:
        return self._words.apply(text)
