"""The migrations make exactly the tables of the models, in both databases, and can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlmodel import SQLModel

import models.tables  # noqa: F401  every table must be known
from models.database import migrate, open_database, ours
from tests.support.postgres import create_database
from tests.support.site import copy_database


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    yield engine
    engine.dispose()


@pytest.fixture
def postgresql(postgres: str, request: pytest.FixtureRequest) -> Iterator[Engine]:
    engine = open_database(create_database(postgres, f"empty_{abs(hash(request.node.name))}"))
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest) -> Engine:
    engine: Engine = request.getfixturevalue(request.param)
    return engine


def test_they_make_the_tables_of_the_models(empty: Engine) -> None:
    migrate(empty)
    with empty.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": ours, "compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, SQLModel.metadata) == []


def test_they_can_be_taken_back_and_made_again(empty: Engine) -> None:
    migrate(empty)
    migrate(empty, "base")
    assert set(inspect(empty).get_table_names()) <= {"alembic_version"}
    migrate(empty)
    assert inspect(empty).has_table("facility")


def test_migrating_again_does_nothing(empty: Engine) -> None:
    migrate(empty)
    migrate(empty)
    with empty.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM facility")).scalar() == 0


def test_they_can_be_taken_back_with_facts_in_the_tables(database: Path, tmp_path: Path) -> None:
    engine = open_database(copy_database(database, tmp_path / "filled.sqlite"))
    migrate(engine, "base")
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    engine.dispose()


def test_sqlite_runs_in_wal_and_holds_to_its_references(sqlite: Engine) -> None:
    with sqlite.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1


def test_questions_that_waited_get_a_number_and_no_rule_of_a_table_is_lost(empty: Engine) -> None:
    migrate(empty, "0006")
    with empty.begin() as connection:
        for key in "ab":
            connection.execute(
                text(
                    "INSERT INTO enquiry (question, status, count, first_asked, last_asked, key) "
                    "VALUES ('谁能领', 'open', 1, '2026-01-01', '2026-01-01', :key)"
                ),
                {"key": key},
            )
    migrate(empty)
    with empty.connect() as connection:
        numbers = connection.execute(text("SELECT number FROM enquiry")).scalars().all()
    assert len({number for number in numbers if len(number) == 8}) == 2
    rules = {
        table: {one["name"] for one in inspect(empty).get_check_constraints(table)}
        for table in ("enquiry", "feedback")
    }
    assert rules == {"enquiry": {"enquirystatus"}, "feedback": {"judgement", "about", "feedbackstatus"}}
