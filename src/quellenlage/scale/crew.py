"""Processes that stay for task after task: they keep what they have learnt of words, which takes a process a while."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final

from quellenlage.account.sharing import Result, Task
from quellenlage.scale.workers import start_worker

_PORTIONS_PER_WORKER: Final = 8
"""Portions of the tasks for each worker: the fewer, the longer one waits for the last; the more, the more it idles."""


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, this end of the pipe to it, and what it was told to do last."""

    process: BaseProcess
    pipe: Connection
    does: object = None


class Crew:
    """Does tasks on several processes: a :class:`quellenlage.account.sharing.Share`.

    They are fresh interpreters, which share neither memory nor open files nor locks with this one: a script that asks
    for them needs the ``if __name__ == "__main__"`` of :mod:`multiprocessing`. They begin with the first task and end
    with :meth:`rest`. What is done is sent once, as long as it is the same object.

    Tasks that are large come first best: they are dealt out like cards, and the last are small. A portion whose process
    dies, or that fails, is done again in this process, so that an error is raised here, as if there were no others.

    Args:
        jobs: number of processes, at least 1.

    >>> crew = Crew(2)
    >>> crew(len, ["ein", "Damm"])
    [3, 4]
    >>> crew.rest()
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._workers: list[_Worker] = []

    def __call__(self, do: Callable[[Task], Result], tasks: Sequence[Task]) -> list[Result]:
        """The result of each task, in the order of the tasks."""
        count = self._jobs * _PORTIONS_PER_WORKER
        portions = [range(first, len(tasks), count) for first in range(min(count, len(tasks)))]
        if len(portions) < 2:
            return list(map(do, tasks))
        found: dict[int, Result] = {}
        for portion, results in self._done(do, tasks, portions):
            found.update(zip(portion, results, strict=True))
        return [found[place] if place in found else do(tasks[place]) for place in range(len(tasks))]

    def rest(self) -> None:
        """End the processes; the next task begins others."""
        for worker in self._workers:
            worker.process.terminate()
            worker.process.join()
            worker.pipe.close()
        self._workers = []

    def _done(
        self, do: Callable[[Any], Any], tasks: Sequence[Any], portions: Sequence[range]
    ) -> Iterator[tuple[range, list[Any]]]:
        """The portions that were done, in the order in which they came."""
        self._workers = [worker for worker in self._workers if worker.process.is_alive()]
        while len(self._workers) < self._jobs:
            self._workers.append(_started())
        waiting = iter(portions)
        # One portion for each at a time: two that both wait to send would wait for each other.
        working: dict[Any, tuple[_Worker, range]] = {}
        for worker in self._workers:
            _give(worker, do, tasks, waiting, working)
        while working:
            for pipe in wait(list(working)):
                worker, portion = working.pop(pipe)
                try:
                    results = worker.pipe.recv()
                except (EOFError, OSError):  # It died.
                    continue
                _give(worker, do, tasks, waiting, working)
                if results is not None:
                    yield portion, results


def _give(
    worker: _Worker,
    do: Callable[[Any], Any],
    tasks: Sequence[Any],
    waiting: Iterator[range],
    working: dict[Any, tuple[_Worker, range]],
) -> None:
    portion = next(waiting, None)
    if portion is None:
        return
    working[worker.pipe] = worker, portion
    with suppress(OSError):  # It died; that is noticed where its results are awaited.
        worker.pipe.send((None if worker.does is do else do, [tasks[place] for place in portion]))
        worker.does = do


def _started() -> _Worker:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there,), daemon=True)
    process.start()
    # Only the worker may hold its end: when it dies, this end must tell.
    there.close()
    return _Worker(process, here)


def _work(pipe: Connection) -> None:
    start_worker()
    do: Callable[[Any], Any] | None = None
    while True:
        try:
            told, tasks = pipe.recv()
        except EOFError:  # Nobody wants anything any more.
            return
        do = told or do
        results = None
        with suppress(Exception):  # The parent does the portion itself: what is raised is raised where it is seen.
            assert do is not None, "what is to be done comes with the first tasks"
            results = [do(task) for task in tasks]
        pipe.send(results)
