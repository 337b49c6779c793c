"""Whom to ask about a facility: the offices that the directory holds, and the number open to everybody."""

from sqlmodel import Session, col, select

from models.area import Area, find_area, lineage
from models.duty import Department
from models.facility import Kind
from models.hotline import Hotline

# Childcare is the health offices' business, elder care that of the civil affairs offices.
NAMES = {Kind.CHILDCARE: ("卫生健康局", "卫生健康委"), Kind.ELDER: ("民政局",)}


def office_for(session: Session, kind: Kind, areas: list[str]) -> tuple[Department, Area] | None:
    """The office nearest to these areas (names or codes) that answers for this kind, and the area it is of.

    None where the directory holds none. Raises UnknownArea.
    """
    for text in areas:
        for area in lineage(session, find_area(session, text).id):
            if office := _office_of(session, kind, area.id):
                return office, area
    return None


def _office_of(session: Session, kind: Kind, area_id: str) -> Department | None:
    offices = session.exec(select(Department).where(Department.area == area_id).order_by(col(Department.id)))
    return next((office for office in offices if office.name.endswith(NAMES[kind])), None)


def hotline(session: Session, number: str) -> Hotline | None:
    """A public number with what it is for and who says so."""
    return session.get(Hotline, number)
