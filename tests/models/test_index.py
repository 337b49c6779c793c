"""What is derived (passages, the areas a facility is found under) follows every write and every delete."""

from collections.abc import Callable

import pytest
from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from models.alias import Alias, NameKind
from models.area import Area
from models.duty import Duty, DutyDepartment, Role
from models.facility import Facility, FacilityArea, FacilityPlace
from models.hotline import Hotline
from models.index import derive_everything
from models.passage import Passage, passage_matches
from models.plan import Clause, Plan, Point
from models.search import FacilitySearch, statement
from models.source import Source
from tests.support.factories import facility, place, source

XUANHAN = {"511722001", "511722", "511700", "510000"}


def areas(session: Session, facility_id: str) -> set[str]:
    return set(session.exec(select(FacilityArea.area).where(FacilityArea.facility == facility_id)))


def passage(session: Session, key: str) -> Passage | None:
    return session.exec(select(Passage).where(Passage.id == key)).first()


def found(session: Session, words: str) -> list[str]:
    return [one.id for one in session.scalars(statement(session, FacilitySearch(q=words))[0])]


def test_a_new_facility_is_found_by_its_words_and_under_every_area_above_it(session: Session) -> None:
    session.add(facility(name="星河托育园"))
    session.commit()
    assert areas(session, "made-up-1") == XUANHAN
    assert found(session, "星河托育园") == ["made-up-1"]
    assert found(session, "星河 东乡街道") == ["made-up-1"]


def test_before_the_commit_too(session: Session) -> None:
    session.add(facility(name="星河托育园"))
    session.flush()
    assert found(session, "星河") == ["made-up-1"]


def test_a_new_name_replaces_the_old_one(session: Session) -> None:
    session.add(facility())
    session.commit()
    session.get_one(Facility, "made-up-1").name = "星河托育园"
    session.commit()
    assert found(session, "星河托育园") == ["made-up-1"]
    assert found(session, "向阳托育园") == []


@pytest.mark.parametrize("how", ["by id", "by kind and name", "all"])
def test_a_plain_update_through_the_session_is_followed(session: Session, how: str) -> None:
    which = {
        "by id": [col(Facility.id) == "made-up-1"],
        "by kind and name": [col(Facility.kind) == "childcare", col(Facility.name).contains("向阳")],
        "all": [],
    }[how]
    session.add(facility())
    session.commit()
    session.execute(update(Facility).where(*which).values(name="星河托育园"))
    assert "made-up-1" in found(session, "星河托育园")
    assert found(session, "向阳托育园") == []


def test_a_place_that_moves_takes_its_facility_along(session: Session) -> None:
    session.add(facility())
    session.commit()
    session.get_one(FacilityPlace, "made-up-1:1").area = "511724"
    session.commit()
    assert areas(session, "made-up-1") == {"511724", "511722", "511700", "510000"}
    session.execute(
        update(FacilityPlace).where(col(FacilityPlace.facility) == "made-up-1").values(area="511723")
    )
    assert areas(session, "made-up-1") == {"511723", "511722", "511700", "510000"}


def test_a_place_added_or_deleted_beside_a_facility_is_followed(session: Session) -> None:
    session.add(facility())
    session.commit()
    assert session.get_one(Facility, "made-up-1").places
    session.add(place("made-up-1", 2, "511724", printed="白塔街道"))
    session.commit()
    assert areas(session, "made-up-1") == XUANHAN | {"511724"}
    assert found(session, "向阳 白塔街道") == ["made-up-1"]
    session.execute(delete(FacilityPlace).where(col(FacilityPlace.id) == "made-up-1:2"))
    assert areas(session, "made-up-1") == XUANHAN
    assert found(session, "向阳 白塔街道") == []


def test_a_place_that_changes_hands_is_followed_on_both_sides(session: Session) -> None:
    session.add_all([facility("made-up-1"), facility("made-up-2", places=("511724",), counted_in="大竹县")])
    session.commit()
    session.add(place("made-up-1", 2, "511724", printed="白塔街道"))
    session.commit()
    moved = session.get_one(FacilityPlace, "made-up-1:2")
    moved.facility = "made-up-2"
    session.commit()
    assert areas(session, "made-up-1") == XUANHAN
    assert found(session, "白塔街道 向阳") == ["made-up-2"]


def test_a_deleted_facility_is_nowhere(session: Session) -> None:
    session.delete(session.get_one(Facility, "dazhou-elder-03"))
    session.commit()
    assert areas(session, "dazhou-elder-03") == set()
    assert passage(session, "facility:dazhou-elder-03") is None
    assert session.exec(select(Source).where(Source.facility == "dazhou-elder-03")).all() == []


