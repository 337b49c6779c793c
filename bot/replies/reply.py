"""What the assistant says in one turn, and how it is kept short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from directory.shapes import Facility, Source

# The contract says under 500: a reply is read aloud, and nobody listens to a table.
LIMIT = 480


@dataclass(frozen=True)
class Choice:
    """A next thing to ask: what the button shows, and what it says when pressed."""

    label: str
    message: str


@dataclass(frozen=True)
class Reply:
    """`text` alone carries the whole answer; the rest is for screens that can show it.

    `listed` are the ids of the facilities named, in order ("第二个" means the second); `more` says that
    another page follows; `unanswered` that the question should be kept for a person; `asks` names the fact
    (`place`) that the reply asks for; `failed` that the directory did not answer; `forget` that the
    conversation is to be deleted after this.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    facilities: tuple[Facility, ...] = ()
    sources: tuple[Source, ...] = ()
    more: bool = False
    unanswered: bool = False
    asks: str | None = None
    failed: bool = False
    forget: bool = False

    @property
    def listed(self) -> tuple[str, ...]:
        """Ids of the facilities spoken of."""
        return tuple(facility["id"] for facility in self.facilities)

    def offering(self, *choices: Choice) -> Reply:
        """The same reply with at most two next things to ask."""
        return replace(self, choices=choices[:2])


@dataclass
class Speech:
    """Builds a text part by part: what must be said always, the rest while there is room.

    `tail` (the source, mostly) is said last and its room kept free from the start.
    """

    tail: str = ""
    parts: list[str] = field(default_factory=list)

    @property
    def room(self) -> int:
        """Characters left."""
        return LIMIT - len(self.tail) - 1 - sum(len(part) + 1 for part in self.parts)

    def say(self, *parts: str) -> Speech:
        """Add parts whatever their length; empty ones are skipped."""
        self.parts += [part for part in parts if part]
        return self

    def add(self, *parts: str) -> Speech:
        """Add those parts that still fit; empty ones are skipped."""
        for part in parts:
            if part and len(part) < self.room:
                self.parts.append(part)
        return self

    @property
    def text(self) -> str:
        """All of it, cut to the limit in the one case that even what had to be said is too long."""
        body = "\n".join(self.parts)
        most = LIMIT - len(self.tail) - 1
        body = body if len(body) <= most else body[: most - 1] + "…"
        return f"{body}\n{self.tail}" if self.tail else body


def merged(sources: Iterable[Sequence[Source]]) -> tuple[Source, ...]:
    """All sources, each once, in order."""
    found: list[Source] = []
    for group in sources:
        found += [source for source in group if source not in found]
    return tuple(found)
