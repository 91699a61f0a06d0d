"""Fresh interpreters that work ahead on a stream: order kept, memory bounded, no item able to take others down."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final, TypeVar

from quellenlage.scale.workers import start_worker

T = TypeVar("T")
R = TypeVar("R")

#: Chunks that are under way for each worker: one that it does, one that waits, so that it never idles.
CHUNKS_PER_WORKER: Final = 2


class Pool:
    """Worker processes, which begin with the first chunk; a context manager that ends them.

    Several streams may be worked on at a time, one feeding the other.

    Args:
        jobs: number of processes, at least 1.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def mapped(self, do: Callable[[T], R], chunks: Iterator[tuple[T, ...]], lost: Callable[[T], R]) -> Iterator[R]:
        """What ``do`` makes of each item, in order.

        Args:
            do: importable by its name, with its arguments; must not fail.
            chunks: items that are handed out together; at most ``jobs * CHUNKS_PER_WORKER`` of them are held.
            lost: what is said of an item on which a process dies.
        """
        pending: deque[tuple[tuple[T, ...], Future[list[R]]]] = deque()
        while True:
            while len(pending) < self._jobs * CHUNKS_PER_WORKER and (chunk := next(chunks, None)):
                pending.append((chunk, self._submit(do, chunk)))
            if not pending:
                return
            try:
                results = pending[0][1].result()
            except BrokenProcessPool:
                # Nobody can tell which item killed the worker: do what was under way one by one.
                for chunk, _ in pending:
                    yield from _one_by_one(do, chunk, lost)
                pending.clear()
                continue
            pending.popleft()
            yield from results

    def _submit(self, do: Callable[[T], R], chunk: tuple[T, ...]) -> Future[list[R]]:
        if self._executor is None:
            self._executor = _executor(self._jobs)
        try:
            return self._executor.submit(_each, do, chunk)
        except BrokenProcessPool:
            self._executor.shutdown(wait=False)
            self._executor = _executor(self._jobs)
            return self._executor.submit(_each, do, chunk)


def _each(do: Callable[[T], R], chunk: tuple[T, ...]) -> list[R]:
    return [do(item) for item in chunk]


def _one_by_one(do: Callable[[T], R], chunk: tuple[T, ...], lost: Callable[[T], R]) -> Iterator[R]:
    executor = _executor(1)
    try:
        for item in chunk:
            try:
                yield from executor.submit(_each, do, (item,)).result()
            except BrokenProcessPool:
                yield lost(item)
                executor = _executor(1)
    finally:
        executor.shutdown(wait=True)


def _executor(jobs: int) -> ProcessPoolExecutor:
    # Fresh interpreters: a fork would copy the locks of whatever threads the caller runs, held or not.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=start_worker)
