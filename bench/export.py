"""``make bench-export``: how fast a desk of many readings is exported, and in how much memory.

    python -m bench.export [--readings N] [--desk FILE] [--format FORMAT]...

The desk is that of ``bench.serve``: readings with an account over them. Each format is written by a process of its own.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.serve import fill
from quellenlage.export.chosen import Chosen, Scope
from quellenlage.export.write import FORMATS, write_file, write_tables
from quellenlage.store import open_store

READINGS = 100_000
#: ``ru_maxrss`` is in bytes on macOS, in KiB elsewhere.
_UNIT = 1 if sys.platform == "darwin" else 1024


def measure(desk: Path, kind: str, folder: Path) -> tuple[int, int, float, int, int]:
    """Documents, rows or lines, seconds of processor time, bytes written, and bytes of memory at most."""
    out = folder / kind
    start = time.process_time()
    with open_store(desk, create=False) as store, store.snapshot():
        chosen = Chosen(store, Scope())
        documents = chosen.count()
        if FORMATS[kind].write is None:
            rows = sum(write_tables(chosen, kind, out).values())
        else:
            write_file(chosen, FORMATS[kind], out)
            with out.open("rb") as lines:
                rows = sum(1 for _ in lines)
    spent = time.process_time() - start
    files = list(out.iterdir()) if out.is_dir() else [out]
    size = sum(file.stat().st_size for file in files)
    for file in files:
        file.unlink()
    return documents, rows, spent, size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def main() -> None:
    """Fill a desk, or take one that is there, and export it."""
    kinds = [kind for kind in FORMATS if kind != "brief"]
    parser = argparse.ArgumentParser(description="Measure exports.")
    parser.add_argument("--readings", type=int, default=READINGS, metavar="N")
    parser.add_argument("--desk", type=Path, metavar="FILE", help="keep the desk here, or measure the one that is here")
    parser.add_argument("--format", action="append", choices=kinds, help="only this; can be given several times")
    arguments = parser.parse_args()
    console = Console(highlight=False)
    with tempfile.TemporaryDirectory() as folder:
        desk = arguments.desk or Path(folder, "bench.desk")
        if not desk.exists():
            # In a process of its own: what it takes would be counted as the memory of every later one.
            with get_context("spawn").Pool(1) as alone:
                alone.apply(fill, (desk, arguments.readings))
        table = Table("format", "rows", "rows/s", "documents/s", "MB written", "MB of memory")
        for kind in arguments.format or kinds:
            with get_context("spawn").Pool(1) as alone:
                documents, rows, spent, size, memory = alone.apply(measure, (desk, kind, Path(folder)))
            numbers = (rows, rows / spent, documents / spent, size / 1e6, memory / 1e6)
            table.add_row(kind, *(f"{number:,.0f}" for number in numbers))
        console.print(table)


if __name__ == "__main__":
    main()
