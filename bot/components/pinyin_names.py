"""Names of the directory in pinyin, as an English question writes them: Qu County, Sanhui, Xuan'han."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from pypinyin import Style, lazy_pinyin, pinyin

from components.names import AREA_SUFFIX, COUNTY_DIGITS, GENERIC, Item, spoken
from components.normalizer import normalize

PIECE = re.compile(r"[a-z]+")
BETWEEN = re.compile(r"[ '-]+")
SUFFIX = re.compile(r" *(县|区|市|镇|街道|乡|省)")
# What English calls a town may be a township or a street here; a county is no city.
OF_TOWNS = {"镇", "乡", "街道"}
# A name has so many words at most. Of fewer letters it would be English far more often (he, long, an).
MOST, COUNTY_LETTERS, LETTERS = 6, 4, 5
# So many readings of a name are tried.
READINGS = 16


class PinyinNames:
    """Built once for a list of records. A county's name counts before a town's that sounds the same."""

    def __init__(self, items: Iterable[Item]) -> None:
        items = sorted(items, key=lambda item: (item["kind"] != "area", len(item["id"])))
        areas = [printed for item in items if item["kind"] == "area" for printed in _printed(item)]
        found = [(rank, sound, name) for item in items for rank, sound, name in _sounds(item, areas)]
        self._names: dict[str, str] = {}
        for _rank, sound, name in sorted(found, key=lambda one: one[0]):
            self._names.setdefault(sound, name)

    def read(self, text: str) -> str:
        """The text with such names in characters, the blanks beside them taken out."""
        read, at = "", 0
        pieces = list(PIECE.finditer(text))
        for number, piece in enumerate(pieces):
            if piece.start() >= at and (found := self._longest(text, pieces[number : number + MOST])):
                name, end = found
                read, at = read + text[at : piece.start()].rstrip(" ") + name, end
                at += len(text) - end - len(text[end:].lstrip(" "))
        return read + text[at:]

    def _longest(self, text: str, pieces: list[re.Match[str]]) -> tuple[str, int] | None:
        for count in range(len(pieces), 0, -1):
            run = pieces[:count]
            if all(BETWEEN.fullmatch(text[a.end() : b.start()]) for a, b in zip(run, run[1:], strict=False)):
                found = self._named("".join(piece[0] for piece in run), text, run[-1].end())
                if found:
                    return found
        return None

    def _named(self, sound: str, text: str, end: int) -> tuple[str, int] | None:
        """The name of that sound that ends there, or behind the 县 or 镇 that follows."""
        suffix = SUFFIX.match(text, end)
        if suffix and sound + suffix[1] in self._names:
            return self._names[sound + suffix[1]], suffix.end()
        name = self._names.get(sound)
        if name and suffix and suffix[1] in OF_TOWNS:
            return name, suffix.end()
        return (name, end) if name else None


def _printed(item: Item) -> list[str]:
    return [normalize(name) for name in (item["name"], *item.get("aliases", []))]


def _sounds(item: Item, areas: list[str]) -> Iterator[tuple[int, str, str]]:
    """Each way to write a record's name in letters (qu县, quxian, sanhui): its rank, sound and name."""
    if item["kind"] == "area":
        fewest = COUNTY_LETTERS if len(item["id"]) <= COUNTY_DIGITS else LETTERS
        for printed in _printed(item):
            core = AREA_SUFFIX.sub("", printed)
            kind = "街道" if printed.endswith("街道") else printed[len(core) :][-1:]
            for rank, sound in enumerate(sounds(core)):
                yield rank, sound + kind, printed
                yield rank, sound + "".join(lazy_pinyin(printed[len(core) :])), printed
                if len(core) > 1 and len(sound) >= fewest:
                    yield rank, sound, core
    if item["kind"] == "facility":
        said = spoken(normalize(item["name"]), dict.fromkeys(areas, ""))
        for part in dict.fromkeys(part for surface, _ in said for part in GENERIC.split(surface)):
            core = part.removesuffix("小区")
            for rank, sound in enumerate(sounds(core)):
                if len(core) > 1 and len(sound) >= LETTERS:
                    yield rank, sound, core


def sounds(name: str) -> Iterator[str]:
    """How a name may be read, the likeliest first: 朝阳 is chaoyang and zhaoyang."""
    yield "".join(lazy_pinyin(name))
    each = [dict.fromkeys(found) for found in pinyin(name, style=Style.NORMAL, heteronym=True)]
    yield from ("".join(one) for one in islice(product(*each), READINGS))
