"""Kinds, fields, measures and nearness in the words of the people who ask."""

import pytest
from rasa.shared.nlu.training_data.message import Message

from components.lexicon import Lexicon, load_words
from components.listener import Span, add

LEXICON = Lexicon({})


def heard(text: str, names: list[Span] | None = None) -> dict[str, set[str]]:
    message = Message({"text": text})
    add(message, names or [], "test")
    LEXICON.hear(message)
    found: dict[str, set[str]] = {}
    for entity in message.get("entities"):
        if entity["extractor"] == "Lexicon":
            found.setdefault(entity["entity"], set()).add(entity["value"])
    return found


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("有托班没得", {"childcare"}),
        ("敬老院在哪", {"elder"}),
        ("娃儿没得人带", {"childcare"}),
        ("想给我妈找个地方", {"elder"}),
        ("屋头老人带不动娃,有托育点没得", {"childcare"}),
        ("有老又有小,都有啥", {"both"}),
        ("养老和托育都有啥", {"elder", "childcare"}),
        ("养老窗位有好多", {"elder"}),
    ],
)
def test_the_kind_is_what_is_asked_for(said: str, kind: set[str]) -> None:
    assert heard(said)["kind"] == kind


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("收得到好多个娃", "capacity"),
        ("有好多张床嘛", "capacity"),
        ("好多个位子", "capacity"),
        ("啥时候修", "year"),
        ("哪一年的", "year"),
        ("在哪疙瘩", "place"),
        ("哪个镇", "place"),
        ("占地好多亩", "land_area"),
        ("建筑面积多大", "floor_area"),
        ("总投资多少", "investment"),
        ("中央预算内投资", "central_budget"),
        ("哪个单位修的", "unit"),
        ("新建还是改建", "type"),
        ("建设内容", "content"),
        ("好多钱一个月", "fee"),
        ("床位费", "fee"),
        ("还有空位没得", "vacancy"),
        ("电话是好多", "phone"),
        ("几点开门", "hours"),
    ],
)
def test_a_field_is_known_by_its_words(said: str, field: str) -> None:
    assert field in heard(said)["field"]


@pytest.mark.parametrize(
    ("said", "measure"),
    [
        ("一共几个", "sum"),
        ("有几家", "count"),
        ("哪个县最多", "most"),
        ("最少的", "least"),
        ("占比", "share"),
    ],
)
def test_a_measure_is_known_by_its_words(said: str, measure: str) -> None:
    assert measure in heard(said)["measure"]


@pytest.mark.parametrize("said", ["附近", "周边", "走路能到", "旁边", "离我近点", "near"])
def test_nearness_is_heard(said: str) -> None:
    assert heard(said)["near"] == {"near"}


def test_a_place_outside_the_directory_is_named_as_such() -> None:
    assert heard("成都有哪些托育")["elsewhere"] == {"成都"}


def test_who_has_trouble_with_a_phone_asks_for_no_number() -> None:
    assert "field" not in heard("老妈不会用手机，有培训没")
    assert heard("手机号有没有")["field"] == {"phone"}


def test_a_word_inside_a_name_says_nothing_about_the_question() -> None:
    assert heard("西城幼儿园在哪里", [Span(0, 5, "facility", "x")]) == {"field": {"place"}}


def test_every_word_list_is_a_list_of_patterns() -> None:
    for name in (
        "kind",
        "kind_hints",
        "field",
        "measure",
        "near",
        "outside",
        "elsewhere",
        "not_names",
        "words",
    ):
        assert all(isinstance(word, str) for words in load_words(name).values() for word in words), name
