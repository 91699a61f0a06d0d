"""Arguments and options that more than one command takes."""

from __future__ import annotations

import click

from quellenlage.ingest.published import parse_published
from quellenlage.model import Published


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Published:
    """The publication that ``--published`` means; what is no day makes the call wrong."""
    try:
        return parse_published(value) if value is not None else Published()
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True)
published_option = click.option(
    "--published",
    callback=day,
    metavar="ISO",
    default=None,
    help="Day, or day and time, of publication of articles that give none of their own.",
)
db_option = click.option(
    "--db",
    metavar="URL",
    envvar="QUELLENLAGE_DB",
    default="lage.desk",
    show_default=True,
    help="The desk: path of a SQLite file, or postgresql://...",
)
allow_network_option = click.option(
    "--allow-network",
    metavar="NETWORK|HOST",
    multiple=True,
    help="Fetch from this network or host although it is not public; can be given several times.",
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", default=1, show_default=True, help="Number of processes to use."
)
