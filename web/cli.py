"""Commands: `flask --app web init-db`, `read-plan FILE`, `create-worker`."""

import json
from pathlib import Path

import click
from flask import Flask
from flask.cli import with_appcontext
from sqlmodel import Session

from data.checks import BadFacts
from data.loader import load
from data.reader import read_plan
from models import accounts
from models.area import find_area
from models.database import migrate
from models.errors import InvalidRecord, UnknownArea
from models.worker import Role
from web.database import engine


def init_app(app: Flask) -> None:
    """Add the commands."""
    app.cli.add_command(init_db)
    app.cli.add_command(read_a_plan)
    app.cli.add_command(create_worker)


@click.command("init-db")
@with_appcontext
def init_db() -> None:
    """Create or migrate the database and load data/facts into it; harmless to repeat."""
    migrate(engine())
    try:
        with Session(engine()) as session:
            counts = load(session)
    except BadFacts as error:
        raise click.ClickException("\n".join(("Nothing was loaded:", *error.problems))) from error
    told = ", ".join(f"{count} {table}" for table, count in counts.items() if count)
    click.echo(f"The directory holds {told}.")


@click.command("read-plan")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def read_a_plan(file: Path) -> None:
    """Print what the reader finds in a plan's text as JSON; touches no database."""
    reading = read_plan(file.read_text(encoding="utf-8", errors="replace"))
    click.echo(json.dumps(reading.as_dict(), ensure_ascii=False, indent=1, default=str))


@click.command("create-worker")
@click.option("--login", prompt="Sign-in name (small letters, digits)", help="name to sign in with")
@click.option("--name", prompt="Name (2 to 20 characters)", help="the person's name")
@click.option("--office", prompt="Office, as residents are to read it", help="whose word is recorded")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), prompt="Role", default=Role.WORKER.value
)
@click.option("--area", "areas", multiple=True, help="name or code of an assigned area; may be repeated")
@click.option("--password", default="", help="without it, a one-time link is printed")
@with_appcontext
def create_worker(
    login: str, name: str, office: str, role: str, areas: tuple[str, ...], password: str
) -> None:
    """Make an account for the desk; prints a one-time link with which the person chooses a password."""
    with Session(engine()) as session:
        try:
            ids = [find_area(session, area).id for area in areas]
            worker = accounts.create_worker(
                session, login=login, name=name, office=office, role=Role(role), areas=ids
            )
            if password:
                accounts.set_password(session, worker, password)
        except UnknownArea as error:
            raise click.ClickException(f"No area is called {error.name}. Near: {error.near}") from error
        except accounts.LoginTaken as error:
            raise click.ClickException(f"{login} is taken.") from error
        except (accounts.WeakPassword, InvalidRecord) as error:
            raise click.ClickException(f"Refused: {error}") from error
        if password:
            click.echo(f"{login} can sign in at /desk/sign-in.")
        else:
            click.echo(
                f"One-time link for {login}, for 3 days: /desk/link/{accounts.give_link(session, worker)}"
            )
