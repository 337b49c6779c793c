"""Talking to the assistant: a page that works without a script, and that web/static/chat.js makes quick."""

from http import HTTPStatus

from flask import Blueprint, current_app, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_limiter import RateLimitExceeded
from pydantic import ValidationError

from models.feedback import Judgement
from models.feedbacks import NewFeedback, record_feedback
from models.grading import AlreadyGraded, NewGrade, record_grade
from web import bot
from web.assistant import Message, is_conversation, talk
from web.chat_page import chat_page, earlier, typed
from web.database import session
from web.limits import limiter
from web.once import mark
from web.problems import field_problems

# Ten thousand Chinese characters are 90 kB in a form. They are too many, but they come back into the box.
FORM_SIZE = 256 * 1024

blueprint = Blueprint("chat", __name__)


@blueprint.before_request
def take_long_forms() -> None:
    """Let a form through whose words are too many: they are not to be lost."""
    request.max_content_length = FORM_SIZE


@blueprint.get("/chat")
def open_chat() -> ResponseReturnValue:
    """An empty conversation; `?message=` puts words into the box."""
    return chat_page(box=request.args.get("message", ""))


@blueprint.post("/chat")
@limiter.limit(lambda: current_app.config["CHAT_LIMIT"])
def say() -> ResponseReturnValue:
    """Answer one message; what cannot be sent stays in the box."""
    try:
        message = Message(message=typed(), conversation=request.form.get("conversation") or None)
    except ValidationError as error:
        detail = field_problems(error)[0].detail
        return chat_page(box=typed(), problem=detail, status=HTTPStatus.BAD_REQUEST)
    return chat_page(said=message.message, answer=talk(session(), message))


@blueprint.post("/chat/thumbs")
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def judge() -> ResponseReturnValue:
    """Record a thumb (`2 up`: of the third answer on the page), and show the same conversation again."""
    place, _space, kind = request.form.get("thumb", "").partition(" ")
    turns = earlier()
    if kind not in (Judgement.UP, Judgement.DOWN) or not place.isdecimal() or int(place) >= len(turns):
        return chat_page(box=typed(), problem=_not_found(), status=HTTPStatus.BAD_REQUEST)
    turn = turns[int(place)]
    told = NewFeedback(kind=Judgement(kind), question=turn.said, answer=turn.answered)
    return chat_page(box=typed(), notice=_number_for(record_feedback(session(), told).number))


@blueprint.post("/chat/grade")
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def grade() -> ResponseReturnValue:
    """Take a grade (`graded` says of which answer on the page), and show the same conversation again."""
    place, turns = request.form.get("graded", ""), earlier()
    if not place.isdecimal() or int(place) >= len(turns):
        return chat_page(box=typed(), problem=_not_found(), status=HTTPStatus.BAD_REQUEST)
    turn = turns[int(place)]
    told = {"question": turn.said, "answer": turn.answered, "comment": request.form.get(f"words-{place}")}
    try:
        new = NewGrade.model_validate(told | {"grade": request.form.get(f"grade-{place}")})
        kept = record_grade(session(), new, mark(new, request.form.get("conversation")))
    except ValidationError:
        problem = _("请先选一个满意程度，想说的不要超过300个字。")
        return chat_page(box=typed(), problem=problem, status=HTTPStatus.BAD_REQUEST)
    except AlreadyGraded:
        return chat_page(box=typed(), notice=_("今天已经评过这一条了，谢谢您。"), status=HTTPStatus.CONFLICT)
    if kept.kind is Judgement.UP:
        return chat_page(box=typed(), notice=_("记下了，谢谢您的评价。"))
    return chat_page(
        box=typed(), notice=_("记下了，谢谢您。编号%(number)s，可以凭它查结果。", number=kept.number)
    )


@blueprint.post("/chat/delete")
@limiter.limit(lambda: current_app.config["CHAT_LIMIT"])
def delete() -> ResponseReturnValue:
    """Forget the conversation, here and where it is kept."""
    conversation = request.form.get("conversation", "")
    if conversation and not (is_conversation(conversation) and bot.forget(conversation)):
        detail = _("助手现在没有应答，对话还没有删掉。请过一会儿再删一次。")
        return chat_page(box=typed(), problem=detail, status=HTTPStatus.SERVICE_UNAVAILABLE)
    return chat_page(notice=_("对话已经删掉了，助手什么都不记得了。"), fresh=True)


@blueprint.errorhandler(RateLimitExceeded)
def too_fast(_error: RateLimitExceeded) -> ResponseReturnValue:
    """The words stay in the box until there is time for them."""
    detail = _("问得太快了，请过一会儿再试。")
    return chat_page(box=typed(), problem=detail, status=HTTPStatus.TOO_MANY_REQUESTS)


def _not_found() -> str:
    return _("没有认出是哪一条回答，请再按一次。")


def _number_for(number: str) -> str:
    return _("记下了，谢谢您。编号%(number)s，可以凭它查结果。", number=number)
