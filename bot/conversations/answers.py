"""How Rasa looks at what the action server answers: by schemas that are prepared once.

Rasa 3.6 asks jsonschema to examine the schema itself before every single answer, and then tries each event by
those of all kinds. That was more than half of a turn, and everybody waits for it: Rasa has one thread.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft7Validator
from rasa.core.actions.action import RemoteAction

_NOTHING = Draft7Validator(False)


@cache
def _schemas() -> tuple[Draft7Validator, dict[str, Draft7Validator]]:
    """Rasa's own: of an answer whose events may be of any kind, and of each kind."""
    spec = RemoteAction.action_response_format_spec()
    event = dict(spec["properties"]["events"]["items"])
    kinds = {kind["properties"]["event"]["const"]: Draft7Validator(kind) for kind in event.pop("oneOf")}
    events = {"type": "array", "items": event}
    return Draft7Validator({**spec, "properties": {**spec["properties"], "events": events}}), kinds


def checked(_: RemoteAction, result: dict[str, Any]) -> bool:
    """True; raises jsonschema's ValidationError for what is no answer of an action server."""
    whole, kinds = _schemas()
    whole.validate(result)
    for event in result.get("events", ()):
        kinds.get(event["event"], _NOTHING).validate(event)
    return True


def prepare() -> None:
    """Take the place of Rasa's own check in this process."""
    RemoteAction._validate_action_result = checked
