"""Resident memory of a running program and of all that it started, from /proc (Linux)."""

from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")


def resident(process: int) -> float | None:
    """Megabytes of a process and its descendants; None where the system does not say."""
    if not (PROC / str(process) / "status").exists():
        return None
    return sum(_own(member) for member in _family(process)) / 1024


def _family(process: int) -> Iterator[int]:
    yield process
    for tasks in (PROC / str(process) / "task").glob("*/children"):
        for child in tasks.read_text().split():
            yield from _family(int(child))


def _own(process: int) -> int:
    status = (PROC / str(process) / "status").read_text()
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)
