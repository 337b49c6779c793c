"""Filling the database from data/facts: every row validated, all or nothing, and again without harm.

Only the columns of the files are written, so what workers add to a record stays.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import inspect
from sqlmodel import Session, select

from data.benefits.files import FOLDER as BENEFITS
from data.benefits.files import BadBenefit, problems_of, read_benefits, read_terms
from data.rows import FILES, record_of, source_of
from models.benefit import Benefit, BenefitForm, Term, TermForm
from models.errors import DirectoryError, InvalidRecord
from models.facility import Facility
from models.index import write_all_passages
from models.record import Record
from models.source import Source

FACTS = Path(__file__).parent / "facts"
Loaded = dict[type[Record], list[tuple[Record, set[str]]]]


class BadFacts(DirectoryError):
    """Rows that cannot be loaded; `problems` are sentences naming file, line and field."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def load(session: Session, folder: Path = FACTS) -> dict[str, int]:
    """Load every file of the folder; returns rows by table. Raises BadFacts, and loads nothing then."""
    loaded = read(folder)
    try:
        for table, rows in reversed(loaded.items()):
            _forget_absent(session, table, [record for record, _ in rows])
        session.flush()
        with session.no_autoflush:
            for table, rows in loaded.items():
                _write(session, table, rows)
                if table is not Facility:  # which goes in together with its sources
                    session.flush()
        write_all_passages(session)
    except InvalidRecord:
        session.rollback()
        raise
    session.commit()
    return {table.__name__: len(rows) for table, rows in loaded.items()}


def read(folder: Path, benefits: Path = BENEFITS) -> Loaded:
    """Validate every row of every file, and every benefit. Raises BadFacts with all problems at once."""
    problems: list[str] = []
    loaded: Loaded = {}
    for name, file in FILES.items():
        path = folder / f"{name}.csv"
        if not path.is_file():
            problems.append(f"{path.name} is missing")
            continue
        for line, row in _lines(path):
            _add(loaded, name, f"{path.name} line {line}", row, problems)
        loaded.setdefault(file.table, [])
    _add_benefits(loaded, benefits, problems)
    problems += _doubles(loaded)
    if problems:
        raise BadFacts(problems)
    return loaded


def _lines(path: Path) -> Iterator[tuple[int, dict[str, str | None]]]:
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        for row in reader:
            yield reader.line_num, row


def _add(loaded: Loaded, name: str, where: str, row: dict[str, str | None], problems: list[str]) -> None:
    try:
        record, given = record_of(name, row)
        loaded.setdefault(type(record), []).append((record, given))
        if isinstance(record, Facility):
            loaded.setdefault(Source, []).append((source_of(row), {"plan", "locator"}))
    except InvalidRecord as error:
        problems += [f"{where}, {field}: {message}" for field, message in error.problems]
    except KeyError as error:
        problems.append(f"{where}: the column {error} is missing")


def _add_benefits(loaded: Loaded, folder: Path, problems: list[str]) -> None:
    """Add terms and benefits; one is published only when its examples come out as written."""
    try:
        terms, benefits = read_terms(folder / "terms.toml"), read_benefits(folder)
    except BadBenefit as error:
        problems.append(str(error))
        return
    problems += problems_of(benefits, terms)
    for benefit in benefits:
        benefit.published = True
    loaded[Term] = [(term, set(TermForm.model_fields)) for term in terms]
    loaded[Benefit] = [(benefit, {*BenefitForm.model_fields, "published"}) for benefit in benefits]


def _doubles(loaded: Loaded) -> list[str]:
    problems = []
    for table, rows in loaded.items():
        seen: set[object] = set()
        for record, _ in rows:
            key = _key(record)
            if key in seen:
                problems.append(f"{table.__name__} {key} stands twice")
            seen.add(key)
    return problems


def _key(record: Record) -> object:
    return inspect(type(record)).primary_key_from_instance(record)[0]


def _forget_absent(session: Session, table: type[Record], fresh: list[Record]) -> None:
    """Delete what an earlier load brought and the files no longer hold; what workers added stays."""
    kept = {_key(record) for record in fresh}
    for old in session.exec(select(table)):
        if _key(old) not in kept and not _by_a_worker(old):
            session.delete(old)


def _by_a_worker(record: Record) -> bool:
    if isinstance(record, Source):
        return record.worker is not None
    return isinstance(record, Facility) and any(source.worker for source in record.sources)


def _write(session: Session, table: type[Record], rows: list[tuple[Record, set[str]]]) -> None:
    existing = {_key(record): record for record in session.exec(select(table))}
    for record, given in rows:
        old = existing.get(_key(record))
        if old is None:
            session.add(record)
        else:
            for field in given:
                setattr(old, field, getattr(record, field))
