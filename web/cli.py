"""Commands: `flask --app web init-db`, `flask --app web read-plan FILE`."""

import json
from pathlib import Path

import click
from flask import Flask
from flask.cli import with_appcontext
from sqlmodel import Session

from data.checks import BadFacts
from data.loader import load
from data.reader import read_plan
from models.database import migrate
from web.database import engine


def init_app(app: Flask) -> None:
    """Add the commands."""
    app.cli.add_command(init_db)
    app.cli.add_command(read_a_plan)


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
