"""People at the desk: accounts of every role, and clients that have signed in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlmodel import Session, select

from models import accounts
from models.database import open_database
from models.worker import Role, Worker
from tests.support.client import LookingClient
from tests.support.site import copy_database
from web import create_app
from web.database import engine

PASSWORD = "correct horse battery"
PEOPLE: dict[str, tuple[Role, list[str]]] = {
    "admin": (Role.ADMINISTRATOR, []),
    "inside": (Role.WORKER, ["511722"]),  # 宣汉县
    "outside": (Role.WORKER, ["640100"]),  # 银川市
    "reader": (Role.READER, ["511722"]),
}
OFFICES = {
    "admin": "达州市民政局",
    "inside": "宣汉县民政局",
    "outside": "银川市民政局",
    "reader": "宣汉县审计局",
}

type SignedIn = Callable[[str], LookingClient]


def make_worker(session: Session, login: str, role: Role, areas: list[str], office: str) -> None:
    """An account that can sign in and has had its first day."""
    worker = accounts.create_worker(session, login=login, name="王敏", office=office, role=role, areas=areas)
    accounts.set_password(session, worker, PASSWORD)
    worker.welcomed = True
    session.add(worker)
    session.commit()


def people(url: str) -> None:
    """Put an account of every role into a database."""
    engine = open_database(url)
    with Session(engine) as session:
        for login, (role, areas) in PEOPLE.items():
            make_worker(session, login, role, areas, OFFICES[login])
    engine.dispose()


def fetch(app: Flask, login: str) -> Worker:
    """An account as it stands."""
    with app.app_context(), Session(engine()) as session:
        return session.exec(select(Worker).where(Worker.login == login)).one()


@pytest.fixture(scope="session")
def peopled(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The facts with an account of every role; 宣汉县 is the inside of one, the outside of another."""
    path = tmp_path_factory.mktemp("desk") / "directory.sqlite"
    people(copy_database(database, path))
    return path


@pytest.fixture
def desk(peopled: Path, tmp_path: Path) -> Flask:
    """The application on a copy of that database."""
    url = copy_database(peopled, tmp_path / "directory.sqlite")
    app = create_app({"DATABASE_URL": url, "TESTING": True, "SECRET_KEY": "for tests"})
    app.test_client_class = LookingClient
    return app


@pytest.fixture
def signed_in(desk: Flask) -> SignedIn:
    """Sign somebody in: `signed_in("inside")`."""

    def as_(login: str) -> LookingClient:
        client = desk.test_client()
        assert isinstance(client, LookingClient)
        answer = client.post("/desk/sign-in", data={"login": login, "password": PASSWORD})
        assert answer.status_code == 303
        return client

    return as_


@pytest.fixture
def worker(signed_in: SignedIn) -> LookingClient:
    """The administrator, signed in."""
    return signed_in("admin")
