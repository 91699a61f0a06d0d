"""Time as the fetcher sees it: given from outside, so that tests need not wait."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Protocol

from quellenlage.ingest.web.errors import StoppedError


class Clock(Protocol):
    """What tells the time, and waits."""

    def now(self) -> datetime:
        """The moment, aware."""

    def monotonic(self) -> float:
        """Seconds since some point; never turned back."""

    def sleep(self, seconds: float) -> None:
        """Wait.

        Raises:
            StoppedError: the program is being ended.
        """


class SystemClock:
    """The clock of this machine.

    Args:
        stop: once it is set, nobody waits any longer.
    """

    def __init__(self, stop: threading.Event | None = None) -> None:
        self._stop = stop or threading.Event()

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some point."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        if self._stop.wait(max(0.0, seconds)):
            raise StoppedError("stopped while waiting")


def backoff(failures: int, base: float, longest: float, seed: str) -> float:
    """Seconds to wait after so many failures in a row: doubled with each, and spread so that not all come back at once.

    The spread depends on ``seed`` and ``failures`` alone, between half of the time and all of it ("equal jitter",
    M. Brooker, Exponential Backoff and Jitter, 2015), so a run can be repeated.

    Args:
        failures: in a row, at least 1.
        base: seconds after the first.
        longest: seconds that are never exceeded.

    >>> [round(backoff(n, 60, 3600, "https://a.example/feed")) // 60 for n in (1, 2, 3, 20)]
    [0, 1, 2, 30]
    """
    full = min(longest, base * 2.0 ** min(failures - 1, 60))
    digest = blake2b(f"{failures} {seed}".encode("utf-8", "surrogatepass"), digest_size=4).digest()
    return full * (0.5 + int.from_bytes(digest, "big") / 2**33)
