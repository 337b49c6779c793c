"""Times of one call, repeated: the median, and what nineteen calls in twenty stay under."""

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple


class Times(NamedTuple):
    """Milliseconds of a call."""

    median: float
    p95: float

    def __str__(self) -> str:
        """Both, with the unit."""
        return f"{self.median:8.2f} ms median {self.p95:8.2f} ms p95"


def measure(call: Callable[[], object], times: int, warm_up: int = 3) -> Times:
    """Call it so many times, after some calls that fill the caches and are not counted."""
    for _ in range(warm_up):
        call()
    return summary([_milliseconds(call) for _ in range(times)])


def side_by_side(ours: Callable[[], object], bare: Callable[[], object], times: int) -> tuple[Times, Times]:
    """Measure both in turns, so that whatever else the machine does falls on both alike."""
    ours(), bare()
    pairs = [(_milliseconds(ours), _milliseconds(bare)) for _ in range(times)]
    return summary([mine for mine, _ in pairs]), summary([other for _, other in pairs])


def summary(milliseconds: list[float]) -> Times:
    """Median and 95th percentile of at least two times."""
    cuts = statistics.quantiles(milliseconds, n=20, method="inclusive")
    return Times(statistics.median(milliseconds), cuts[-1])


def compare(what: str, ours: Times, bare: Times, aim: float | None = None) -> str:
    """Put both and their ratio into lines; `aim` is what the ratio should stay under."""
    verdict = "" if aim is None else f" (aim: under {aim:g})"
    return f"{what}\n    ours {ours}\n    bare {bare}\n    ratio {ours.median / bare.median:.2f}{verdict}"


def _milliseconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000
