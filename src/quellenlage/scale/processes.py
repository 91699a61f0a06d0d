"""Reading on the cores of one machine: order kept, memory bounded, and no article able to take others down with it."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final

from quellenlage.config import settings
from quellenlage.errors import InputError
from quellenlage.ingest.collect import reason_of
from quellenlage.model import Document, Quarantined, Reading
from quellenlage.pipeline import read
from quellenlage.scale.workers import start_worker

Item = Document | Quarantined
Result = Reading | Quarantined
Chunk = tuple[Item, ...]

#: Chunks that are under way for each worker: one that it reads, one that waits, so that it never idles.
CHUNKS_PER_WORKER: Final = 2


def read_all(items: Iterable[Item], jobs: int = 1, reader: Callable[[Document], Reading] = read) -> Iterator[Result]:
    """A reading for every document, in order, whatever ``jobs`` is; what was quarantined before passes through.

    A document on which the reader fails is quarantined with the reason, and so is one on which a worker process dies.
    At most ``jobs * CHUNKS_PER_WORKER`` chunks of documents are held at a time, so a stream may be endless. Workers are
    fresh interpreters: a script that calls this with ``jobs`` above 1 needs the ``if __name__ == "__main__"`` of
    :mod:`multiprocessing`.

    Args:
        items: documents, and quarantined inputs among them.
        jobs: number of worker processes; 1 reads in this one.
        reader: what reads a document; must be importable by its name where ``jobs`` is above 1.

    >>> from quellenlage.model import Document
    >>> [reading.document.id for reading in read_all([Document("a", "Der Damm hält."), Document("b", "Er brach.")])]
    ['a', 'b']
    """
    if jobs == 1:
        return (_result(item, reader) for item in items)
    return _on_processes(items, jobs, reader)


def _result(item: Item, reader: Callable[[Document], Reading]) -> Result:
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


def _results(chunk: Chunk, reader: Callable[[Document], Reading]) -> list[Result]:
    return [_result(item, reader) for item in chunk]


def _on_processes(items: Iterable[Item], jobs: int, reader: Callable[[Document], Reading]) -> Iterator[Result]:
    chunks = _chunks(items)
    pending: deque[tuple[Chunk, Future[list[Result]]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            while len(pending) < jobs * CHUNKS_PER_WORKER and (chunk := next(chunks, None)):
                pending.append((chunk, pool.submit(_results, chunk, reader)))
            if not pending:
                return
            try:
                results = pending[0][1].result()
            except BrokenProcessPool:
                # Nobody can tell which document killed the worker: read what was under way one by one.
                for chunk, _ in pending:
                    yield from _one_by_one(chunk, reader)
                pending.clear()
                pool.shutdown(wait=False)
                pool = _pool(jobs)
                continue
            pending.popleft()
            yield from results
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(chunk: Chunk, reader: Callable[[Document], Reading]) -> Iterator[Result]:
    pool = _pool(1)
    try:
        for item in chunk:
            try:
                yield from pool.submit(_results, (item,), reader).result()
            except BrokenProcessPool:
                name = item.input if isinstance(item, Quarantined) else item.id
                yield Quarantined(name, "the process that read it was killed, perhaps for want of memory")
                pool = _pool(1)
    finally:
        pool.shutdown(wait=True)


def _chunks(items: Iterable[Item]) -> Iterator[Chunk]:
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


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Fresh interpreters: a fork would copy the locks of whatever threads the caller runs, held or not.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=start_worker)
