"""Cuts a message into words, and hides which place or house is named from the classifier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from components.cutting import cutter
from components.listener import Span, heard

# What the classifier reads instead. Whether 宣汉 or 渠县 is asked about, the kind of question is the same.
MASKS = {
    "place": "某地",
    "elsewhere": "某地",
    "facility": "某院",
    "department": "某局",
    "policy": "某文件",
    "plan": "某规划",
    "year": "某年",
    "age_months": "某岁",
    "age_about": "某岁",
    "money_yuan": "某元",
    "ordinal": "第某",
}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class MaskingTokenizer(Tokenizer):
    """Jieba between the names; a name is one token, whose lemma (what featurizers read) is its mask."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "masks": MASKS}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        text = message.get(attribute)
        tokens, at = [], 0
        for span in self._masked(message) if attribute == TEXT else ():
            tokens += [*self._cut(text, at, span.start), self._mask(text, span)]
            at = span.end
        return [*tokens, *self._cut(text, at, len(text))]

    def _masked(self, message: Message) -> Iterator[Span]:
        end = 0
        for span in sorted(heard(message), key=lambda span: (span.start, -span.end)):
            if span.entity in self._config["masks"] and span.start >= end:
                yield span
                end = span.end

    def _mask(self, text: str, span: Span) -> Token:
        return Token(text[span.start : span.end], span.start, lemma=self._config["masks"][span.entity])

    def _cut(self, text: str, start: int, end: int) -> list[Token]:
        cut = cutter().tokenize(text[start:end])
        return [Token(word, start + at) for word, at, _ in cut if word.strip()]
