"""A PostgreSQL server of our own: a temporary folder, a free port, gone at the end."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.sql import SQL, Identifier

from tests.support.processes import LOOPBACK, Program, free_port, running

DEBIAN = Path("/usr/lib/postgresql")
# Nothing here has to survive a crash, and a test should not wait for a disk.
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def binary(name: str) -> str | None:
    """Where initdb or postgres is; Debian keeps them off PATH."""
    newest_first = sorted(DEBIAN.glob(f"*/bin/{name}"), reverse=True)
    return shutil.which(name) or next((str(path) for path in newest_first), None)


@contextmanager
def server() -> Iterator[str]:
    """The URL of an empty database in UTF-8, whose server stops at the end."""
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    port = free_port()
    user = _unprivileged(folder)
    try:
        _create(folder / "cluster", user)
        program = Program(_command(folder, port), folder / "log", cwd=folder, **user)
        # SIGINT asks PostgreSQL to stop without waiting for whoever is still connected.
        with running(program, signal.SIGINT):
            url = f"postgresql://tester@{LOOPBACK}:{port}/postgres"
            program.wait_until(lambda: _lets_in(url), seconds=60)
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _lets_in(url: str) -> bool:
    """Whether it takes work: a server that is starting up listens already, and refuses everybody."""
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True


def create_database(server_url: str, name: str, template: str = "template0") -> str:
    """The URL of a new database on the server, empty or a copy of one that nobody is connected to."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(
            SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(template))
        )
    return f"{server_url.rpartition('/')[0]}/{name}"


def _unprivileged(folder: Path) -> dict[str, Any]:
    """Options for a process: initdb and postgres refuse to run as root, so nobody owns the folder then."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _create(cluster: Path, user: dict[str, Any]) -> None:
    command = [
        binary("initdb"),
        "-D",
        cluster,
        "-U",
        "tester",
        "--auth=trust",
        "--no-locale",
        "--encoding=UTF8",
    ]
    subprocess.run(
        [*map(str, command), "--no-sync"], check=True, capture_output=True, cwd=cluster.parent, **user
    )


def _command(folder: Path, port: int) -> list[str]:
    settings = [f"listen_addresses={LOOPBACK}", f"unix_socket_directories={folder}", *QUICK]
    options = [option for setting in settings for option in ("-c", setting)]
    return [str(binary("postgres")), "-D", str(folder / "cluster"), "-p", str(port), *options]
