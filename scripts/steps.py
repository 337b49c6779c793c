"""One step of a longer job: its name and seconds on the screen, its talk in a log that is shown if it fails.

`python3 -m scripts.steps NAME COMMAND...` runs one from the Makefile.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

LOGS = Path(".cache/logs")


def run(name: str, command: Sequence[str], folder: str = ".") -> bool:
    """Run the command in the folder, without input; True if it succeeded."""
    log = LOGS / (re.sub(r"\W+", "-", name) + ".log")
    log.parent.mkdir(parents=True, exist_ok=True)
    print(f"{name} ...", end=" ", flush=True)
    started = time.monotonic()
    with log.open("wb") as output:
        code = subprocess.call(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
    print(f"{'ok' if code == 0 else 'FAILED'}, {time.monotonic() - started:.0f} s", flush=True)
    if code:
        print(log.read_text(errors="replace"), f"--- end of {log}", sep="\n", flush=True)
    return code == 0


if __name__ == "__main__":
    sys.exit(0 if run(sys.argv[1], sys.argv[2:]) else 1)
