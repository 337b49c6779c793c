"""Printed places to areas: the most exact area that we hold, looked for in the project's own county first."""

from pathlib import Path

from data.building.files import Row, read


class Gazetteer:
    """The areas with their other names. `resolved` holds the places looked up by hand."""

    def __init__(self, areas: list[Row], aliases: list[Row], resolved: list[Row]) -> None:
        self.areas = {row["id"]: row for row in areas}
        self.by_name: dict[str, list[str]] = {}
        for row in areas:
            self.by_name.setdefault(row["name"], []).append(row["id"])
        for row in aliases:
            if row["kind"] == "area" and row["target"] in self.areas:
                self.by_name.setdefault(row["alias"], []).append(row["target"])
        self.resolved = {(row["printed"], row["county"]): row["area"] for row in resolved}

    @classmethod
    def from_files(cls, data: Path) -> "Gazetteer":
        """Read data/facts/areas.csv and, where they exist, data/areas/aliases.csv and resolved.csv."""
        return cls(
            read(data / "facts" / "areas.csv"),
            read(data / "areas" / "aliases.csv"),
            read(data / "areas" / "resolved.csv"),
        )

    def named(self, name: str | None, within: str) -> str | None:
        """Return the area of that name inside of another, or that other itself."""
        found = self.by_name.get(name or "", [])
        return next((area for area in found if within in self.above(area)), None)

    def above(self, area: str) -> list[str]:
        """Return the area and all areas above it."""
        chain: list[str] = []
        while area and area not in chain and area in self.areas:
            chain.append(area)
            area = self.areas[area]["parent"]
        return chain

    def province(self, area: str) -> str:
        """Return the province that an area lies in, or the area itself where we hold none."""
        return next((above for above in self.above(area) if self.areas[above]["level"] == "province"), area)

    def _towns(self, county: str) -> list[Row]:
        homes = {county, self.areas[county]["overlaps"]} if county in self.areas else {county}
        return [row for row in self.areas.values() if row["level"] == "town" and row["parent"] in homes]

    def resolve(self, printed: str, counted_in: str | None, column: str | None, plan_area: str) -> str:
        """Return the area of a printed place: as looked up, else its town, else its county, zone or city."""
        known = self.resolved.get((printed, counted_in or ""))
        if known:
            return known
        homes = [self.named(counted_in, plan_area), self.named(column, plan_area)]
        counties = [home for home in dict.fromkeys(homes) if home]
        for county in counties or [plan_area]:
            town = self._town(printed, county)
            if town:
                return town
        for row in self.areas.values():
            if row["level"] in ("county", "zone") and printed.startswith(row["name"]):
                return row["id"]
        return (counties or [plan_area])[0]

    def _town(self, printed: str, county: str) -> str | None:
        names = {row["name"]: row["id"] for row in self._towns(county)}
        towns = set(names.values())
        for alias, targets in self.by_name.items():
            for target in towns.intersection(targets):
                names[alias] = target
        hits = [name for name in names if name in printed]
        return names[max(hits, key=len)] if hits else None
