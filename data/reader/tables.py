"""A table of the plan, and what kind it is. Cells are already joined and tidied."""

from dataclasses import dataclass, field

from data.reader.columns import column


@dataclass
class Row:
    """A numbered record, or (with `group`) a heading or subtotal that stands between records."""

    cells: list[str]
    line: int
    number: int | None = None
    group: bool = False
    section: str | None = None


@dataclass
class Table:
    """Header, rows and where the table stands: its annex or `表1`, and a label inside of it (`养老`)."""

    header: list[str]
    rows: list[Row]
    line: int
    title: str = ""
    place: str = ""
    label: str = ""
    parent: str | None = None
    columns: list[str | None] = field(init=False)
    repeated: list[int] = field(default_factory=list)
    uneven: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.columns = [column(cell) for cell in self.header]

    @property
    def kind(self) -> str:
        """One of projects, indicators, duties, policies, other."""
        has = set(self.columns)
        if "project" in has and has & {"capacity", "investment", "central", "project_type", "content"}:
            return "projects"
        if "indicator" in has and "value" in has:
            return "indicators"
        if has & {"task", "task_name"} and has & {"units", "lead"}:
            return "duties"
        return "policies" if has & {"name", "project", "ground"} else "other"

    def at(self, row: Row, name: str) -> str | None:
        """Return the row's first cell in a column of that name, None where there is none or it is empty."""
        if name not in self.columns:
            return None
        index = self.columns.index(name)
        return row.cells[index] or None if index < len(row.cells) else None

    def locator(self, row: Row) -> str:
        """Return `附件2 第13项`, `附件3 养老第4项`, `附件2 一第3项`, `表1 第3项`."""
        return f"{self.place} {self.label}{row.section or ''}第{row.number}项".strip()

    @property
    def records(self) -> list[Row]:
        """The numbered rows."""
        return [row for row in self.rows if not row.group]
