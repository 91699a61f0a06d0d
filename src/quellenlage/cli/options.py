"""Arguments and options that more than one command takes."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from quellenlage.ingest.published import parse_published
from quellenlage.model import Published
from quellenlage.scale.aliased import ReadWithAliases
from quellenlage.text.language.de.aliases import load_aliases


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Published:
    """The publication that ``--published`` means; what is no day makes the call wrong."""
    try:
        return parse_published(value) if value is not None else Published()
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def calendar_day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """The day that an option means, year, month and day; what is none makes the call wrong."""
    if value is None:
        return None
    with suppress(ValueError):
        # Python would also take the days of a week, and digits alone.
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return date.fromisoformat(value)
    raise click.BadParameter(f"{value!r} is no day: write YYYY-MM-DD")


def in_order(first: date | None, last: date | None) -> None:
    """Refuse bounds between which no day lies."""
    if first is not None and last is not None and first > last:
        raise click.UsageError(f"--first {first} is later than --last {last}")


def reader(_context: click.Context, _parameter: click.Parameter, value: tuple[Path, ...]) -> ReadWithAliases:
    """What reads with the tables of ``--aliases``; a file that is none makes the call wrong before anything is read."""
    load_aliases(*value)
    return ReadWithAliases(tuple(path.absolute() for path in value))


paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True)
published_option = click.option(
    "--published",
    callback=day,
    metavar="ISO",
    default=None,
    help="Day, or day and time, of publication of articles that give none of their own.",
)
aliases_option = click.option(
    "--aliases",
    "reader",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=reader,
    metavar="FILE",
    multiple=True,
    help="Standard spellings of names and who held which office (TOML); can be given several times.",
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
first_option = click.option(
    "--first", callback=calendar_day, metavar="DAY", default=None, help="Nothing before this day (YYYY-MM-DD)."
)
last_option = click.option(
    "--last", callback=calendar_day, metavar="DAY", default=None, help="Nothing after this day (YYYY-MM-DD)."
)
all_versions_option = click.option(
    "--all-versions", is_flag=True, help="Also versions of articles that a later one has replaced."
)
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", default=1, show_default=True, help="Number of processes to use."
)
