"""A point comes to within a metre of where it was, whichever map it was read from."""

from math import cos, hypot, radians

import pytest

from models.datum import Datum, Point, gcj02_to_bd09, to_wgs84, wgs84_to_gcj02
from models.point_text import NoPoint, read_point

# What the published implementations are tested with (eviltransform, coordtransform), lng first.
GCJ02 = [
    ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
    ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
    ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),
    ((116.404, 39.915), (116.41024449916938, 39.91640428150164)),
]
BD09 = ((116.404, 39.915), (116.41036949371029, 39.92133699351021))  # GCJ-02, BD-09
OURS = [(107.70771, 31.36302), (109.57, 31.4), (132.19, 46.33), (106.23, 38.49), (80.1, 12.3)]


def metres(one: Point, other: Point) -> float:
    return hypot((one[0] - other[0]) * cos(radians(one[1])), one[1] - other[1]) * 111_195


@pytest.mark.parametrize(("wgs84", "gcj02"), GCJ02)
def test_gcj02_is_as_published_and_comes_back(wgs84: Point, gcj02: Point) -> None:
    assert metres(wgs84_to_gcj02(wgs84), gcj02) < 0.1
    assert metres(to_wgs84(gcj02, Datum.GCJ02), wgs84) < 0.2


def test_bd09_is_as_published() -> None:
    assert metres(gcj02_to_bd09(BD09[0]), BD09[1]) < 0.1
    assert to_wgs84(BD09[1], Datum.BD09) == to_wgs84(BD09[0], Datum.GCJ02)


@pytest.mark.parametrize("point", OURS)
def test_there_and_back_is_the_same_place_to_a_hand(point: Point) -> None:
    shown = wgs84_to_gcj02(point)
    assert 100 < metres(shown, point) < 1000
    assert metres(to_wgs84(shown, Datum.GCJ02), point) < 0.1
    assert metres(to_wgs84(gcj02_to_bd09(shown), Datum.BD09), point) < 0.1


TEXTS = [
    ("107.70771,31.36302", (107.70771, 31.36302)),
    ("31.36302，107.70771", (107.70771, 31.36302)),
    ("东经107.7° 北纬31.36°", (107.7, 31.36)),
    ("https://uri.amap.com/marker?position=107.70771,31.36302&coordinate=wgs84", (107.70771, 31.36302)),
    ("点位 zoom=15 center=107.70771%2C31.36302", (107.70771, 31.36302)),
]


@pytest.mark.parametrize(("text", "point"), TEXTS)
def test_a_point_is_read_however_it_is_written(text: str, point: Point) -> None:
    assert read_point(text) == point


@pytest.mark.parametrize(
    ("text", "datum"),
    [
        ("https://uri.amap.com/marker?position=107.70771,31.36302&name=敬老院", Datum.GCJ02),
        (
            "【腾讯地图】敬老院 https://apis.map.qq.com/uri/v1/marker?marker=coord:31.36302,107.70771",
            Datum.GCJ02,
        ),
        ("http://api.map.baidu.com/marker?location=31.36302,107.70771&title=敬老院", Datum.BD09),
        ("http://api.map.baidu.com/marker?location=31.36302,107.70771&coord_type=gcj02", Datum.GCJ02),
    ],
)
def test_what_a_map_shares_is_read_as_that_map_means_it(text: str, datum: Datum) -> None:
    assert read_point(text) == to_wgs84((107.70771, 31.36302), datum)
    assert read_point(text, Datum.WGS84) == (107.70771, 31.36302)


@pytest.mark.parametrize(
    "text", ["", "107.7", "没有", "12959773,4853101", "2.35,48.85", "https://surl.amap.com/4qLkD"]
)
def test_what_is_no_point_in_china_is_refused(text: str) -> None:
    with pytest.raises(NoPoint):
        read_point(text)
