"""How many of the suite's questions the assistant answers rightly, of each kind.

    python -m bench.conversations                          starts the whole site, and asks it
    python -m bench.conversations --url http://... [--recorder PORT]   asks one that runs

With --recorder, the running bot's actions must ask the directory by way of that port (DIRECTORY_URL), and
the figures in their replies are held against what the directory answered. --all asks every question that the
facts give, --only those of a topic; --fails FILE keeps what went wrong. --unseen asks the questions that
nobody may tune on: they are only counted.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from tests.conversations import facts, generated
from tests.conversations.asking import Asked, ask_all, one_line
from tests.conversations.questions import UNSEEN, Question, by_hand, outside
from tests.conversations.recorder import Recorder, recording
from tests.support.site import fill
from tests.support.stack import Stack


def main() -> None:
    options = _options()
    asked = by_hand(UNSEEN) + outside() if options.unseen else _seen(options.all)
    if options.only:
        asked = [one for one in asked if options.only in (one.topic, one.id[0])]
    given = _given(options.url, options.recorder) if options.url else started()
    with given as (url, recorder):
        report(ask_all(asked, url, recorder), options.fails)


def _seen(all_: bool) -> list[Question]:
    made = generated.questions(facts.read())
    return by_hand() + (made if all_ else generated.sample(made))


@contextmanager
def started() -> Iterator[tuple[str, Recorder]]:
    """A whole site of our own, whose actions ask the directory through a recorder."""
    with tempfile.TemporaryDirectory() as name:
        url = f"sqlite:///{Path(name) / 'site.sqlite'}"
        fill(url)
        stack = Stack(Path(name), url)
        with recording(stack.url) as recorder:
            stack.environ["DIRECTORY_URL"] = recorder.url
            with stack:
                yield stack.url, recorder


@contextmanager
def _given(url: str, port: int | None) -> Iterator[tuple[str, Recorder | None]]:
    with recording(url, port) if port else nullcontext() as recorder:
        yield url, recorder


def report(answers: Iterable[Asked], fails: Path | None = None) -> None:
    """Print right answers a kind, and how many replies hold a figure that nobody told."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: list[Asked] = []
    for one in answers:
        for key in _kinds(one.question):
            asked[key] += 1
            right[key] += not one.faults
        if one.faults or one.strange:
            wrong.append(one)
    for key in sorted(asked):
        print(f"{key:34} {right[key]:4} / {asked[key]:4}")
    strange = [one for one in wrong if one.strange]
    print(f"replies with a figure that nobody told: {len(strange)}")
    if fails:
        fails.write_text("\n".join(map(_line, wrong)) + "\n", "utf-8")


def _kinds(question: Question) -> list[str]:
    made = {"H": "by hand", "U": "unseen", "O": "outside"}.get(question.id[0], "generated")
    return [f"topic {question.topic}", f"style {question.style}", f"all {made}", "all"]


def _line(one: Asked) -> str:
    told = [one.question.id, one.question.topic, " ||| ".join(one.question.turns), "; ".join(one.faults)]
    return "\t".join([*told, "strange: " + " ".join(one.strange) if one.strange else "", one_line(one.reply)])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--url", help="the address of a running site")
    parser.add_argument("--recorder", type=int, help="the port that its actions ask the directory through")
    parser.add_argument("--all", action="store_true", help="every question that the facts give")
    parser.add_argument("--only", help="the questions of one topic, or of one hand: H, G")
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument("--unseen", action="store_true", help="the questions that are only counted")
    kept.add_argument("--fails", type=Path, help="a file for what went wrong")
    return parser.parse_args()


if __name__ == "__main__":
    main()
