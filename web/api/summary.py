"""GET /api/summary: counts and sums beside the plans' own printed totals."""

from flask import Response
from pydantic import BaseModel

from models.summary import SummaryItem, SummarySearch, summarise
from web.api.answering import answer, part_of_api
from web.database import session

blueprint = part_of_api("summary")


class Summary(BaseModel):
    """All groups."""

    items: list[SummaryItem]
    total: int
    page: int = 1
    per_page: int


@blueprint.get("/summary", responses={200: Summary})
def summary(query: SummarySearch) -> Response:
    """Counts and sums over the facilities that fit, split by `group_by`."""
    items = summarise(session(), query)
    return answer(Summary(items=items, total=len(items), per_page=max(1, len(items))))
