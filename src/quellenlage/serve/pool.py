"""Threads that each hold the desk open, because a store belongs to the thread that opened it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Full, Queue
from typing import Any, Final, TypeVar

from quellenlage.errors import RetryError
from quellenlage.store import Store

T = TypeVar("T")
_WAITING: Final = 200
"""Requests that may wait for a thread; more would be answered too late to be of use."""


class Pool:
    """Runs jobs on a few threads with a store each.

    Args:
        open_desk: opens a store; called by each thread when it first has something to do, and again after its
            connection was lost.
        threads: how many.
    """

    def __init__(self, open_desk: Callable[[], Store], threads: int) -> None:
        self._open = open_desk
        self._jobs: Queue[tuple[Callable[[Store], Any], Future[Any]] | None] = Queue(_WAITING)
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(threads)]
        for thread in self._threads:
            thread.start()

    async def run(self, job: Callable[[Store], T]) -> T:
        """What the job returns; it runs on one of the threads.

        Raises:
            RetryError: too many wait already, or the desk does not answer.
        """
        future: Future[T] = Future()
        try:
            self._jobs.put_nowait((job, future))
        except Full:
            raise RetryError("the desk", "is asked too much at once") from None
        return await asyncio.wrap_future(future)

    def close(self) -> None:
        """Let the threads finish what they do and close their stores."""
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        store: Store | None = None
        while (task := self._jobs.get()) is not None:
            job, future = task
            if not future.set_running_or_notify_cancel():
                continue
            try:
                store = store or self._open()
                result = job(store)
            except RetryError as error:
                # The connection may be gone for good; the next job tries a new one.
                if store is not None:
                    store.close()
                    store = None
                future.set_exception(error)
            except BaseException as error:  # noqa: BLE001 - it is raised where the job was asked for
                future.set_exception(error)
            else:
                future.set_result(result)
        if store is not None:
            store.close()
