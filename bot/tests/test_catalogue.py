"""Every sentence of the assistant has an English one, with the same values in it."""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from replies.catalogue import FOLDER, gettext, speaking

BOT = Path(__file__).parents[1]
VALUE = re.compile(r"%\((\w+)\)s")


def sentences() -> set[str]:
    """All that stands in a _("...") of the actions and replies."""
    found = set()
    for folder in ("actions", "replies"):
        for _file, _line, message, _comments, _context in extract_from_dir(
            str(BOT / folder), keywords={"_": None}
        ):
            found.add(str(message))
    return found


def english() -> dict[str, str]:
    with (FOLDER / "en" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def test_nothing_is_left_in_chinese_and_nothing_is_left_over() -> None:
    assert {key for key, told in english().items() if told} == sentences()


def test_a_translation_has_room_for_the_same_values() -> None:
    wrong = [key for key, told in english().items() if set(VALUE.findall(told)) - set(VALUE.findall(key))]
    assert not wrong


def test_what_is_not_translated_stays_chinese() -> None:
    with speaking("en"):
        assert gettext("没有译文的句子") == "没有译文的句子"


def test_a_percent_sign_in_a_value_is_only_a_percent_sign() -> None:
    assert gettext("%(value)s个", value="55%以上") == "55%以上个"
