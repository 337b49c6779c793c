"""Points as Chinese maps have them, brought to WGS-84. Pure.

GCJ-02 (高德, 腾讯) shifts WGS-84 by up to some 700 m, BD-09 (百度) shifts that once more. The formulas are
the published ones (series on Krasovsky's ellipsoid); they have no closed inverse, so the way back is found by
repeating the way there, to well under a metre. Libraries for it (coord-convert of 2019, eviltransform) are no
longer kept up, and these thirty lines do not change any more.
"""

from collections.abc import Callable
from enum import StrEnum
from math import atan2, cos, hypot, pi, radians, sin, sqrt

Point = tuple[float, float]  # (lng, lat) in degrees

MAJOR_AXIS = 6_378_245.0
ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943
ROUNDS = 8  # after 4 nothing changes in the ninth decimal
DIGITS = 6  # a tenth of a metre


class Datum(StrEnum):
    """In which of them a point is given."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"


def to_wgs84(point: Point, datum: Datum) -> Point:
    """A point of China in WGS-84."""
    if datum is Datum.WGS84:
        return point
    if datum is Datum.BD09:
        point = _undone(gcj02_to_bd09, point)
    lng, lat = _undone(wgs84_to_gcj02, point)
    return round(lng, DIGITS), round(lat, DIGITS)


def _undone(shift: Callable[[Point], Point], point: Point) -> Point:
    """The point that `shift` brings to this one."""
    lng, lat = point
    for _round in range(ROUNDS):
        there = shift((lng, lat))
        lng, lat = lng + point[0] - there[0], lat + point[1] - there[1]
    return lng, lat


def wgs84_to_gcj02(point: Point) -> Point:
    """As 高德 and 腾讯 show it."""
    lng, lat = point
    east, north = _shift(lng - 105, lat - 35)
    bulge = 1 - ECCENTRICITY_SQUARED * sin(radians(lat)) ** 2
    metres_north = MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (bulge * sqrt(bulge))
    metres_east = MAJOR_AXIS / sqrt(bulge) * cos(radians(lat))
    return lng + east / radians(metres_east), lat + north / radians(metres_north)


def _shift(x: float, y: float) -> Point:
    """Metres to the east and to the north, at degrees from 105°E 35°N."""
    both = 20 * sin(6 * pi * x) + 20 * sin(2 * pi * x)
    along_x = 20 * sin(pi * x) + 40 * sin(pi * x / 3) + 150 * sin(pi * x / 12) + 300 * sin(pi * x / 30)
    along_y = 20 * sin(pi * y) + 40 * sin(pi * y / 3) + 160 * sin(pi * y / 12) + 320 * sin(pi * y / 30)
    root = sqrt(abs(x))
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + (both + along_x) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + (both + along_y) * 2 / 3
    return east, north


def gcj02_to_bd09(point: Point) -> Point:
    """As 百度 shows what 高德 shows so."""
    lng, lat = point
    turn = 3000 * pi / 180
    far = hypot(lng, lat) + 0.00002 * sin(lat * turn)
    angle = atan2(lat, lng) + 0.000003 * cos(lng * turn)
    return far * cos(angle) + 0.0065, far * sin(angle) + 0.006
