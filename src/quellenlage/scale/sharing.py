"""Share like tasks out among processes: results in order, the same whoever did them, none lost when a process dies."""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any, Final

from quellenlage.account.sharing import Result, Share, Task
from quellenlage.scale.workers import start_worker

#: Portions of the tasks for each worker: the fewer, the longer one waits for the last; the more, the more is sent.
PORTIONS_PER_WORKER: Final = 48
#: Portions that a worker has at hand, one that it does and one that waits, so that it never idles.
_AT_HAND: Final = 2


def shared_among(jobs: int) -> Share:
    """What does tasks on ``jobs`` processes.

    Where it is safe, the processes are copies of this one and see all that it holds without its being sent to them: on
    Linux, as long as no other thread runs, whose locks they would copy, held or not. Elsewhere they are fresh
    interpreters, to which all of it is sent; a script then needs the ``if __name__ == "__main__"`` of
    :mod:`multiprocessing`.

    Tasks that are large come first best: they are dealt out like cards, and the last are small. A portion whose process
    dies, or that fails, is done again in this process, so that an error is raised here, as if there were no others.

    Args:
        jobs: number of processes, at least 1.

    >>> list(shared_among(2)(len, ["ein", "Damm"]))
    [3, 4]
    """

    def share(do: Callable[[Task], Result], tasks: Sequence[Task]) -> list[Result]:
        portions = [
            range(first, len(tasks), count) for count in (jobs * PORTIONS_PER_WORKER,) for first in range(count)
        ]
        portions = [portion for portion in portions if portion]
        if len(portions) < 2:
            return list(map(do, tasks))
        found: dict[int, Result] = {}
        for number, results in _on_processes(jobs, do, tasks, portions):
            found.update(zip(portions[number], results, strict=True))
        return [found[place] if place in found else do(tasks[place]) for place in range(len(tasks))]

    return share


def _context() -> BaseContext:
    alone = threading.active_count() == 1
    return multiprocessing.get_context("fork" if sys.platform == "linux" and alone else "spawn")


@dataclass(frozen=True, slots=True)
class _Worker:
    """A process and the end of the pipe on which it is given numbers of portions and gives back their results."""

    process: BaseProcess
    pipe: Connection


def _on_processes(
    jobs: int, do: Callable[[Any], Any], tasks: Sequence[Any], portions: Sequence[range]
) -> Iterator[tuple[int, list[Any]]]:
    """The results of the portions that were done, in the order in which they came."""
    context = _context()
    waiting = iter(range(len(portions)))
    workers: list[_Worker] = []
    try:
        for _ in range(min(jobs, len(portions))):
            workers.append(_started(context, do, tasks, portions))
            for _ in range(_AT_HAND):
                _give(workers[-1], waiting)
        working = {worker.pipe: worker for worker in workers}
        while working:
            for pipe in wait(list(working)):
                worker = working[pipe]  # type: ignore[index]
                try:
                    number, results = worker.pipe.recv()
                except (EOFError, OSError):  # It died, or it has nothing left to do.
                    del working[worker.pipe]
                    continue
                if results is not None:
                    yield number, results
                _give(worker, waiting)
    finally:
        for worker in workers:
            worker.process.terminate()
            worker.process.join()
            worker.pipe.close()


def _started(
    context: BaseContext, do: Callable[[Any], Any], tasks: Sequence[Any], portions: Sequence[range]
) -> _Worker:
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, do, tasks, portions), daemon=True)  # type: ignore[attr-defined]
    process.start()
    # Only the worker may hold its end: when it dies, this end must tell.
    there.close()
    return _Worker(process, here)


def _give(worker: _Worker, waiting: Iterator[int]) -> None:
    try:
        worker.pipe.send(next(waiting, None))
    except OSError:  # It died; that its results are missing is noticed where they are awaited.
        return


def _work(pipe: Connection, do: Callable[[Any], Any], tasks: Sequence[Any], portions: Sequence[range]) -> None:
    start_worker()
    while (number := pipe.recv()) is not None:
        results = None
        with suppress(Exception):  # The parent does the portion itself: what is raised is raised where it is seen.
            results = [do(tasks[place]) for place in portions[number]]
        pipe.send((number, results))
