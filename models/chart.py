"""A square picture of a piece of land, north up: from points to where they are drawn, and back. Pure."""

from dataclasses import dataclass, replace
from math import cos, radians

from models.datum import DIGITS, Point

SIZE = 300  # pixels each way: it fits the narrowest phone unscaled, so that a click's place is known
SPANS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6)  # degrees of latitude from edge to edge; 0.01 is 1.1 km
METRES = 111_195


@dataclass(frozen=True)
class Chart:
    """What is drawn: the middle, and how many degrees of latitude it is high."""

    lng: float
    lat: float
    span: float

    @property
    def middle(self) -> Point:
        """The point that is chosen: what somebody clicked on comes to the middle."""
        return self.lng, self.lat

    @property
    def width(self) -> float:
        """How many degrees of longitude it is wide."""
        return self.span / cos(radians(self.lat))

    def place(self, point: Point) -> tuple[int, int]:
        """Where a point is drawn, from the left and from the top."""
        x = (point[0] - self.lng) / self.width + 0.5
        y = 0.5 - (point[1] - self.lat) / self.span
        return round(x * SIZE), round(y * SIZE)

    def at(self, x: int, y: int) -> "Chart":
        """The same, with the middle where somebody clicked."""
        return self.moved(x / SIZE - 0.5, 0.5 - y / SIZE)

    def moved(self, east: float, north: float) -> "Chart":
        """The same, moved by parts of its width and height."""
        lng, lat = self.lng + east * self.width, self.lat + north * self.span
        return replace(self, lng=round(lng, DIGITS), lat=round(lat, DIGITS))

    def zoomed(self, steps: int) -> "Chart":
        """The same middle, nearer (-1) or further (1)."""
        at = min(range(len(SPANS)), key=lambda one: abs(SPANS[one] - self.span)) + steps
        return replace(self, span=SPANS[min(max(at, 0), len(SPANS) - 1)])

    @property
    def bar_metres(self) -> int:
        """The length of a bar of a third of its width, in round metres."""
        third = self.span * METRES / 3
        return max(
            step for step in (100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000) if step <= third
        )

    def pixels(self, metres: int) -> int:
        """How long so many metres are drawn."""
        return round(metres / (self.span * METRES) * SIZE)
