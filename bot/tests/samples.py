"""Objects as the API sends them, to be altered by each test."""

from __future__ import annotations

from typing import Any

from directory.book import Book, book
from directory.shapes import Facility, FacilityPage, Passage, Plan, Source


def source(locator: str, plan: str = "dazhou") -> Source:
    return {"plan": plan, "locator": locator, "worker": None, "recorded_on": None}


def facility(at: int = 9, **changes: Any) -> Facility:
    """A childcare project of 宣汉县, as 达州's plan lists it."""
    plain: dict[str, Any] = {
        "id": f"dazhou-childcare-{at:02d}",
        "kind": "childcare",
        "name": "宣汉县西城幼儿园托育示范项目",
        "counted_in": "宣汉县",
        "places": [{"area": "蒲江街道", "printed": "蒲江街道"}],
        "status": "planned",
        "capacity": 80,
        "project_type": "改建",
        "plan_year": 2022,
        "plan_year_printed": "2022",
        "content": "计划在蒲江街道开办普惠托育机构，托位80个。",
        "floor_area_m2": None,
        "land_area_m2": None,
        "land_area_printed": None,
        "total_investment_wan": 200.0,
        "central_budget_wan": 80.0,
        "implementing_unit": "宣汉县人民政府",
        "affordable": None,
        "phone": None,
        "hours": None,
        "fees": [],
        "vacancies": [],
        "lapsed_vacancies": [],
        "recorded": [],
        "notes": [],
        "sources": [source(f"附件3 托育第{at}项")],
        "distance_m": None,
        "url": f"/facilities/dazhou-childcare-{at:02d}",
    }
    return {**plain, **changes}  # type: ignore[typeddict-item]


def page(*items: Facility, total: int | None = None, number: int = 1, per_page: int = 20) -> FacilityPage:
    return {
        "items": list(items),
        "total": len(items) if total is None else total,
        "page": number,
        "per_page": per_page,
    }


def passage(text: str, score: float = 0.6, **changes: Any) -> Passage:
    plain: dict[str, Any] = {
        "kind": "point",
        "record": "xuanhan:二（六）",
        "title": "提升机构服务水平",
        "text": text,
        "area": "宣汉县",
        "score": score,
        "sources": [source("二（六）", "xuanhan")],
    }
    return {**plain, **changes}  # type: ignore[typeddict-item]


def plan(id_: str, area: str, status: str = "issued", **changes: Any) -> Plan:
    plain: dict[str, Any] = {"id": id_, "area": area, "title": f"{area}方案", "number": None, "issuer": None}
    plain |= {"date": None, "status": status, "status_printed": None, "note": None}
    return {**plain, **changes}  # type: ignore[typeddict-item]


def small_book() -> Book:
    """达州市 with 宣汉县 (蒲江街道) and 渠县, 宝清县 and 巫溪县 with a 朝阳镇 each."""
    areas = [
        ("510000", "四川省", None),
        ("511700", "达州市", "510000"),
        ("511722", "宣汉县", "511700"),
        ("511722002", "蒲江街道", "511722"),
        ("511725", "渠县", "511700"),
        ("230523", "宝清县", None),
        ("230523106", "朝阳镇", "230523"),
        ("500238", "巫溪县", None),
        ("500238112", "朝阳镇", "500238"),
    ]
    offices = [("511722-d01", "县民政局", "511722"), ("511722-d02", "县卫生健康局", "511722")]
    names: list[Any] = [
        {"kind": kind, "id": id_, "name": name, "aliases": [], "parent": parent}
        for kind, rows in (("area", areas), ("department", offices))
        for id_, name, parent in rows
    ]
    plans = [plan("dazhou", "达州市", "draft"), plan("xuanhan", "宣汉县", "undated"), plan("wuxi", "巫溪县")]
    hotline = passage("政务服务便民热线：12345", kind="hotline", record="12345", title="政务服务便民热线")
    return book(names, plans, [hotline])
