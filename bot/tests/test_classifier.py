"""The classifier learns from examples, and hears the same after it was kept and loaded again."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import MagicMock

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.classifier import RANKED, Classifier, text_of
from components.findings import Findings
from components.tokenizer import MaskingTokenizer

EXAMPLES = {
    "find_facility": ("哪里有养老院", "有哪些托育点", "附近的养老院在哪里"),
    "ask_fee": ("一个月多少钱", "收费标准", "床位多少钱"),
    "talk": ("你好", "谢谢", "再见"),
}
CONFIG = {"regression": {"random_state": 42}}
RESOURCE = Resource("classifier")


def heard(text: str, intent: str | None = None) -> Message:
    """A message as the steps before the classifier leave it."""
    message = Message.build(text=text, intent=intent)
    MaskingTokenizer(MaskingTokenizer.get_default_config()).process([message])
    Findings({}).process([message])
    return message


@pytest.fixture
def storage(tmp_path: Path) -> LocalModelStorage:
    return LocalModelStorage(tmp_path)


@pytest.fixture
def learned(storage: LocalModelStorage) -> Classifier:
    component = Classifier.create(CONFIG, storage, RESOURCE, MagicMock())
    examples = [heard(text, intent) for intent, texts in EXAMPLES.items() for text in texts]
    component.train(TrainingData(examples))
    return component


@pytest.mark.parametrize(
    ("text", "intent"), [("养老院有哪些", "find_facility"), ("多少钱", "ask_fee"), ("你好啊", "talk")]
)
def test_what_is_like_the_examples_is_recognised(learned: Classifier, text: str, intent: str) -> None:
    message = learned.process([heard(text)])[0]
    assert message.get(INTENT)["name"] == intent
    ranking = message.get(INTENT_RANKING_KEY)
    assert ranking[0] == message.get(INTENT)
    assert len(ranking) == min(RANKED, len(EXAMPLES))
    assert sum(one["confidence"] for one in ranking) == pytest.approx(1)


def test_kept_and_loaded_it_hears_the_same(learned: Classifier, storage: LocalModelStorage) -> None:
    loaded = Classifier.load(CONFIG, storage, RESOURCE, MagicMock())
    before, after = (one.process([heard("床位一个月好多钱")])[0] for one in (learned, loaded))
    assert before.get(INTENT_RANKING_KEY) == after.get(INTENT_RANKING_KEY)


def test_one_number_is_as_good_as_another() -> None:
    assert text_of(heard("有120张床")) == text_of(heard("有80张床"))


def test_a_message_without_text_is_left_alone(learned: Classifier) -> None:
    empty = Message(data={TEXT: ""})
    assert learned.process([empty])[0].get(INTENT) is None
