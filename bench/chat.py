"""A chat turn that looks a facility up, against the same Rasa saying a fixed sentence; then many at once."""

import tempfile
import uuid
from pathlib import Path

import httpx

from bench import crowd
from bench.timing import compare, side_by_side
from tests.support.site import fill
from tests.support.stack import Stack

ASKED = "宣汉县有哪些托育点？"
# Rasa answers this by itself, without our actions (bot/topics/line.yml).
FIXED = "听得到吗"
TIMES = 50
AIM = 3


def run() -> None:
    """Start the whole site, print the ratio of the two, then what a crowd and a long run do to it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'chat.sqlite'}"
        fill(url)
        with Stack(folder, url, patient=False) as stack:
            with httpx.Client(timeout=30) as client:
                ours, bare = side_by_side(lambda: _chat(client, stack), lambda: _rasa(client, stack), TIMES)
            print(compare("a chat turn with a facility looked up", ours, bare, AIM))
            crowd.at_once(stack)
            crowd.in_the_long_run(stack)


def _chat(client: httpx.Client, stack: Stack) -> None:
    client.post(f"{stack.url}/api/chat", json={"message": ASKED}).raise_for_status()


def _rasa(client: httpx.Client, stack: Stack) -> None:
    url = f"{stack.environ['BOT_URL']}/webhooks/rest/webhook"
    client.post(url, json={"sender": uuid.uuid4().hex, "message": FIXED}).raise_for_status()


if __name__ == "__main__":
    run()
