"""The classifier reads words, and not which place is named."""

from rasa.shared.nlu.training_data.message import Message

from components.listener import Span, add
from components.tokenizer import MaskingTokenizer

TOKENIZER = MaskingTokenizer(MaskingTokenizer.get_default_config())


def read(text: str, *names: Span) -> list[tuple[str, str]]:
    message = Message({"text": text})
    add(message, names, "test")
    return [(token.text, token.lemma) for token in TOKENIZER.tokenize(message, "text")]


def test_a_name_is_one_word_and_reads_the_same_for_every_place() -> None:
    assert read("渠县有托育吗", Span(0, 2, "place", "1"))[0] == ("渠县", "某地")
    assert [lemma for _, lemma in read("渠县有托育吗", Span(0, 2, "place", "1"))] == [
        lemma for _, lemma in read("宣汉县有托育吗", Span(0, 3, "place", "2"))
    ]


def test_words_keep_their_positions() -> None:
    message = Message({"text": "我在渠县 找托育点"})
    add(message, [Span(2, 4, "place", "1")], "test")

    for token in TOKENIZER.tokenize(message, "text"):
        assert message.get("text")[token.start : token.end] == token.text


def test_what_two_components_found_at_one_spot_is_masked_once() -> None:
    spans = Span(0, 3, "department", "1"), Span(0, 3, "plan", "2"), Span(1, 2, "place", "3")

    assert [text for text, _ in read("民政局", *spans)] == ["民政局"]
