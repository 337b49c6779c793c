"""Rasa's REST channel, and beside it what a resident and a newly trained model need of it.

- `POST /webhooks/rest/webhook` as Rasa has it; a reply whose JSON says `forget` ends in forgetting;
- `DELETE /webhooks/rest/conversations/<id>` forgets a conversation;
- `PUT /webhooks/rest/model` takes the model in trained/ without losing one. Rasa's own `PUT /model` would
  open all of its API, with everybody's conversations in it, and would let everybody wait while it loads.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from conversations import answers

MODEL = Path(__file__).parents[1] / "trained" / "laoyoutong.tar.gz"
Handler = Callable[[UserMessage], Awaitable[Any]]


class Residents(RestInput):
    """The channel of the web process; it keeps the name, and with it the address, of Rasa's own."""

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Rasa's routes, and ours."""

        async def hear(message: UserMessage) -> None:
            await on_new_message(message)
            if asks_to_forget(message):
                await forget(Sanic.get_app().ctx.agent, message.sender_id)

        answers.prepare()
        routes: Blueprint = super().blueprint(hear)
        routes.add_route(delete_conversation, "/conversations/<conversation>", methods=["DELETE"])
        routes.listener("after_server_start")(warm_up)
        routes.add_route(take_model, "/model", methods=["PUT"])
        return routes


async def warm_up(app: Sanic, _: Any = None) -> None:
    """Hear one sentence, so that nobody's first question waits for tables to be made."""
    if app.ctx.agent.is_ready():
        await app.ctx.agent.parse_message("达州有哪些托育点")


async def delete_conversation(request: Request, conversation: str) -> HTTPResponse:
    """204, whether or not there was one: nobody learns which conversations exist."""
    await forget(request.app.ctx.agent, conversation)
    return empty()


async def take_model(request: Request) -> HTTPResponse:
    """Swap the model; who talks meanwhile is answered by the old one."""
    agent: Agent = request.app.ctx.agent
    await asyncio.get_running_loop().run_in_executor(None, agent.load_model, MODEL)
    await warm_up(request.app)
    return json({"model": MODEL.name})


def asks_to_forget(message: UserMessage) -> bool:
    """Whether one of the replies just given says that this conversation is to be forgotten."""
    said = getattr(message.output_channel, "messages", None)
    return isinstance(said, list) and any((one.get("custom") or {}).get("forget") for one in said)


async def forget(agent: Agent, conversation: str) -> None:
    """Delete it from the store, once the turn that it may be in has ended."""
    async with agent.lock_store.lock(conversation):
        # Rasa wraps the store that endpoints.yml names, to go on in memory where that fails.
        store = getattr(agent.tracker_store, "_tracker_store", agent.tracker_store)
        await store.delete(conversation)
