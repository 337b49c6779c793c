"""A point out of what somebody typed or pasted: two numbers, or the text that a map shares. Pure."""

import re
from urllib.parse import unquote

from models.datum import Datum, Point, to_wgs84

# All of China lies within; the ranges do not meet, so either number may be written first.
LNG, LAT = (73, 136), (3, 54)
_ONLY_TWO = re.compile(r"[^\d.]*(\d{1,3}(?:\.\d+)?)[^\d.]+(\d{1,3}(?:\.\d+)?)[^\d.]*")
# Among other words: with three decimals at least, so that a scale or a house number is no coordinate.
_AMONG_WORDS = re.compile(
    r"(\d{1,3}\.\d{3,})[°度NnEe东北纬经\s]*[,，、;；/\s]+[东北纬经\s]*(\d{1,3}\.\d{3,})"
)
_MAPS = (
    (re.compile(r"baidu", re.I), Datum.BD09),
    (re.compile(r"amap|gaode|autonavi|map\.qq|高德|腾讯", re.I), Datum.GCJ02),
    (re.compile(r"百度"), Datum.BD09),
)
_SAYS_WGS84 = re.compile(r"(coordinate|coord_type|coordtype)=(wgs84|gps)", re.I)
_SAYS_GCJ02 = re.compile(r"(coord_type|coordtype)=gcj02", re.I)


class NoPoint(ValueError):
    """There is no point in China in the text."""


def read_point(text: str, datum: Datum | None = None) -> Point:
    """(lng, lat) in WGS-84; `datum` None takes the one of the map whose text it is. Raises NoPoint."""
    shared = unquote(text)
    found = _ONLY_TWO.fullmatch(shared) or _AMONG_WORDS.search(shared)
    if found is None:
        raise NoPoint(text)
    return to_wgs84(_in_order(float(found[1]), float(found[2])), datum or datum_of(shared))


def datum_of(shared: str) -> Datum:
    """By the map that a link is of; bare numbers are a phone's own, WGS-84."""
    if _SAYS_WGS84.search(shared):
        return Datum.WGS84
    if _SAYS_GCJ02.search(shared):
        return Datum.GCJ02
    return next((datum for words, datum in _MAPS if words.search(shared)), Datum.WGS84)


def _in_order(one: float, other: float) -> Point:
    for lng, lat in ((one, other), (other, one)):
        if LNG[0] <= lng <= LNG[1] and LAT[0] <= lat <= LAT[1]:
            return lng, lat
    raise NoPoint(f"{one}, {other}")