def test_what_is_rolled_back_leaves_no_trace(session: Session) -> None:
    session.add(facility(name="星河托育园"))
    session.flush()
    session.rollback()
    assert found(session, "星河") == []
    session.get_one(Facility, "dazhou-elder-03").capacity = 301
    session.commit()
    assert passage(session, "facility:dazhou-elder-03") is not None


def test_a_new_source_is_the_one_that_the_passage_names_only_if_it_comes_first(session: Session) -> None:
    session.add(source("dazhou-elder-03", 2))
    session.commit()
    known = passage(session, "facility:dazhou-elder-03")
    assert known is not None
    assert (known.plan, known.locator) == ("dazhou", "附件3 养老第3项")


def test_another_name_of_a_facility_finds_it(session: Session) -> None:
    session.add(Alias(id="x", kind=NameKind.FACILITY, target="dazhou-elder-03", name="星河之家"))
    session.commit()
    assert found(session, "星河之家") == ["dazhou-elder-03"]
    session.delete(session.get_one(Alias, "x"))
    session.commit()
    assert found(session, "星河之家") == []


def test_a_renamed_town_finds_its_facilities(session: Session) -> None:
    session.add(facility())
    session.commit()
    session.get_one(Area, "511722001").name = "星河街道"
    session.commit()
    assert "made-up-1" in found(session, "星河街道")


def test_a_town_that_changes_county_takes_its_facilities_along(session: Session) -> None:
    session.add(facility(counted_in="大竹县"))
    session.commit()
    session.get_one(Area, "511722001").parent = "511724"
    session.commit()
    assert areas(session, "made-up-1") == {"511722001", "511724", "511700", "510000"}


Change = Callable[[Session], object]
CHANGES: list[tuple[str, Change, str]] = [
    ("clause:xuanhan:一", lambda s: setattr(s.get_one(Clause, "xuanhan:一"), "summary", "星河计划"), "星河"),
    ("point:xuanhan:一:1", lambda s: setattr(s.get_one(Point, "xuanhan:一:1"), "text", "星河计划"), "星河"),
    ("plan:xuanhan", lambda s: setattr(s.get_one(Plan, "xuanhan"), "title", "星河方案"), "星河方案"),
    ("hotline:110", lambda s: setattr(s.get_one(Hotline, "110"), "name", "星河热线"), "星河热线"),
    (
        "duty:xuanhan:附件 第1项",
        lambda s: setattr(s.get_one(Duty, "xuanhan:附件 第1项"), "title", "星河"),
        "星河",
    ),
    (
        "duty:xuanhan:附件 第1项",
        lambda s: setattr(s.get_one(Clause, "xuanhan:附件 第1项"), "summary", "星河任务"),
        "星河任务",
    ),
    (
        "duty:xuanhan:附件 第1项",
        lambda s: setattr(s.get_one(DutyDepartment, "xuanhan:附件 第1项:1"), "department", "星河局"),
        "星河局",
    ),
    (
        "point:xuanhan:一:1",
        lambda s: setattr(s.get_one(Clause, "xuanhan:一"), "heading", "星河总则"),
        "星河总则",
    ),
    (
        "clause:xuanhan:一",
        lambda s: s.execute(update(Clause).where(col(Clause.id) == "xuanhan:一").values(summary="星河计划")),
        "星河",
    ),
]


@pytest.mark.parametrize(("key", "change", "words"), CHANGES, ids=[key for key, _, _ in CHANGES])
def test_passages_of_a_plan_follow_when_it_is_committed(
    session: Session, key: str, change: Change, words: str
) -> None:
    change(session)
    session.commit()
    hits = session.exec(select(Passage.id).where(passage_matches(words))).all()
    assert key in hits


def test_a_department_added_beside_a_duty_is_in_its_passage(session: Session) -> None:
    duty = session.get_one(Duty, "xuanhan:附件 第1项")
    assert duty.departments
    session.add(DutyDepartment(id="x", duty=duty.id, position=99, department="星河局", role=Role.SUPPORT))
    session.commit()
    hits = session.exec(select(Passage.record).where(passage_matches("星河局"))).all()
    assert hits == [duty.id]


def test_a_deleted_point_is_no_longer_found(session: Session) -> None:
    session.delete(session.get_one(Point, "xuanhan:一:1"))
    session.commit()
    assert passage(session, "point:xuanhan:一:1") is None


def test_deriving_everything_again_changes_nothing(session: Session) -> None:
    before = session.exec(select(Passage.number, Passage.id).order_by(Passage.id)).all()
    derive_everything(session)
    session.commit()
    assert session.exec(select(Passage.number, Passage.id).order_by(Passage.id)).all() == before
