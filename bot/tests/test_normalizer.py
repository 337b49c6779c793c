"""One way of writing, without moving a character."""

import pytest

from components.normalizer import normalize


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("請問萬源市草壩鎮的養老院", "请问万源市草坝镇的养老院"),
        ("２０２４年，ＯＫ？", "2024年,ok?"),
        ("Is there any Childcare", "is there any childcare"),
        ("乾淨、裏面、託育", "干净、里面、托育"),
    ],
)
def test_full_width_traditional_and_capitals_are_read_alike(said: str, read: str) -> None:
    assert normalize(said) == read


def test_a_position_in_one_is_the_position_in_the_other() -> None:
    every = "".join(
        chr(code) for code in [*range(0x20, 0x3000), *range(0x3400, 0xA000), *range(0xFF00, 0xFFEF)]
    )

    assert len(normalize(every + "😀👵")) == len(every) + 2


def test_normalizing_twice_changes_nothing() -> None:
    once = normalize("請問　渠縣ＡＢＣ托嬰")

    assert normalize(once) == once
