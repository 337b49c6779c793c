"""Hears held-out questions with one model: `measure.py MODEL FILE ...` prints JSON for bench/nlu.py."""

from __future__ import annotations

import asyncio
import json
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

OUTSIDE = "out_of_scope"
FALLBACK = "nlu_fallback"


def questions(paths: list[str]) -> Iterator[tuple[str, str]]:
    """(text, intent) of every example in these files."""
    for path in paths:
        for group in yaml.safe_load(Path(path).read_text(encoding="utf-8"))["nlu"]:
            for line in group["examples"].splitlines():
                yield line.strip().removeprefix("- "), group["intent"]


def judged(parsed: dict[str, Any]) -> dict[str, Any]:
    """The intent that was chosen, how sure of it, and how much of the probability refuses."""
    ranking = [one for one in parsed["intent_ranking"] if one["name"] != FALLBACK]
    chosen = parsed["intent"] if parsed["intent"]["name"] != FALLBACK else ranking[0]
    outside = next((one["confidence"] for one in ranking if one["name"] == OUTSIDE), 0.0)
    return {"said": chosen["name"], "confidence": chosen["confidence"], "outside": outside}


async def hear(model: str, paths: list[str]) -> dict[str, Any]:
    """All questions one by one; the milliseconds of the median one, the megabytes of the process."""
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    rows: list[dict[str, Any]] = []
    times: list[float] = []
    await agent.parse_message("你好")
    for text, intent in questions(paths):
        started = time.perf_counter()
        parsed = await agent.parse_message(text)
        times.append((time.perf_counter() - started) * 1000)
        rows.append({"text": text, "intent": intent, **judged(parsed)})
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"rows": rows, "milliseconds": statistics.median(times), "megabytes": memory}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(hear(sys.argv[1], sys.argv[2:])), ensure_ascii=False))
