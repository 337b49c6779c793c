"""Words typed by people."""

from functools import cache
from typing import Any

from pydantic import BaseModel, model_validator


def visible(value: Any) -> Any:
    """Text without control characters and outer spaces; None where nothing is left."""
    if not isinstance(value, str):
        return value
    shown = "".join(sign if sign.isprintable() else " " for sign in value)
    return " ".join(shown.split()) or None


class Typed(BaseModel):
    """Fields as people type them: without control characters, and an empty one counts as left out."""

    @model_validator(mode="before")
    @classmethod
    def _empty_is_left_out(cls, values: Any) -> Any:
        if not isinstance(values, dict):
            return values
        shown = {name: visible(value) for name, value in values.items()}
        return {name: value for name, value in shown.items() if value is not None}

    @classmethod
    @cache
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:  # type: ignore[override]
        """Made once: it takes milliseconds, and is asked for with every request."""
        return super().model_json_schema(*args, **kwargs)
