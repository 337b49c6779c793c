"""Made-up facilities, as many as asked for, over the towns of the directory, written the usual way."""

from collections.abc import Iterator
from itertools import batched

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from models.area import Area, Level
from models.facility import Facility, FacilityPlace, Kind
from models.plan import Plan
from models.source import Source

NAMES = ("社区托育服务中心", "幸福托育园", "综合托育中心", "阳光普惠托位", "社区养老服务中心", "敬老院")
AT_ONCE = 2000


def fill(engine: Engine, start: int, stop: int) -> None:
    """Add the facilities numbered from `start` up to `stop`, each with a place and a source."""
    with Session(engine) as session:
        plan = session.exec(select(Plan.id)).first() or ""
        towns = session.exec(select(Area).where(Area.level == Level.TOWN).order_by(col(Area.id)))
        spots = [(town.id, town.name, _county(session, town)) for town in towns]
        for numbers in batched(range(start, stop), AT_ONCE):
            session.add_all(_facilities(numbers, spots, plan))
            session.commit()
            session.expunge_all()


def _county(session: Session, town: Area) -> str:
    county = session.get(Area, town.parent)
    return county.name if county else town.name


def _facilities(numbers: tuple[int, ...], spots: list[tuple[str, str, str]], plan: str) -> Iterator[Facility]:
    for number in numbers:
        town, printed, county = spots[number % len(spots)]
        key = f"made-up-{number:06}"
        kind = Kind.ELDER if number % len(NAMES) > 3 else Kind.CHILDCARE
        yield Facility(
            id=key,
            kind=kind,
            name=f"{printed}{number}号{NAMES[number % len(NAMES)]}",
            counted_in=county,
            capacity=20 + number % 180,
            plan_year=2022 + number % 3,
            places=[FacilityPlace(id=f"{key}:1", facility=key, position=1, printed=printed, area=town)],
            sources=[Source(id=f"{key}:1", facility=key, plan=plan, locator=f"第{number}项")],
        )
