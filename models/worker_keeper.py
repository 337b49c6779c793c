"""How an account is read and changed; its history is kept like that of an entry."""

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError
from sqlmodel import Session, col, func, select

from models.change import Kept
from models.errors import NotFound
from models.passwords import new_token
from models.revising import Author, Values
from models.words import Typed
from models.worker import Role, Worker


class WorkerEdit(Typed):
    """What an administrator sets of an account; `areas` are names as typed."""

    name: str = Field(min_length=2, max_length=20)
    office: str = Field(min_length=2, max_length=40)
    role: Role
    areas: str = ""
    active: bool = True


class NewWorker(WorkerEdit):
    """The same for a new account, with the name to sign in with."""

    login: str

    @field_validator("login")
    @classmethod
    def _plain(cls, value: str) -> str:
        login = value.lower()
        if not (
            2 <= len(login) <= 40 and login.isascii() and login.replace("-", "").replace(".", "").isalnum()
        ):
            raise PydanticCustomError("bad_login", "letters and digits")
        return login


class WorkerKeeper:
    """Keeper of accounts; who is sent away or given less is signed out everywhere."""

    kind = Kept.WORKER
    fields = ("name", "office", "role", "areas", "active")

    def read(self, session: Session, key: str) -> Values:
        """The fields an administrator sets."""
        worker = _worker(session, key)
        return worker.model_dump(mode="json", include=set(self.fields))

    def write(self, session: Session, key: str, changed: Values, author: Author) -> None:
        """Set what changed."""
        worker = _worker(session, key)
        for name, value in changed.items():
            setattr(worker, name, Role(value) if name == "role" else value)
        if {"role", "areas", "active"} & changed.keys():
            worker.stamp = new_token()
        session.add(worker)


def _worker(session: Session, key: str) -> Worker:
    worker = session.get(Worker, int(key))
    if worker is None:
        raise NotFound(key)
    return worker


def is_last_administrator(session: Session, worker: Worker) -> bool:
    """Whether without this account nobody could let anybody in."""
    others = select(func.count()).where(
        Worker.role == Role.ADMINISTRATOR, col(Worker.active), Worker.id != worker.id
    )
    return worker.role is Role.ADMINISTRATOR and not session.exec(others).one()
