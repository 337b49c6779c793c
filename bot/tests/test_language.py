"""A reply is in the language of the question, decided a message."""

from __future__ import annotations

from typing import Any

import pytest
from samples import facility

from actions.language import spoken
from components.language import script_of
from components.normalizer import normalize
from replies.catalogue import speaking
from replies.reply import Choice, Reply
from replies.script import written


def message(text: str, *names: tuple[str, str], locale: str | None = None) -> dict[str, Any]:
    """As Rasa hands it on, with (entity, text) of the names in it."""
    read = normalize(text)
    entities = [
        {
            "entity": entity,
            "value": "x",
            "text": name,
            "start": read.index(name),
            "end": read.index(name) + len(name),
        }
        for entity, name in names
    ]
    metadata = {"locale": locale} if locale else {}
    return {"text": read, "said": text, "script": script_of(text), "entities": entities, "metadata": metadata}


def said_before(*texts: str) -> list[dict[str, Any]]:
    return [{"event": "user", "parse_data": message(text)} for text in texts]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        (message("How many beds does 达州市老年养护院 have?", ("facility", "达州市老年养护院")), "en"),
        (message("more please"), "en"),
        (message("BOT模式是什么"), "zh"),
        (message("請問萬源市有哪些托育機構"), "zh_Hant"),
        (message("床位多少"), "zh"),
        (message("床位多少", locale="zh_Hant"), "zh_Hant"),
        (message("请问有几张床", locale="zh_Hant"), "zh"),
        (message("有哪些托育", locale="en"), "zh"),
        (message("渠县", ("place", "渠县"), locale="en"), "en"),
    ],
)
def test_the_words_of_a_question_say_in_which_language_it_is(said: dict[str, Any], language: str) -> None:
    assert spoken(said) == language


def test_a_bare_name_or_number_goes_on_in_the_language_before_it() -> None:
    before = said_before("any childcare there?", "2")
    assert spoken(message("2"), before) == "en"
    assert spoken(message("xx", ("place", "xx")), said_before("請問有哪些機構")) == "zh_Hant"


def test_each_message_is_decided_anew() -> None:
    assert spoken(message("那养老院呢"), said_before("any childcare there?")) == "zh"


def test_a_finished_reply_is_written_in_traditional_characters() -> None:
    reply = Reply("万源市规划了托育项目", (Choice("还有吗", "还有吗"),), (facility(name="万源市托育"),))
    with speaking("zh_Hant"):
        told = written(reply)

    assert told.text == "萬源市規劃了托育項目"
    assert told.choices == (Choice("還有嗎", "還有嗎"),)
    assert told.facilities[0]["name"] == "萬源市托育"
    assert told.facilities[0]["id"] == reply.facilities[0]["id"]


def test_a_reply_in_simplified_characters_stays_as_it_is() -> None:
    reply = Reply("万源市规划了托育项目")
    with speaking("zh"):
        assert written(reply) is reply
