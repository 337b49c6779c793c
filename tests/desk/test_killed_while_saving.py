"""kill -9 amid saves and amid merges, 50 times each: nothing by halves, nothing unrecorded, nothing lost."""

import multiprocessing
import random
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from sqlmodel import Session, select

from models.alias import Alias
from models.change import Act, Kept
from models.closing import merge_into
from models.database import open_database
from models.facility_keeper import FacilityKeeper
from models.revising import Author, Save, Values, history, newest, save
from tests.support.site import copy_database

ENTRY, DOUBLE, TIMES = "dazhou-elder-12", "dazhou-elder-13", 50
AUTHOR = Author(None, "王敏", "宣汉县民政局")
KEEPER = FacilityKeeper()

type Work = Callable[[str, int, Connection], None]
# What stands, after a look at the database and the number that was confirmed last.
type Check = Callable[[str, int], int]
FEE = {"item": "床位费", "per": "month", "includes": None, "since": "2026-01-01", "said_by": "宣汉县民政局"}


def keep_saving(url: str, start: int, told: Connection) -> None:
    """Save a phone and a fee that belong together, with a number that goes up; tell what was confirmed."""
    engine = open_database(url)
    for number in range(start, start + 100_000):
        with Session(engine) as session:
            put(session, ENTRY, {"phone": phone(number), "fees": [FEE | {"yuan": float(number)}]})
        told.send(number)


def keep_merging(url: str, start: int, told: Connection) -> None:
    """Merge a double that knows a phone into an entry that knows none, and part them again; over and over."""
    engine = open_database(url)
    for number in range(start, start + 100_000):
        with Session(engine) as session:
            put(session, DOUBLE, {"phone": phone(number), "status": "open", "merged_into": None})
            put(session, ENTRY, {"phone": None})
            merge_into(session, DOUBLE, ENTRY, newest(session, KEEPER.kind, DOUBLE), "同一家", AUTHOR)
        told.send(number)


def phone(number: int) -> str:
    return f"0818-{number:07}"


def put(session: Session, key: str, values: Values) -> None:
    save(session, Save(KEEPER, key, values, newest(session, KEEPER.kind, key), AUTHOR))


def work_until_killed(work: Work, url: str, start: int, seconds: float) -> int:
    """The last number that was confirmed before the kill; the program is killed some time after its first."""
    # Forked, so that fifty of them need not import everything anew.
    context = multiprocessing.get_context("fork")
    hears, tells = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(url, start, tells))
    process.start()
    tells.close()
    confirmed = int(hears.recv())
    time.sleep(seconds)
    process.kill()
    process.join()
    try:
        while True:
            confirmed = int(hears.recv())
    except EOFError:
        return confirmed


def check_save(url: str, confirmed: int) -> int:
    """What stands is whole, is what the last record says, and is no older than what was confirmed."""
    engine = open_database(url)
    with Session(engine) as session:
        values = KEEPER.read(session, ENTRY)
        revisions = history(session, Kept.FACILITY, ENTRY)
        said = {change.field: change.new for change in revisions[0].changes}
        numbers = [revision.number for revision in revisions]
    engine.dispose()
    assert numbers == list(range(len(numbers), 0, -1))
    standing = int(values["phone"].removeprefix("0818-"))
    assert [fee["yuan"] for fee in values["fees"]] == [standing]
    assert said["phone"] == values["phone"]
    assert said["fees"] == values["fees"]
    assert standing >= confirmed
    return standing


def kill_often(work: Work, check: Check, url: str, seed: int, longest: float) -> None:
    """Kill the work again and again, up to `longest` seconds after its first confirmation; look each time."""
    moments, standing = random.Random(seed), 0
    for _ in range(TIMES):
        confirmed = work_until_killed(work, url, standing + 1, moments.uniform(0.0, longest))
        standing = check(url, confirmed)
    assert standing >= TIMES


def test_no_save_is_halved_or_lost(database: Path, tmp_path: Path) -> None:
    kill_often(keep_saving, check_save, copy_database(database, tmp_path / "directory.sqlite"), 5, 0.1)


def check_merge(url: str, confirmed: int) -> int:
    """The double is closed, its name and phone have gone over and both records say so; or nothing of it."""
    engine = open_database(url)
    with Session(engine) as session:
        stays, goes = KEEPER.read(session, ENTRY), KEEPER.read(session, DOUBLE)
        acts = [history(session, Kept.FACILITY, key)[0].act for key in (ENTRY, DOUBLE)]
        renamed = session.exec(select(Alias).where(Alias.note == f"merged:{DOUBLE}")).first() is not None
    engine.dispose()
    merged = goes["merged_into"] == ENTRY
    assert (goes["status"] == "closed", renamed, stays["phone"] == goes["phone"]) == (merged,) * 3
    assert (acts == [Act.MERGE, Act.MERGE]) == merged
    standing = int(goes["phone"].removeprefix("0818-"))
    assert standing > confirmed or (standing == confirmed and merged)
    return standing


def test_no_merge_is_halved_or_lost(database: Path, tmp_path: Path) -> None:
    kill_often(keep_merging, check_merge, copy_database(database, tmp_path / "directory.sqlite"), 7, 0.2)
