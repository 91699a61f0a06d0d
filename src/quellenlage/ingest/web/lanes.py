"""Many addresses at once: one lane for each host, so that a slow one keeps nobody waiting but its own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from quellenlage.errors import InputError
from quellenlage.ingest.web.fetcher import Answer, Fetcher, Request
from quellenlage.ingest.web.targets import target_of

T = TypeVar("T")
_LOOK_UP = 0.2
"""Seconds after which somebody who waits looks whether there is still somebody to wait for."""


@dataclass(frozen=True, slots=True)
class Errand(Generic[T]):
    """Something to fetch, and what it is for."""

    request: Request
    purpose: T


Result = tuple[T, Answer | InputError]


def fetch_all(errands: Iterable[Errand[T]], fetcher: Fetcher, lanes: int = 1) -> Iterator[Result[T]]:
    """Fetch everything; what was asked of one host comes in order, between hosts as it arrives.

    No more than ``lanes`` hosts are asked at a time, and no more than ``lanes`` answers wait to be taken. Whoever stops
    iterating stops the fetching, except for what is under way.

    Args:
        lanes: 1 fetches in this thread, in the given order.

    Raises:
        StoppedError: the program is being ended.
    """
    if lanes <= 1:
        for errand in errands:
            yield errand.purpose, _fetched(errand, fetcher)
        return
    yield from _Lanes(errands, fetcher).results(lanes)


def _fetched(errand: Errand[T], fetcher: Fetcher) -> Answer | InputError:
    try:
        return fetcher.fetch(errand.request)
    except InputError as error:
        return error


class _Lanes(Generic[T]):
    def __init__(self, errands: Iterable[Errand[T]], fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._waiting: queue.SimpleQueue[list[Errand[T]]] = queue.SimpleQueue()
        self._done: queue.Queue[Result[T] | BaseException]
        self._closed = threading.Event()
        self._count = 0
        hosts: dict[str, list[Errand[T]]] = {}
        for errand in errands:
            self._count += 1
            hosts.setdefault(_host(errand.request.url), []).append(errand)
        for lane in hosts.values():
            self._waiting.put(lane)
        self._hosts = len(hosts)

    def results(self, lanes: int) -> Iterator[Result[T]]:
        self._done = queue.Queue(lanes)
        for _ in range(min(lanes, self._hosts)):
            threading.Thread(target=self._work, daemon=True).start()
        try:
            for _ in range(self._count):
                result = self._next()
                if isinstance(result, BaseException):
                    raise result
                yield result
        finally:
            self._closed.set()

    def _next(self) -> Result[T] | BaseException:
        while True:
            try:
                # Not for ever: a thread that waits in a lock does not hear of signals on every system.
                return self._done.get(timeout=_LOOK_UP)
            except queue.Empty:
                continue

    def _work(self) -> None:
        while not self._closed.is_set():
            try:
                lane = self._waiting.get_nowait()
            except queue.Empty:
                return
            for errand in lane:
                try:
                    self._put((errand.purpose, _fetched(errand, self._fetcher)))
                except Exception as error:  # noqa: BLE001 - whoever iterates gets it: here nobody would
                    self._put(error)
                    return
                if self._closed.is_set():
                    return

    def _put(self, result: Result[T] | BaseException) -> None:
        while not self._closed.is_set():
            try:
                self._done.put(result, timeout=_LOOK_UP)
            except queue.Full:
                continue
            return


def _host(url: str) -> str:
    try:
        return target_of(url).host
    except InputError:  # It fails when it is fetched, in the lane of all that do.
        return ""
