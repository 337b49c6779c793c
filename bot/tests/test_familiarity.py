"""How familiar words are, and when a doubtful question is refused."""

from unittest.mock import MagicMock

from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.familiarity import Familiarity
from components.refusal import Refusal
from components.tokenizer import MaskingTokenizer

TOKENIZER = MaskingTokenizer(MaskingTokenizer.get_default_config())
EXAMPLES = [
    ("养老院收费多少", "ask_fee"),
    ("养老院有空位吗", "ask_vacancy"),
    ("托育收费多少", "ask_fee"),
    ("火锅多少钱", "out_of_scope"),
    ("哪里火锅好吃", "out_of_scope"),
]


def learned() -> tuple[Familiarity, TrainingData]:
    data = TrainingData([Message.build(text, intent) for text, intent in EXAMPLES])
    TOKENIZER.process_training_data(data)
    component = Familiarity({}, MagicMock(), Resource("words"))
    component.learn(data)
    return component, data


def columns(text: str) -> list[float]:
    message = Message({"text": text})
    TOKENIZER.process([message])
    learned()[0].hear(message)
    row: list[float] = message.features[0].features.toarray()[0].tolist()
    return row


def test_a_question_in_our_own_words_is_familiar() -> None:
    assert columns("养老院收费") == [0, 0, 0, 0, 0, 0]


def test_a_word_known_from_outside_is_told_from_one_never_heard() -> None:
    assert columns("火锅")[4] == 1
    assert columns("恐龙") == [1, 0, 1, 1, 0, 1]


def test_an_example_is_not_familiar_with_itself() -> None:
    component, data = learned()
    component.process_training_data(data)

    (vacancy,) = [one for one in data.training_examples if one.get("intent") == "ask_vacancy"]
    assert vacancy.features[-1].features.toarray()[0][0] == 1, "空位 is asked for nowhere else"
    assert component.columns({"空位"})[0] == 0, "and it is counted again afterwards"


def decided(first: str, outside: float) -> str:
    ranking = [{"name": first, "confidence": 0.5}, {"name": "out_of_scope", "confidence": outside}]
    message = Message({"text": "x", "intent": ranking[0], "intent_ranking": ranking})
    Refusal({"enough": 0.1, "spared": ["emergency"]}).process([message])
    name: str = message.get("intent")["name"]
    return name


def test_enough_doubt_is_a_refusal_but_never_of_an_emergency() -> None:
    assert decided("ask_fee", 0.2) == "out_of_scope"
    assert decided("ask_fee", 0.05) == "ask_fee"
    assert decided("emergency", 0.4) == "emergency"
