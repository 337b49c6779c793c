"""Signing in, passwords and one-time links of the people at the desk."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import Session, col, select

from models.clock import now
from models.errors import DirectoryError
from models.passwords import hash_password, hash_token, matches, new_token, weakness
from models.worker import Guess, Role, Worker

FREE_TRIES = 5
LONGEST_WAIT = timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(hours=12)
LINK_HOLDS = timedelta(days=3)


class WrongPassword(DirectoryError):
    """No active account has this name and password."""


class TooManyGuesses(DirectoryError):
    """The next try has to wait; `seconds` says how long."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"{seconds} s")


class WeakPassword(DirectoryError):
    """Too easily guessed; `why` is what models/passwords.py calls it."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class LoginTaken(DirectoryError):
    """Another account signs in under this name."""


def wait_after(failures: int) -> timedelta:
    """How long the next try waits: nothing for the first few, then twice as long each time, up to a limit."""
    if failures < FREE_TRIES:
        return timedelta()
    return min(timedelta(seconds=15 * 2 ** min(failures - FREE_TRIES, 10)), LONGEST_WAIT)


def sign_in(session: Session, login: str, password: str, address: str) -> Worker:
    """The worker with this name and password. Raises WrongPassword, TooManyGuesses.

    Guesses are counted for a name and an address together: who guesses from elsewhere keeps nobody out.
    """
    login = login.strip().lower()
    key = f"{login[:40]}|{address}"
    _see_whether_to_wait(session, key)
    worker = session.exec(select(Worker).where(Worker.login == login)).first()
    if not matches(worker.password if worker else None, password) or worker is None or not worker.active:
        _count_failure(session, key)
        raise WrongPassword(login)
    session.execute(delete(Guess).where(col(Guess.id) == key))
    session.commit()
    return worker


def _see_whether_to_wait(session: Session, key: str) -> None:
    guess = session.get(Guess, key)
    left = guess.wait_until - now() if guess else timedelta()
    if left > timedelta():
        raise TooManyGuesses(int(left.total_seconds()) + 1)


def _count_failure(session: Session, key: str) -> None:
    moment = now()
    session.execute(delete(Guess).where(col(Guess.last) < moment - FORGOTTEN_AFTER))
    guess = session.get(Guess, key) or Guess(id=key, failures=0, last=moment, wait_until=moment)
    guess.failures += 1
    guess.last, guess.wait_until = moment, moment + wait_after(guess.failures)
    session.add(guess)
    session.commit()


def create_worker(
    session: Session, *, login: str, name: str, office: str, role: Role, areas: list[str]
) -> Worker:
    """A new account without a password; its person gets a one-time link. Raises LoginTaken."""
    login = login.strip().lower()
    if session.exec(select(Worker).where(Worker.login == login)).first():
        raise LoginTaken(login)
    worker = Worker(login=login, name=name, office=office, role=role, areas=areas, stamp=new_token())
    session.add(worker)
    session.commit()
    return worker


def give_link(session: Session, worker: Worker) -> str:
    """A token with which the person chooses a (new) password, once; what was given before is void."""
    token = new_token()
    worker.link, worker.link_until = hash_token(token), now() + LINK_HOLDS
    session.add(worker)
    session.commit()
    return token


def worker_of_link(session: Session, token: str, moment: datetime | None = None) -> Worker | None:
    """Whose link it is; None where it has been used, has run out, or never was."""
    worker = session.exec(select(Worker).where(Worker.link == hash_token(token))).first()
    if worker is None or worker.link_until is None or not worker.active:
        return None
    return worker if worker.link_until > (moment or now()) else None


def set_password(session: Session, worker: Worker, password: str) -> None:
    """Choose a password: ends every session of the person and voids the link. Raises WeakPassword."""
    if why := weakness(password, worker.login, worker.name):
        raise WeakPassword(why)
    worker.password = hash_password(password)
    worker.link = worker.link_until = None
    end_sessions(session, worker)


def end_sessions(session: Session, worker: Worker) -> None:
    """Sign the person out everywhere."""
    worker.stamp = new_token()
    session.add(worker)
    session.commit()
