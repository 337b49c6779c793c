"""What the action server answers is looked at as Rasa does, only quicker."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

from conversations import answers

ACTION = RemoteAction("action_search", None)
SLOT = {"event": "slot", "name": "area", "value": ["511722"], "timestamp": None}


@pytest.fixture(autouse=True)
def _prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    # Noted here to be put back: other tests see Rasa as it is.
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RemoteAction._validate_action_result)
    answers.prepare()


def test_an_answer_with_a_reply_and_what_to_remember_passes() -> None:
    assert ACTION._validate_action_result({"events": [SLOT], "responses": [{"text": "有12个。"}]})


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        {"events": {}},
        {"events": [{"name": "area"}]},
        {"events": [{"event": "magic"}]},
        {"events": [{**SLOT, "name": 5}]},
        {"responses": ["有12个。"]},
    ],
)
def test_what_is_none_is_refused(wrong: Any) -> None:
    with pytest.raises(ValidationError):
        ACTION._validate_action_result(wrong)
