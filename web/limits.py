"""How often one address may ask."""

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(get_remote_address)


def init_app(app: Flask) -> None:
    """Count requests; where, RATELIMIT_STORAGE_URI says."""
    limiter.init_app(app)
