"""The command that watches feeds."""

from __future__ import annotations

import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quellenlage.cli.messages import INTERRUPTED, Messages
from quellenlage.cli.options import allow_network_option, db_option, jobs_option
from quellenlage.errors import UsageError

if TYPE_CHECKING:
    from quellenlage.desk.watch import Watch
    from quellenlage.desk.watch_list import WatchList
    from quellenlage.store import Store

_WORDS = {
    "feeds": ("feed polled", "feeds polled"),
    "failed feeds": ("of them failed", "of them failed"),
    "new": ("new article", "new articles"),
    "changed": ("new version", "new versions"),
    "known": ("article as it was", "articles as they were"),
    "set aside": ("set aside", "set aside"),
    "related": ("related", "related"),
    "told": ("finding told", "findings told"),
}


@click.command()
@click.argument("feeds", metavar="FEEDS.toml", type=click.Path(path_type=Path))
@db_option
@click.option("--once", is_flag=True, help="Do what is due one time and end, for cron; otherwise until Ctrl-C.")
@click.option("--json", "as_json", is_flag=True, help="Report findings as JSON Lines instead of lines for readers.")
@click.option("--webhook", metavar="URL", default=None, help="Also send each report to this address, as JSON.")
@jobs_option
@allow_network_option
def watch(
    feeds: Path, db: str, once: bool, as_json: bool, webhook: str | None, jobs: int, allow_network: Sequence[str]
) -> int:
    """Keep reading feeds into a desk, and report new conflicts and findings on standard output.

    FEEDS.toml lists feeds, sitemaps and pages. Each is asked politely and at its own interval; what is new is fetched,
    read and related to what the desk holds. Killed or stopped anywhere, the next call goes on where this one was.
    """
    from quellenlage.desk.watch_list import read_watch_list  # noqa: PLC0415 - the network, and all of the account
    from quellenlage.ingest.web.errors import StoppedError  # noqa: PLC0415
    from quellenlage.store import open_store  # noqa: PLC0415

    listed = read_watch_list(feeds)
    hook = _address(webhook) or listed.settings.webhook
    messages = Messages(result_on_terminal=sys.stdout.isatty())
    stop = threading.Event()
    with open_store(db) as store, stopping(stop):
        watched = _watch(listed, store, messages, stop, (as_json, hook, jobs, tuple(allow_network)))
        try:
            watched.once() if once else watched.forever()
        except StoppedError:
            return INTERRUPTED if once else messages.status()
    return messages.status()


def _address(webhook: str | None) -> str | None:
    from quellenlage.ingest.web.errors import RefusedError  # noqa: PLC0415 - the network
    from quellenlage.ingest.web.targets import target_of  # noqa: PLC0415

    try:
        return target_of(webhook).url if webhook is not None else None
    except RefusedError as error:
        raise UsageError(f"--webhook: {error}") from None


def _watch(
    listed: WatchList,
    store: Store,
    messages: Messages,
    stop: threading.Event,
    options: tuple[bool, str | None, int, tuple[str, ...]],
) -> Watch:
    """Wire everything."""
    from quellenlage.desk.update import Updater  # noqa: PLC0415 - all of the account
    from quellenlage.desk.watch import Watch  # noqa: PLC0415
    from quellenlage.desk.watch_delivery import Delivery, Lines, Sink, Webhook  # noqa: PLC0415
    from quellenlage.desk.watch_feeds import Feeds  # noqa: PLC0415
    from quellenlage.desk.watch_keeping import Keeper  # noqa: PLC0415
    from quellenlage.desk.watch_pages import Pages  # noqa: PLC0415
    from quellenlage.ingest.web import Allowance, Conduct, Fetcher, SystemClock  # noqa: PLC0415

    as_json, webhook, jobs, allowed = options
    common = listed.settings
    clock = SystemClock(stop)
    conduct = Conduct(contact=common.contact, delay=common.delay, robots=common.robots)
    fetcher = Fetcher(conduct, allowed=Allowance.of((*common.allow_networks, *allowed)), clock=clock)
    keeper = Keeper(store, clock, messages.quarantine)
    sinks: list[Sink] = [Lines(sys.stdout, as_json)]
    if webhook:
        sinks.append(Webhook(webhook, fetcher))
    return Watch(
        feeds=Feeds(listed.feeds, keeper, fetcher, jobs),
        pages=Pages(keeper, fetcher, common.connections, jobs, stop.is_set),
        keeper=keeper,
        updater=Updater(store, jobs),
        delivery=Delivery(store, tuple(sinks), clock.monotonic, messages.quarantine),
        fetcher=fetcher,
        lanes=common.connections,
        stopped=stop.is_set,
        noted=_noted(messages),
    )


def _noted(messages: Messages) -> Callable[[Counter[str]], None]:
    """Says on a terminal what a round has done, if it has done anything."""

    def noted(counts: Counter[str]) -> None:
        said = ", ".join(
            f"{counts[kind]:,} {words[counts[kind] != 1]}" for kind, words in _WORDS.items() if counts[kind]
        )
        if said and sys.stderr.isatty():
            messages.console.print(said)

    return noted


@contextmanager
def stopping(stop: threading.Event) -> Iterator[None]:
    """Let Ctrl-C and a polite kill end what is being done between two articles; a second Ctrl-C ends it at once."""

    def ask(number: int, _frame: object) -> None:
        if stop.is_set() and number == signal.SIGINT:
            raise KeyboardInterrupt
        stop.set()

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
