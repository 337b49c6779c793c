"""The assistant answers a sample of the suite, and says no figure that nobody told it."""

from collections.abc import Iterator
from itertools import chain

import pytest

from tests.conversations import facts, generated
from tests.conversations.asking import Asked, ask_all
from tests.conversations.questions import by_hand
from tests.conversations.recorder import recording
from tests.support.stack import Stack

MADE, WRITTEN = 45, 4  # of those made from facts about so many; of those written by hand every fourth
ENOUGH = 0.9


@pytest.fixture(scope="module")
def answers(assistant: Stack) -> Iterator[list[Asked]]:
    """The sample, asked while the bot's actions ask the directory through a recorder."""
    questions = chain(
        generated.sample(generated.questions(facts.read()), MADE, least=2), by_hand()[::WRITTEN]
    )
    directory = assistant.environ["DIRECTORY_URL"]
    with recording(assistant.url) as recorder:
        assistant.ask_directory_at(recorder.url)
        yield list(ask_all(questions, assistant.url, recorder))
    assistant.ask_directory_at(directory)


def test_nearly_all_of_the_sample_is_answered_rightly(answers: list[Asked]) -> None:
    wrong = [(one.question.turns, one.faults, one.reply) for one in answers if one.faults]
    assert len(wrong) <= (1 - ENOUGH) * len(answers), wrong


def test_no_reply_holds_a_figure_that_neither_the_directory_nor_the_person_told(answers: list[Asked]) -> None:
    assert not [(one.question.turns, one.strange, one.reply) for one in answers if one.strange]
