"""What pages with a form over a list share: what was typed, what was found, what to say of a field."""

from collections.abc import Callable
from http import HTTPStatus

from flask import request
from pydantic import BaseModel, ValidationError
from sqlmodel import Session

from models.errors import UnknownArea
from models.lists import ListSearch, RecordPage, list_plans
from web.database import session
from web.errors import unknown_area_sentence
from web.problems import field_problems

Typed = dict[str, str]


class Listing[Item: BaseModel](BaseModel):
    """A form and its list; `problems` has a sentence for each field that needs another look."""

    typed: Typed
    areas: list[str]
    found: RecordPage[Item]
    problems: Typed = {}

    @property
    def status(self) -> HTTPStatus:
        """The page's status."""
        return HTTPStatus.BAD_REQUEST if self.problems else HTTPStatus.OK


def listing[Item: BaseModel](
    listed: Callable[[Session, ListSearch], RecordPage[Item]], item: type[Item]
) -> Listing[Item]:
    """Answer the form in this request's query string; never raises for what somebody typed."""
    typed = {name: value for name, value in request.args.items() if name in ListSearch.model_fields}
    empty = RecordPage[item](items=[], total=0, page=1, per_page=20)  # type: ignore[valid-type]
    form = Listing[item](typed=typed, areas=_areas(), found=empty)  # type: ignore[valid-type]
    try:
        form.found = listed(session(), ListSearch.model_validate(typed))
    except ValidationError as error:
        form.problems = {problem.field: problem.detail for problem in field_problems(error)}
    except UnknownArea as error:
        form.problems = {"area": unknown_area_sentence(error)}
    return form


def _areas() -> list[str]:
    """The areas that plans are of."""
    return sorted({plan.area for plan in list_plans(session(), ListSearch(per_page=200)).items})
