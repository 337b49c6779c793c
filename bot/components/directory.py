"""The directory's names, kept fresh while messages come, and kept for the time when the directory is down."""

from __future__ import annotations

import json
import logging
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from components.dictionary import Dictionary
from components.names import Item, names_of, sounding
from components.pinyin_names import PinyinNames
from components.sounds import Sounds
from components.towns import Towns

logger = logging.getLogger(__name__)

DEFAULT_URL = "http://127.0.0.1:5000"
DEFAULT_CACHE = Path(__file__).parents[1] / "trained" / "names.json"


@dataclass(frozen=True)
class Known:
    """One state of the directory's names, with the ETag it came under."""

    dictionary: Dictionary
    sounds: Sounds
    towns: Towns
    pinyin: PinyinNames
    etag: str = ""


def known(items: list[Item], etag: str, not_names: frozenset[str]) -> Known:
    names = names_of(items, not_names)
    return Known(Dictionary(names), Sounds(sounding(names)), Towns(names), PinyinNames(items), etag)


@dataclass
class Directory:
    """`current()` answers at once, or within `patience` seconds when the names are due to be asked for again.

    Asked at most once in `every` seconds. A directory that is down or slow is not waited for a second time:
    the last names known, from this run or from the cache file of an earlier one, go on serving.
    """

    url: str = field(default_factory=lambda: os.environ.get("DIRECTORY_URL", DEFAULT_URL))
    cache: Path = field(default_factory=lambda: Path(os.environ.get("NAMES_CACHE") or DEFAULT_CACHE))
    not_names: frozenset[str] = frozenset()
    every: float = 5.0
    patience: float = 0.8
    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        self._known = self._from_cache()
        self._asked = float("-inf")
        self._answering = True
        self._busy = threading.Lock()
        self._client = httpx.Client(base_url=self.url, timeout=3.0, trust_env=False)

    def current(self) -> Known:
        if self.clock() - self._asked >= self.every and self._busy.acquire(blocking=False):
            self._asked = self.clock()
            refresh = threading.Thread(target=self._refresh, daemon=True)
            refresh.start()
            refresh.join(self.patience if self._answering else 0)
            self._answering = not refresh.is_alive()
        return self._known

    def _refresh(self) -> None:
        try:
            self._ask()
        except (httpx.HTTPError, ValueError, KeyError, TypeError, OSError) as error:
            logger.warning("No names from the directory at %s: %s", self.url, type(error).__name__)
        finally:
            self._busy.release()

    def _ask(self) -> None:
        answer = self._client.get("/api/names", headers={"If-None-Match": self._known.etag})
        if answer.status_code == httpx.codes.NOT_MODIFIED:
            return
        items = answer.raise_for_status().json()["items"]
        etag = answer.headers.get("ETag", "")
        self._known = known(items, etag, self.not_names)
        self._keep({"etag": etag, "items": items})

    def _keep(self, state: dict[str, Any]) -> None:
        """Whole or not at all: a bot that is stopped while writing must start again."""
        self.cache.parent.mkdir(parents=True, exist_ok=True)
        new = self.cache.with_suffix(f".{os.getpid()}.new")
        new.write_text(json.dumps(state, ensure_ascii=False), encoding="utf-8")
        new.replace(self.cache)

    def _from_cache(self) -> Known:
        try:
            state = json.loads(self.cache.read_text(encoding="utf-8"))
            return known(state["items"], state["etag"], self.not_names)
        except (OSError, ValueError, KeyError, TypeError):
            return known([], "", self.not_names)
