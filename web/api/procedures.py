"""GET /api/procedures, and one of them: how something is applied for, where an office published it."""

from flask import Response
from pydantic import BaseModel

from models.lists import RecordPage
from models.procedures import ProcedureItem, ProcedureSearch, get_procedure, list_procedures
from web.api.answering import answer, part_of_api, problems
from web.database import session

blueprint = part_of_api("procedures")


class ProcedurePath(BaseModel):
    """Which procedure."""

    id: str


@blueprint.get("/procedures", responses={200: RecordPage[ProcedureItem]})
def procedures(query: ProcedureSearch) -> Response:
    """Published procedures of an area and those above it, or best matching the words."""
    return answer(list_procedures(session(), query))


@blueprint.get("/procedures/<id>", responses={200: ProcedureItem, **problems(404)})
def procedure(path: ProcedurePath) -> Response:
    """One published procedure."""
    return answer(get_procedure(session(), path.id))
