"""What each filter of the facilities keeps, and in what order."""

from typing import Any

import pytest
from pydantic import ValidationError
from sqlmodel import Session, col, func, select

from models.errors import UnknownArea
from models.facility import CareMode, Facility, FacilityCareMode, FacilityPlace
from models.items import FacilityItem, FacilityPage, find_facilities
from models.search import FacilitySearch, Sort
from tests.support.factories import facility


def page(session: Session, **asked: Any) -> FacilityPage:
    return find_facilities(session, FacilitySearch(**({"per_page": 200} | asked)))


def ids(session: Session, **asked: Any) -> list[str]:
    return [item.id for item in page(session, **asked).items]


def test_without_a_filter_everything_is_there(reading: Session) -> None:
    assert page(reading).total == 105


@pytest.mark.parametrize("said", ["宣汉县", "宣汉", "511722"])
def test_an_area_by_name_alias_or_code(reading: Session, said: str) -> None:
    counted = reading.exec(select(Facility.id).where(Facility.counted_in == "宣汉县")).all()
    assert set(counted) <= set(ids(reading, area=said))
    assert len(counted) == 13


def test_the_citys_own_accounts_are_a_group_not_an_area(reading: Session) -> None:
    found = page(reading, area="市本级").items
    assert {item.counted_in for item in found} == {"市本级"}
    assert len(found) == 3


def test_a_facility_is_found_under_every_area_at_and_above_each_of_its_places(reading: Session) -> None:
    where = select(FacilityPlace.facility, FacilityPlace.area)
    for owner, area in reading.exec(where).all():
        assert owner in ids(reading, area=area)
    assert len(ids(reading, area="四川省")) == 105
    assert len(ids(reading, area="达州市")) == 105
    assert ids(reading, area="宝清县") == []


@pytest.mark.parametrize(
    ("said", "count"), [("高新区", 2), ("达州高新区", 2), ("经开区", 6), ("dazhou-gaoxin", 2)]
)
def test_a_zone_has_no_code_and_is_found_all_the_same(reading: Session, said: str, count: int) -> None:
    found = [item for item in page(reading, area=said).items if item.counted_in.startswith("达州")]
    assert len(found) == count


def test_a_project_with_five_places_is_found_in_each_and_counted_once(reading: Session) -> None:
    owners = select(FacilityPlace.facility, func.count(func.distinct(FacilityPlace.area)))
    many = reading.exec(owners.group_by(FacilityPlace.facility).having(func.count() == 5)).all()
    assert ("dazhou-elder-02", 5) in many
    for town in ("东城街道", "西城街道", "朝阳街道", "凤北街道", "凤西街道"):
        found = [item for item in page(reading, area=f"通川区{town}").items if item.id == "dazhou-elder-02"]
        assert [item.capacity for item in found] == [60]
    assert ids(reading, area="通川区").count("dazhou-elder-02") == 1


def test_a_name_of_two_towns_means_both(session: Session) -> None:
    session.add_all(
        [
            facility("made-up-1", places=("230523106",), counted_in="宝清县"),
            facility("made-up-2", places=("500238112",), counted_in="巫溪县"),
        ]
    )
    session.commit()
    assert ids(session, area="朝阳镇") == ["made-up-1", "made-up-2"]
    assert ids(session, area="巫溪县朝阳镇") == ["made-up-2"]
    assert ids(session, near="朝阳镇") == ["made-up-1", "made-up-2"]


def test_an_unknown_area_is_an_error_not_an_empty_list(reading: Session) -> None:
    with pytest.raises(UnknownArea):
        page(reading, area="火星")


def test_all_of_several_words_must_be_held(reading: Session) -> None:
    both = set(ids(reading, q="幼儿园 宣汉"))
    assert both == set(ids(reading, q="幼儿园")) & set(ids(reading, q="宣汉"))
    assert both
    assert ids(reading, q="幼儿园 宣汉 火星") == []


@pytest.mark.parametrize("words", ["😀", "！？", ".", "%", "…… 、", "' \" *"])
def test_words_without_a_letter_find_nothing(reading: Session, words: str) -> None:
    assert page(reading, q=words).total == 0


@pytest.mark.parametrize("words", ["", "  ", "\t\n", "\0"])
def test_empty_words_are_left_out(reading: Session, words: str) -> None:
    assert page(reading, q=words).total == 105


def test_filters_together(reading: Session) -> None:
    found = page(reading, area="宣汉县", kind="childcare", year=2022, min_capacity=100).items
    assert [(item.counted_in, item.kind, item.plan_year) for item in found] == [
        ("宣汉县", "childcare", 2022)
    ] * len(found)
    assert all((item.capacity or 0) >= 100 for item in found)


