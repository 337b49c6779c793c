"""The trained bot hears what it was not trained on; `make bench-nlu` says how much of it exactly."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from whole_directory import WHOLE

import train
from measure import OUTSIDE, hear

TESTS = Path(__file__).parent
SETS = ("held_out", "paraphrases", "outside")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[dict[str, Any]]]:
    """Every held-out question with what was heard; the directory's names are known, itself it is down."""
    if not train.is_trained(train.fingerprint()):
        assert train.train() == 0
        train.STAMP.write_text(train.fingerprint())
    cache = tmp_path_factory.mktemp("names") / "names.json"
    cache.write_text(json.dumps({"etag": "", "items": WHOLE}), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NAMES_CACHE", str(cache))
        patch.setenv("DIRECTORY_URL", "http://127.0.0.1:9")
        sets = [str(TESTS / f"{name}.yml") for name in SETS]
        yield asyncio.run(hear(str(train.MODEL.parent), sets))["rows"]


def share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)


def test_what_residents_ask_is_understood(rows: list[dict[str, Any]]) -> None:
    assert share([row["said"] == row["intent"] for row in rows if row["intent"] != OUTSIDE]) >= 0.93


def test_what_is_none_of_our_business_is_recognised(rows: list[dict[str, Any]]) -> None:
    assert share([row["said"] == OUTSIDE for row in rows if row["intent"] == OUTSIDE]) >= 0.95


def test_hardly_anything_that_is_our_business_is_refused(rows: list[dict[str, Any]]) -> None:
    assert share([row["said"] == OUTSIDE for row in rows if row["intent"] != OUTSIDE]) <= 0.03
