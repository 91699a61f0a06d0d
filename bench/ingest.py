"""``make bench-ingest``: HTML pages into a SQLite desk, beside finding their text alone.

    python -m bench.ingest [--pages N] [--jobs N]

Pages are made of invented articles (:mod:`bench.invented`) with what surrounds an article on the web: head, navigation,
teasers, footer, about 20 kB each.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.invented import articles
from quellenlage.desk.ingest import ingest
from quellenlage.desk.sources import inputs
from quellenlage.ingest.collect import collect
from quellenlage.model import Document
from quellenlage.scale.processes import read_all
from quellenlage.store import open_store

PAGES = 1000
BAR = 0.8
"""Share of the speed of finding the text alone."""
_TEASER = (
    '<li class="teaser"><a href="/a/{0}"><img src="/i/{0}.jpg" alt=""><span>Mehr aus der Region {0}</span></a></li>'
)


def page(document: Document) -> str:
    """A page as an outlet's system would make it."""
    title, *paragraphs = document.text.split("\n\n")
    day = document.published.day.isoformat() if document.published.day else ""
    body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
    teasers = "".join(_TEASER.format(number) for number in range(60))
    styles = "".join(f".c{number}{{margin:{number}px;padding:0 {number}px}}" for number in range(150))
    return (
        f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta property="article:published_time" content="{day}"><style>{styles}</style></head>'
        f"<body><nav><ul>{teasers}</ul></nav><main><article><h1>{escape(title)}</h1>{body}</article></main>"
        f"<aside><ul>{teasers}</ul></aside><footer>Impressum Datenschutz Kontakt</footer></body></html>"
    )


def per_second(count: int, call: Callable[[], None]) -> float:
    """How many pages a second a call takes."""
    start = time.perf_counter()
    call()
    return count / (time.perf_counter() - start)


def extract(folder: Path) -> None:
    """Find the text of every page, and nothing else."""
    for _ in collect([str(folder)]):
        pass


def annotate(folder: Path) -> None:
    """Find the text of every page, and read it."""
    for _ in read_all(collect([str(folder)])):
        pass


def keep(folder: Path, desk: Path, jobs: int) -> None:
    """Read every page into a desk."""
    with open_store(desk) as store:
        for _ in ingest(store, inputs([str(folder)]), lambda: datetime.now(UTC), jobs):
            pass


def main() -> None:
    """Measure, and print what was measured beside the bar."""
    parser = argparse.ArgumentParser(description="Measure reading pages into a desk.")
    parser.add_argument("--pages", type=int, default=PAGES, metavar="N")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    arguments = parser.parse_args()
    count, table = arguments.pages, Table("measure", "pages/s", "of finding the text alone", "bar")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "pages")
        folder.mkdir()
        for number, document in enumerate(articles(count)):
            (folder / f"{number:05d}.html").write_text(page(document), encoding="utf-8")
        alone = per_second(count, lambda: extract(folder))
        table.add_row("finding the text alone", f"{alone:.0f}", "", "")
        read = per_second(count, lambda: annotate(folder))
        table.add_row("annotate, one process", f"{read:.0f}", f"{read / alone:.0%}", "")
        for jobs in (1, arguments.jobs):
            kept = per_second(count, lambda jobs=jobs: keep(folder, Path(name, f"{jobs}.desk"), jobs))  # type: ignore[misc]
            bar = f"{BAR:.0%}" if jobs == arguments.jobs else ""
            table.add_row(f"ingest, --jobs {jobs}", f"{kept:.0f}", f"{kept / alone:.0%}", bar)
    Console(highlight=False).print(table)


if __name__ == "__main__":
    main()
