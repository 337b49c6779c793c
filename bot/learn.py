"""`rasa train`, called by train.py, without what Rasa does for a cache of its own that nobody reads here.

After each of its steps Rasa takes fingerprints of all examples with all that is known of them: a third of
the time. train.py decides by the hash of its inputs whether to train at all, and then trains everything.
"""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from rasa.__main__ import main
from rasa.engine.training.hooks import TrainingHook


def nothing(*_: Any, **__: Any) -> dict[str, Any]:
    """Take no fingerprint."""
    return {}


if __name__ == "__main__":
    with patch.multiple(TrainingHook, on_before_node=nothing, on_after_node=nothing):
        main()
