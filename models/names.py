"""Every name by which the directory knows a thing: the assistant's dictionary."""

from typing import Any

from pydantic import BaseModel
from sqlmodel import Session, col, select

from models.alias import Alias, NameKind
from models.area import Area
from models.benefit import Benefit
from models.duty import Department
from models.facility import Facility
from models.plan import Plan
from models.policy import Policy


class NameItem(BaseModel):
    """A record's name and its other names; `parent` is the area above it, or that it is of."""

    kind: NameKind
    id: str
    name: str
    aliases: list[str]
    parent: str | None = None


_NAMED: tuple[tuple[NameKind, Any, Any, Any], ...] = (
    (NameKind.AREA, Area.id, Area.name, Area.parent),
    (NameKind.FACILITY, Facility.id, Facility.name, Facility.counted_in),
    (NameKind.DEPARTMENT, Department.id, Department.name, Department.area),
    (NameKind.PLAN, Plan.id, Plan.title, Plan.area),
    (NameKind.POLICY, Policy.id, Policy.title, Policy.plan),
    (NameKind.BENEFIT, Benefit.id, Benefit.name, Benefit.jurisdiction),
)


def list_names(session: Session) -> list[NameItem]:
    """All names, in a stable order."""
    others: dict[tuple[str, str], list[str]] = {}
    # Columns, not objects: most rows are aliases, and the assistant asks for them every few seconds.
    aliases = select(Alias.kind, Alias.target, Alias.name).order_by(col(Alias.id))
    for kind, target, name in session.exec(aliases):
        others.setdefault((kind, target), []).append(name)
    items = []
    for kind, key, name, parent in _NAMED:
        query = select(key, name, parent).order_by(key)
        rows = session.execute(query.where(Benefit.published) if kind is NameKind.BENEFIT else query)
        items += [
            NameItem(kind=kind, id=id_, name=called, aliases=others.get((kind, id_), []), parent=above)
            for id_, called, above in rows
        ]
    return items
