"""The commands. Everything is wired here, and nothing is decided here.

Exit status: 0 all was read; 1 some inputs were quarantined, each named on stderr; 2 the call itself was wrong.
"""

from __future__ import annotations

import click

from quellenlage import __version__
from quellenlage.cli.articles import annotate, brief
from quellenlage.cli.export import export
from quellenlage.cli.group import Commands
from quellenlage.cli.ingest import ingest
from quellenlage.cli.quarantine import quarantine
from quellenlage.cli.relate import relate
from quellenlage.cli.search import search
from quellenlage.cli.serve import serve
from quellenlage.cli.watch import watch


@click.group(cls=Commands, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quellenlage", message="%(prog)s %(version)s")
def main() -> None:
    """The state of the sources: who says what, since when, with which figures, on how many independent origins."""


for command in (annotate, brief, ingest, relate, quarantine, search, serve, watch, export):
    main.add_command(command)
