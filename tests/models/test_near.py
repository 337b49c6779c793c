"""Nearness is measured only where both ends are exact to the town; otherwise it is said by county."""

from typing import Any

import pytest
from sqlmodel import Session

from models.errors import UnknownArea
from models.facility import FacilityPlace
from models.items import FacilityItem, find_facilities
from models.near import REACH_METRES, find_near
from models.search import FacilitySearch
from tests.support.factories import facility

DONGXIANG = "107.70771,31.36302"  # the point of 东乡街道


def near(session: Session, place: str, **more: Any) -> list[FacilityItem]:
    return find_facilities(session, FacilitySearch(near=place, per_page=200, **more)).items


def test_from_a_point_what_is_exact_comes_by_distance_then_the_rest_of_the_county(reading: Session) -> None:
    found = near(reading, DONGXIANG)
    known = [item.distance_m for item in found if item.distance_m is not None]
    assert known
    assert known == sorted(known)
    assert max(known) <= REACH_METRES or "宣汉县" in {item.counted_in for item in found}
    assert [item.distance_m is None for item in found] == sorted(item.distance_m is None for item in found)


def test_a_distance_needs_a_place_that_is_exact_to_the_town(reading: Session) -> None:
    for item in near(reading, DONGXIANG):
        exact = {place.precision for place in item.places} & {"town", "address"}
        assert (item.distance_m is not None) == bool(exact)


def test_near_a_town_with_a_point_its_own_come_first(reading: Session) -> None:
    found = near(reading, "东乡街道")
    assert found[0].distance_m == 0
    assert "东乡街道" in {place.area for place in found[0].places}


@pytest.mark.parametrize("place", ["宣汉县", "达州市", "高新区"])
def test_near_a_county_or_city_nothing_is_measured(reading: Session, place: str) -> None:
    found = near(reading, place)
    assert found
    assert {item.distance_m for item in found} == {None}


def test_near_a_town_without_a_point_nothing_is_measured(session: Session) -> None:
    asked = find_near(session, "宝清县朝阳镇")
    assert (asked.lng, asked.lat, asked.counties) == (None, None, ("230523",))
    session.add(facility("made-up-1", places=("230523106",), counted_in="宝清县"))
    session.commit()
    assert [(item.id, item.distance_m) for item in near(session, "宝清县朝阳镇")] == [("made-up-1", None)]


def test_a_facility_with_a_point_of_its_own_is_measured_from_there(session: Session) -> None:
    session.add(facility("made-up-1"))
    session.flush()
    spot = session.get_one(FacilityPlace, "made-up-1:1")
    spot.lng, spot.lat = 107.70771, 31.37302
    session.commit()
    found = {item.id: item for item in near(session, DONGXIANG)}
    assert found["made-up-1"].distance_m == pytest.approx(1112, abs=2)
    assert found["made-up-1"].places[0].precision == "address"


def test_the_nearest_of_several_places_counts(session: Session) -> None:
    session.add(facility("made-up-1", places=("511722001", "511724")))
    session.commit()
    found = {item.id: item for item in near(session, DONGXIANG)}
    assert found["made-up-1"].distance_m == 0


def test_far_from_every_county_there_is_nothing(reading: Session) -> None:
    assert near(reading, "87.6,43.8") == []


@pytest.mark.parametrize("place", ["107.70771，31.36302", " 107.70771 , 31.36302 "])
def test_a_point_may_be_typed_the_chinese_way(reading: Session, place: str) -> None:
    assert [item.id for item in near(reading, place)] == [item.id for item in near(reading, DONGXIANG)]


@pytest.mark.parametrize("place", ["31.2,107.5", "0,0", "200,100", "nan,nan", "1e9,1e9", "107.7", "火星"])
def test_what_is_no_place_is_said_to_be(reading: Session, place: str) -> None:
    with pytest.raises(UnknownArea):
        near(reading, place)


def test_an_order_asked_for_sorts_among_equals_only(reading: Session) -> None:
    found = near(reading, "宣汉县", sort="-capacity", kind="childcare")
    sizes = [item.capacity or 0 for item in found]
    assert sizes == sorted(sizes, reverse=True)
