"""Words of the field that were misheard or mistyped: 拖育, 养佬院, 育耳假. Names are the gazetteer's."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from components.lexicon import load_words
from components.rewriting import Rewriter
from components.sounds import Sounds, corrected


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class Slips(Rewriter):
    """What sounds like a word of lexicon/slips.yml, and is no word itself, is read as that word."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._sounds = Sounds(load_words("slips")["words"])

    def read(self, text: str) -> str:
        return corrected(text, self._sounds.find(text))
