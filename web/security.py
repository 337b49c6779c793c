"""Headers that keep a page's visitors safe; no posts from another site, no addresses that nothing has."""

from urllib.parse import urlsplit

from flask import Flask, Response, abort, request

POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)


def init_app(app: Flask) -> None:
    """Check every post, dress every answer."""
    app.before_request(_refuse_unprintable_paths)
    app.before_request(_refuse_foreign_posts)
    app.after_request(_headers)


def _refuse_unprintable_paths() -> None:
    # Nothing here has such an address, and PostgreSQL would stumble over a NUL in an id.
    if any(ord(sign) < 32 for sign in request.path):
        abort(404)


def _refuse_foreign_posts() -> None:
    # Browsers say where a request comes from (Sec-Fetch-Site, or Origin in older ones); programs say nothing.
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site in ("same-origin", "none"):
        return
    if site is not None or (origin is not None and urlsplit(origin).netloc != request.host):
        abort(403)


def _headers(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    return response
