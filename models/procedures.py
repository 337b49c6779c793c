"""Listing published procedures, as page, API and assistant show them."""

from typing import Any

from pydantic import BaseModel, Field
from sqlmodel import Session, col, select

from models.area import Area, find_area, lineage
from models.benefit import Benefit
from models.duty import Department
from models.errors import NotFound
from models.lists import RecordPage, matching
from models.procedure import Procedure, ProcedureStatus
from models.source import Citation
from models.words import Typed


class ProcedureSearch(Typed):
    """Filters of the list; an area's procedures include those of the areas above it."""

    area: str | None = Field(default=None, max_length=40)
    q: str | None = Field(default=None, max_length=200)
    page: int = Field(default=1, ge=1, le=10_000)
    per_page: int = Field(default=20, ge=1, le=200)


class Office(BaseModel):
    """The department at which it is applied for; `phone` is null while no worker has recorded it."""

    id: str
    name: str
    phone: str | None


class BenefitLink(BaseModel):
    """The benefit that it is for."""

    id: str
    name: str
    url: str


class ProcedureItem(BaseModel):
    """How something is applied for; an empty list or null is what nobody has said.

    `document` and `link` name the document that it follows; `sources` whose word it is.
    """

    id: str
    name: str
    area: str
    benefit: BenefitLink | None
    department: Office | None
    who: str
    documents: list[str]
    steps: list[str]
    time_limit: str | None
    place: str | None
    document: str | None
    link: str | None
    sources: list[Citation]
    url: str


_SAME = ("id", "name", "who", "documents", "steps", "time_limit", "place", "document", "link")


def list_procedures(session: Session, search: ProcedureSearch) -> RecordPage[ProcedureItem]:
    """Published ones: the nearest area's first, or best matching the words. Raises UnknownArea."""
    order = [one.id for one in lineage(session, find_area(session, search.area).id)] if search.area else []
    rows = [row for row in _published(session) if not order or row.area in order]
    if search.q:
        ids = matching(session, "procedure", search.q)
        rows = sorted((row for row in rows if row.id in ids), key=lambda row: ids.index(row.id))
    rows.sort(key=lambda row: order.index(row.area) if order else 0)
    start = (search.page - 1) * search.per_page
    items = [_item(session, row) for row in rows[start : start + search.per_page]]
    return RecordPage[ProcedureItem](items=items, total=len(rows), page=search.page, per_page=search.per_page)


def get_procedure(session: Session, key: str) -> ProcedureItem:
    """One published procedure. Raises NotFound."""
    row = session.get(Procedure, key)
    if row is None or row.status is not ProcedureStatus.PUBLISHED:
        raise NotFound(key)
    return _item(session, row)


def procedures_of(session: Session, **about: str) -> list[ProcedureItem]:
    """Published ones for a `benefit`, or at a `department`."""
    return [
        _item(session, row)
        for row in _published(session)
        if all(getattr(row, name) == value for name, value in about.items())
    ]


def areas_with_procedures(session: Session) -> list[str]:
    """The names of the areas for which any is published."""
    with_some = select(Procedure.area).where(Procedure.status == ProcedureStatus.PUBLISHED)
    return list(session.exec(select(Area.name).where(col(Area.id).in_(with_some)).order_by(col(Area.id))))


def _published(session: Session) -> list[Procedure]:
    query = select(Procedure).where(Procedure.status == ProcedureStatus.PUBLISHED)
    return list(session.exec(query.order_by(col(Procedure.name), col(Procedure.id))))


def _item(session: Session, row: Procedure) -> ProcedureItem:
    known: dict[str, Any] = {name: getattr(row, name) for name in _SAME} | {"benefit": None}
    office = session.get(Department, row.department) if row.department else None
    benefit = session.get(Benefit, row.benefit) if row.benefit else None
    if benefit is not None and benefit.published:
        known["benefit"] = BenefitLink(id=benefit.id, name=benefit.name, url=f"/benefits/{benefit.id}")
    return ProcedureItem(
        **known,
        area=session.get_one(Area, row.area).name,
        department=Office.model_validate(office, from_attributes=True) if office else None,
        sources=[Citation(worker=row.said_by, recorded_on=row.said_on)],
        url=f"/procedures/{row.id}",
    )


def named_here(session: Session, table: Any, field: str, text: str, area: str) -> str | None:
    """The id of the benefit or department of this name or id, of an area or the nearest above that has it."""
    order = [one.id for one in lineage(session, area)]
    found = session.exec(select(table).where((table.name == text) | (table.id == text))).all()
    near = [one for one in found if getattr(one, field) in order]
    return min(near, key=lambda one: order.index(getattr(one, field))).id if near else None


def all_procedures(session: Session, words: str) -> list[Procedure]:
    """All procedures whose name holds the words, closed ones last, for the desk."""
    found = session.exec(select(Procedure).where(col(Procedure.name).contains(words, autoescape=True)))
    return sorted(found, key=lambda one: (one.status is ProcedureStatus.CLOSED, one.area, one.name))
