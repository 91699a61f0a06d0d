"""The commands that read articles and keep nothing: annotate and brief."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from quellenlage.cli.messages import Messages
from quellenlage.cli.options import aliases_option, jobs_option, paths_argument, published_option
from quellenlage.config import settings
from quellenlage.errors import UsageError
from quellenlage.ingest.collect import collect
from quellenlage.model import Published, Quarantined
from quellenlage.present.as_json import dumps, reading_to_json
from quellenlage.present.evidence import EvidenceError
from quellenlage.scale.aliased import ReadWithAliases
from quellenlage.scale.processes import read_all


@click.command()
@paths_argument
@published_option
@aliases_option
@jobs_option
def annotate(paths: Sequence[str], published: Published, reader: ReadWithAliases, jobs: int) -> int:
    """What each article says, as JSON Lines on standard output.

    PATH is a file or a folder, which is read recursively: text, HTML, JSON Lines, feeds, web archives, mail, PDF,
    Parquet; - is JSON Lines on standard input.
    """
    messages = Messages(result_on_terminal=sys.stdout.isatty())
    out = sys.stdout.buffer
    alone = replace(reader, alone=True)
    with messages.watched(read_all(collect(paths, published), jobs, alone)) as readings:
        for reading in readings:
            try:
                line = dumps(reading_to_json(reading))
            except EvidenceError as error:
                if settings().debug:
                    raise
                messages.quarantine(Quarantined(reading.document.id, f"was misread: {error}"))
                continue
            out.write(line.encode() + b"\n")
            out.flush()
    return messages.status()


@click.command()
@paths_argument
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    required=True,
    help="Folder for brief.html, brief.md and brief.json.",
)
@published_option
@aliases_option
@jobs_option
def brief(paths: Sequence[str], out: Path, published: Published, reader: ReadWithAliases, jobs: int) -> int:
    """The account of all articles together: brief.html, brief.md and brief.json.

    PATH is a file or a folder, which is read recursively: text, HTML, JSON Lines, feeds, web archives, mail, PDF,
    Parquet; - is JSON Lines on standard input.
    """
    # All of the account, templates and charts are loaded by the one command that needs them.
    from quellenlage.present.brief import write_brief  # noqa: PLC0415
    from quellenlage.present.terminal import print_summary  # noqa: PLC0415
    from quellenlage.scale.relating import relate_all  # noqa: PLC0415

    messages = Messages()
    # A brief that lies in the folder it tells of is not one of the articles.
    found = collect(paths, published, passed_over=[out])
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write to {out}: {error.strerror or error}") from error
    with messages.watched(read_all(found, jobs, reader)) as readings:
        read = list(readings)
    account = relate_all(read, messages.quarantined, jobs)
    write_brief(account, out)
    print_summary(account, Console(emoji=False))
    return messages.status()
