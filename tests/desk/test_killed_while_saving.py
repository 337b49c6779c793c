"""kill -9 in the middle of saves, 50 times: nothing half-changed, no change without its record, none lost."""

import multiprocessing
import random
import time
from multiprocessing.connection import Connection
from pathlib import Path

from sqlmodel import Session

from models.change import Kept
from models.database import open_database
from models.facility_keeper import FacilityKeeper
from models.revising import Author, Save, history, newest, save
from tests.support.site import copy_database

ENTRY, TIMES = "dazhou-elder-12", 50
FEE = {"item": "床位费", "per": "month", "includes": None, "since": "2026-01-01", "said_by": "宣汉县民政局"}


def keep_saving(url: str, start: int, told: Connection) -> None:
    """Save a phone and a fee that belong together, with a number that goes up; tell what was confirmed."""
    keeper, author, engine = FacilityKeeper(), Author(None, "王敏", "宣汉县民政局"), open_database(url)
    for number in range(start, start + 100_000):
        with Session(engine) as session:
            values = {"phone": f"0818-{number:07}", "fees": [FEE | {"yuan": float(number)}]}
            save(session, Save(keeper, ENTRY, values, newest(session, keeper.kind, ENTRY), author))
        told.send(number)


def save_until_killed(url: str, start: int, seconds: float) -> int:
    """The last number that was confirmed before the kill; the program is killed some time after its first."""
    # Forked, so that fifty of them need not import everything anew.
    context = multiprocessing.get_context("fork")
    hears, tells = context.Pipe(duplex=False)
    process = context.Process(target=keep_saving, args=(url, start, tells))
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


def check(url: str, confirmed: int) -> int:
    """What stands is whole, is what the last record says, and is no older than what was confirmed."""
    engine, keeper = open_database(url), FacilityKeeper()
    with Session(engine) as session:
        values = keeper.read(session, ENTRY)
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


def test_no_save_is_halved_or_lost(database: Path, tmp_path: Path) -> None:
    url = copy_database(database, tmp_path / "directory.sqlite")
    moments, standing = random.Random(5), 0
    for _ in range(TIMES):
        confirmed = save_until_killed(url, standing + 1, moments.uniform(0.0, 0.1))
        standing = check(url, confirmed)
    assert standing >= TIMES
