"""Rules told as nested sentences, and the reasons of a verdict in words."""

from collections.abc import Mapping

import pytest

from models.rules.condition import Condition, Rule
from models.rules.fact import WHO, Whom
from models.rules.facts import FACTS
from models.rules.verdict import find
from models.rules.words import Sentence, TermWords, tell

OLD = {"fact": "age_months", "op": "gte", "value": 960}
RURAL = {"fact": "rural", "op": "is", "value": True}
FRAIL = {"fact": "ability", "op": "in", "value": ["disabled", "dementia"]}


def rule(value: Mapping[str, object]) -> Condition:
    return Rule.model_validate({"condition": value}).condition


TERMS = {
    "高龄": TermWords(rule(OLD), "某县办法第二条", None),
    "经济困难": TermWords(None, "方案没有写标准", "民政局"),
}


def test_a_single_condition_is_a_few_words() -> None:
    assert tell(rule(OLD), {}) == Sentence("满80岁")
    assert tell(rule(FRAIL), {}) == Sentence("失能或失智")
    assert tell(rule({"fact": "age_months", "op": "lt", "value": 36}), {}) == Sentence("不到3岁")


def test_parts_stand_under_what_joins_them() -> None:
    told = tell(rule({"all": [OLD, {"any": [RURAL, FRAIL]}]}), {})
    assert (told.text, told.parts[0].text) == ("下面每一条都要符合：", "满80岁")
    assert told.parts[1].text == "下面有一条符合就行："
    assert [part.text for part in told.parts[1].parts] == ["住在农村", "失能或失智"]


def test_what_must_not_be_is_said_to_be_so() -> None:
    assert tell(rule({"not": RURAL}), {}) == Sentence("不能是下面这样：", (Sentence("住在农村"),))


def test_a_list_of_one_is_no_list() -> None:
    assert tell(rule({"all": [RURAL]}), {}) == Sentence("住在农村")


def test_a_defined_term_is_told_with_its_meaning_and_source() -> None:
    assert tell(rule({"term": "高龄"}), TERMS) == Sentence("高龄，就是满80岁", source="某县办法第二条")


def test_one_that_no_document_defines_is_said_to_be_so_with_whom_to_ask() -> None:
    told = tell(rule({"term": "经济困难"}), TERMS)
    assert told.open
    assert (told.source, told.ask) == ("方案没有写标准", "民政局")
    assert tell(rule({"term": "从没听说"}), TERMS).open


def test_a_term_that_is_defined_by_itself_is_told_once() -> None:
    assert tell(rule({"term": "高龄"}), {"高龄": TermWords(rule({"term": "高龄"}), "某文", None)}).parts == ()


REASONS = [
    ({"all": [OLD, RURAL]}, {"age_months": 970, "rural": True}, ("满80岁。", "住在农村。")),
    (FRAIL, {"ability": "dementia"}, ("失智。",)),
    (FRAIL, {"ability": "able"}, ("要失能或失智，现在是能自理。",)),
    ({"any": [RURAL, FRAIL]}, {"rural": False, "ability": "disabled"}, ("失能。",)),
    ({"term": "高龄"}, {"age_months": 948}, ("高龄要满80岁，还差1岁。",)),
    ({"not": RURAL}, {"rural": True}, ("不能是住在农村的。",)),
    ({"not": OLD}, {"age_months": 100}, ("不是满80岁的。",)),
    (
        {"any": [RURAL, FRAIL]},
        {"rural": False, "ability": "able"},
        ("下面的要有一条：住在农村；失能或失智。",),
    ),
    (
        {"not": {"any": [RURAL, FRAIL]}},
        {"rural": False, "ability": "able"},
        ("不是住在农村的。", "不是失能或失智的。"),
    ),
    (
        {"all": [OLD, RURAL]},
        {"age_months": 0, "rural": False},
        ("要满80岁，还差80岁。", "要住在农村，现在是不住在农村。"),
    ),
]


@pytest.mark.parametrize(("condition", "facts", "reasons"), REASONS)
def test_reasons_say_what_is_so_and_what_would_have_to_be(
    condition: dict[str, object], facts: dict[str, bool | int | str], reasons: tuple[str, ...]
) -> None:
    meanings = {name: words.meaning for name, words in TERMS.items()}
    assert find(rule(condition), facts, meanings).reasons == reasons


@pytest.mark.parametrize("whom", [None, *Whom])
def test_every_question_is_a_question_to_whoever_it_is_for(whom: Whom | None) -> None:
    for fact in FACTS.values():
        question = fact.ask(whom)
        assert question.endswith("？")
        assert "{" not in question
        assert question.startswith(WHO[whom])
        assert len(question) <= 25


def test_every_value_has_its_words() -> None:
    for fact in FACTS.values():
        assert fact.why.endswith("。")
        assert {*fact.values} <= {*fact.said}
