"""Whose turn it is to watch: of two that watch one desk, the second would ask every host a second time."""

from __future__ import annotations

import os
import secrets
import socket
from datetime import datetime, timedelta
from typing import Final

from quellenlage.errors import RetryError
from quellenlage.ingest.web.clock import Clock
from quellenlage.store import Store

_NAME: Final = "watch"
_LASTS: Final = 900.0
"""Seconds after which the turn of a process that says no more is over, if nobody can tell that it has ended."""

_KEPT: Final = 60.0
"""Seconds for which a turn that was taken need not be asked for again."""


class Turn:
    """The turn to watch a desk, kept in the desk, so that it holds between machines.

    Args:
        store: the desk.
        clock: what the watch goes by.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._kept: datetime | None = None
        self._holder = f"{socket.gethostname()} {os.getpid()} {secrets.token_hex(4)}"

    def take(self, seconds: float = 0.0) -> None:
        """Take the turn, or keep it, for at least some seconds from now.

        Raises:
            RetryError: somebody else has it.
        """
        now = self._clock.now()
        if not seconds and self._kept is not None and now < self._kept + timedelta(seconds=_KEPT):
            return
        other = self._ask(seconds)
        if other is not None and _has_ended(other):
            self._store.end_lease(_NAME, other)
            other = self._ask(seconds)
        if other is not None:
            self._kept = None
            host, process, _ = other.rsplit(" ", 2)
            raise RetryError(self._store.url, f"is watched already, by process {process} on {host}")
        self._kept = now

    def end(self) -> None:
        """Let others have it."""
        self._kept = None
        self._store.end_lease(_NAME, self._holder)

    def _ask(self, seconds: float) -> str | None:
        now = self._clock.now()
        return self._store.lease(_NAME, self._holder, now, now + timedelta(seconds=max(_LASTS, seconds + _LASTS)))


def _has_ended(holder: str) -> bool:
    """Whether a process of this machine has ended without saying so; of others nobody can tell."""
    host, process, _ = holder.rsplit(" ", 2)
    if host != socket.gethostname():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except OSError:  # It is somebody else's, and there.
        return False
    return False
