"""The topics fit together: intents, their examples, the rules and the actions that exist."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from actions.server import ACTIONS

TOPICS = [
    yaml.safe_load(file.read_text(encoding="utf-8"))
    for file in sorted((Path(__file__).parents[1] / "topics").glob("*.yml"))
]
# What Rasa brings itself.
RASAS = {"nlu_fallback"}


def declared(part: str) -> list[str]:
    """Names under `intents`, `actions` or `responses`; an intent with settings is a mapping."""
    entries = [entry for topic in TOPICS for entry in topic.get(part) or ()]
    return [next(iter(entry)) if isinstance(entry, dict) else str(entry) for entry in entries]


def steps(kind: str) -> set[str]:
    """The intents or actions that rules name."""
    rules: list[dict[str, Any]] = [rule for topic in TOPICS for rule in topic.get("rules") or ()]
    return {str(step[kind]) for rule in rules for step in rule["steps"] if kind in step}


def examples() -> dict[str, list[str]]:
    """Examples by intent."""
    groups = [group for topic in TOPICS for group in topic.get("nlu") or () if "intent" in group]
    return {
        group["intent"]: [line.removeprefix("- ") for line in group["examples"].splitlines()]
        for group in groups
    }


def test_nothing_is_declared_twice() -> None:
    for part in ("intents", "actions", "responses"):
        assert [name for name, times in Counter(declared(part)).items() if times > 1] == []


def test_every_intent_has_examples_and_a_rule() -> None:
    assert set(examples()) == set(declared("intents"))
    assert steps("intent") - RASAS == set(declared("intents"))


def test_every_rule_does_something_that_exists() -> None:
    ours = {action().name() for action in ACTIONS}
    assert set(declared("actions")) <= ours
    assert steps("action") <= {*declared("actions"), *declared("responses"), "action_restart"}


def test_no_example_belongs_to_two_intents() -> None:
    said = Counter(example for lines in examples().values() for example in set(lines))
    assert [example for example, times in said.items() if times > 1] == []
