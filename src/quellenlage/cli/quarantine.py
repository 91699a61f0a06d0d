"""What could not be read, and another try at it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from quellenlage.cli.ingest import bring_up_to_date, fetcher_for, follow, summary
from quellenlage.cli.messages import ALL_READ, Messages, one_line
from quellenlage.cli.options import allow_network_option, db_option, jobs_option, published_option
from quellenlage.model import Published

if TYPE_CHECKING:
    from quellenlage.store.values import QuarantineEntry


@click.group()
def quarantine() -> None:
    """What could not be read: list it, or try it again."""


@quarantine.command("list")
@db_option
@click.option("--json", "as_json", is_flag=True, help="JSON Lines instead of a line of text each.")
def list_(db: str, as_json: bool) -> int:
    """Name what is set aside: last attempt, number of attempts, input and reason."""
    from quellenlage.store import open_store  # noqa: PLC0415 - a database

    with open_store(db, create=False) as store:
        for entry in store.quarantined():
            click.echo(_as_json(entry) if as_json else _as_line(entry))
    return ALL_READ


def _as_line(entry: QuarantineEntry) -> str:
    last = entry.last_seen.strftime("%Y-%m-%d %H:%M")
    return f"{last}  {entry.attempts}x  {one_line(entry.input)}: {one_line(entry.reason)}"


def _as_json(entry: QuarantineEntry) -> str:
    record = {
        "input": entry.input,
        "reason": entry.reason,
        "first_seen": entry.first_seen.isoformat(),
        "last_seen": entry.last_seen.isoformat(),
        "attempts": entry.attempts,
        "reference": entry.reference,
    }
    return json.dumps(record, ensure_ascii=False)


@quarantine.command()
@db_option
@published_option
@jobs_option
@allow_network_option
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Try no more than N inputs, those tried longest ago."
)
def retry(db: str, published: Published, jobs: int, allow_network: Sequence[str], limit: int | None) -> int:
    """Read again what is set aside; what can be read now is taken out.

    What came in on standard input cannot be had again, and stays.
    """
    from quellenlage.desk.ingest import ingest  # noqa: PLC0415 - a database, and all readers
    from quellenlage.desk.sources import again  # noqa: PLC0415
    from quellenlage.store import open_store  # noqa: PLC0415

    messages = Messages()
    with open_store(db, create=False) as store:
        waiting = store.quarantined()
        entries = store.take_quarantine(limit or len(waiting))
        references = [entry.reference for entry in entries if entry.reference]
        found = again(references, published, fetcher_for(references, allow_network))
        counts = follow(messages, ingest(store, found, lambda: datetime.now(UTC), jobs, again=True), len(found))
        click.echo(f"{summary(counts, store)}; {len(store.quarantined()):,} still set aside")
        bring_up_to_date(messages, store, jobs)
    return messages.status()
