"""A program that saves an entry again and again and says each save that was confirmed; made to be killed."""

import sys

from sqlmodel import Session

from models.database import open_database
from models.facility_keeper import FacilityKeeper
from models.revising import Author, Save, newest, save


def tell(word: str) -> None:
    """Say it at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main(url: str, key: str, start: int) -> None:
    """Write a phone and a fee that belong together, with a number that goes up."""
    keeper, author = FacilityKeeper(), Author(None, "王敏", "宣汉县民政局")
    fee = {
        "item": "床位费",
        "per": "month",
        "includes": None,
        "since": "2026-01-01",
        "said_by": "宣汉县民政局",
    }
    engine = open_database(url)
    tell("ready")
    for number in range(start, start + 100_000):
        with Session(engine) as session:
            values = {"phone": f"0818-{number:07}", "fees": [fee | {"yuan": float(number)}]}
            save(session, Save(keeper, key, values, newest(session, keeper.kind, key), author))
        tell(str(number))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
