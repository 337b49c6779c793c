"""Passwords: kept as argon2's hash, refused where they are easily guessed."""

import secrets
from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 10, 200
_HASHER = PasswordHasher()
# What is compared with where there is no such account, so that its absence takes as long.
_NOBODY = _HASHER.hash(secrets.token_hex())


def hash_password(password: str) -> str:
    """Argon2id with the library's parameters."""
    return _HASHER.hash(password)


def matches(stored: str | None, password: str) -> bool:
    """Whether this is the password; takes as long where none is stored."""
    try:
        return _HASHER.verify(stored or _NOBODY, password[:LONGEST]) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def weakness(password: str, login: str, name: str) -> str | None:
    """Why it is too easily guessed: short, long, name or plain; None where it is not."""
    if len(password) < SHORTEST:
        return "short"
    if len(password) > LONGEST:
        return "long"
    if login in password.lower() or (name and name in password):
        return "name"
    return "plain" if len(set(password)) < 5 else None


def new_token() -> str:
    """A secret that fits into an address."""
    return secrets.token_urlsafe(24)


def hash_token(token: str) -> str:
    """What is kept of a token; it is long and random, so a plain hash does."""
    return sha256(token.encode()).hexdigest()
