"""Towns of two characters misheard behind their county: 渠县中摊 is 渠县中滩.

Alone they are too like common words to be looked for by their sound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from components.cutting import words_of
from components.listener import Span
from components.names import TOWN_DIGITS, Name
from components.sounds import HAN, Slip
from components.syllables import read_as, said_as

LENGTH = 2
# What may stand between a county and its town.
BETWEEN = ("", "的", "那边", "那个", "那边的")


class Towns:
    """Looks behind each county for one of its own towns by the sound. Built once per list of names."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._held: dict[str, dict[tuple[str, ...], set[str]]] = defaultdict(lambda: defaultdict(set))
        for name in names:
            town = name.entity == "place" and name.id.isdigit() and len(name.id) == TOWN_DIGITS
            if town and name.parent and len(name.surface) == LENGTH:
                for key in read_as(name.surface):
                    self._held[name.parent][key].add(name.surface)

    def find(self, text: str, spans: Sequence[Span]) -> list[Slip]:
        """The slips behind the places among `spans`; nothing that is a word, or part of one, or a name."""
        slips = []
        for span in spans:
            held = self._held.get(str(span.value)) if span.entity == "place" else None
            at = self._behind(text, span.end, held, spans) if held else None
            slips += [at] if at else []
        return slips

    def _behind(
        self, text: str, at: int, held: dict[tuple[str, ...], set[str]], spans: Sequence[Span]
    ) -> Slip | None:
        for between in BETWEEN:
            start, end = at + len(between), at + len(between) + LENGTH
            said = text[start:end]
            if not text.startswith(between, at) or not HAN.fullmatch(said) or len(said) < LENGTH:
                continue
            meant = {town for town in held.get(tuple(said_as(said)), ()) if set(town) & set(said)}
            free = not any(span.overlaps(start, end) for span in spans)
            if len(meant) == 1 and free and _is_no_word(text, start, end) and said not in meant:
                return Slip(start, end, meant.pop())
        return None


def _is_no_word(text: str, start: int, end: int) -> bool:
    words = words_of(text)
    bounds = {bound for word in words for bound in word}
    return start in bounds and end in bounds and (start, end) not in words
