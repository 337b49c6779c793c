"""The chat page itself: what was said and answered before goes back and forth with its form."""

from http import HTTPStatus

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from models.titles import plans_by_id
from web.assistant import Answer
from web.database import session

# How much of a conversation goes back and forth with the page; nothing of it is kept on the server.
REMEMBERED = 6


class Turn(BaseModel):
    """What was said earlier, and what was answered, as plain text."""

    said: str = Field(max_length=500)
    answered: str = Field(max_length=4000)


_TURNS = TypeAdapter(list[Turn])


def typed() -> str:
    """What stands in the box, or the choice that was pressed."""
    return request.form.get("choice") or request.form.get("message", "")


def chat_page(
    *,
    box: str = "",
    problem: str = "",
    notice: str = "",
    said: str = "",
    answer: Answer | None = None,
    fresh: bool = False,
    status: HTTPStatus = HTTPStatus.OK,
) -> ResponseReturnValue:
    """The page with the conversation so far, and with the answer just given."""
    turns = [] if fresh else earlier()
    if answer:
        answered = "\n".join(reply.text for reply in answer.replies)
        turns = [*turns, Turn(said=said, answered=answered[:4000])][-REMEMBERED:]
    conversation = "" if fresh else request.form.get("conversation", "")
    page = render_template(
        "chat.html",
        typed=box,
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


def earlier() -> list[Turn]:
    """The turns that came with the form; none where they are broken."""
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
