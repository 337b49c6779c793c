"""Chinese text as search terms, the same for SQLite's FTS5 and PostgreSQL's tsvector.

Both index words between spaces. Chinese has none, so every run of characters is cut into overlapping
pairs, and ends with its last character: 养老托育 -> 养老 老托 托育 育. A phrase of pairs then matches exactly
the texts that hold the words, and two-character words hit, which FTS5's own tokenizers miss.
"""

import re
import unicodedata

_RUN = re.compile(r"[一-鿿㐀-䶿]+|[a-z0-9]+(?:\.[a-z0-9]+)*")
_HAN = re.compile(r"[一-鿿㐀-䶿]")


def fold(text: str) -> str:
    """Full width to half width, capitals to small letters."""
    return unicodedata.normalize("NFKC", text).lower()


def runs(text: str) -> list[str]:
    """The unbroken runs of Chinese characters, or of Latin letters and digits, in order."""
    return _RUN.findall(fold(text))


def pairs(run: str) -> list[str]:
    """A run's overlapping pairs; a Latin run, or a single character, is itself."""
    if not _HAN.match(run):
        # PostgreSQL reads 4.5 as one word, FTS5 as two; this is one in both.
        return [run.replace(".", "p")]
    if len(run) == 1:
        return [run]
    return [run[at : at + 2] for at in range(len(run) - 1)]


def indexed(text: str) -> str:
    """The terms of a text, to be stored; the last character of each run keeps it apart from the next."""
    return " ".join(term for run in runs(text) for term in (*pairs(run), *_end(run)))


def _end(run: str) -> list[str]:
    return [run[-1]] if len(run) > 1 and _HAN.match(run) else []


def phrases(query: str) -> list[list[str]]:
    """What a text must hold to match the query: one phrase of neighbouring terms for each run."""
    return [pairs(run) for run in runs(query)]
