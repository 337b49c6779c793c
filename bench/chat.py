"""A chat turn that looks a facility up, against the same Rasa saying a fixed sentence; and who needs what."""

import tempfile
import uuid
from pathlib import Path

import httpx

from bench.memory import resident
from bench.timing import compare, side_by_side
from tests.support.site import fill
from tests.support.stack import Stack

ASKED = "宣汉县有哪些托育点？"
FIXED = "你好"
TIMES = 50
AIM = 3


def run() -> None:
    """Start the whole site, print the ratio of the two, then the memory of each process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'chat.sqlite'}"
        fill(url)
        with Stack(folder, url) as stack:
            with httpx.Client(timeout=30) as client:
                ours, bare = side_by_side(lambda: _chat(client, stack), lambda: _rasa(client, stack), TIMES)
            print(compare("a chat turn with a facility looked up", ours, bare, AIM))
            for service, program in stack.programs.items():
                print(f"memory of {service:8} {resident(program.process.pid) or 0:6.0f} MB")


def _chat(client: httpx.Client, stack: Stack) -> None:
    client.post(f"{stack.url}/api/chat", json={"message": ASKED}).raise_for_status()


def _rasa(client: httpx.Client, stack: Stack) -> None:
    url = f"{stack.environ['BOT_URL']}/webhooks/rest/webhook"
    client.post(url, json={"sender": uuid.uuid4().hex, "message": FIXED}).raise_for_status()


if __name__ == "__main__":
    run()
