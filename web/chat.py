"""Talking to the assistant: a page that works without a script, and that web/static/chat.js makes quick."""

from http import HTTPStatus

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_limiter import RateLimitExceeded
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from models.feedback import Judgement
from models.feedbacks import NewFeedback, record_feedback
from models.titles import plans_by_id
from web import bot
from web.assistant import Answer, Message, is_conversation, talk
from web.database import session
from web.limits import limiter
from web.problems import field_problems

# How much of a conversation goes back and forth with the page; nothing of it is kept on the server.
REMEMBERED = 6
# Ten thousand Chinese characters are 90 kB in a form. They are too many, but they come back into the box.
FORM_SIZE = 256 * 1024

blueprint = Blueprint("chat", __name__)


class Turn(BaseModel):
    """What was said earlier, and what was answered, as plain text."""

    said: str = Field(max_length=500)
    answered: str = Field(max_length=4000)


_TURNS = TypeAdapter(list[Turn])


@blueprint.before_request
def take_long_forms() -> None:
    """Let a form through whose words are too many: they are not to be lost."""
    request.max_content_length = FORM_SIZE


@blueprint.get("/chat")
def open_chat() -> ResponseReturnValue:
    """An empty conversation; `?message=` puts words into the box."""
    return _page(typed=request.args.get("message", ""))


@blueprint.post("/chat")
@limiter.limit(lambda: current_app.config["CHAT_LIMIT"])
def say() -> ResponseReturnValue:
    """Answer one message; what cannot be sent stays in the box."""
    try:
        message = Message(message=_typed(), conversation=request.form.get("conversation") or None)
    except ValidationError as error:
        detail = field_problems(error)[0].detail
        return _page(typed=_typed(), problem=detail, status=HTTPStatus.BAD_REQUEST)
    return _page(said=message.message, answer=talk(session(), message))


@blueprint.post("/chat/thumbs")
@limiter.limit(lambda: current_app.config["FEEDBACK_LIMIT"])
def judge() -> ResponseReturnValue:
    """Record a thumb (`2 up`: of the third answer on the page), and show the same conversation again."""
    place, _space, kind = request.form.get("thumb", "").partition(" ")
    turns = _earlier()
    if kind not in (Judgement.UP, Judgement.DOWN) or not place.isdecimal() or int(place) >= len(turns):
        return _page(
            typed=_typed(), problem=_("没有认出是哪一条回答，请再按一次。"), status=HTTPStatus.BAD_REQUEST
        )
    turn = turns[int(place)]
    told = NewFeedback(kind=Judgement(kind), question=turn.said, answer=turn.answered)
    number = record_feedback(session(), told).number
    return _page(typed=_typed(), notice=_("记下了，谢谢您。编号%(number)s，可以凭它查结果。", number=number))


@blueprint.post("/chat/delete")
@limiter.limit(lambda: current_app.config["CHAT_LIMIT"])
def delete() -> ResponseReturnValue:
    """Forget the conversation, here and where it is kept."""
    conversation = request.form.get("conversation", "")
    if conversation and not (is_conversation(conversation) and bot.forget(conversation)):
        detail = _("助手现在没有应答，对话还没有删掉。请过一会儿再删一次。")
        return _page(typed=_typed(), problem=detail, status=HTTPStatus.SERVICE_UNAVAILABLE)
    return _page(notice=_("对话已经删掉了，助手什么都不记得了。"), fresh=True)


@blueprint.errorhandler(RateLimitExceeded)
def too_fast(_error: RateLimitExceeded) -> ResponseReturnValue:
    """The words stay in the box until there is time for them."""
    detail = _("问得太快了，请过一会儿再试。")
    return _page(typed=_typed(), problem=detail, status=HTTPStatus.TOO_MANY_REQUESTS)


def _typed() -> str:
    return request.form.get("choice") or request.form.get("message", "")


def _page(
    *,
    typed: str = "",
    problem: str = "",
    notice: str = "",
    said: str = "",
    answer: Answer | None = None,
    fresh: bool = False,
    status: HTTPStatus = HTTPStatus.OK,
) -> ResponseReturnValue:
    turns = [] if fresh else _earlier()
    if answer:
        answered = "\n".join(reply.text for reply in answer.replies)
        turns = [*turns, Turn(said=said, answered=answered[:4000])][-REMEMBERED:]
    conversation = "" if fresh else request.form.get("conversation", "")
    page = render_template(
        "chat.html",
        typed=typed,
        problem=problem,
        notice=notice,
        earlier=turns[:-1] if answer else turns,
        said=said,
        answer=answer,
        conversation=answer.conversation if answer else conversation,
        turns=_TURNS.dump_json(turns).decode(),
        titles={plan.id: plan.title for plan in plans_by_id(session()).values()},
        suggestions=_suggestions(),
    )
    return page, status


def _earlier() -> list[Turn]:
    try:
        return _TURNS.validate_json(request.form.get("turns") or "[]")[-REMEMBERED:]
    except ValidationError:
        return []


def _suggestions() -> dict[str, list[str]]:
    return {
        _("给孩子找托育"): [_("宣汉县有哪些托育点？"), _("托育一个月多少钱？")],
        _("给老人找养老"): [_("渠县有哪些养老项目？"), _("老年餐桌归哪个部门管？")],
        _("社区工作人员"): [_("达州市2025年护理型床位的目标是多少？"), _("家庭托育点备案找谁？")],
    }
