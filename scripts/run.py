"""Starts web, bot and actions from the Procfile, says when they are ready, and stops them all together.

Ctrl-C (as SIGTERM, or closing the terminal) stops the three; so does the end of any one of them.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

from scripts.services import LOOPBACK, wiring

PATIENCE = 300  # seconds; the assistant alone needs 30 to 60 to load


def main() -> int:
    """Run until stopped; 0 when a person stopped it, else the code of the program that ended."""
    environ = {**os.environ, **wiring(os.environ)}
    stopped = threading.Event()
    # When the terminal is closed, honcho must live long enough to be told below to stop its programs.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    honcho = subprocess.Popen([sys.executable, "-m", "honcho", "start"], env=environ)

    def stop(number: int, frame: object) -> None:
        stopped.set()
        honcho.send_signal(signal.SIGTERM)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    announcer = threading.Thread(target=announce, args=(environ, stopped), daemon=True)
    announcer.start()
    code = honcho.wait()
    return 0 if stopped.is_set() else code or 1


def announce(environ: dict[str, str], stopped: threading.Event) -> None:
    """Say where the site is as soon as database and bot answer; say what is missing if they do not."""
    url = f"http://{LOOPBACK}:{environ['PORT']}"
    say("Starting. The assistant takes up to a minute to load; Ctrl-C stops everything.")
    deadline = time.monotonic() + PATIENCE
    problem = what_is_missing(environ)
    while problem and time.monotonic() < deadline and not stopped.wait(1):
        problem = what_is_missing(environ)
    if not problem:
        say(f"老幼通 is ready: {url}")
    elif not stopped.is_set():
        say(f"Not ready after {PATIENCE} seconds: {problem}")


def what_is_missing(environ: dict[str, str]) -> str | None:
    """None when all three answer, else what the first of them says instead."""
    addresses = (environ["PORT"], "readyz"), (environ["ACTIONS_PORT"], "health")
    answers = (answer(f"http://{LOOPBACK}:{port}/{path}") for port, path in addresses)
    return next((problem for problem in answers if problem), None)


def answer(url: str) -> str | None:
    """None when the address says yes, else what it says instead."""
    try:
        with urllib.request.urlopen(url, timeout=10):
            return None
    except urllib.error.HTTPError as refusal:
        return refusal.read().decode(errors="replace")
    except OSError as error:
        return f"{url}: {error}"


def say(sentence: str) -> None:
    """One line of our own between the programs' lines."""
    print(f"\n>>> {sentence}\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
