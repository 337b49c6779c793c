"""GET /api/answers: the passages that best answer a question."""

from flask import Response

from models.answers import AnswerPage, AnswerSearch, find_answers
from web.api.answering import answer, part_of_api
from web.database import session

blueprint = part_of_api("answers")


@blueprint.get("/answers", responses={200: AnswerPage})
def answers(query: AnswerSearch) -> Response:
    """Ranked passages with their sources."""
    return answer(find_answers(session(), query))
