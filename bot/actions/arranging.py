"""Putting facilities in the order that somebody wishes for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from directory.shapes import Facility, FacilityPage

_KEYS: dict[str, Callable[[Facility], float]] = {
    "-capacity": lambda one: -(one["capacity"] or 0),
    "capacity": lambda one: one["capacity"] or float("inf"),
    "-year": lambda one: -(one["plan_year"] or 0),
    "year": lambda one: one["plan_year"] or float("inf"),
    # No price is published; that one is to be affordable is the nearest that a plan says.
    "fee": lambda one: 0 if one["fees"] else 1 if one["affordable"] else 2,
    "near": lambda one: one["distance_m"] if one["distance_m"] is not None else float("inf"),
}


def arranged(items: Sequence[Facility], order: str | None) -> list[Facility]:
    """In this order, as they came where it has none; what is unknown stands last."""
    return sorted(items, key=_KEYS[order]) if order in _KEYS else list(items)


def as_page(items: Sequence[Facility]) -> FacilityPage:
    """All of them as one page."""
    return {"items": list(items), "total": len(items), "page": 1, "per_page": max(1, len(items))}
