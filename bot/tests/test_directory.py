"""The names stay fresh, and no message waits long for them."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from small_directory import SmallDirectory, serving

from components.directory import Directory

NEW = {"kind": "facility", "id": "new-1", "name": "渠县向日葵幼儿园托育项目"}


# How long a message waits has a test of its own; the others are about names, however busy the machine is.
LONG = 20.0


class Clock:
    """Time that passes when told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def server() -> Iterator[SmallDirectory]:
    with serving() as directory:
        yield directory


@pytest.fixture
def directory(server: SmallDirectory, tmp_path: Path) -> Directory:
    return Directory(server.url, tmp_path / "trained" / "names.json", patience=LONG, clock=Clock())


def later(directory: Directory) -> None:
    assert isinstance(directory.clock, Clock)
    directory.clock.now += directory.every


def hears(directory: Directory, text: str) -> list[str]:
    return [span.value for span in directory.current().dictionary.find(text)]


def until(true: Callable[[], bool], seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return true()


def test_the_first_message_already_knows_the_names(directory: Directory) -> None:
    assert hears(directory, "渠县") == ["511725"]


def test_a_facility_added_now_is_recognised_within_seconds(
    server: SmallDirectory, directory: Directory
) -> None:
    assert hears(directory, "向日葵幼儿园") == []
    server.items = [*server.items, NEW]
    later(directory)

    assert hears(directory, "向日葵幼儿园") == ["new-1"]


def test_it_asks_once_in_five_seconds_and_nothing_new_is_not_sent_twice(
    server: SmallDirectory, directory: Directory
) -> None:
    for _ in range(3):
        hears(directory, "渠县")
    later(directory)
    hears(directory, "渠县")

    assert server.asked == [200, 304]


def test_the_names_of_an_earlier_run_serve_while_the_directory_is_down(
    directory: Directory, tmp_path: Path
) -> None:
    hears(directory, "渠县")

    assert hears(Directory("http://127.0.0.1:9", directory.cache), "渠县") == ["511725"]


@pytest.mark.parametrize("status", [404, 500, 503])
def test_a_failing_directory_costs_no_name(server: SmallDirectory, directory: Directory, status: int) -> None:
    hears(directory, "渠县")
    server.status = status
    later(directory)

    assert hears(directory, "渠县") == ["511725"]


def test_a_slow_directory_is_waited_for_once_and_under_a_second(
    server: SmallDirectory, directory: Directory
) -> None:
    server.delay = 2.0
    directory.patience = Directory.patience
    started = time.monotonic()
    assert hears(directory, "渠县") == []
    first = time.monotonic() - started
    later(directory)
    started = time.monotonic()
    hears(directory, "渠县")

    assert first < 1.0
    assert time.monotonic() - started < 0.2
    assert until(lambda: hears(directory, "渠县") == ["511725"])


def test_a_broken_cache_is_as_good_as_none(server: SmallDirectory, tmp_path: Path) -> None:
    cache = tmp_path / "names.json"
    cache.write_text('{"items": [{"kind"', encoding="utf-8")

    assert hears(Directory(server.url, cache, patience=LONG), "渠县") == ["511725"]


def test_without_directory_and_cache_it_starts_and_hears_nothing(tmp_path: Path) -> None:
    assert hears(Directory("http://127.0.0.1:9", tmp_path / "names.json"), "渠县") == []
