"""Our own words for the plans' clauses: summaries, points, task titles, project contents."""

from dataclasses import dataclass, field
from pathlib import Path

from data.building.errors import MissingWords
from data.building.files import Row, read
from data.building.plans import Plan


@dataclass
class Words:
    """The words of one plan by locator; project contents by facility id."""

    summaries: dict[str, str] = field(default_factory=dict)
    points: list[Row] = field(default_factory=list)
    tasks: dict[str, str] = field(default_factory=dict)
    contents: dict[str, str] = field(default_factory=dict)


def _keyed(path: Path, key: str, value: str) -> dict[str, str]:
    rows = read(path)
    keys = [row[key] for row in rows]
    doubled = sorted({name for name in keys if keys.count(name) > 1})
    if doubled:
        raise MissingWords(f"{path.name} has these twice: {'，'.join(doubled)}")
    return {row[key]: row[value].strip() for row in rows}


def read_words(folder: Path, plan: str) -> Words:
    """Read the word files of a plan; a missing file is an empty one."""
    words = Words()
    for name in (plan, f"{plan}-annexes"):
        words.summaries |= _keyed(folder / f"{name}.csv", "locator", "summary")
        words.points += read(folder / f"{name}-points.csv")
    words.tasks = _keyed(folder / f"{plan}-tasks.csv", "locator", "title")
    words.contents = _keyed(folder / f"{plan}-projects.csv", "id", "content")
    return words


def problems(plan: Plan, words: Words, generated: dict[str, str]) -> list[str]:
    """Return what is missing or has no clause to stand at, a line each."""
    known = plan.clauses
    lacking = [where for where in known if where not in words.summaries and where not in generated]
    named = {*words.summaries, *words.tasks, *(row["locator"] for row in words.points)}
    astray = sorted(named - set(known))
    found = [f"{plan.id}: no summary for {where}" for where in lacking]
    return found + [f"{plan.id}: words for {where}, which is no clause" for where in astray]
