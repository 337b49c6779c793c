"""Everything that `make test` promises, step by step, and one line at the end that sums up all of it.

A check (ruff, mypy ...) counts as one test; the two suites count theirs, as reported in JUnit's format.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from scripts import steps

REPORTS = Path(".cache/reports")
TYPED = ["models", "data", "web", "tests", "scripts", "bench"]


class Step(NamedTuple):
    """A command and the folder that it runs in."""

    name: str
    command: Sequence[str]
    folder: str = "."


SETUP = [
    Step("Debian packages", ["scripts/system-packages"]),
    Step("environments", ["make", "setup"]),
]
CHECKS = [
    Step("ruff check", [".venv/bin/ruff", "check", "."]),
    Step("ruff format", [".venv/bin/ruff", "format", "--check", "."]),
    Step("ruff check of the bot", [".venv/bin/ruff", "check", "bot"]),
    Step("ruff format of the bot", [".venv/bin/ruff", "format", "--check", "bot"]),
    Step("mypy", [".venv/bin/mypy", *TYPED]),
    Step("mypy of the bot", [".venv/bin/mypy", "."], "bot"),
    Step("djlint", [".venv/bin/djlint", "--lint", "web/templates"]),
]
TRAINING = [Step("training the bot", ["bot/.venv/bin/python", "bot/train.py"])]
SUITES = [
    Step("tests", [".venv/bin/python", "-m", "pytest", "tests"]),
    Step("tests of the bot", [".venv/bin/python", "-m", "pytest", "tests"], "bot"),
]


class Count(NamedTuple):
    """How many tests passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        """Give the line that sums up."""
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def check(step: Step) -> Count:
    """Run a step that either passes or fails."""
    return Count(passed=1) if steps.run(step.name, step.command, step.folder) else Count(failed=1)


def suite(step: Step) -> Count:
    """Run a suite of pytest's. One that fails without a failed test (it could not start) counts as one."""
    report = (REPORTS / f"{step.name.replace(' ', '-')}.xml").resolve()
    report.unlink(missing_ok=True)
    succeeded = steps.run(step.name, [*step.command, f"--junitxml={report}"], step.folder)
    count = read(report) if report.exists() else Count()
    if not succeeded and not count.failed:
        count = count._replace(failed=1)
    print(f"    {count}", flush=True)
    return count


def read(report: Path) -> Count:
    """Count what a JUnit report holds; an error in a fixture is a failure."""
    cases = ElementTree.parse(report).getroot().iter("testcase")
    outcomes = [{child.tag for child in case} for case in cases]
    failed = sum(bool(tags & {"failure", "error"}) for tags in outcomes)
    skipped = sum("skipped" in tags for tags in outcomes)
    return Count(len(outcomes) - failed - skipped, failed, skipped)


def everything(only_checks: bool) -> Iterator[Count]:
    """Run the steps in turn, whatever fails, unless there is no environment to run them in."""
    setup = [check(step) for step in SETUP if not only_checks]
    yield from setup
    if setup and setup[-1].failed:
        return
    yield from (check(step) for step in (CHECKS if only_checks else CHECKS + TRAINING))
    yield from (suite(step) for step in SUITES if not only_checks)


def main(arguments: Sequence[str]) -> int:
    """Run all of it, or with `checks` the checks alone; 1 if anything failed."""
    started = time.monotonic()
    counts = list(everything(only_checks="checks" in arguments))
    result = Count(*(sum(column) for column in zip(*counts)))  # noqa: B905 - no strict before 3.10
    print(f"All of it took {time.monotonic() - started:.0f} s.", result, sep="\n", flush=True)
    return 1 if result.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
