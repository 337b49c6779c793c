"""Answering with the directory's own words: the passages that hold most of a question."""

from functools import lru_cache
from typing import Any

from pydantic import BaseModel, Field
from sqlalchemy import Row, Select, func, literal_column, select, table, text
from sqlmodel import Session, col

from models.area import Area, find_areas, lineage
from models.passage import Passage, PassageForm
from models.ranking import Candidate, Sought, score, sought
from models.source import Citation
from models.terms import indexed
from models.words import Typed

CANDIDATES = 600
COMMON = 3000
RAREST = 40


class AnswerSearch(Typed):
    """A question in anybody's words, the area it is asked for, and how many passages are wanted."""

    q: str = Field(min_length=1, max_length=300, description="a question, or words")
    area: str | None = Field(default=None, max_length=40)
    kind: str | None = Field(default=None, max_length=120, description="kinds of passage, joined by commas")
    page: int = Field(default=1, ge=1, le=1000)
    per_page: int = Field(default=5, ge=1, le=200)


class AnswerItem(BaseModel):
    """A passage that may answer; `score` runs from 0 to about 1."""

    kind: str
    record: str
    title: str
    text: str
    area: str | None
    score: float
    sources: list[Citation]
    url: str | None


class AnswerPage(BaseModel):
    """The best passages, best first."""

    items: list[AnswerItem]
    total: int
    page: int
    per_page: int


def find_answers(session: Session, search: AnswerSearch) -> AnswerPage:
    """Rank passages for a question. Raises UnknownArea.

    With an area, passages of the areas above it count too (a county's resident lives in the city), but
    its own come first.
    """
    here = [area.id for area in find_areas(session, search.area)] if search.area else []
    kinds = [kind.strip() for kind in (search.kind or "").split(",") if kind.strip()]
    ranked = rank_passages(session, search.q, here, kinds)
    names = dict(session.execute(select(col(Area.id), col(Area.name))).all())
    start = (search.page - 1) * search.per_page
    items = [_item(passage, points, names) for points, passage in ranked[start : start + search.per_page]]
    return AnswerPage(items=items, total=len(ranked), page=search.page, per_page=search.per_page)


def rank_passages(
    session: Session, question: str, here: list[str], kinds: list[str]
) -> list[tuple[float, Row[Any]]]:
    """(score, passage), best first; `here` are the ids of the areas that are asked for."""
    wanted = _sought(session, question)
    terms = {term: one.weight for one in wanted for way in one.ways for term in way}
    rare = sorted(terms, key=lambda term: -terms[term])[:RAREST]
    if not rare:
        return []
    scope = _scope(session, here)
    found = session.execute(_candidates(session, rare, scope, kinds))
    ranked = [(score(_candidate(passage, here), wanted), passage) for passage in found]
    return sorted(ranked, key=lambda pair: (-pair[0], len(pair[1].text), pair[1].id))


def _sought(session: Session, question: str) -> list[Sought]:
    total = session.scalar(select(func.count()).select_from(Passage)) or 0
    return sought(question, lambda term: _frequency(session, term), total)


def _frequency(session: Session, term: str) -> int:
    """In how many passages a term stands; not counted beyond COMMON."""
    if session.get_bind().dialect.name == "sqlite":
        hits = "SELECT 1 FROM passage_fts WHERE passage_fts MATCH :term LIMIT :most"
        query = f'"{term}"'
    else:
        hits = "SELECT 1 FROM passage WHERE searchable @@ to_tsquery('simple', :term) LIMIT :most"
        query = f"'{term}'"
    counting = text(f"SELECT count(*) FROM ({hits}) AS hits")
    return int(session.execute(counting, {"term": query, "most": COMMON}).scalar_one())


def _scope(session: Session, here: list[str]) -> list[str]:
    return [area.id for start in here for area in lineage(session, start)]


def _candidates(session: Session, rare: list[str], scope: list[str], kinds: list[str]) -> Select[Any]:
    # Rows, not records: hundreds are looked at, and a handful shown.
    columns = [getattr(Passage, name) for name in PassageForm.model_fields]
    if session.get_bind().dialect.name == "sqlite":
        found = table("passage_fts")
        query = (
            select(*columns)
            .select_from(Passage)
            .join(found, literal_column("passage_fts.rowid") == col(Passage.number))
            .where(text("passage_fts MATCH :any_of"))
            .order_by(text("passage_fts.rank"))
            .params(any_of=" OR ".join(f'"{term}"' for term in rare))
        )
    else:
        query = (
            select(*columns)
            .where(text("searchable @@ to_tsquery('simple', :any_of)"))
            .order_by(text("ts_rank(searchable, to_tsquery('simple', :any_of)) DESC"))
            .params(any_of=" | ".join(f"'{term}'" for term in rare))
        )
    if scope:
        query = query.where(col(Passage.area).in_(scope) | (col(Passage.area).is_(None)))
    if kinds:
        query = query.where(col(Passage.kind).in_(kinds))
    return query.limit(CANDIDATES)


def _candidate(passage: Row[Any], here: list[str]) -> Candidate:
    return Candidate(
        terms=frozenset(passage.terms.split()),
        text_terms=_terms(passage.text),
        title_terms=_terms(passage.title),
        kind=passage.kind,
        here=passage.area in here,
        length=len(passage.text),
    )


@lru_cache(maxsize=16384)
def _terms(text: str) -> frozenset[str]:
    return frozenset(indexed(text).split())


def _item(passage: Row[Any], points: float, names: dict[str, str]) -> AnswerItem:
    return AnswerItem(
        kind=passage.kind,
        record=passage.record,
        title=passage.title,
        text=passage.text,
        area=names.get(passage.area or ""),
        score=round(points, 4),
        sources=passage_sources(passage),
        url=passage_url(passage),
    )


def passage_sources(passage: Row[Any] | Passage) -> list[Citation]:
    """The place in a plan, or the office with the day."""
    if passage.plan:
        return [Citation(plan=passage.plan, locator=passage.locator)]
    return [Citation(worker=passage.said_by, recorded_on=passage.said_on)] if passage.said_by else []


_PAGES = {"facility": "/facilities", "benefit": "/benefits", "procedure": "/procedures"}


def passage_url(passage: Row[Any] | Passage) -> str | None:
    """The page of what a passage was made from, or its place in a plan's page."""
    if passage.kind in _PAGES:
        return f"{_PAGES[passage.kind]}/{passage.record}"
    return f"/plans/{passage.plan}#{passage.locator}".replace(" ", "_") if passage.plan else None
