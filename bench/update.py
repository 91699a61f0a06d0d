"""How long it takes to relate one new article in a large desk: part of ``make bench-store``.

A desk is related as a whole first, which takes a while; then articles come one at a time: some that another outlet has
printed, too, and so join a story, and some about events of which the desk knows nothing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from rich.table import Table

from bench.invented import ARTICLES_PER_EVENT, articles
from quellenlage.desk.update import Updater
from quellenlage.model import Reading
from quellenlage.pipeline import read
from quellenlage.store import Store, open_store

#: Bar: 95th percentile of the milliseconds of relating one new article.
RELATE_MS = 150.0
SAMPLE = 50
LARGE, JOINING = 50, 10
"""Articles of a large story, and how many more join it."""


def relate_whole(path: Path) -> tuple[int, float]:
    """Relate what is waiting in a desk; how many articles that was, and how many in a second."""
    with open_store(path, create=False) as store:
        start = time.perf_counter()
        related = Updater(store, os.cpu_count() or 1).update().related
        return related, related / (time.perf_counter() - start)


def copies(store: Store, known: Iterable[Reading]) -> Iterator[Reading]:
    """Articles that stand in the desk, as another outlet prints them now."""
    versions = store.count()
    for reading in known:
        name = f"copy-{versions}-{reading.document.id}"
        yield replace(reading, document=replace(reading.document, id=name, source="Rundblick"))


def large_story() -> tuple[list[Reading], list[Reading]]:
    """The articles of a large story, and more of it."""
    read_ = [read(document) for document in articles(LARGE + JOINING, seed=LARGE, of_event=LARGE + JOINING)]
    named = [
        replace(reading, document=replace(reading.document, id=f"large-{number}", source=f"Blatt {number % 37}"))
        for number, reading in enumerate(read_)
    ]
    return named[:LARGE], named[LARGE:]


def relate_one(path: Path, joining: Iterable[Reading], alone: Iterable[Reading]) -> tuple[Table, dict[str, float]]:
    """Relate articles one at a time, in one process that stays.

    Returns:
        A row of measures for each kind, and the 95th percentile of the milliseconds of each as it is frozen: of the
        processor, because other work of the machine is nobody's.
    """
    table = Table("relating one new article", "median", "95th percentile", "CPU, median", "95th percentile", "bar")
    found: dict[str, float] = {}
    with open_store(path, create=False) as store:
        updater = Updater(store)
        updater.update()
        story, more = large_story()
        for _ in store.save_all((reading, None) for reading in story):
            pass
        updater.update()
        kinds = (
            ("relate 12", f"that joins a story of {ARTICLES_PER_EVENT}, not looked at before", copies(store, joining)),
            ("relate 50", f"that joins a story of {LARGE}, one after the other", iter(more)),
            ("relate none", "that joins none", iter(alone)),
        )
        for key, told, readings in kinds:
            wall, cpu = [], []
            for reading in readings:
                saved = store.save(reading)
                start = time.perf_counter(), time.process_time()
                updater.update([saved.version])
                wall.append((time.perf_counter() - start[0]) * 1000)
                cpu.append((time.process_time() - start[1]) * 1000)
            p95 = quantiles(wall, n=20)[-1]
            found[key] = round(quantiles(cpu, n=20)[-1], 1)
            table.add_row(
                told,
                f"{median(wall):.0f} ms",
                f"{p95:.0f} ms",
                f"{median(cpu):.0f} ms",
                f"{quantiles(cpu, n=20)[-1]:.0f} ms",
                f"{RELATE_MS:.0f} ms",
            )
    return table, found


def sample(count: int) -> list[int]:
    """Numbers of articles all over a desk, one of an event."""
    step = max(ARTICLES_PER_EVENT, count // SAMPLE)
    return list(range(step // 2, count, step))[:SAMPLE]
