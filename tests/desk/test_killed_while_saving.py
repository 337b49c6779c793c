"""kill -9 in the middle of saves, 50 times: nothing half-changed, no change without its record, none lost."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlmodel import Session

from models.change import Kept
from models.database import open_database
from models.facility_keeper import FacilityKeeper
from models.revising import history
from tests.support.processes import ROOT
from tests.support.site import copy_database

ENTRY, TIMES = "dazhou-elder-12", 50


def save_until_killed(url: str, start: int, seconds: float) -> int:
    """The last number that was confirmed to whoever listens."""
    command = [sys.executable, "-m", "tests.desk.saver", url, ENTRY, str(start)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        told = process.stdout.read().splitlines()
    return int(told[-1]) if told and told[-1].isdecimal() else start - 1


def check(url: str, confirmed: int) -> int:
    """What stands is whole, is what the last record says, and is no older than what was confirmed."""
    engine, keeper = open_database(url), FacilityKeeper()
    with Session(engine) as session:
        values = keeper.read(session, ENTRY)
        revisions = history(session, Kept.FACILITY, ENTRY)
        said = {change.field: change.new for change in revisions[0].changes} if revisions else {}
        numbers = [revision.number for revision in revisions]
    engine.dispose()
    assert numbers == list(range(len(numbers), 0, -1))
    if not revisions:
        return confirmed
    standing = int(values["phone"].removeprefix("0818-"))
    assert [fee["yuan"] for fee in values["fees"]] == [standing]
    assert said["phone"] == values["phone"]
    assert said["fees"] == values["fees"]
    assert standing >= confirmed
    return standing


def test_no_save_is_halved_or_lost(database: Path, tmp_path: Path) -> None:
    url = copy_database(database, tmp_path / "directory.sqlite")
    moments, standing, worked = random.Random(5), 0, 0
    for _ in range(TIMES):
        confirmed = save_until_killed(url, standing + 1, moments.uniform(0.0, 0.25))
        after = check(url, confirmed)
        worked += after > standing
        standing = after
    assert worked > TIMES // 2, "most were killed before they had saved anything"
