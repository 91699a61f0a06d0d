"""Reading on the cores of one machine: order kept, memory bounded, and no article able to take others down with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from quellenlage.config import settings
from quellenlage.errors import InputError
from quellenlage.ingest.collect import reason_of
from quellenlage.model import Document, Quarantined, Reading
from quellenlage.pipeline import read
from quellenlage.scale.pool import Pool

Item = Document | Quarantined
Result = Reading | Quarantined

KILLED = "the process that read it was killed, perhaps for want of memory"
"""Why an input is set aside on which a process died."""


def read_all(
    items: Iterable[Item], jobs: int = 1, reader: Callable[[Document], Reading] = read, pool: Pool | None = None
) -> Iterator[Result]:
    """A reading for every document, in order, whatever ``jobs`` is; what was quarantined before passes through.

    A document on which the reader fails is quarantined with the reason, and so is one on which a worker process dies.
    A bounded number of chunks of documents is held at a time, so a stream may be endless. Workers are
    fresh interpreters: a script that calls this with ``jobs`` above 1 needs the ``if __name__ == "__main__"`` of
    :mod:`multiprocessing`.

    Args:
        items: documents, and quarantined inputs among them.
        jobs: number of worker processes; 1 reads in this one.
        reader: what reads a document; must be importable by its name where ``jobs`` is above 1.
        pool: the processes, where somebody has some; own ones otherwise.

    >>> from quellenlage.model import Document
    >>> [reading.document.id for reading in read_all([Document("a", "Der Damm hält."), Document("b", "Er brach.")])]
    ['a', 'b']
    """
    if pool is not None:
        return pool.mapped(partial(_result, reader), _chunks(items), _lost)
    if jobs == 1:
        return map(partial(_result, reader), items)
    return _with_own(items, jobs, reader)


def _with_own(items: Iterable[Item], jobs: int, reader: Callable[[Document], Reading]) -> Iterator[Result]:
    with Pool(jobs) as pool:
        yield from read_all(items, jobs, reader, pool)


def _lost(item: Item) -> Quarantined:
    name = item.input if isinstance(item, Quarantined) else item.id
    return Quarantined(name, KILLED)


def _result(reader: Callable[[Document], Reading], item: Item) -> Result:
    if isinstance(item, Quarantined):
        return item
    try:
        return reader(item)
    except InputError as error:
        return Quarantined(error.source, error.reason)
    except Exception as error:  # One article must never cost the others; the type of the error is named to the user.
        if settings().debug:
            raise
        return Quarantined(item.id, reason_of(error))


def _chunks(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Chunks of about equal work: a process that is handed one short article at a time spends its time on pickling."""
    chunk: list[Item] = []
    weight = 0
    for item in items:
        chunk.append(item)
        weight += len(item.text) if isinstance(item, Document) else 0
        if weight >= settings().chunk_characters:
            yield tuple(chunk)
            chunk, weight = [], 0
    if chunk:
        yield tuple(chunk)
