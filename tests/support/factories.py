"""Made-up records with honest defaults, for tests that write."""

from datetime import date
from typing import Any

from models.facility import Facility, FacilityPlace, Fee, Kind
from models.source import Source

TOWN = "511722001"  # 东乡街道 of 宣汉县


def facility(key: str = "made-up-1", places: tuple[str, ...] = (TOWN,), **values: Any) -> Facility:
    """A facility that a worker has recorded, with a place in each of these areas."""
    known = {"kind": Kind.CHILDCARE, "name": "向阳托育园", "counted_in": "宣汉县", "capacity": 60, **values}
    return Facility(
        id=key,
        **known,
        places=[place(key, at, area) for at, area in enumerate(places, 1)],
        sources=[source(key)],
    )


def place(facility: str, position: int = 1, area: str = TOWN, **values: Any) -> FacilityPlace:
    """One of its places."""
    printed = values.pop("printed", f"第{position}处")
    return FacilityPlace(
        id=f"{facility}:{position}",
        facility=facility,
        position=position,
        printed=printed,
        area=area,
        **values,
    )


def source(facility: str, number: int = 1) -> Source:
    """Whose word it is."""
    return Source(id=f"{facility}:{number}", facility=facility, worker="王敏", recorded_on=date(2025, 3, 1))


def made_up_fee(facility: str, **values: Any) -> Fee:
    """What a bed costs there a month, by a worker's word."""
    known = {
        "item": "床位费",
        "yuan": 1200,
        "per": "month",
        "since": date(2025, 3, 1),
        "said_by": "王敏",
        **values,
    }
    return Fee(id=f"{facility}-{known['per']}", facility=facility, **known)
