"""An entry's point, typed in any map's coordinates or picked on a picture, and kept as WGS-84."""

import re

import pytest

from models.chart import SIZE, SPANS, Chart
from models.datum import wgs84_to_gcj02
from tests.desk.conftest import SignedIn
from tests.desk.entry import api, fields, fields_of
from tests.support.client import LookingClient

ENTRY = "dazhou-childcare-58"  # counted in 宣汉县
EDIT, PICK = f"/desk/facilities/{ENTRY}/edit", f"/desk/facilities/{ENTRY}/places/1/pick"
HERE = (107.70771, 31.36302)


def point(worker: LookingClient) -> tuple[float, float]:
    place = api(worker, ENTRY)["places"][0]
    return place["lng"], place["lat"]


@pytest.mark.parametrize(
    ("typed", "datum"),
    [
        ("107.70771,31.36302", ""),
        ("{gcj02[1]}, {gcj02[0]}", "gcj02"),
        ("https://uri.amap.com/marker?position={gcj02[0]},{gcj02[1]}", ""),
    ],
)
def test_a_point_is_kept_as_wgs84_whatever_it_was_typed_in(
    signed_in: SignedIn, typed: str, datum: str
) -> None:
    worker = signed_in("inside")
    text = typed.format(gcj02=wgs84_to_gcj02(HERE))
    sent = fields(worker, ENTRY) | {"places.0.point": text, "places.0.datum": datum}
    assert worker.post(EDIT, data=sent).status_code == 303
    assert point(worker) == pytest.approx(HERE, abs=2e-6)
    again = fields(worker, ENTRY)
    assert worker.post(EDIT, data=again).location.endswith("done=same")


def test_a_point_far_from_its_county_is_kept_only_with_a_reason(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    sent = fields(worker, ENTRY) | {"places.0.point": "116.38,39.91"}
    refused = worker.post(EDIT, data=sent)
    assert refused.status_code == 400
    assert "这个点离宣汉县有" in refused.text
    assert "116.38,39.91" in refused.text
    assert worker.post(EDIT, data=sent | {"reason": "办事处在北京"}).status_code == 303


def test_a_click_on_the_picture_brings_that_point_to_the_middle_and_into_the_form(
    signed_in: SignedIn,
) -> None:
    worker = signed_in("inside")
    start = {"lng": 107.7, "lat": 31.36, "span": 0.1}
    page = worker.page(PICK, query_string=start | {"at.x": SIZE, "at.y": SIZE // 2})
    lng, lat = map(float, re.search(r"十字在 ([\d.]+)，([\d.]+)", page.text).groups())  # type: ignore[union-attr]
    assert lat == 31.36
    assert lng == pytest.approx(107.7 + 0.05 / 0.8539, abs=0.0005)
    link = next(url for words, url in page.links().items() if "就用这个点" in words)
    form = worker.page(link)
    assert fields_of(form)["places.0.point"] == f"{lng:.6f},{lat:.6f}"
    assert worker.post(EDIT, data=fields_of(form)).status_code == 303
    assert point(worker) == pytest.approx((lng, lat))


def test_without_a_mouse_buttons_move_the_point(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    start = {"lng": 107.7, "lat": 31.36, "span": 0.1, "at.x": 0, "at.y": 0}
    assert "十字在 107.700000，31.360000" in worker.page(PICK, query_string=start).text
    assert "31.370000" in worker.page(PICK, query_string=start | {"do": "north"}).text
    assert "图高5.6公里" in worker.page(PICK, query_string=start | {"do": "nearer"}).text


def test_the_picture_shows_what_the_directory_knows_and_nothing_from_elsewhere(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    picture = worker.get(
        f"/desk/facilities/{ENTRY}/chart.svg", query_string={"lng": HERE[0], "lat": HERE[1], "span": 0.1}
    )
    assert picture.mimetype == "image/svg+xml"
    assert picture.text.count("<circle") >= 2
    known = worker.page(PICK, query_string={"lng": HERE[0], "lat": HERE[1], "span": 0.1})
    assert "东乡街道" in [one.text for one in known.all("li")]
    assert re.findall(r"https?://(?!www\.w3\.org)", picture.text) == []


@pytest.mark.parametrize("span", SPANS)
def test_where_something_is_drawn_is_where_a_click_finds_it(span: float) -> None:
    chart = Chart(*HERE, span)
    there = chart.at(40, 220)
    assert chart.place(there.middle) == (40, 220)
    assert chart.pixels(chart.bar_metres) <= SIZE / 3