@pytest.fixture
def stated(session: Session) -> Session:
    """Facilities of which somebody wrote down ages, hours and whether they are affordable."""
    hourly = facility("made-up-1", age_from_months=6, age_to_months=36, affordable=True)
    hourly.care_modes = [FacilityCareMode(facility="made-up-1", mode=CareMode.HOURLY)]
    daily = facility("made-up-2", age_from_months=24, age_to_months=36, affordable=False, capacity=None)
    daily.care_modes = [FacilityCareMode(facility="made-up-2", mode=CareMode.FULL_DAY)]
    session.add_all([hourly, daily, facility("made-up-3", age_from_months=24)])
    session.commit()
    return session


def groups(items: list[FacilityItem], name: str) -> list[bool]:
    """For each item in turn, whether the filter is known to be met."""
    return [name not in item.unstated for item in items]


@pytest.mark.parametrize(
    ("name", "value", "known", "dropped"),
    [
        ("affordable", True, {"made-up-1"}, {"made-up-2"}),
        ("affordable", False, {"made-up-2"}, {"made-up-1"}),
        ("age_months", 12, {"made-up-1"}, {"made-up-2", "made-up-3"}),
        ("age_months", 30, {"made-up-1", "made-up-2"}, set()),
        ("age_months", 36, set(), {"made-up-1", "made-up-2"}),
        ("care_mode", "hourly", {"made-up-1"}, {"made-up-2"}),
        ("min_capacity", 50, {"made-up-1", "made-up-3"}, set()),
    ],
)
def test_a_filter_on_what_nobody_stated_neither_drops_nor_asserts(
    stated: Session, name: str, value: Any, known: set[str], dropped: set[str]
) -> None:
    items = page(stated, **{name: value}).items
    order = groups(items, name)
    assert order == sorted(order, reverse=True), "known matches first, then the rest"
    made_up = {item.id for item in items if item.id.startswith("made-up")}
    assert made_up == {"made-up-1", "made-up-2", "made-up-3"} - dropped
    assert known <= {item.id for item in items if name not in item.unstated}
    opposite = {
        "affordable": col(Facility.affordable).is_(not value),
        "min_capacity": col(Facility.capacity) < 50,
    }
    known_not_to_fit = select(Facility.id).where(opposite[name]) if name in opposite else None
    left_out = set(stated.exec(known_not_to_fit)) if known_not_to_fit is not None else set()
    assert set(ids(stated)) - {item.id for item in items} == left_out | dropped


def test_two_such_filters_make_groups_within_groups(stated: Session) -> None:
    items = page(stated, age_months=30, care_mode="hourly").items
    assert items[0].id == "made-up-1"
    assert items[0].unstated == []
    assert items[-1].unstated == ["age_months", "care_mode"]


@pytest.mark.parametrize("sort", list(Sort))
def test_every_order_keeps_all_and_puts_the_unknown_last(session: Session, sort: Sort) -> None:
    session.add(facility("made-up-1", capacity=None, plan_year=None, total_investment_wan=None))
    session.commit()
    found = page(session, sort=sort).items
    assert len(found) == 106
    by_sort: dict[Sort, list[Any]] = {
        Sort.CAPACITY: [item.capacity for item in found],
        Sort.CAPACITY_DOWN: [item.capacity for item in found],
        Sort.YEAR: [item.plan_year for item in found],
        Sort.YEAR_DOWN: [item.plan_year for item in found],
        Sort.INVESTMENT: [item.total_investment_wan for item in found],
        Sort.INVESTMENT_DOWN: [item.total_investment_wan for item in found],
        Sort.NAME: [item.name for item in found],
        Sort.PLAN: [item.id for item in found],
    }
    values = by_sort[sort]
    known = [value for value in values if value is not None]
    assert known == sorted(known, reverse=sort.startswith("-"))
    assert values[: len(known)] == known


def test_pages_follow_each_other_without_gap_or_double(reading: Session) -> None:
    for sort in (Sort.PLAN, Sort.YEAR_DOWN):
        pages = [page(reading, per_page=20, page=number, sort=sort) for number in range(1, 8)]
        assert [len(one.items) for one in pages] == [20, 20, 20, 20, 20, 5, 0]
        assert {one.total for one in pages} == {105}
        assert len({item.id for one in pages for item in one.items}) == 105


@pytest.mark.parametrize(
    "asked",
    [{"page": 0}, {"per_page": 0}, {"per_page": 201}, {"year": 1999}, {"kind": "school"}, {"q": "长" * 101}],
)
def test_what_makes_no_sense_is_refused(asked: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        FacilitySearch(**asked)
