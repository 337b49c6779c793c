"""The directory's objects as its API sends them; what nobody has published is None.

Only what the assistant uses is listed. The whole of each object is in the API's own document,
`/api/openapi.json`.
"""

from __future__ import annotations

from typing import Literal, TypedDict

Kind = Literal["elder", "childcare"]


class Source(TypedDict):
    """A place in a plan (its id and the printed number there), or a worker and the day."""

    plan: str | None
    locator: str | None
    worker: str | None
    recorded_on: str | None


class Place(TypedDict):
    """One place of a facility; `printed` is what the plan writes."""

    area: str
    printed: str


class Note(TypedDict):
    """What does not add up about a record: both values, and how far it may mislead (high, medium, low)."""

    kind: str
    severity: str
    text: str
    printed: str | None
    other: str | None


class Fee(TypedDict):
    """A price that somebody stated."""

    item: str
    yuan: float
    per: str
    said_by: str
    since: str


class Counted(TypedDict):
    """When a group's free beds or slots were counted, by whose word."""

    group: str
    recorded_on: str
    said_by: str


class Vacancy(Counted):
    """Free beds or slots on a day."""

    free: int


class Recorded(TypedDict):
    """A field that is an office's word, and of which day."""

    field: str
    worker: str
    recorded_on: str


class Facility(TypedDict):
    """A facility: areas in m², money in 万元, capacity of the whole project."""

    id: str
    kind: Kind
    name: str
    counted_in: str
    places: list[Place]
    status: str
    capacity: int | None
    project_type: str | None
    plan_year: int | None
    plan_year_printed: str | None
    content: str | None
    floor_area_m2: float | None
    land_area_m2: float | None
    land_area_printed: str | None
    total_investment_wan: float | None
    central_budget_wan: float | None
    implementing_unit: str | None
    affordable: bool | None
    phone: str | None
    hours: str | None
    fees: list[Fee]
    vacancies: list[Vacancy]
    lapsed_vacancies: list[Counted]
    recorded: list[Recorded]
    notes: list[Note]
    sources: list[Source]
    distance_m: int | None
    url: str


class FacilityPage(TypedDict):
    """One page of facilities; `total` counts all pages."""

    items: list[Facility]
    total: int
    page: int
    per_page: int


class Printed(TypedDict):
    """A total as the plan prints it; `agrees` with what its rows add up to, or not."""

    printed: str
    projects: int | None
    capacity: int | None
    total_investment_wan: float | None
    central_budget_wan: float | None
    agrees: bool
    sources: list[Source]


class Summary(TypedDict):
    """Counts and sums of one group of facilities."""

    kind: Kind | None
    counted_in: str | None
    plan_year: int | None
    projects: int
    capacity: int | None
    total_investment_wan: float | None
    central_budget_wan: float | None
    printed: Printed | None


class Passage(TypedDict):
    """A passage that may answer; `score` from 0 to about 1, `record` the id of what it was made from."""

    kind: str
    record: str
    title: str
    text: str
    area: str | None
    score: float
    sources: list[Source]


class Indicator(TypedDict):
    """A figure; values as printed."""

    id: str
    area: str
    name: str
    baseline: str | None
    baseline_year: str | None
    target: str | None
    target_year: str | None
    unit: str | None
    nature: str | None
    departments: str | None
    notes: list[Note]
    sources: list[Source]


class Part(TypedDict):
    """A department's part in a duty: lead, support, joint or local."""

    department: str
    role: str


class Duty(TypedDict):
    """A task, or an office's standing duty, with who answers for it."""

    id: str
    area: str
    title: str
    summary: str
    kind: Literal["task", "office"]
    departments: list[Part]
    sources: list[Source]


class Policy(TypedDict):
    """A document or measure that a plan names."""

    id: str
    area: str
    title: str
    number: str | None
    issuer: str | None
    year: int | None
    jurisdiction: str | None
    role: str | None
    summary: str | None
    sources: list[Source]


class Mention(TypedDict):
    """A place that a plan names without listing it as a project."""

    id: str
    name: str
    area: str | None
    printed_place: str | None
    summary: str
    sources: list[Source]


class Row(TypedDict):
    """A row of a table; `nature` says whether its figure binds, where one is printed."""

    locator: str
    heading: str
    nature: str | None


class Table(TypedDict):
    """A table of a plan with its rows."""

    plan: str
    area: str
    name: str
    title: str
    holds: str
    total: int
    rows: list[Row]


class Plan(TypedDict):
    """A plan; `status` is issued, draft or undated, `date` ISO."""

    id: str
    area: str
    title: str
    number: str | None
    issuer: str | None
    date: str | None
    status: str
    status_printed: str | None
    note: str | None


class Named(TypedDict):
    """A record's name; `parent` is the area above a place, or the area of an office."""

    kind: str
    id: str
    name: str
    aliases: list[str]
    parent: str | None


class Office(TypedDict):
    """A department; `phone` while somebody recorded it."""

    name: str
    phone: str | None


class BenefitName(TypedDict):
    """A benefit by its name."""

    id: str
    name: str


class Procedure(TypedDict):
    """How something is applied for, as an office published it; an empty list or None is what it left out."""

    id: str
    name: str
    area: str
    benefit: BenefitName | None
    department: Office | None
    who: str
    documents: list[str]
    steps: list[str]
    time_limit: str | None
    place: str | None
    document: str | None
    sources: list[Source]
