"""Fifty conversations at once, and two thousand turns on end: how long it takes, what it leaves behind."""

import time
from concurrent.futures import ThreadPoolExecutor

from bench.memory import resident
from bench.timing import summary
from tests.support.stack import Stack

PEOPLE = 50
TURNS = 2000
LOOKS = 4
TALK = ("宣汉县有哪些托育点？", "那渠县呢？", "第二个的床位？", "托育一个月多少钱？", "谢谢")


def at_once(stack: Stack) -> None:
    """Everybody says everything, all of them at the same time."""
    start = time.monotonic()
    with ThreadPoolExecutor(PEOPLE) as people:
        talks = list(people.map(lambda _: _talk(stack), range(PEOPLE)))
    turns = [turn for talk in talks for turn in talk]
    degraded = sum(degraded for _, degraded in turns)
    print(f"{PEOPLE} conversations of {len(TALK)} turns at once: {time.monotonic() - start:.0f} s")
    print(f"    a turn {summary([taken for taken, _ in turns])}")
    print(f"    errors 0, answered by the search instead {degraded} of {len(turns)}")


def in_the_long_run(stack: Stack) -> None:
    """Conversation after conversation, with a look at the memory now and then."""
    _say_memory(stack, 0)
    for look in range(LOOKS):
        for _ in range(TURNS // LOOKS // len(TALK)):
            _talk(stack)
        _say_memory(stack, (look + 1) * TURNS // LOOKS)


def _talk(stack: Stack) -> list[tuple[float, bool]]:
    """Milliseconds of each turn, and whether the search had to answer; an error ends it all."""
    conversation = None
    turns = []
    for message in TALK:
        start = time.monotonic()
        answer = stack.ask(message, conversation)
        conversation = answer["conversation"]
        turns.append(((time.monotonic() - start) * 1000, bool(answer["degraded"])))
    return turns


def _say_memory(stack: Stack, turns: int) -> None:
    used = (f"{name} {resident(one.process.pid) or 0:.0f} MB" for name, one in stack.programs.items())
    print(f"memory after {turns:5,} turns: {', '.join(used)}", flush=True)
