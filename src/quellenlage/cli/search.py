"""The command that finds articles, statements and figures of a desk again."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypedDict, Unpack

import click
from rich.console import Console

from quellenlage.cli.hits import as_json, as_line, paging, print_hit, told
from quellenlage.cli.messages import ALL_READ, Messages
from quellenlage.cli.options import all_versions_option, db_option, first_option, in_order, last_option
from quellenlage.errors import UsageError

if TYPE_CHECKING:
    from quellenlage.store import Store
    from quellenlage.store.values import Hit, Query, SearchKind

KINDS = ("text", "statements", "figures")


class Asked(TypedDict):
    """What the options restrict, by the names that a query has for it."""

    speaker: str | None
    counted: str | None
    low: float | None
    high: float | None
    first: date | None
    last: date | None
    source: str | None
    all_versions: bool
    limit: int
    offset: int


def bound(_context: click.Context, _parameter: click.Parameter, value: float | None) -> float | None:
    """A bound of a figure; infinite or no number makes the call wrong."""
    if value is not None and not math.isfinite(value):
        raise click.BadParameter("is no number that a figure can have")
    return value


@click.command()
@click.argument("words", metavar="[QUERY]...", nargs=-1)
@db_option
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default=None,
    help="What is wanted: articles by their text, statements, or figures; by default what the other options speak of.",
)
@click.option("--speaker", metavar="NAME", help="Statements and figures of whom this name or title belongs to.")
@click.option("--counted", metavar="WORDS", help="Figures that count this.")
@click.option("--low", type=float, callback=bound, metavar="N", help="Figures that may be N or more.")
@click.option("--high", type=float, callback=bound, metavar="N", help="Figures that may be N or less.")
@first_option
@last_option
@click.option("--source", metavar="OUTLET", help="Only in articles of this outlet, written as in the articles' data.")
@all_versions_option
@click.option(
    "--limit", type=click.IntRange(1, 1000), metavar="N", default=20, show_default=True, help="Show no more than N."
)
@click.option("--offset", type=click.IntRange(min=0), metavar="N", default=0, help="Pass over the first N.")
@click.option("--json", "json_lines", is_flag=True, help="JSON Lines: one for each hit, and how to go on.")
def search(words: Sequence[str], db: str, kind: SearchKind | None, json_lines: bool, **asked: Unpack[Asked]) -> int:
    """Find articles, statements and figures again, those of the newest day first.

    QUERY is words, of which every form is found (Truppen finds Truppe), and phrases in quotation marks, which are found
    to the letter: quellenlage search '"alten Häuser" Hafen'. Found words are marked on a terminal.
    """
    from quellenlage.store import Query, open_store  # noqa: PLC0415 - a database

    in_order(asked["first"], asked["last"])
    wanted = Query(words=" ".join(words), kind=_kind(kind, asked), **asked)
    _require_something(wanted)
    with open_store(db, create=False) as store:
        page = store.search(wanted)
        page = replace(page, items=tuple(_titled(store, page.items)))
    console = Console(emoji=False, highlight=False)
    for number, hit in enumerate(page.items):
        if json_lines:
            click.echo(as_json(hit, wanted.kind))
        elif console.is_terminal:
            print_hit(console, hit, wanted.kind, first=number == 0)
        else:
            click.echo(as_line(hit, wanted.kind))
    if json_lines:
        click.echo(paging(page, wanted))
    if not json_lines or not page.items:
        sys.stdout.flush()
        Messages().console.print(told(page, wanted))
    return ALL_READ


def _titled(store: Store, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits, with the headline for a title where the article came without one."""
    from quellenlage.present.evidence import Sources  # noqa: PLC0415

    titles: dict[str, str | None] = {}
    for hit in hits:
        version = hit.version
        if version.id not in titles:
            stored = None if version.title else store.reading(version.id)
            titles[version.id] = Sources.of([stored.named()]).title(version.id) if stored else version.title
        yield replace(hit, version=replace(version, title=titles[version.id]))


def _kind(kind: SearchKind | None, asked: Asked) -> SearchKind:
    """What is wanted, where it is not said: what the options speak of. What contradicts itself makes the call wrong."""
    speaker, counted, low, high = asked["speaker"], asked["counted"], asked["low"], asked["high"]
    given = (("--counted", counted), ("--low", low), ("--high", high))
    of_figures = [name for name, value in given if value is not None]
    if kind not in (None, "figures") and of_figures:
        raise UsageError(f"{of_figures[0]} looks at figures: leave --kind {kind} away")
    if kind == "text" and speaker is not None:
        raise UsageError("--speaker looks at statements and figures: leave --kind text away")
    if low is not None and high is not None and low > high:
        raise UsageError(f"--low {low:g} is more than --high {high:g}")
    if kind is not None:
        return kind
    if of_figures:
        return "figures"
    return "text" if speaker is None else "statements"


def _require_something(query: Query) -> None:
    """Refuse a call that asks for nothing, so that it does not list the whole desk."""
    from quellenlage.store.terms import terms_of  # noqa: PLC0415 - stemming

    restricted = (query.low, query.high, query.first, query.last, query.source)
    asked = (query.words, query.speaker or "", query.counted or "")
    if not any(terms_of(words).all_forms for words in asked) and all(value is None for value in restricted):
        raise UsageError("there is nothing to look for: give words, or an option such as --speaker or --first")
