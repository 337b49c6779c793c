"""The unseen questions are those whose hash was committed before the assistant was tuned."""

from hashlib import sha256

from tests.conversations.questions import UNSEEN


def test_nobody_has_changed_them_since() -> None:
    promised = UNSEEN.with_suffix(".sha256").read_text(encoding="utf-8").splitlines()
    for line in promised:
        digest, name = line.split()
        assert sha256(UNSEEN.with_name(name).read_bytes()).hexdigest() == digest
