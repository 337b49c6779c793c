"""How often one address may ask, and which address that is."""

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.middleware.proxy_fix import ProxyFix

limiter = Limiter(get_remote_address)


def init_app(app: Flask) -> None:
    """Count requests; where, RATELIMIT_STORAGE_URI says. Behind PROXIES, each visitor for themselves."""
    if proxies := app.config["PROXIES"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies)  # type: ignore[method-assign]
    limiter.init_app(app)
