"""What tests ask for by name."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_directory import serving

from components.gazetteer import Gazetteer


@pytest.fixture
def small_gazetteer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gazetteer]:
    """A gazetteer that asks the small directory for its names."""
    with serving() as directory:
        monkeypatch.setenv("DIRECTORY_URL", directory.url)
        monkeypatch.setenv("NAMES_CACHE", str(tmp_path / "names.json"))
        gazetteer = Gazetteer({})
        ends = time.monotonic() + 20
        while not len(gazetteer.names.dictionary) and time.monotonic() < ends:
            time.sleep(0.1)
        yield gazetteer
