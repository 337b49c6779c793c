"""Finds names in a text, and says which record each means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import reduce

import ahocorasick

from components.listener import Span
from components.names import Name

BETWEEN = {"", "的", " "}
BEFORE_ITS_COUNTY = {"", " ", ",", ", "}
FAR = 99

# Place id -> levels above a place that the text names (0: that place itself).
Near = dict[str, int]


class Dictionary:
    """The longest match wins, so a place inside a longer name (西城 in 西城幼儿园) is no place of its own.

    A name shared by several records has their ids joined by `|`, unless another place in the same text
    tells which is meant: 通川区朝阳街道.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._named: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            self._named[name.surface].append(name)
        self.places = {name.id: name.parent for name in self.all_names() if name.entity == "place"}
        self._automaton = ahocorasick.Automaton()
        for surface in self._named:
            self._automaton.add_word(surface, surface)
        self._automaton.make_automaton()

    def __len__(self) -> int:
        return len(self._named)

    def all_names(self) -> Iterator[Name]:
        for names in self._named.values():
            yield from names

    def find(self, text: str) -> list[Span]:
        """Spans of entity place, facility, department, policy, plan; one per entity for a shared surface."""
        if not self._named:
            return []
        hits = [(end + 1 - len(s), end + 1, self._named[s]) for end, s in self._automaton.iter_long(text)]
        near = self._near(names for _, _, names in hits)
        spans = [span for start, end, names in hits for span in _resolve(start, end, names, near)]
        return reduce(lambda done, span: self._join(done, span, text), spans, [])

    def _near(self, hits: Iterable[list[Name]]) -> Near:
        """The places named without doubt, and all that they lie in, by how many levels up."""
        near: Near = {}
        for names in hits:
            if {(name.entity, name.id) for name in names} == {("place", names[0].id)}:
                for levels, place in enumerate([names[0].id, *self._above(names[0].id)]):
                    near[place] = min(levels, near.get(place, levels))
        return near

    def _above(self, place: str) -> Iterator[str]:
        above = self.places.get(place)
        while above:
            yield above
            above = self.places.get(above)

    def _join(self, done: list[Span], span: Span, text: str) -> list[Span]:
        """宣汉县南坝镇, and 南坝镇, 宣汉县 as English says it, are one place; 宣汉县、南坝镇 stays two."""
        last = done[-1] if done else None
        if last and last.entity == span.entity == "place":
            between = text[last.end : span.start]
            if between in BETWEEN and last.value in self._above(span.value):
                return [*done[:-1], Span(last.start, span.end, "place", span.value)]
            if between in BEFORE_ITS_COUNTY and span.value in self._above(last.value):
                return [*done[:-1], Span(last.start, span.end, "place", last.value)]
        return [*done, span]


def _resolve(start: int, end: int, names: list[Name], near: Near) -> Iterator[Span]:
    """A name stands for the record whose place is named, the nearest one if several are."""
    allowed = [name for name in names if not name.guarded or name.parent in near]
    levels = [near.get(name.parent or "", FAR) for name in allowed]
    meant = [name for name, level in zip(allowed, levels, strict=True) if level == min(levels)]
    for entity in dict.fromkeys(name.entity for name in meant):
        ids = dict.fromkeys(name.id for name in meant if name.entity == entity)
        yield Span(start, end, entity, "|".join(ids))
