"""The commands. Everything is wired here, and nothing is decided here.

Exit status: 0 all was read; 1 some inputs were quarantined, each named on stderr; 2 the call itself was wrong.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from quellenlage import __version__
from quellenlage.config import settings
from quellenlage.errors import UsageError
from quellenlage.ingest.collect import collect
from quellenlage.ingest.published import parse_published
from quellenlage.model import Published, Quarantined, Reading
from quellenlage.pipeline import relate
from quellenlage.present.as_json import dumps, reading_to_json
from quellenlage.present.evidence import EvidenceError
from quellenlage.scale.processes import read_all

ALL_READ, SOME_QUARANTINED, WRONG_CALL = 0, 1, 2
#: Not the caller's fault: a defect of the program (EX_SOFTWARE of sysexits.h), and the user's Ctrl-C.
DEFECT, INTERRUPTED = 70, 130


class Messages:
    """What a command tells the user beside its result: what was quarantined, and how far it is.

    Args:
        result_on_terminal: whether the result itself is being printed to a terminal.
    """

    def __init__(self, *, result_on_terminal: bool = False) -> None:
        self.result_on_terminal = result_on_terminal
        self.console = Console(stderr=True, markup=False, highlight=False, emoji=False, soft_wrap=True)
        self.quarantined: list[Quarantined] = []

    def quarantine(self, item: Quarantined) -> None:
        """Name an input that could not be read, with its reason, in one line."""
        self.quarantined.append(item)
        self.console.print(f"quellenlage: {one_line(item.input)}: {one_line(item.reason)}")

    def status(self) -> int:
        """The exit status of a call that came to its end."""
        return SOME_QUARANTINED if self.quarantined else ALL_READ

    @contextmanager
    def watched(self, results: Iterator[Reading | Quarantined]) -> Iterator[Iterator[Reading]]:
        """The readings among ``results``; the rest is named on stderr, and on a terminal the count moves."""
        columns = SpinnerColumn(), TextColumn("{task.completed} {task.description}"), TimeElapsedColumn()
        # Where the result itself runs over the terminal, a moving line would run through it.
        shown = sys.stderr.isatty() and not self.result_on_terminal
        with Progress(*columns, console=self.console, transient=True, disable=not shown) as progress:
            task = progress.add_task("articles read", total=None)

            def readings() -> Iterator[Reading]:
                for result in results:
                    if isinstance(result, Quarantined):
                        self.quarantine(result)
                    else:
                        yield result
                    progress.advance(task)

            yield readings()


def one_line(text: str) -> str:
    """``text`` without line breaks and control characters, which a file name may hold."""
    return "".join(char if char.isprintable() else " " for char in text)


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
jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", default=1, show_default=True, help="Number of processes to use."
)


class Commands(click.Group):
    """A group whose complaints are one line each, and whose exit status is what its command returns."""

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Do what the command line asks, and exit."""
        extra = {"prog_name": "quellenlage", **extra, "standalone_mode": False}
        logging.getLogger().addHandler(logging.NullHandler())
        try:
            status = super().main(*args, **extra)
        except (click.ClickException, UsageError) as error:
            told = error.format_message() if isinstance(error, click.ClickException) else str(error)
            complain(told.strip().rstrip("."), WRONG_CALL)
        except (click.Abort, KeyboardInterrupt):
            complain("interrupted", INTERRUPTED)
        except OSError as error:
            complain(str(error), WRONG_CALL)
        except Exception as error:
            if settings().debug:
                raise
            complain(f"failed: {type(error).__name__}: {error} (QUELLENLAGE_DEBUG=1 shows where)", DEFECT)
        sys.exit(status if isinstance(status, int) else ALL_READ)


def complain(message: str, status: int) -> NoReturn:
    """Say in one line on stderr what is wrong, and exit."""
    click.echo(f"quellenlage: {one_line(message)}", err=True)
    sys.exit(status)


@click.group(cls=Commands, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quellenlage", message="%(prog)s %(version)s")
def main() -> None:
    """The state of the sources: who says what, since when, with which figures, on how many independent origins."""


@main.command()
@paths_argument
@published_option
@jobs_option
def annotate(paths: Sequence[str], published: Published, jobs: int) -> int:
    """What each article says, as JSON Lines on standard output.

    PATH is a file or a folder, which is read recursively: text, HTML, JSON Lines, feeds, web archives, mail, PDF,
    Parquet; - is JSON Lines on standard input.
    """
    messages = Messages(result_on_terminal=sys.stdout.isatty())
    out = sys.stdout.buffer
    with messages.watched(read_all(collect(paths, published), jobs)) as readings:
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


@main.command()
@paths_argument
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    required=True,
    help="Folder for brief.html, brief.md and brief.json.",
)
@published_option
@jobs_option
def brief(paths: Sequence[str], out: Path, published: Published, jobs: int) -> int:
    """The account of all articles together: brief.html, brief.md and brief.json.

    PATH is a file or a folder, which is read recursively: text, HTML, JSON Lines, feeds, web archives, mail, PDF,
    Parquet; - is JSON Lines on standard input.
    """
    # Templates and charts are loaded by the one command that needs them.
    from quellenlage.present.brief import write_brief  # noqa: PLC0415
    from quellenlage.present.terminal import print_summary  # noqa: PLC0415

    messages = Messages()
    # A brief that lies in the folder it tells of is not one of the articles.
    found = collect(paths, published, passed_over=[out])
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write to {out}: {error.strerror or error}") from error
    with messages.watched(read_all(found, jobs)) as readings:
        read = list(readings)
    account = relate(read, messages.quarantined)
    write_brief(account, out)
    print_summary(account, Console(emoji=False))
    return messages.status()
