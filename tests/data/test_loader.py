"""The loader fills the database once, again without harm, and from good rows alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session, SQLModel, col, func, select

from data.checks import BadFacts
from data.loader import load
from models.alias import Alias, NameKind
from models.area import Area
from models.database import migrate, open_database
from models.duty import Department
from models.facility import Facility, FacilityPlace, Fee, Status
from models.index import derive_everything
from models.names import list_names
from models.passage import Passage
from models.plan import Clause, Plan
from models.source import Source
from models.tables import TABLES
from tests.support.factories import facility, source
from tests.support.small_facts import ROWS, forget_benefits, write_facts, write_file

OURS = "xiangyang-elder-01"


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    return write_facts(tmp_path)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    engine = open_database(f"sqlite:///{tmp_path / 'small.sqlite'}")
    migrate(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


def everything(session: Session) -> dict[str, list[str]]:
    """Every row of every table, in order."""
    session.expire_all()
    return {table.__name__: sorted(map(str, session.exec(select(table)))) for table in TABLES}


def test_every_row_of_every_file_arrives(session: Session, facts: Path) -> None:
    counts = load(session, facts)
    assert counts["Area"] == 2
    assert counts["Clause"] == 2
    beside = 3  # the facility's source, a term and a benefit
    assert sum(counts.values()) == sum(len(rows) for rows in ROWS.values()) + beside
    assert session.get_one(Facility, OURS).capacity == 80
    assert session.get_one(Source, f"{OURS}:1").locator == "附件 第1项"


def test_what_a_file_leaves_empty_is_unknown_not_zero(session: Session, facts: Path) -> None:
    load(session, facts)
    known = session.get_one(Facility, OURS)
    assert (known.floor_area_m2, known.total_investment_wan, known.affordable) == (None, None, None)


def test_loading_again_changes_nothing(session: Session, facts: Path) -> None:
    load(session, facts)
    before = everything(session)
    load(session, facts)
    assert everything(session) == before


def test_a_changed_cell_is_changed_and_found(session: Session, facts: Path) -> None:
    load(session, facts)
    write_file(facts, "facilities", [ROWS["facilities"][0] | {"name": "向阳县养护院", "capacity": ""}])
    load(session, facts)
    known = session.get_one(Facility, OURS)
    assert (known.name, known.capacity) == ("向阳县养护院", None)
    assert session.exec(select(Passage.title).where(Passage.record == OURS)).all() == ["向阳县养护院"]


def test_what_leaves_the_files_leaves_the_database(session: Session, facts: Path) -> None:
    load(session, facts)
    for name in ("facilities", "places", "mentions", "notes", "points"):
        write_file(facts, name, [])
    load(session, facts)
    left = everything(session)
    assert not any(left[name] for name in ("Facility", "FacilityPlace", "Source", "FacilityArea", "Mention"))
    assert (
        session.exec(select(Passage).where(col(Passage.kind).in_(["facility", "mention", "point"]))).all()
        == []
    )


def test_a_whole_county_can_leave(session: Session, facts: Path) -> None:
    load(session, facts)
    for name in ROWS:
        write_file(facts, name, [])
    forget_benefits(facts)
    load(session, facts)
    assert {name for name, rows in everything(session).items() if rows} == {"Loaded"}


def test_what_workers_add_stays(session: Session, facts: Path) -> None:
    load(session, facts)
    session.add(facility("made-up-1", places=("990001",), counted_in="向阳县"))
    session.add(Alias(id="by-hand", kind=NameKind.FACILITY, target="made-up-1", name="小太阳"))
    session.add(Department(id="by-hand", area="990001", name="县教育局"))
    session.commit()
    load(session, facts)
    assert session.get_one(FacilityPlace, "made-up-1:1").area == "990001"
    assert session.get_one(Source, "made-up-1:1").worker == "王敏"
    assert session.get(Alias, "by-hand") is not None
    assert session.get(Department, "by-hand") is not None


def test_what_workers_write_into_columns_of_their_own_stays(session: Session, facts: Path) -> None:
    load(session, facts)
    known = session.get_one(Facility, OURS)
    known.status, known.phone, known.age_from_months = Status.OPEN, "0818-1234567", 6
    known.fees = [Fee(id="f", facility=OURS, item="床位费", yuan=900, per="month", since=date(2025, 3, 1), said_by="王敏")]  # fmt: skip # noqa: E501
    session.get_one(Clause, "xiangyang:一").text = "全文"
    session.commit()
    load(session, facts)
    session.expire_all()
    known = session.get_one(Facility, OURS)
    assert (known.status, known.phone, known.age_from_months) == (Status.OPEN, "0818-1234567", 6)
    assert [fee.yuan for fee in known.fees] == [900]
    assert session.get_one(Clause, "xiangyang:一").text == "全文"


def test_a_project_that_a_worker_vouches_for_outlives_its_row(session: Session, facts: Path) -> None:
    load(session, facts)
    session.add(source(OURS, 2))
    session.commit()
    write_file(facts, "facilities", [])
    write_file(facts, "places", [])
    load(session, facts)
    assert session.get_one(Facility, OURS).places[0].area == "990001"


def test_a_place_that_a_workers_entry_needs_cannot_leave(session: Session, facts: Path) -> None:
    load(session, facts)
    write_file(facts, "areas", [*ROWS["areas"], {"id": "990001001", "name": "星星镇", "level": "town", "parent": "990001", "source": "自编"}])  # fmt: skip # noqa: E501
    load(session, facts)
    session.add(facility("made-up-1", places=("990001001",), counted_in="向阳县"))
    session.commit()
    before = everything(session)
    write_file(facts, "areas", ROWS["areas"])
    with pytest.raises(BadFacts, match="Area 990001001 left the files, but is still referred to"):
        load(session, facts)
    assert everything(session) == before


def test_one_bad_row_and_nothing_is_loaded(session: Session, facts: Path) -> None:
    write_file(facts, "hotlines", [ROWS["hotlines"][0] | {"number": "救命"}])
    with pytest.raises(BadFacts, match=r"hotlines\.csv line 2, number"):
        load(session, facts)
    assert not any(everything(session).values())


def test_nor_is_anything_changed_by_a_second_loading_that_is_bad(session: Session, facts: Path) -> None:
    load(session, facts)
    before = everything(session)
    write_file(facts, "facilities", [ROWS["facilities"][0] | {"name": "另一个名字"}])
    write_file(facts, "hotlines", [ROWS["hotlines"][0] | {"date": "昨天"}])
    with pytest.raises(BadFacts):
        load(session, facts)
    assert everything(session) == before


def test_new_rules_of_deriving_reach_an_old_database(session: Session, facts: Path) -> None:
    load(session, facts)
    session.exec(select(Passage).where(Passage.kind == "facility")).one().terms = "stale"
    session.commit()
    load(session, facts)
    assert "敬老" in session.exec(select(Passage.terms).where(Passage.kind == "facility")).one()


def test_the_real_facts_fill_every_table_they_have(database: Path) -> None:
    engine = open_database(f"sqlite:///{database}")
    with Session(engine) as reading:
        counted: dict[type[SQLModel], int] = {
            table: reading.exec(select(func.count()).select_from(table)).one() for table in TABLES
        }
        assert counted[Facility] == 105
        assert counted[Plan] == 5
        assert counted[Area] > 300
        assert len(list_names(reading)) > 600
        derive_everything(reading)
        assert not reading.dirty
    engine.dispose()
