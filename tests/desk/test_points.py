"""An entry's point, typed in any map's coordinates or picked on a picture, and kept as WGS-84."""

import re
from typing import Any

import pytest

from models.chart import SIZE, SPANS, Chart
from models.datum import wgs84_to_gcj02
from tests.desk.conftest import SignedIn
from tests.desk.entry import api, carried, fields, fields_of, sure
from tests.support.client import LookingClient
from tests.support.pages import Page

ENTRY = "dazhou-childcare-58"  # counted in 宣汉县
EDIT = f"/desk/facilities/{ENTRY}/edit"
PICK, USE = f"/desk/facilities/{ENTRY}/places/0/pick", f"/desk/facilities/{ENTRY}/places/0/use"
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


def test_a_point_far_from_its_county_is_kept_once_it_is_confirmed_and_explained(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    sent = fields(worker, ENTRY) | {"places.0.point": "116.38,39.91"}
    refused = worker.post(EDIT, data=sent)
    assert refused.status_code == 400
    assert "这个点离宣汉县有" in refused.text
    assert "116.38,39.91" in refused.text
    (mark,) = sure(Page(refused.text))
    assert worker.post(EDIT, data=sent | {"sure": mark}).status_code == 400
    assert worker.post(EDIT, data=sent | {"sure": mark, "reason": "办事处在北京"}).status_code == 303
    told = worker.page(f"/desk/facilities/{ENTRY}").text
    assert "原因：办事处在北京" in told
    assert re.search(r"提醒过，核对后仍然存了：这个点离宣汉县有\d+公里", told)


def test_a_reason_for_something_else_passes_no_far_point(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    before = point(worker)
    sent = fields(worker, ENTRY) | {"places.0.point": "116.38,39.91", "reason": "换了电话"}
    refused = worker.post(EDIT, data=sent)
    assert refused.status_code == 400
    assert "这个点离宣汉县有" in refused.text
    assert point(worker) == before
    another = sent | {"places.0.point": "121.47,31.23", "sure": sure(Page(refused.text))}
    assert worker.post(EDIT, data=another).status_code == 400  # of this point nobody has said anything
    assert point(worker) == before


def test_what_was_confirmed_once_is_not_asked_again(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    far = fields(worker, ENTRY) | {"places.0.point": "116.38,39.91", "reason": "办事处在北京"}
    worker.post(EDIT, data=far | {"sure": sure(Page(worker.post(EDIT, data=far).text))})
    assert worker.post(EDIT, data=fields(worker, ENTRY) | {"phone": "0818-5550000"}).status_code == 303


def test_a_tick_survives_what_else_is_wrong(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    far = fields(worker, ENTRY) | {"places.0.point": "116.38,39.91", "reason": "办事处在北京"}
    ticked = far | {"sure": sure(Page(worker.post(EDIT, data=far).text)), "phone": "没有"}
    again = worker.post(EDIT, data=ticked)
    assert again.status_code == 400
    assert sure(Page(again.text)) == ticked["sure"]


def pick(worker: LookingClient, form: dict[str, Any], **own: float | str) -> Page:
    """The picture's page with what was typed, after a click or a button."""
    sent = form | {f"pick.{name.replace('_', '.')}": str(value) for name, value in own.items()}
    answer = worker.post(PICK, data=sent)
    assert answer.status_code == 200
    return Page(answer.text)


def middle(page: Page) -> tuple[float, float]:
    lng, lat = map(float, re.search(r"十字在 ([\d.]+)，([\d.]+)", page.text).groups())  # type: ignore[union-attr]
    return lng, lat


START: dict[str, float | str] = {"lng": 107.7, "lat": 31.36, "span": 0.1}


def test_a_click_on_the_picture_brings_that_point_to_the_middle_and_into_the_form(
    signed_in: SignedIn,
) -> None:
    worker = signed_in("inside")
    page = pick(worker, fields(worker, ENTRY), **START, at_x=SIZE, at_y=SIZE // 2)
    lng, lat = middle(page)
    assert lat == 31.36
    assert lng == pytest.approx(107.7 + 0.05 / 0.8539, abs=0.0005)
    form = Page(worker.post(USE, data=fields_of(page)).text)
    assert fields_of(form)["places.0.point"] == f"{lng:.6f},{lat:.6f}"
    assert worker.post(EDIT, data=fields_of(form)).status_code == 303
    assert point(worker) == pytest.approx((lng, lat))


def test_without_a_mouse_buttons_move_the_point(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    form = fields(worker, ENTRY)
    untouched = START | {"at_x": 0, "at_y": 0}
    assert "十字在 107.700000，31.360000" in pick(worker, form, **untouched).text
    assert "31.370000" in pick(worker, form, **untouched, do="north").text
    assert "图高5.6公里" in pick(worker, form, **untouched, do="nearer").text


def test_what_was_typed_goes_to_the_picture_and_back_unsaved(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    typed: dict[str, Any] = fields(worker, ENTRY) | {
        "phone": "不是号码",
        "content": "两行\r\n简介",
        "places.0.datum": "gcj02",
        "places.0.point": "107.71,31.37",
        "services": ["day_care", "meals"],
    }
    before = api(worker, ENTRY)
    page = pick(worker, typed)
    assert middle(page) != pytest.approx((107.71, 31.37), abs=1e-4)  # what was typed is of another datum
    page = pick(worker, carried(page), do="north")
    form = Page(worker.post(USE, data=carried(page)).text)
    back = fields_of(form)
    for name in ("phone", "content", "seen", "name", "places.0.area"):
        assert back[name].split() == typed[name].split(), name
    chosen = [one.get("value") for one in form.all("input") if "checked" in one.attributes]
    assert chosen == ["day_care", "meals"]
    assert (back["places.0.datum"], back["places.0.point"]) == (
        "wgs84",
        "{:.6f},{:.6f}".format(*middle(page)),
    )
    assert [one for one in form.all("span") if "field-problem" in one.get("class")] == []
    assert api(worker, ENTRY) == before
    left = Page(worker.post(USE, data=carried(page) | {"pick.do": "leave"}).text)
    assert fields_of(left)["places.0.point"] == "107.71,31.37"


def test_a_place_that_is_not_kept_yet_has_its_picture_too(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    new = fields(worker, ENTRY) | {"places.1.area": "宣汉县"}
    path = f"/desk/facilities/{ENTRY}/places/1"
    page = Page(worker.post(f"{path}/pick", data=new).text)
    form = Page(worker.post(f"{path}/use", data=carried(page)).text)
    assert fields_of(form)["places.1.point"] == "{:.6f},{:.6f}".format(*middle(page))
    unknown = Page(worker.post(f"{path}/pick", data=new | {"places.1.area": "没有这里"}).text)
    assert "没有图可点" in unknown.text
    assert (
        fields_of(Page(worker.post(f"{path}/use", data=carried(unknown)).text))["places.1.area"] == "没有这里"
    )


def test_a_new_entry_has_its_picture_before_it_is_kept(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    typed = {"name": "新的托育点", "kind": "childcare", "phone": "没有", "places.0.area": "东乡街道"}
    offered = Page(worker.get("/desk/facilities/new").text)
    (path,) = {to for one in offered.all("button") if (to := one.get("formaction")).endswith("/pick")}
    page = Page(worker.post(path, data=typed).text)
    page = Page(worker.post(path, data=carried(page) | {"pick.do": "north"}).text)
    (back,) = {one.get("formaction") for one in page.all("button") if "/use" in one.get("formaction")}
    form = fields_of(Page(worker.post(back, data=carried(page)).text))
    assert form["places.0.point"] == "{:.6f},{:.6f}".format(*middle(page))
    assert {name: form[name] for name in typed} == typed
    kept = worker.post("/desk/facilities/new", data=form | {"phone": "", "capacity": "20"})
    assert kept.status_code == 303


def test_the_picture_shows_what_the_directory_knows_and_nothing_from_elsewhere(signed_in: SignedIn) -> None:
    worker = signed_in("inside")
    picture = worker.get("/desk/chart.svg", query_string={"lng": HERE[0], "lat": HERE[1], "span": 0.1})
    assert picture.mimetype == "image/svg+xml"
    assert picture.text.count("<circle") >= 2
    known = pick(worker, fields(worker, ENTRY), lng=HERE[0], lat=HERE[1], span=0.1)
    assert "东乡街道" in [one.text for one in known.all("li")]
    assert re.findall(r"https?://(?!www\.w3\.org)", picture.text) == []


@pytest.mark.parametrize("span", SPANS)
def test_where_something_is_drawn_is_where_a_click_finds_it(span: float) -> None:
    chart = Chart(*HERE, span)
    there = chart.at(40, 220)
    assert chart.place(there.middle) == (40, 220)
    assert chart.pixels(chart.bar_metres) <= SIZE / 3
