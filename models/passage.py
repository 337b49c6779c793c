"""Everything the directory can be searched for, as passages of text with their source.

A passage is derived from its record whenever that is written (models/index.py). Its search terms live in
the column `terms`; the database keeps its own full-text index over them (FTS5 by triggers, PostgreSQL by
a generated column: see the first migration), so the two cannot drift apart.
"""

from datetime import date as Date
from typing import Any, ClassVar

from sqlalchemy import Boolean
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import Field, SQLModel

from models.record import Record
from models.terms import phrases


class PassageForm(SQLModel):
    """`kind` and `record` name what it came from; `title` and `text` are what a person reads.

    Where no plan says it, `said_by` is the office that does, since `said_on`.
    """

    id: str
    kind: str
    record: str
    plan: str | None = None
    locator: str | None = None
    said_by: str | None = None
    said_on: Date | None = None
    area: str | None = None
    title: str = Field(max_length=200)
    text: str
    terms: str


class Passage(Record, PassageForm, table=True):
    """Table of passages; `number` is the whole number that FTS5 needs for a key."""

    form: ClassVar[type[SQLModel]] = PassageForm
    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    kind: str = Field(index=True)
    record: str = Field(index=True)
    plan: str | None = Field(default=None, foreign_key="plan.id")
    area: str | None = Field(default=None, foreign_key="area.id", index=True)


def fts5_query(words: str) -> str:
    """The query in FTS5's language: every run of the words must stand in the text, unbroken."""
    return " AND ".join(f'"{" ".join(phrase)}"{"*" if _begins(phrase) else ""}' for phrase in phrases(words))


def ts_query(words: str) -> str:
    """The same in PostgreSQL's language."""
    parts = (
        " <-> ".join(f"'{term}'{':*' if _begins(phrase) else ''}" for term in phrase)
        for phrase in phrases(words)
    )
    return " & ".join(f"({part})" for part in parts)


def _begins(phrase: list[str]) -> bool:
    """Whether it is a single Chinese character, which the terms hold as the beginning of a pair."""
    return len(phrase[0]) == 1 and not phrase[0].isascii()


class _PassageMatches(FunctionElement[bool]):
    """SQL truth: the passage at hand holds the words; each database gets its own query language."""

    type = Boolean()
    inherit_cache = True
    name = "passage_matches"


def passage_matches(words: str) -> Any:
    """Condition on Passage: it holds every one of the words, each as an unbroken run."""
    return _PassageMatches(fts5_query(words), ts_query(words))


@compiles(_PassageMatches, "sqlite")
def _in_sqlite(element: _PassageMatches, compiler: SQLCompiler, **kw: Any) -> str:
    query = compiler.process(next(iter(element.clauses)), **kw)
    return f"passage.number IN (SELECT rowid FROM passage_fts WHERE passage_fts MATCH {query})"


@compiles(_PassageMatches, "postgresql")
def _in_postgresql(element: _PassageMatches, compiler: SQLCompiler, **kw: Any) -> str:
    query = compiler.process(list(element.clauses)[1], **kw)
    return f"passage.searchable @@ to_tsquery('simple', {query})"
