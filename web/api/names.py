"""GET /api/names: the assistant's dictionary, cheap to ask for again."""

from flask import request
from pydantic import BaseModel
from werkzeug.wrappers import Response as AnyResponse

from models.names import NameItem, list_names
from web.api.answering import answer, part_of_api
from web.database import session

blueprint = part_of_api("names")


class Names(BaseModel):
    """Every name of the directory."""

    items: list[NameItem]
    total: int
    page: int = 1
    per_page: int


@blueprint.get("/names", responses={200: Names, 304: None})
def names() -> AnyResponse:
    """All names and aliases; with If-None-Match, 304 while nothing has changed."""
    items = list_names(session())
    response = answer(Names(items=items, total=len(items), per_page=max(1, len(items))))
    response.add_etag()
    return response.make_conditional(request)
