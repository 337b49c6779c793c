"""The whole site as `make run` starts it, by the Procfile's own lines, on ports and a database of its own."""

import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from honcho.environ import parse_procfile

from scripts.services import SERVICES, wiring
from tests.support.processes import LOOPBACK, ROOT, Program, answers, free_port, listens

PATIENCE = 300  # seconds; Rasa alone takes 30 to 60 to load on an idle machine, minutes on a busy one
# What is said is tested here, not how soon, and other tests may be keeping the machine busy.
PATIENT = {"LAOYOUTONG_BOT_WAIT": "30", "DIRECTORY_WAIT": "15"}
ALL = ("actions", "bot", "web")
# Where each says that it is up. Rasa listens only once its model is loaded.
ALIVE = {"web": "/healthz", "actions": "/health", "bot": "/"}


class Stack:
    """Web, bot and actions as processes, in a `with`. One can be stopped, to see what the others say then."""

    def __init__(
        self, folder: Path, database_url: str, services: tuple[str, ...] = ALL, *, patient: bool = True
    ) -> None:
        """`folder` takes the logs; `services` are to be started; without patience it waits as `make run`."""
        self.folder = folder
        self.services = services
        self.ports = {service.name: free_port() for service in SERVICES}
        chosen = {service.variable: str(self.ports[service.name]) for service in SERVICES}
        names = str(folder / "names.json")
        own = {"DATABASE_URL": database_url, "NAMES_CACHE": names}
        own["CONVERSATIONS_URL"] = f"sqlite:///{self.conversations}"
        self.environ = {**wiring(chosen), **own, **(PATIENT if patient else {})}
        self.programs: dict[str, Program] = {}

    @property
    def conversations(self) -> Path:
        """The file in which they are kept."""
        return self.folder / "conversations.db"

    @property
    def url(self) -> str:
        """The address of the site."""
        return f"http://{LOOPBACK}:{self.ports['web']}"

    def __enter__(self) -> "Stack":
        try:
            for name in self.services:
                self.start(name)
            for name in self.services:
                self.wait_for(name)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for program in self.programs.values():
            program.stop()

    def start(self, name: str) -> None:
        """Start one of the three by its line in the Procfile."""
        if name == "bot":
            train()
        self.programs[name] = Program(procfile()[name], self.folder / f"{name}.log", self.environ)

    def wait_for(self, name: str) -> None:
        """Wait until one of the three answers."""
        self.programs[name].wait_until(lambda: self._is_ready(name), PATIENCE)

    def _is_ready(self, name: str) -> bool:
        port = self.ports[name]
        return listens(port) and answers(f"http://{LOOPBACK}:{port}{ALIVE[name]}")

    def stop(self, name: str) -> None:
        """Stop one of the three, as if it had crashed."""
        self.programs.pop(name).stop()

    def ask_directory_at(self, url: str) -> None:
        """Let the bot's actions ask this directory from now on; they are down meanwhile."""
        self.stop("actions")
        self.environ["DIRECTORY_URL"] = url
        self.start("actions")
        self.wait_for("actions")

    def ask(self, message: str, conversation: str | None = None, **more: Any) -> dict[str, Any]:
        """Send one message to the assistant, as the page does; the decoded answer of POST /api/chat."""
        body = {"message": message, **({"conversation": conversation} if conversation else {}), **more}
        response = httpx.post(f"{self.url}/api/chat", json=body, timeout=60)
        response.raise_for_status()
        answer: dict[str, Any] = response.json()
        return answer


@cache
def procfile() -> dict[str, str]:
    """The commands of the Procfile, by name."""
    return dict(parse_procfile((ROOT / "Procfile").read_text()).processes)


@cache
def train() -> None:
    """Train the bot, if what it learns from has changed; once a session."""
    subprocess.run(["bot/.venv/bin/python", "bot/train.py"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
