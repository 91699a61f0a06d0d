"""What a command tells its user beside its result, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from quellenlage.model import Quarantined, Reading

#: All was read; some inputs were quarantined; the call itself was wrong.
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


def complain(message: str, status: int) -> NoReturn:
    """Say in one line on stderr what is wrong, and exit."""
    click.echo(f"quellenlage: {one_line(message)}", err=True)
    sys.exit(status)
