"""Made-up records with honest defaults, for tests that write."""

from datetime import date
from typing import Any

from models.facility import Facility, FacilityPlace, Fee, Kind
from models.procedure import Procedure
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


def procedure(key: str = "window", area: str = "511722", **values: Any) -> Procedure:
    """How 高龄津贴 is applied for in 宣汉县, by an office's word."""
    known: dict[str, Any] = {
        "name": "高龄津贴申请",
        "who": "80周岁以上、户籍在本县的老人",
        "documents": ["身份证", "户口簿"],
        "steps": ["到村（社区）填表", "乡镇核对", "县民政局审批"],
        "time_limit": "20个工作日",
        "place": "户籍所在地的村（社区）便民服务室",
        "status": "draft",
        "said_by": "宣汉县民政局",
        "said_on": date(2026, 5, 1),
        **values,
    }
    return Procedure(id=key, area=area, **known)
