"""The command that relates what a desk holds."""

from __future__ import annotations

import click

from quellenlage.cli.ingest import bring_up_to_date
from quellenlage.cli.messages import Messages
from quellenlage.cli.options import db_option, jobs_option


@click.command()
@db_option
@jobs_option
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Relate everything anew, and count again how frequent each word is in the desk.",
)
def relate(db: str, jobs: int, everything: bool) -> int:
    """Relate what is new in a desk to what is there.

    ingest and watch do so by themselves; this completes what they were told to leave, or could not bring to its end.
    """
    from quellenlage.store import open_store  # noqa: PLC0415 - a database

    messages = Messages()
    with open_store(db, create=False) as store:
        if not bring_up_to_date(messages, store, jobs, everything):
            click.echo("nothing new to relate")
    return messages.status()
