"""`make bench-nlu`: our way of hearing beside Rasa's stock one for Chinese, on the same held-out questions.

Trains the stock configuration (bot/config-diet.yml) into a temporary folder: minutes of processor time.
"""

import json
import os
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from scripts.services import QUIET
from tests.support.site import fill, served
from web import create_app

BOT = Path(__file__).resolve().parents[1] / "bot"
PYTHON = str(BOT / ".venv" / "bin" / "python")
SETS = [str(BOT / "tests" / f"{name}.yml") for name in ("held_out", "paraphrases", "outside")]
OUTSIDE = "out_of_scope"
Row = dict[str, Any]


def run() -> None:
    """Train what is not trained, hear everything with both, print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(f"sqlite:///{folder / 'names.sqlite'}")
        app = create_app({"DATABASE_URL": f"sqlite:///{folder / 'names.sqlite'}"})
        with served(app) as url:
            environ = {**os.environ, **QUIET, "DIRECTORY_URL": url, "NAMES_CACHE": str(folder / "names.json")}
            environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
            subprocess.run([PYTHON, "train.py"], cwd=BOT, check=True, env=environ)
            ours = _heard(str(BOT / "trained"), environ)
            stock = _heard(_stock(folder, environ), environ)
    print(f"{'':34}{'ours':>10}{'stock':>10}")
    for line, mine, other in zip(LINES, _figures(ours), _figures(stock), strict=True):
        print(f"{line:34}{mine:10.3f}{other:10.3f}")
    for intent, right in _by_intent(ours["rows"]).items():
        print(f"    {intent:20} {right} of {sum(row['intent'] == intent for row in ours['rows'])}")


LINES = (
    "right, inside",
    "recognised, outside",
    "refused, of the inside ones",
    "AUROC of confidence, right/wrong",
    "AUROC of refusal, inside/outside",
    "ms a message, median",
    "MB of the process",
)


def _figures(heard: dict[str, Any]) -> list[float]:
    rows = heard["rows"]
    inside = [row for row in rows if row["intent"] != OUTSIDE]
    outside = [row for row in rows if row["intent"] == OUTSIDE]
    return [
        _share(row["said"] == row["intent"] for row in inside),
        _share(row["said"] == OUTSIDE for row in outside),
        _share(row["said"] == OUTSIDE for row in inside),
        auroc([(row["confidence"], row["said"] == row["intent"]) for row in rows]),
        auroc([(row["outside"], row["intent"] == OUTSIDE) for row in rows]),
        heard["milliseconds"],
        heard["megabytes"],
    ]


def auroc(scored: Sequence[tuple[float, bool]]) -> float:
    """How often a true one scores above a false one; a draw counts half."""
    true = [score for score, is_true in scored if is_true]
    false = [score for score, is_true in scored if not is_true]
    above = sum((one > other) + (one == other) / 2 for one in true for other in false)
    return above / (len(true) * len(false)) if true and false else 1.0


def _share(found: Iterable[bool]) -> float:
    hits = list(found)
    return sum(hits) / len(hits)


def _by_intent(rows: Iterable[Row]) -> dict[str, int]:
    right: dict[str, int] = defaultdict(int)
    for row in rows:
        right[row["intent"]] += row["said"] == row["intent"]
    return dict(right)


def _stock(folder: Path, environ: dict[str, str]) -> str:
    """The stock model, trained on the same examples."""
    asked = ["-m", "rasa", "train", "nlu", "--config", "config-diet.yml", "--nlu", "topics"]
    asked += ["--domain", "topics", "--out", str(folder), "--fixed-model-name", "stock"]
    subprocess.run([PYTHON, *asked], cwd=BOT, check=True, env=environ, stdout=subprocess.DEVNULL)
    return str(folder / "stock.tar.gz")


def _heard(model: str, environ: dict[str, str]) -> dict[str, Any]:
    answer = subprocess.run(
        [PYTHON, "measure.py", model, *SETS],
        cwd=BOT,
        check=True,
        env=environ,
        stdout=subprocess.PIPE,
        text=True,
    )
    heard: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return heard


if __name__ == "__main__":
    run()
