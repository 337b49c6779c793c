"""Trains the bot into trained/ if what it learns from has changed: `python bot/train.py [--force]`.

A bot that runs meanwhile takes the new model at once, and goes on with every conversation. (Code of
components/ is loaded once: a change there needs a restart.)
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

BOT = Path(__file__).resolve().parent
MODEL = BOT / "trained" / "laoyoutong.tar.gz"
STAMP = BOT / "trained" / "inputs.sha256"
INPUTS = ("config.yml", "learn.py", "uv.lock", "topics/*.yml", "lexicon/**/*.yml", "components/*.py")
HAND_OVER = 120  # seconds
DEFAULT_PORT = "5005"
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    # Rasa 3.6 and what it stands on are old: dozens of deprecations, none of them ours to mend.
    "PYTHONWARNINGS": "ignore",
    # Six thousand modules are compiled once, not at every start, whatever the shell says.
    "PYTHONDONTWRITEBYTECODE": "",
}


def fingerprint() -> str:
    """Of the names and contents of all inputs: Rasa's own check loads TensorFlow first, half a minute."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in INPUTS for path in BOT.glob(pattern)):
        digest.update(str(path.relative_to(BOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def is_trained(inputs: str) -> bool:
    return MODEL.exists() and STAMP.exists() and STAMP.read_text() == inputs


def train() -> int:
    """Rasa's exit code; its progress goes to the terminal."""
    command = [sys.executable, "learn.py", "train", "--config", "config.yml", "--domain", "topics"]
    # --force: Rasa's cache knows the classes of components/, not the modules and word lists they use.
    # --skip-validation: it takes a minute, and tests/test_topics.py looks at the same in a second.
    command += [
        "--data",
        "topics",
        "--out",
        "trained",
        "--fixed-model-name",
        MODEL.name.split(".")[0],
        "--force",
        "--skip-validation",
    ]
    return subprocess.run(command, cwd=BOT, env={**os.environ, **QUIET}).returncode


def hand_over() -> str:
    """Tell a running bot to take the new model; in words what came of it, nothing where none runs."""
    url = os.environ.get("BOT_URL") or f"http://127.0.0.1:{os.environ.get('BOT_PORT') or DEFAULT_PORT}"
    request = urllib.request.Request(f"{url}/webhooks/rest/model", method="PUT")
    # The bot is on this machine: no proxy that the environment names has a part in it.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        opener.open(request, timeout=HAND_OVER).close()
    except urllib.error.HTTPError as error:
        return f"The running bot did not take it (it answered {error.code}): start it anew."
    except OSError:
        return ""
    return "The running bot has taken it."


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--force", action="store_true", help="train even if nothing has changed")
    inputs = fingerprint()
    if is_trained(inputs) and not parser.parse_args().force:
        print("The bot is trained; nothing it learns from has changed.")
        return 0
    print("Training the bot (a minute or two) ...", flush=True)
    started = time.monotonic()
    if code := train():
        return code
    STAMP.write_text(inputs)
    print(f"The bot is trained: {MODEL.relative_to(BOT.parent)}, {time.monotonic() - started:.0f} s.")
    if told := hand_over():
        print(told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
