"""Reading data/facts: every row validated, every key single, every reference to something that is there."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from data.benefits.facts import Facts, add_benefits
from data.references import dangling
from data.rows import FILES, Cells, facts_of
from models.errors import DirectoryError, InvalidRecord
from models.source import Source


class BadFacts(DirectoryError):
    """Rows that cannot be loaded; `problems` are sentences naming file, line and field."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def read(folder: Path) -> Facts:
    """The rows of every file and of ../benefits, by table. Raises BadFacts with all problems at once."""
    problems: list[str] = []
    facts: Facts = {}
    for name, file in FILES.items():
        facts.setdefault(file.table, [])
        for where, cells in _rows(folder / f"{name}.csv", file.columns, problems):
            try:
                for fact in facts_of(name, where, cells):
                    facts.setdefault(fact.table, []).append(fact)
            except InvalidRecord as error:
                problems += [f"{where}, {field}: {message}" for field, message in error.problems]
    add_benefits(facts, problems, folder.parent / "benefits")
    problems += _doubles(facts)
    # A row that does not validate is missing from `facts`, and would be missed wherever it is referred to.
    problems += () if problems else dangling(facts)
    if problems:
        raise BadFacts(problems)
    return facts


def _rows(path: Path, columns: tuple[str, ...], problems: list[str]) -> Iterator[tuple[str, Cells]]:
    text = _text(path, problems)
    if text is None:
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        problems += [
            f"{path.name} line 1, {name}: the column is missing" for name in columns if name not in header
        ]
        problems += [
            f"{path.name} line 1, {name}: there is no such column" for name in header if name not in columns
        ]
        if set(header) != set(columns):
            return
        for row in reader:
            where = f"{path.name} line {reader.line_num}"
            if "\0" in "".join(row):
                problems.append(f"{where}: a NUL character")
            elif len(row) == len(header):
                yield where, dict(zip(header, row, strict=True))
            elif row:
                problems.append(f"{where}: {len(row)} cells under {len(header)} columns")
    except csv.Error as error:
        problems.append(f"{path.name} line {reader.line_num}: {error}")


def _text(path: Path, problems: list[str]) -> str | None:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        problems.append(f"{path.name} is missing")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problems.append(f"{path.name} line {line}: not UTF-8")
    else:
        return text
    return None


def _doubles(facts: Facts) -> Iterator[str]:
    for rows in facts.values():
        first: dict[str, str] = {}
        for fact in rows:
            if fact.key in first and fact.table is not Source:  # of the same row as its facility
                fields = ", ".join(fact.key_columns)
                yield f"{fact.where}, {fields}: {fact.key} stands in {first[fact.key]} already"
            first.setdefault(fact.key, fact.where)
