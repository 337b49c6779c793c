"""What can go wrong in the directory, each named for what happened."""

from typing import Self

from pydantic import ValidationError


class DirectoryError(Exception):
    """Base of the family."""


class InvalidRecord(DirectoryError):
    """A row breaks a rule of its model; `problems` are (field, message) pairs."""

    def __init__(self, record: str, key: object, problems: list[tuple[str, str]]) -> None:
        self.record, self.key, self.problems = record, key, problems
        told = "; ".join(f"{field}: {message}" for field, message in problems)
        super().__init__(f"{record} {key}: {told}")

    @classmethod
    def of(cls, record: str, values: dict[str, object], error: ValidationError) -> Self:
        """Read the fields and messages out of pydantic's own error."""
        problems = [(".".join(map(str, part["loc"])) or record, part["msg"]) for part in error.errors()]
        return cls(record, values.get("id"), problems)


class UnknownArea(DirectoryError):
    """No place of the directory has this name or code; `near` are names that look like it."""

    def __init__(self, name: str, near: list[str]) -> None:
        self.name, self.near = name, near
        super().__init__(name)


class AmbiguousArea(UnknownArea):
    """Several places have this name, and what is asked differs between them; `near` tells them apart."""


class NotFound(DirectoryError):
    """There is no record under this id."""


class NotAllowed(DirectoryError):
    """The account may not do this, or not here."""
