"""The command that reads into a desk."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from quellenlage.cli.messages import Messages, one_line
from quellenlage.cli.options import allow_network_option, db_option, jobs_option, published_option
from quellenlage.model import Published

if TYPE_CHECKING:
    from quellenlage.desk.ingest import Step
    from quellenlage.ingest.web.fetcher import Fetcher
    from quellenlage.store import Store

_WORDS = {
    "new": ("new article", "new articles"),
    "changed": ("new version", "new versions"),
    "known": ("known article", "known articles"),
    "unchanged": ("unchanged source passed over", "unchanged sources passed over"),
    "quarantined": ("input set aside", "inputs set aside"),
}


@click.command()
@click.argument("paths", metavar="PATH|URL...", nargs=-1, required=True)
@db_option
@published_option
@jobs_option
@allow_network_option
@click.option(
    "--relate/--no-relate",
    default=True,
    show_default=True,
    help="Relate what is new to what the desk holds; without, the next call that relates does it.",
)
def ingest(
    paths: Sequence[str], db: str, published: Published, jobs: int, allow_network: Sequence[str], relate: bool
) -> int:
    """Read articles into a desk, where they stay, and relate them to what is there.

    PATH is a file or a folder, as for annotate; - is JSON Lines on standard input; URL is a page, a feed or anything
    else that is read from files. Killed or stopped anywhere, the same
    call goes on where it was: nothing is lost, and nothing kept twice.
    """
    from quellenlage.desk.ingest import ingest as ingest_all  # noqa: PLC0415 - a database, and all readers
    from quellenlage.desk.sources import inputs  # noqa: PLC0415
    from quellenlage.store import open_store  # noqa: PLC0415

    found = inputs(paths, published, fetcher_for(paths, allow_network))
    messages = Messages()
    with open_store(db) as store:
        counts = follow(messages, ingest_all(store, found, lambda: datetime.now(UTC), jobs), len(found))
        click.echo(summary(counts, store))
        if relate:
            bring_up_to_date(messages, store, jobs)
    return messages.status()


def bring_up_to_date(messages: Messages, store: Store, jobs: int = 1, everything: bool = False) -> bool:
    """Relate what is new in a desk, or everything anew, and say what was found; whether there was anything."""
    from quellenlage.desk.update import Updater  # noqa: PLC0415 - all of the account

    shown = sys.stderr.isatty()
    with messages.console.status("relating") if shown else nullcontext():
        updater = Updater(store, jobs)
        update = updater.relate_all() if everything else updater.update()
    if update.related:
        kinds = Counter(finding.kind for _, finding in update.findings)
        listed = f": {', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))}" if kinds else ""
        findings = len(update.findings)
        click.echo(
            f"{update.related:,} {'article' if update.related == 1 else 'articles'} related,"
            f" {findings:,} new {'finding' if findings == 1 else 'findings'}{listed}"
        )
    for change in update.changes:
        click.echo(one_line(change.explanation.en))
    return bool(update.related or update.stories)


def fetcher_for(arguments: Sequence[str], allowed: Sequence[str]) -> Fetcher | None:
    """What fetches the addresses among the arguments; None where there are none, for the network takes long to load.

    Raises:
        UsageError: what is allowed is no network and no host.
    """
    from quellenlage.ingest.web.targets import is_url  # noqa: PLC0415

    if not any(map(is_url, arguments)):
        return None
    from quellenlage.ingest.web.fetcher import Conduct, Fetcher  # noqa: PLC0415
    from quellenlage.ingest.web.networks import Allowance  # noqa: PLC0415

    return Fetcher(Conduct(attempts=3), allowed=Allowance.of(allowed))


def follow(messages: Messages, steps: Iterable[Step], sources: int) -> Counter[str]:
    """Go through the steps with a moving line on a terminal, and name what is set aside; how many of each kind."""
    counts: Counter[str] = Counter()
    with _progress(messages) as progress:
        task = progress.add_task("", total=sources)
        for step in steps:
            counts[step.kind] += step.count
            if step.quarantined is not None:
                messages.quarantine(step.quarantined)
            ended = step.kind in {"finished", "unchanged"}
            progress.update(task, advance=int(ended), description=told(counts))
    return counts


def _progress(messages: Messages) -> Progress:
    columns = SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    return Progress(*columns, console=messages.console, transient=True, disable=not sys.stderr.isatty())


def told(counts: Counter[str]) -> str:
    """How many of each kind, in words.

    >>> told(Counter(new=2, quarantined=1, finished=3))
    '2 new articles, 1 input set aside'
    """
    return ", ".join(f"{counts[kind]:,} {words[counts[kind] != 1]}" for kind, words in _WORDS.items() if counts[kind])


def summary(counts: Counter[str], store: Store) -> str:
    """What was done, and what the desk holds now."""
    held = store.count()
    return f"{told(counts) or 'nothing to read'}; {store.url} holds {held:,} {'article' if held == 1 else 'articles'}"
