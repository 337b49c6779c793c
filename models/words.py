"""Words typed by people."""

from typing import Any


def visible(value: Any) -> Any:
    """Text without control characters and outer spaces; None where nothing is left."""
    if not isinstance(value, str):
        return value
    shown = "".join(sign if sign.isprintable() else " " for sign in value)
    return " ".join(shown.split()) or None
