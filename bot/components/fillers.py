"""Leaves out what people say while they think: 那个那个, 嗯, 就是说."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from components.lexicon import load_words
from components.rewriting import Replacements, Rewriter


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Fillers(Rewriter):
    """Blanks in their place. A message that is nothing else stays: 嗯 alone is an answer."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._fillers = Replacements({"": load_words("fillers")["words"]})

    def read(self, text: str) -> str:
        left = self._fillers.apply(text)
        return left if left.strip() else text
