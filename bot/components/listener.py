"""What every component here shares: it listens to one message at a time and may add what it heard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData


@dataclass(frozen=True)
class Span:
    """A stretch of a message, `text[start:end]`, with a meaning; `extra` goes into the entity as it is."""

    start: int
    end: int
    entity: str
    value: Any
    extra: dict[str, Any] = field(default_factory=dict)

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


class Listener(GraphComponent):
    """Base of our components.

    They are registered as featurizers, because those run on the training data too (an entity extractor
    does not), and the classifier must see the same text in training as later.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self.config = config

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Listener:
        return cls(config)

    def hear(self, message: Message) -> None:
        """Change one message in place."""
        raise NotImplementedError

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if message.get(TEXT):
                self.hear(message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        self.process(training_data.training_examples)
        return training_data


class Learner(Listener):
    """Base of those that learn from the examples and keep what they learned beside the model."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        super().__init__(config)
        self._storage, self._resource = storage, resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Learner:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Learner:
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component.recall(folder)
        return component

    def recall(self, folder: Path) -> None:
        """Take up what an earlier training kept in the folder."""
        raise NotImplementedError


def heard(message: Message) -> list[Span]:
    """What the components before this one found in the message."""
    return [Span(e["start"], e["end"], e["entity"], e["value"]) for e in message.get(ENTITIES, [])]


def add(message: Message, spans: Iterable[Span], extractor: str) -> None:
    """Write spans as Rasa entities: entity, value, start, end, text (as said), extractor and the extras."""
    text = message.get(TEXT)
    found = [
        {"entity": s.entity, "value": s.value, "start": s.start, "end": s.end, "text": text[s.start : s.end]}
        | s.extra
        | {"extractor": extractor}
        for s in spans
    ]
    message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
