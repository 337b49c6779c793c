"""The three programs that make a running site: where each listens, and how each learns of the others.

`python3 -m scripts.services` says which of their ports are taken, and by whom; it starts nothing.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from typing import NamedTuple

from scripts.listeners import program_on

LOOPBACK = "127.0.0.1"
# Rasa 3.6 calls home unless told not to, and its old libraries are many and warn of their age by the page.
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    # Six thousand modules are compiled once, not at every start, whatever the shell says.
    "PYTHONDONTWRITEBYTECODE": "",
}


class Service(NamedTuple):
    """A program of the Procfile, and the environment variable that moves it to another port."""

    name: str
    variable: str
    default: int


SERVICES = (
    Service("web", "PORT", 5000),
    Service("bot", "BOT_PORT", 5005),
    Service("actions", "ACTIONS_PORT", 5055),
)


def port_of(service: Service, environ: Mapping[str, str]) -> int:
    """The port of a service; a ValueError in words where the variable holds no port number."""
    text = environ.get(service.variable) or str(service.default)
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise ValueError(f"{service.variable} is {text!r}: give it a port number from 1 to 65535.")
    return int(text)


def wiring(environ: Mapping[str, str]) -> dict[str, str]:
    """The variables by which the three find each other on one machine, and which keep them quiet."""
    ports = {service.name: str(port_of(service, environ)) for service in SERVICES}
    return {
        "HOST": environ.get("HOST") or LOOPBACK,
        "PORT": ports["web"],
        "BOT_PORT": ports["bot"],
        "ACTIONS_PORT": ports["actions"],
        "DIRECTORY_URL": f"http://{LOOPBACK}:{ports['web']}",
        "BOT_URL": f"http://{LOOPBACK}:{ports['bot']}",
        "ACTION_ENDPOINT_URL": f"http://{LOOPBACK}:{ports['actions']}/webhook",
        **QUIET,
    }


def troubles(environ: Mapping[str, str]) -> list[str]:
    """A sentence for every port that cannot be had: which, who holds it, and what to do."""
    found: list[str] = []
    owners: dict[int, Service] = {}
    for service in SERVICES:
        port = port_of(service, environ)
        other = owners.setdefault(port, service)
        if other is not service:
            found.append(
                f"{other.variable} and {service.variable} are both {port}: they need two different ports."
            )
        elif reason := cannot_listen(_host(service, environ), port):
            found.append(
                f"Port {port}, which {service.name} needs, {reason}. Stop that program, "
                f"or choose another port: make run {service.variable}={_suggestion(port)}"
            )
    return found


def cannot_listen(host: str, port: int) -> str | None:
    """Why nothing can listen there now, to follow "port N ..."; None when it is free."""
    with socket.socket() as probe:
        # Without this, a port that was closed a moment ago counts as taken for a minute.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError:
            return "is kept for the administrator"
        except OSError:
            return f"is in use by {program_on(port) or 'another program'}"
    return None


def _host(service: Service, environ: Mapping[str, str]) -> str:
    return wiring(environ)["HOST"] if service.name == "web" else LOOPBACK


def _suggestion(port: int) -> int:
    return port + 10000 if port < 50000 else port - 10000


def main() -> int:
    """Print what stands in the way of a start; 1 if anything does."""
    try:
        found = troubles(os.environ)
    except ValueError as error:
        found = [str(error)]
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
