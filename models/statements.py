"""UPDATE, DELETE and INSERT statements that are given to a session, so that they go round nothing either.

Records are checked, and what is derived from them follows, when a session flushes them. A statement writes
without a flush: the rows that it hits are looked up before and checked after.
"""

from typing import Any

from sqlalchemy import Delete, Insert, Result, Update, event
from sqlalchemy.orm import ORMExecuteState, Session
from sqlmodel import select

from models.errors import DirectoryError
from models.index import settle, touch
from models.record import Record
from models.tables import DERIVED, TABLES

_CHECKED = {str(table.__tablename__): table for table in TABLES if table not in DERIVED}


class Unchecked(DirectoryError):
    """An INSERT that nothing could check; add records to the session instead."""


@event.listens_for(Session, "do_orm_execute")
def _check_what_is_hit(state: ORMExecuteState) -> Result[Any] | None:
    statement = state.statement
    if not isinstance(statement, Update | Delete | Insert):
        return None
    table = _CHECKED.get(getattr(statement.table, "name", ""))
    if table is None:
        return None
    if isinstance(statement, Insert):
        raise Unchecked(f"INSERT INTO {statement.table}: add the records to the session")
    return _follow(state, table, statement)


def _follow(state: ORMExecuteState, table: type[Record], statement: Update | Delete) -> Result[Any]:
    session = state.session
    condition = () if statement.whereclause is None else (statement.whereclause,)
    hit = list(session.scalars(select(table).where(*condition)))
    for record in hit:
        touch(session, record)
    result = state.invoke_statement()
    try:
        for record in hit if isinstance(statement, Update) else ():
            session.refresh(record)
            record.check()
            touch(session, record)
        settle(session)
    except DirectoryError:
        session.rollback()
        raise
    return result
