"""POST /api/chat: a resident's message to the assistant; DELETE /api/chat/<conversation>: forget it all."""

from http import HTTPStatus

from flask import Response, current_app
from flask_babel import gettext as _
from pydantic import BaseModel, Field

from web import bot
from web.api.answering import answer, part_of_api, problems
from web.assistant import CONVERSATION, Answer, Message, talk
from web.database import session
from web.limits import limiter
from web.problems import problem

blueprint = part_of_api("chat")


@blueprint.post("/chat", responses={200: Answer, **problems(403, 413, 429)})
@limiter.limit(lambda: current_app.config["CHAT_LIMIT"])
def chat(body: Message) -> Response:
    """Replies to a message; always at least one, also while the bot is down."""
    return answer(talk(session(), body))


class ConversationPath(BaseModel):
    """Which conversation."""

    conversation: str = Field(max_length=64, pattern=CONVERSATION)


@blueprint.delete("/chat/<conversation>", responses={204: None, **problems(403, 429, 503)})
@limiter.limit(lambda: current_app.config["CHAT_LIMIT"])
def forget(path: ConversationPath) -> Response:
    """Delete a conversation from where it is kept; 204 too where there was none."""
    if bot.forget(path.conversation):
        return Response(status=HTTPStatus.NO_CONTENT)
    sentence = _("助手现在没有应答，对话还没有删掉。请过一会儿再删一次。")
    return problem(HTTPStatus.SERVICE_UNAVAILABLE, sentence).response()
