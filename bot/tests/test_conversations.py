"""A conversation outlives a restart, does not grow, expires, and is gone when a resident says so."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from conversations.channel import asks_to_forget
from conversations.store import TURNS, Conversations

DOMAIN = Domain.from_dict(
    {"intents": ["greet"], "slots": {"area": {"type": "any", "mappings": [{"type": "custom"}]}}}
)
SECRET = "我妈叫王桂芳"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


def store(file: Path) -> Conversations:
    return Conversations(DOMAIN, f"sqlite:///{file}")


def talked(turns: int, name: str = "a", place: str = "渠县") -> DialogueStateTracker:
    tracker = DialogueStateTracker.from_events(name, [], DOMAIN.slots)
    tracker.update(SlotSet("area", [place]))
    for at in range(turns):
        tracker.update(ActionExecuted("action_listen"))
        tracker.update(UserUttered(f"{SECRET}{at}", intent={"name": "greet", "confidence": 1.0}))
        tracker.update(ActionExecuted("action_talk"))
        tracker.update(BotUttered("好。"))
    tracker.update(ActionExecuted("action_listen"))
    return tracker


def saved(file: Path, tracker: DialogueStateTracker) -> None:
    asyncio.run(store(file).save(tracker))


def found(file: Path, name: str = "a") -> Any:
    return asyncio.run(store(file).retrieve(name))


def test_what_was_remembered_is_there_after_a_restart(file: Path) -> None:
    saved(file, talked(2))
    tracker = found(file)
    assert tracker.get_slot("area") == ["渠县"]
    assert tracker.latest_message.text == f"{SECRET}1"
    assert tracker.latest_action_name == "action_listen"


def test_a_long_conversation_is_no_larger_than_its_last_turns(file: Path) -> None:
    saved(file, talked(TURNS * 20))
    tracker = found(file)
    said = [event.text for event in tracker.events if isinstance(event, UserUttered)]
    assert said == [f"{SECRET}{at}" for at in range(TURNS * 19, TURNS * 20)]
    assert tracker.get_slot("area") == ["渠县"], "what was said long before still counts"
    asyncio.run(store(file).save(tracker))
    assert len(found(file).events) == len(tracker.events)


def test_what_is_deleted_is_gone_from_the_file_too(file: Path) -> None:
    saved(file, talked(5))
    saved(file, talked(1, "b"))
    assert SECRET.encode() in written(file)
    asyncio.run(store(file).delete("a"))
    asyncio.run(store(file).delete("b"))
    assert found(file) is None
    assert SECRET.encode() not in written(file)
    asyncio.run(store(file).delete("a"))


def test_what_has_expired_is_gone_from_the_file_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(file, talked(5))
    monkeypatch.setenv("CONVERSATION_DAYS", "-1")
    asyncio.run(store(file).save(DialogueStateTracker.from_events("b", [], DOMAIN.slots)))
    assert SECRET.encode() not in written(file)


def written(file: Path) -> bytes:
    """All that stands in the database's file and in those that SQLite keeps beside it."""
    return b"".join(path.read_bytes() for path in file.parent.iterdir())


def test_one_is_deleted_the_others_stay(file: Path) -> None:
    for name in ("a", "b"):
        saved(file, talked(1, name))
    kept = store(file)
    asyncio.run(kept.delete("a"))
    assert asyncio.run(kept.keys()) == ["b"]


def test_after_its_term_it_is_forgotten(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(file, talked(1))
    monkeypatch.setenv("CONVERSATION_DAYS", "-1")
    assert found(file) is None
    asyncio.run(store(file).save(talked(1, "b")))
    assert asyncio.run(store(file).keys()) == [], "and swept out of the store"


@pytest.mark.parametrize(
    ("reply", "asks"), [({"text": "删了", "forget": True}, True), ({"text": "好"}, False)]
)
def test_a_reply_can_ask_for_forgetting(reply: dict[str, Any], asks: bool) -> None:
    channel = CollectingOutputChannel()
    asyncio.run(channel.send_text_message("a", "先说一句"))
    asyncio.run(channel.send_custom_json("a", reply))
    assert asks_to_forget(UserMessage("x", channel, "a")) is asks
