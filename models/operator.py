"""An operator's own link to one entry, and what came by it and waits for a worker."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import JSON
from sqlmodel import Field, Session, SQLModel, col, select

from models.clock import now
from models.facility import FacilityArea
from models.passwords import hash_token, new_token
from models.record import Record, one_of


class OperatorLinkForm(SQLModel):
    """Who keeps one entry's vacancies and fees true, until when (UTC); the token is kept as its hash only."""

    id: int | None = None
    facility: str
    name: str = Field(min_length=2, max_length=40)
    token: str
    until: datetime
    given_by: int


class OperatorLink(Record, OperatorLinkForm, table=True):
    """Table of operators' links."""

    form: ClassVar[type[SQLModel]] = OperatorLinkForm
    id: int | None = Field(default=None, primary_key=True)
    facility: str = Field(foreign_key="facility.id", index=True)
    token: str = Field(unique=True)
    given_by: int = Field(foreign_key="worker.id")


class ProposalStatus(StrEnum):
    """What a worker made of it."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"


class ProposalForm(SQLModel):
    """What an operator says is true now; `values` are fields of the facility as plain data; `at` is UTC."""

    id: int | None = None
    facility: str
    name: str
    at: datetime
    values: dict[str, Any] = Field(sa_type=JSON)
    status: ProposalStatus = Field(default=ProposalStatus.WAITING, sa_type=one_of(ProposalStatus))


class Proposal(Record, ProposalForm, table=True):
    """Table of proposals; nothing of one is shown before a worker approves."""

    form: ClassVar[type[SQLModel]] = ProposalForm
    id: int | None = Field(default=None, primary_key=True)
    facility: str = Field(foreign_key="facility.id", index=True)


def waiting(session: Session, areas: Collection[str] | None) -> Sequence[Proposal]:
    """What operators sent and nobody has looked at, within these areas (None: everywhere), oldest first."""
    query = select(Proposal).where(Proposal.status == ProposalStatus.WAITING).order_by(col(Proposal.id))
    if areas is not None:
        inside = select(FacilityArea.facility).where(col(FacilityArea.area).in_(areas))
        query = query.where(col(Proposal.facility).in_(inside))
    return session.exec(query).all()


def give_operator_link(session: Session, facility: str, name: str, days: int, worker: int) -> str:
    """A token with which an operator keeps one entry true; what that entry's operators had before is void."""
    for old in session.exec(select(OperatorLink).where(OperatorLink.facility == facility)):
        session.delete(old)
    token = new_token()
    until = now() + timedelta(days=days)
    link = OperatorLink(facility=facility, name=name, token=hash_token(token), until=until, given_by=worker)
    session.add(link)
    session.commit()
    return token


def link_of(session: Session, token: str) -> OperatorLink | None:
    """The link with this token; None where it has run out, was taken back, or never was."""
    link = session.exec(select(OperatorLink).where(OperatorLink.token == hash_token(token))).first()
    return link if link and link.until > now() else None


def propose(session: Session, link: OperatorLink, values: dict[str, Any]) -> Proposal:
    """Keep what an operator says for a worker to look at; it takes the place of what waited before."""
    before = select(Proposal).where(
        Proposal.facility == link.facility, Proposal.status == ProposalStatus.WAITING
    )
    for old in session.exec(before):
        old.status = ProposalStatus.REFUSED
    proposal = Proposal(facility=link.facility, name=link.name, at=now(), values=values)
    session.add(proposal)
    session.commit()
    return proposal
