"""Real programs for a test: each started in a process group of its own, and always stopped, group and all."""

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LOOPBACK = "127.0.0.1"


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
    return port


class Program:
    """A running command; what it says goes to its log."""

    def __init__(
        self,
        command: str | Sequence[str],
        log: Path,
        environ: Mapping[str, str] | None = None,
        **options: Any,
    ) -> None:
        """Start it. A string goes through the shell, as a Procfile's lines do."""
        self.log = log
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                command,
                shell=isinstance(command, str),
                cwd=options.pop("cwd", ROOT),
                env={**os.environ, **(environ or {})},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                **options,
            )

    @property
    def running(self) -> bool:
        """Tell whether it has not ended yet."""
        return self.process.poll() is None

    def stop(self, sign: signal.Signals = signal.SIGTERM, seconds: float = 10) -> None:
        """End it and all that it started: politely, then after some seconds by force."""
        self.signal(sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(seconds)
        self.signal(signal.SIGKILL)
        self.process.wait()

    def signal(self, sign: signal.Signals) -> None:
        """Send it to the whole group: SIGSTOP makes the program hang, SIGCONT go on."""
        # The group outlives its leader while a child is left, so this also finds what a dead parent left.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, sign)

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> None:
        """Wait until it is ready; fails with the end of its log where it ends or takes too long."""
        deadline = time.monotonic() + seconds
        while not ready():
            if not self.running or time.monotonic() > deadline:
                what = "is not ready" if self.running else f"ended with {self.process.returncode}"
                tail = self.log.read_text(errors="replace")[-4000:]
                raise RuntimeError(f"{self.process.args!r} {what}. It said:\n{tail}")
            time.sleep(0.2)


@contextlib.contextmanager
def running(program: Program, sign: signal.Signals = signal.SIGTERM) -> Iterator[Program]:
    """Stop the program at the end, whatever happens."""
    try:
        yield program
    finally:
        program.stop(sign)


def listens(port: int) -> bool:
    """Tell whether somebody answers on a port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOOPBACK, port)) == 0


def answers(url: str) -> bool:
    """Tell whether a GET of the address succeeds."""
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            return bool(response.status < 300)
    except (OSError, urllib.error.HTTPError):
        return False
