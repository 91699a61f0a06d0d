"""One host at a time, and not faster than it likes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from quellenlage.ingest.web.clock import Clock
from quellenlage.ingest.web.errors import UnavailableError


class _Host:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.free = 0.0
        self.held_until = 0.0


class Hosts:
    """When each host may be asked again. Safe to share between threads.

    Args:
        delay: seconds between the end of an answer and the next question to the same host.
        patience: the longest that anybody waits for a host which asked to be left alone; what would take longer is
            put off.
    """

    def __init__(self, clock: Clock, delay: float, patience: float) -> None:
        self._clock, self._delay, self._patience = clock, delay, patience
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, name: str, delay: float | None = None) -> Iterator[None]:
        """Have the host for oneself; nobody else asks it until the block ends, nor ``delay`` seconds after.

        Args:
            delay: seconds, where the host wants more than is usual.

        Raises:
            UnavailableError: it asked to be left alone for longer than ``patience``.
            StoppedError: the program is being ended.
        """
        state = self._state(host)
        with state.lock:
            held = state.held_until - self._clock.monotonic()
            if held > self._patience:
                raise UnavailableError(name, f"{host} asked to be left alone for {held:.0f} seconds", held, asked=False)
            self._clock.sleep(max(held, state.free - self._clock.monotonic(), 0.0))
            try:
                yield
            finally:
                state.free = self._clock.monotonic() + max(self._delay, delay or 0.0)

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for some seconds."""
        state = self._state(host)
        state.held_until = max(state.held_until, self._clock.monotonic() + seconds)

    def _state(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())
