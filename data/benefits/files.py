"""Reading the rules of benefits, and the terms they use, from their files."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.rules.condition import Condition, Rule

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class BenefitFile:
    """A file's rule (None: for everybody), examples ({"verdict", "facts"}), and the rows it covers."""

    id: str
    jurisdiction: str
    audience: str
    covers: tuple[str, ...]
    rule: Condition | None
    examples: tuple[dict[str, Any], ...]


def read_benefits(folder: Path = FOLDER) -> list[BenefitFile]:
    """Every benefit, by file name. Raises ValueError where a rule is none."""
    return [_read(file) for file in sorted(folder.glob("*/*.toml"))]


def terms_of(jurisdiction: str, file: Path = FOLDER / "terms.toml") -> dict[str, Condition | None]:
    """What each term means there; None where no document defines it."""
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["terms"]
    here = [entry for entry in entries if entry.get("jurisdiction") in (None, jurisdiction)]
    here.sort(key=lambda entry: entry.get("jurisdiction") is not None)
    return {entry["name"]: _condition(entry.get("meaning")) for entry in here}


def _read(file: Path) -> BenefitFile:
    values = tomllib.loads(file.read_text(encoding="utf-8"))
    return BenefitFile(
        id=values["id"],
        jurisdiction=values["jurisdiction"],
        audience=values["audience"],
        covers=tuple(values.get("covers", ())),
        rule=_condition(values.get("rule")),
        examples=tuple(values.get("examples", ())),
    )


def _condition(value: dict[str, Any] | None) -> Condition | None:
    return None if value is None else Rule.model_validate({"condition": value}).condition
