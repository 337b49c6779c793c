"""What the reader hands back: plain records, ready for JSON. Unknown is None, never 0."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Kind = Literal["elder", "childcare"]
Role = Literal["lead", "support", "joint", "local"]
Dimension = Literal["all", "year", "county", "county×year"]
Figure = int | float


@dataclass
class Source:
    """A place in the plan: `附件3 养老第4项`."""

    locator: str


@dataclass
class Place:
    """A place as the plan prints it, inner blanks removed."""

    printed: str


@dataclass
class Facility:
    """One listed project. Money in 万元, areas in m²; `content` is the printed text."""

    kind: Kind
    name: str
    counted_in: str | None = None
    project_type: str | None = None
    plan_year: int | None = None
    plan_year_printed: int | None = None
    capacity: int | None = None
    capacity_unit: Literal["bed", "slot"] = "bed"
    content: str | None = None
    floor_area_m2: Figure | None = None
    land_area_m2: Figure | None = None
    land_area_printed: str | None = None
    total_investment_wan: Figure | None = None
    central_budget_wan: Figure | None = None
    implementing_unit: str | None = None
    affordable: bool | None = None
    places: list[Place] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    place_column: str | None = None


@dataclass
class Indicator:
    """A figure with a name. Values stay as printed (`≥95`, `不低于55%`)."""

    name: str
    locator: str
    baseline: str | None = None
    baseline_year: str | None = None
    target: str | None = None
    target_year: str | None = None
    unit: str | None = None
    nature: str | None = None
    departments: list[str] = field(default_factory=list)
    table: bool = False


@dataclass
class Unit:
    """A department in a duty. `lead` only where 牵头 is printed."""

    department: str
    role: Role


@dataclass
class Duty:
    """A task and those who answer for it; `printed` is the list of departments as it stands."""

    locator: str
    number: str | None
    section: str | None
    title: str
    kind: Literal["task", "office"]
    departments: list[Unit]
    printed: str


@dataclass
class Policy:
    """A document that the plan names, or a row of one of its lists of policies, reforms, pilots ..."""

    locator: str
    title: str
    category: str | None = None
    number: str | None = None
    issuer: str | None = None
    year: int | None = None
    jurisdiction: str | None = None
    role: str | None = None
    measures: str | None = None
    target: str | None = None
    departments: list[str] = field(default_factory=list)
    series: str = ""


@dataclass
class Clause:
    """A numbered place in the plan, with its printed text. `line` counts from 1."""

    locator: str
    parent: str | None
    position: int
    kind: Literal["preamble", "chapter", "section", "item", "row"]
    heading: str
    text: str
    line: int


@dataclass
class Total:
    """A total that the plan prints itself. `key` is 合计, a year, a county, or `county year`."""

    locator: str
    kind: Kind
    dimension: Dimension
    key: str
    projects: int | None
    capacity: int | None
    total_investment_wan: Figure | None
    central_budget_wan: Figure | None
    printed: str


@dataclass
class Mention:
    """A facility that the plan names without listing it as a project."""

    name: str
    locator: str
    printed: str


@dataclass
class Warn:
    """Something that does not add up. `printed` is what stands there, `other` what it clashes with."""

    code: str
    locator: str
    printed: str
    other: str
    message: str


@dataclass
class PlanInfo:
    """The head of the plan. `status`: issued, draft or undated; `date` ISO."""

    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    status: Literal["issued", "draft", "undated"] = "undated"
    status_printed: str | None = None
    area: str | None = None


@dataclass
class PlanReading:
    """All that was found in one plan's text."""

    plan: PlanInfo
    facilities: list[Facility] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)
    policies: list[Policy] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    warnings: list[Warn] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Return the reading as JSON-ready dicts and lists."""
        return asdict(self)
