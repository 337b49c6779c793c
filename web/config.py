"""Settings: each has a default here and an environment variable of its name with LAOYOUTONG_ before it.

DATABASE_URL and BOT_URL are read without the prefix too, since hosts hand them out under these names.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

from flask import Flask

DEFAULTS: dict[str, Any] = {
    "DATABASE_URL": "",
    "BOT_URL": "http://127.0.0.1:5005",
    # How long a resident waits for the assistant before the directory's own search answers; seconds. In
    # three seconds altogether there is to be an answer, and the search needs some of them.
    "BOT_WAIT": 2.0,
    # Rasa thinks of one message at a time: more at once only lengthens each.
    "CHATS_AT_ONCE": 4,
    # Who stands in line holds a thread of the server's; the bot calls back while a chat waits.
    "CHATS_WAITING": 64,
    "CHAT_LIMIT": "100 per second; 2400 per minute",
    "ENQUIRY_LIMIT": "20 per second; 600 per minute",
    "FEEDBACK_LIMIT": "5 per second; 60 per minute",
    # How many proxies of our own stand before the site: only what the last so many of them wrote into
    # X-Forwarded-For and X-Forwarded-Proto is believed, and without any, nothing that a visitor sends along.
    "PROXIES": 0,
    # Said outright: the limiter is one for all applications of a process, and keeps what the last one set.
    "RATELIMIT_ENABLED": True,
    "RATELIMIT_STORAGE_URI": "memory://",
    # The desk: signed out after so many seconds of doing nothing, and after so many in any case.
    "PERMANENT_SESSION_LIFETIME": 2 * 3600,
    "SESSION_LASTS": 12 * 3600,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_SECURE": False,  # to be set where the site is reached by HTTPS
    "SIGN_IN_LIMIT": "60 per minute",
    "MAX_CONTENT_LENGTH": 64 * 1024,
    "BABEL_DEFAULT_LOCALE": "zh",
    "BABEL_DEFAULT_TIMEZONE": "Asia/Shanghai",
}
UNPREFIXED = ("DATABASE_URL", "BOT_URL")


def configure(app: Flask, overrides: dict[str, Any] | None) -> None:
    """Lay defaults, environment and overrides over each other; SQLite under instance/ if none is named."""
    app.config.from_mapping(DEFAULTS)
    app.config.update({name: os.environ[name] for name in UNPREFIXED if os.environ.get(name)})
    app.config.from_prefixed_env("LAOYOUTONG")
    app.config.from_mapping(overrides or {})
    folder = Path(app.root_path).parent / "instance"
    if not app.config["DATABASE_URL"]:
        folder.mkdir(exist_ok=True)
        app.config["DATABASE_URL"] = f"sqlite:///{folder / 'laoyoutong.db'}"
    if not app.config["SECRET_KEY"]:
        app.config["SECRET_KEY"] = _secret(folder)


def _secret(folder: Path) -> str:
    """The key that signs cookies, made once and kept beside the database, readable by its owner alone."""
    file = folder / "secret-key"
    folder.mkdir(exist_ok=True)
    with suppress(FileExistsError):
        made = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(made, "w") as new:
            new.write(secrets.token_hex(32))
    return file.read_text()
