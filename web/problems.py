"""Errors of the API: RFC 9457 problem documents with a sentence that says what to do."""

from http import HTTPStatus

from flask import Response, make_response
from flask_babel import gettext as _
from pydantic import BaseModel, ValidationError

from web.sentences import sentence


class FieldProblem(BaseModel):
    """What is wrong with one field."""

    field: str
    detail: str


class Problem(BaseModel):
    """A problem document; `detail` says what to do, `errors` names fields, `near` what was perhaps meant."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] = []
    near: list[str] = []

    def response(self) -> Response:
        """As application/problem+json."""
        answer = make_response(self.model_dump_json(), self.status)
        answer.content_type = "application/problem+json"
        return answer


def problem(status: int, detail: str, near: list[str] | None = None) -> Problem:
    """A problem with the status's own title."""
    return Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, near=near or [])


def field_problems(error: ValidationError) -> list[FieldProblem]:
    """Pydantic's errors as sentences, field by field."""
    return [
        FieldProblem(field=".".join(str(part) for part in one["loc"]), detail=sentence(one))
        for one in error.errors(include_url=False)
    ]


def answer_invalid(error: ValidationError) -> Response:
    """The answer to a request that does not validate."""
    found = field_problems(error)
    told = (f"{one.field}：{one.detail}" if one.field else one.detail for one in found)
    detail = _("请求里有填得不对的地方：%(named)s", named="；".join(one.rstrip("。") for one in told) + "。")
    invalid = problem(HTTPStatus.BAD_REQUEST, detail)
    return invalid.model_copy(update={"errors": found}).response()
