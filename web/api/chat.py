"""POST /api/chat: a resident's message to the assistant."""

from flask import Response, current_app

from web.api.answering import answer, part_of_api, problems
from web.assistant import Answer, Message, talk
from web.database import session
from web.limits import limiter

blueprint = part_of_api("chat")


@blueprint.post("/chat", responses={200: Answer, **problems(403, 413, 429)})
@limiter.limit(lambda: current_app.config["CHAT_LIMIT"])
def chat(body: Message) -> Response:
    """Replies to a message; always at least one, also while the bot is down."""
    return answer(talk(session(), body))
