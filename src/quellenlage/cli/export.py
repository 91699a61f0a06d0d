"""The command that gives a desk to other programs."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from quellenlage.cli.messages import ALL_READ, Messages
from quellenlage.cli.options import all_versions_option, db_option, first_option, in_order, last_option
from quellenlage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quellenlage.export.chosen import Chosen, Scope
    from quellenlage.export.csv_files import Dialect
    from quellenlage.store import Store

FORMATS: Final = ("csv", "parquet", "jsonl", "w3c", "ftm", "ftm-statements", "claimreview", "brief")


@click.command()
@db_option
@click.option("--format", "kind", type=click.Choice(FORMATS), required=True, help="The format.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="PATH",
    default=None,
    help="Folder for tables or a brief (default: quellenlage-FORMAT), file for the rest (default: standard output).",
)
@click.option("--table", "tables", multiple=True, metavar="NAME", help="Only this table; can be given several times.")
@click.option("--story", metavar="KEY", default=None, help="Only this story.")
@first_option
@last_option
@all_versions_option
@click.option("--excel", is_flag=True, help="CSV for Excel in German: byte order mark, semicolons, decimal commas.")
@click.option(
    "--exact", is_flag=True, help="CSV to the letter, also words that a spreadsheet would take for a formula."
)
def export(  # noqa: PLR0913, PLR0917 - one for each option
    db: str,
    kind: str,
    out: Path | None,
    tables: Sequence[str],
    story: str | None,
    first: date | None,
    last: date | None,
    all_versions: bool,
    excel: bool,
    exact: bool,
) -> int:
    """Give a desk to other programs: tables, JSON Lines, annotations, entities, drafts, or a brief.

    The same desk gives the same bytes. What is there is replaced when all is written, and not before.
    """
    from quellenlage.export.chosen import Scope  # noqa: PLC0415 - a database
    from quellenlage.export.csv_files import Dialect  # noqa: PLC0415
    from quellenlage.store import open_store  # noqa: PLC0415

    in_order(first, last)
    if tables and kind not in {"csv", "parquet"}:
        raise UsageError(f"--table is for csv and parquet, not for {kind}")
    if (excel or exact) and kind != "csv":
        raise UsageError(f"--{'excel' if excel else 'exact'} is for csv, not for {kind}")
    scope = Scope(story, first, last, all_versions)
    with open_store(db, create=False) as store, store.snapshot():
        if kind == "brief":
            _brief(store, scope, out or Path("quellenlage-brief"))
            return ALL_READ
        with _watched(store, scope, shown=out is not None or not sys.stdout.isatty()) as chosen:
            told = _write(chosen, kind, out, tables, Dialect(excel, exact))
    if told:
        click.echo(told)
    return ALL_READ


def _write(chosen: Chosen, kind: str, out: Path | None, tables: Sequence[str], dialect: Dialect) -> str:
    """Write the export, and say what was written; nothing where it went to standard output."""
    from quellenlage.export import write  # noqa: PLC0415 - all formats

    format_ = write.FORMATS[kind]
    if format_.write is not None:
        if out is not None:
            return f"wrote {write.write_file(chosen, format_, out)}"
        format_.write(chosen, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return ""
    if kind == "csv" and out is None and len(tables) == 1:
        write.write_table(chosen, tables[0], sys.stdout.buffer, dialect)
        sys.stdout.buffer.flush()
        return ""
    folder = out or Path(f"quellenlage-{kind}")
    counts = write.write_tables(chosen, kind, folder, tables, dialect)
    return f"wrote {folder}: " + ", ".join(f"{rows:,} {name}" for name, rows in counts.items())


@contextmanager
def _watched(store: Store, scope: Scope, *, shown: bool) -> Iterator[Chosen]:
    """The part of the desk that is exported, with a moving line on a terminal that does not show the result."""
    from quellenlage.export.chosen import Chosen  # noqa: PLC0415

    columns = TextColumn("documents"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    disable = not (shown and sys.stderr.isatty())
    with Progress(*columns, console=Messages().console, transient=True, disable=disable) as progress:
        task = progress.add_task("documents", total=None)
        chosen = Chosen(store, scope, lambda done: progress.update(task, completed=done))
        progress.update(task, total=chosen.count())
        yield chosen


def _brief(store: Store, scope: Scope, out: Path) -> None:
    from quellenlage.present.brief import write_brief  # noqa: PLC0415 - templates and charts

    if scope.first or scope.last or scope.all_versions:
        raise UsageError("a brief is of the whole desk or of one --story")
    account = store.account(scope.story)
    if account is None:
        what = "account in the desk yet" if scope.story is None else f"story {scope.story!r} in the desk"
        raise UsageError(f"there is no {what}")
    write_brief(account, out)
    click.echo(f"wrote {out}: brief.html, brief.md, brief.json of {len(account.readings):,} documents")
